import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepCreating } from '../../lib/creating';
import type { RemoveJob } from '../../lib/drive/job';
import { newRun } from '../../lib/drive/run';
import { changeChoice } from '../../lib/ledger/choice';
import { forgetAccount } from '../../lib/ledger/forget-account';
import { addJob } from '../../lib/ledger/jobs';
import type { Ledger } from '../../lib/ledger/model';
import { readRuns } from '../../lib/ledger/read-runs';
import { addRun, changeRun } from '../../lib/ledger/runs';
import { readSnapshot, snapshotTimes, takeSnapshot } from '../../lib/ledger/snapshot';
import { changeLedger, readLedger } from '../../lib/ledger/store';
import { failure, planOf } from '../drive/run-plan';
import { memoryStorage, queueLock } from './memory';
import { NOW, record } from './records';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(NOW) });
  return () => vi.useRealTimers();
});

const accountOf = (id: string) => ({ id, portal: 'legacy' as const, firstSeen: NOW, lastSeen: NOW });
/** Two accounts of one person, whose phone has an app password of each. */
const ledger: Ledger = {
  accounts: [accountOf('old-work'), accountOf('home')],
  devices: [{ id: 'phone', name: 'Phone of both', kind: 'phone' }],
  records: [
    record('1', { account: 'old-work', name: 'Scanner at old work', note: 'On the old floor', device: 'phone' }),
    record('2', { account: 'home', name: 'Camera at home', device: 'phone' }),
  ],
  events: [
    { at: NOW, record: '1', what: 'created' },
    { at: NOW, record: '2', what: 'found' },
    { at: NOW, record: '1', what: 'note-set' },
  ],
};
const endedJob = (account: string): RemoveJob => ({
  kind: 'remove',
  id: `job-${account}`,
  tab: account.length,
  portal: 'legacy',
  account,
  startedAt: NOW,
  phase: 'ended',
  item: { name: `Scanner of ${account}` },
  rows: [],
  outcome: { ok: true },
});

async function browser() {
  const storage = memoryStorage();
  const lock = queueLock();
  const start = async (account: string) => {
    const plan = planOf({ id: `run-${account}`, account });
    await addRun(newRun(plan, account.length), storage, lock);
    return (...events: Parameters<typeof changeRun>[1]) => changeRun(plan.id, events, {}, storage, lock);
  };
  return { storage, lock, start, forget: () => forgetAccount('old-work', storage, lock) };
}

/** Everything that may be remembered of both. */
async function lived() {
  const made = await browser();
  const { storage, lock, start } = made;
  await changeLedger(() => ({ ledger, value: undefined }), storage, lock);
  await takeSnapshot(storage, lock);
  for (const account of ['old-work', 'home']) {
    const note = await start(account);
    await note({ type: 'opening', n: 0 });
    await note({ type: 'asked', wish: 'stop' });
    await note({ type: 'ended', n: 0, outcome: { ok: true, as: 'found-gone' } });
    expect(await addJob(endedJob(account), storage, lock)).toBe(true);
    await changeChoice(account, [{ name: `Chosen of ${account}` }], true, storage, lock);
  }
  await keepCreating({ account: 'old-work', apps: [], name: 'Begun-old-work' }, storage);
  return made;
}

