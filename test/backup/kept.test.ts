import { describe, expect, it } from 'vitest';
import type { Wish } from '../../lib/backup/bring-in';
import { bringInto, copiesAside, copyAside, readHere } from '../../lib/backup/kept';
import type { RemoveJob } from '../../lib/drive/job';
import { VERSION } from '../../lib/ledger/migrations';
import { takeSnapshot } from '../../lib/ledger/snapshot';
import { changeLedger, readLedger } from '../../lib/ledger/store';
import { memoryStorage, queueLock } from '../ledger/memory';
import { record } from '../ledger/records';
import { AT, account, ledgerOf, SALT } from './copies';

const OTHER = 'another salt that is long enough too';
const wish: Wish = { way: 'add', homes: new Map(), keepsLabels: false };
const brought = ledgerOf({ accounts: [account('a')], records: [record('1')] });
const copy = { madeAt: AT, salt: SALT, ledger: brought };

async function browser(ledger = ledgerOf(), more: Record<string, unknown> = {}) {
  const storage = memoryStorage({ ...more });
  const lock = queueLock();
  if (ledger.records.length > 0) await changeLedger(() => ({ ledger, value: undefined }), storage, lock);
  return { storage, lock, bring: (asked = wish) => bringInto(copy, asked, storage, lock) };
}
const job: RemoveJob = {
  kind: 'remove',
  id: 'j',
  tab: 1,
  portal: 'legacy',
  account: 'a',
  startedAt: new Date().toISOString(),
  phase: 'opening',
  item: { name: 'Phone' },
  rows: [],
};

describe('bringing a copy in', () => {
  it('writes the ledger and what its ids are made with in one piece, after a copy of what was here', async () => {
    const mine = ledgerOf({ accounts: [account('z')], records: [record('9', { account: 'z' })] });
    const { storage, bring } = await browser(mine, { 'ledger.salt': OTHER });
    const writes: string[][] = [];
    const { set } = storage;
    storage.set = async (items) => {
      writes.push(Object.keys(items));
      await set(items);
    };
    expect(await bring({ ...wish, way: 'replace' })).toMatchObject({ ok: true, counts: { added: 1, gone: 1 } });
    expect((await readLedger(storage)).ledger).toEqual(brought);
    expect(storage.items['ledger.salt']).toBe(SALT);
    expect(writes).toHaveLength(2);
    expect(writes[1]).toEqual(expect.arrayContaining(['ledger.salt', 'ledger.records.0', 'ledger.meta']));
    const [at = ''] = await copiesAside(storage);
    expect(await copyAside(at, storage)).toEqual({ madeAt: at, salt: OTHER, ledger: mine });
  });

  it('can be taken back by the copy that was kept', async () => {
    const mine = ledgerOf({ accounts: [account('z')], records: [record('9', { account: 'z' })] });
    const { storage, lock, bring } = await browser(mine, { 'ledger.salt': OTHER });
    await bring({ ...wish, way: 'replace' });
    const [at = ''] = await copiesAside(storage);
    const before = await copyAside(at, storage);
    if (!before) throw new Error('no copy');
    expect(await bringInto(before, { ...wish, way: 'replace' }, storage, lock)).toMatchObject({ ok: true });
    expect((await readLedger(storage)).ledger).toEqual(mine);
    // Its accounts are known again as well.
    expect(storage.items['ledger.salt']).toBe(OTHER);
    expect(await copiesAside(storage)).toHaveLength(2);
  });

  it('changes nothing where storage refuses the copy of what is here, or what it becomes', async () => {
    const { storage, bring } = await browser(ledgerOf({ records: [record('9')] }));
    const before = structuredClone(storage.items);
    storage.refuse = true;
    expect(await bring()).toEqual({ ok: false, why: 'no-snapshot' });
    expect(storage.items).toEqual(before);
    storage.refuse = false;
    const { set } = storage;
    storage.set = async (items) => {
      if ('ledger.meta' in items) throw new Error('quota exceeded');
      await set(items);
    };
    expect(await bring()).toEqual({ ok: false, why: 'refused' });
    expect({ ...storage.items, ...before }).toEqual(storage.items);
  });

  it('waits for what Latchkey does on a page', async () => {
    const { storage, bring } = await browser(ledgerOf(), { jobs: ['j'], 'job.j': job });
    expect(await bring()).toEqual({ ok: false, why: 'busy' });
    expect(await copiesAside(storage)).toEqual([]);
    storage.items['job.j'] = { ...job, phase: 'ended' };
    expect(await bring()).toMatchObject({ ok: true });
  });

  it('waits for a clean-up that is paused as well', async () => {
    const plan = {
      id: 'r',
      portal: 'legacy',
      account: 'a',
      task: 'delete',
      seenAt: AT,
      startedAt: AT,
      rows: [],
      items: [],
    };
    const head = { tab: 1, phase: 'paused', notedAt: AT };
    const { storage, bring } = await browser(ledgerOf(), { runs: ['r'], 'run.r': head, 'run.r.plan': plan });
    expect(await bring()).toEqual({ ok: false, why: 'busy' });
    storage.items['run.r'] = { ...head, phase: 'over' };
    expect(await bring()).toMatchObject({ ok: true });
  });

  it('is refused where storage would have no room left for a copy before the next deletion', async () => {
    const records = Array.from({ length: 1300 }, (_, n) => record(`${n}`, { note: 'x'.repeat(1900) }));
    const { storage, lock } = await browser();
    const large = { ...copy, ledger: { ...brought, records } };
    expect(await bringInto(large, wish, storage, lock)).toEqual({ ok: false, why: 'too-large' });
    expect(storage.items).toEqual({});
  });

  it('leaves a ledger alone that a newer Latchkey wrote', async () => {
    const { storage, bring } = await browser(ledgerOf(), { 'ledger.meta': { version: VERSION + 1, more: 1 } });
    expect(await readHere(storage)).toBe('newer');
    expect(await bring()).toEqual({ ok: false, why: 'newer' });
    expect(await copiesAside(storage)).toEqual([]);
    expect(storage.items['ledger.meta']).toEqual({ version: VERSION + 1, more: 1 });
  });

  it('loses nothing that is written at the same time', async () => {
    const { storage, lock, bring } = await browser(ledgerOf({ accounts: [account('a')], records: [record('9')] }), {
      'ledger.salt': SALT,
    });
    const add = changeLedger(
      (ledger) => ({ ledger: { ...ledger, records: [...ledger.records, record('8')] }, value: undefined }),
      storage,
      lock,
    );
    await Promise.all([bring(), add, bring()]);
    const { ledger } = await readLedger(storage);
    expect(ledger.records.map(({ id }) => id).sort()).toEqual(['1', '8', '9']);
  });
});

describe('a copy that was written aside', () => {
  it('that is broken is said to be', async () => {
    const { storage, lock } = await browser();
    await changeLedger(() => ({ ledger: brought, value: undefined }), storage, lock);
    expect(await takeSnapshot(storage, lock)).toBe(true);
    const [at = ''] = await copiesAside(storage);
    storage.items[`snapshot.${at}`] = { ...brought, records: [{ id: 1 }] };
    expect(await copyAside(at, storage)).toBeUndefined();
    delete storage.items[`snapshot.${at}`];
    expect(await copyAside(at, storage)).toBeUndefined();
  });

  it('is not listed where its name is no time', async () => {
    const { storage } = await browser(ledgerOf(), { snapshots: ['snapshot.', 'snapshot.x', 3, `snapshot.${AT}`] });
    expect(await copiesAside(storage)).toEqual([AT]);
  });
});