describe('forgetting an account', () => {
  it('leaves nothing of it anywhere in storage, copies from before deletions included', async () => {
    const { storage, forget } = await lived();
    expect((await readRuns(storage)).map(({ head }) => head.phase)).toEqual(['over', 'over']);
    const kept = JSON.stringify(storage.items);
    for (const its of ['old-work', 'Scanner at', 'old floor', 'run-old-work', 'Begun-']) expect(kept).toContain(its);
    expect(await forget()).toEqual({ ok: true });
    const after = Object.entries(storage.items).flat();
    expect(JSON.stringify(after)).not.toMatch(/old-work|old work|old floor|Begun/);
  });

  it('leaves the other accounts, and devices, as they were', async () => {
    const { storage, forget } = await lived();
    const before = structuredClone(storage.items);
    await forget();
    const its = Object.keys(before).filter((key) => /^(run|job|choice)\./.test(key) && key.includes('home'));
    expect(its.length).toBeGreaterThan(4);
    for (const key of its) expect(storage.items[key]).toEqual(before[key]);
    const [, home] = ledger.accounts;
    const [, camera] = ledger.records;
    const left = { accounts: [home], devices: ledger.devices, records: [camera], events: [ledger.events[1]] };
    expect((await readLedger(storage)).ledger).toEqual(left);
    const [at = ''] = await snapshotTimes(storage);
    expect(await readSnapshot(at, storage)).toEqual(left);
    expect(await readRuns(storage)).toHaveLength(1);
  });

  it('leaves nothing of it in what is broken, and was set aside before or is at that moment', async () => {
    const { storage, lock, forget } = await lived();
    const rows = (key: string) => JSON.parse(storage.items[key] as string) as object[];
    const breakRecord = (extra: object) => {
      const broken = [
        ...rows('ledger.records.0'),
        { ...record('x', { account: 'old-work', name: 'Scanner at old work' }), ...extra },
      ];
      storage.items['ledger.records.0'] = JSON.stringify(broken);
    };
    breakRecord({ state: 'odd' });
    await changeLedger((now) => ({ ledger: { ...now }, value: undefined }), storage, lock);
    expect(Object.keys(storage.items).filter((key) => key.startsWith('quarantine.'))).toHaveLength(1);
    vi.advanceTimersByTime(1000);
    breakRecord({ apps: 7 });
    expect(await forget()).toEqual({ ok: true });
    expect(JSON.stringify(Object.entries(storage.items))).not.toMatch(/old-work|old work/);
  });

  it('removes a copy in which its id is another, since another list was brought in', async () => {
    const { storage, forget } = await lived();
    storage.items['ledger.salt'] = 'a salt that came with another list';
    expect(await snapshotTimes(storage)).toHaveLength(1);
    await forget();
    expect(await snapshotTimes(storage)).toEqual([]);
    expect(Object.keys(storage.items).filter((key) => key.startsWith('snapshot.'))).toEqual([]);
  });

  it.each([1, 2, 3])('can be asked for again where removing failed the %s. time', async (time) => {
    const { storage, forget } = await lived();
    const { remove } = storage;
    let count = 0;
    storage.remove = (keys) => (++count === time ? Promise.reject(new Error('stopped')) : remove(keys));
    await forget().catch(() => undefined);
    expect(count).toBeGreaterThanOrEqual(time);
    storage.remove = remove;
    expect(await forget()).toEqual({ ok: true });
    expect(JSON.stringify(Object.entries(storage.items))).not.toMatch(/old-work|old work|old floor|Begun/);
  });

  it.each([
    ['running', []],
    ['paused', [{ type: 'halted', failure: failure('busy') }] as const],
  ])('is refused while a run of it is %s, and nothing has changed', async (phase, events) => {
    const { storage, lock, start, forget } = await browser();
    await changeLedger(() => ({ ledger, value: undefined }), storage, lock);
    const note = await start('old-work');
    if (events.length > 0) await note(...events);
    expect((await readRuns(storage)).map(({ head }) => head.phase)).toEqual([phase]);
    const before = structuredClone(storage.items);
    expect(await forget()).toEqual({ ok: false, why: 'busy' });
    expect(storage.items).toEqual(before);
  });

  it('is refused while one of its app passwords is being deleted, and not for what goes on elsewhere', async () => {
    const { storage, lock, start, forget } = await browser();
    await changeLedger(() => ({ ledger, value: undefined }), storage, lock);
    await start('home');
    const { outcome: _, ...begun } = endedJob('old-work');
    await addJob({ ...begun, phase: 'confirming' }, storage, lock);
    expect(await forget()).toEqual({ ok: false, why: 'busy' });
    await storage.remove(['job.job-old-work']);
    expect(await forget()).toEqual({ ok: true });
    expect(await readRuns(storage)).toHaveLength(1);
  });

  it('can be asked for again where storage refused in the middle: the account is gone last', async () => {
    const { storage, forget } = await lived();
    const { set } = storage;
    storage.set = (items) => ('ledger.meta' in items ? Promise.reject(new Error('quota exceeded')) : set(items));
    await expect(forget()).rejects.toThrow('quota exceeded');
    expect((await readLedger(storage)).ledger).toEqual(ledger);
    storage.set = set;
    expect(await forget()).toEqual({ ok: true });
    expect((await readLedger(storage)).ledger.accounts).toEqual([ledger.accounts[1]]);
  });
});
