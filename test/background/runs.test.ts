import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loseRunsOfClosedTabs } from '../../lib/background/lost-runs';
import { takeReading } from '../../lib/background/pages';
import { askRun, noteRun, resumeRun, startRun } from '../../lib/background/run';
import { jobOf, startRemove } from '../../lib/background/work';
import type { Run, RunEvent } from '../../lib/drive/run';
import { accountIdOf } from '../../lib/ledger/account';
import { readRuns } from '../../lib/ledger/read-runs';
import { ADDRESSES } from '../portal/addresses';
import { lastEvent, stateOf } from './known';
import { from, startAnew, state, view } from './small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./small-browser')).smallBrowser }));
vi.mock('../../lib/message-bus', async () => (await import('./small-browser')).smallBus);
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('../ledger/memory')).queueLock() }));

const NOON = Date.UTC(2026, 10, 24, 12);
const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
const identities = () => view().rows.map(({ name, created }) => ({ name, created }));
const [phone, laptop] = [
  { name: 'Phone', created: '1' },
  { name: 'Laptop', created: '2' },
];

async function start(change: Partial<Parameters<typeof startRun>[0]> = {}) {
  const account = await accountIdOf(view());
  const seenAt = new Date().toISOString();
  return startRun({ tab: 1, account, task: 'delete', seenAt, rows: identities(), items: [phone], ...change });
}
const only = async () => (await readRuns())[0] as Run;
let notes = 0;
const note = async (events: RunEvent[], { tab = 1, label = 'nora@example.com', id = `n${notes++}` } = {}) =>
  noteRun(
    { run: (await only()).plan.id, note: id, account: { label }, events },
    { ...from(tab), url: ADDRESSES.legacy },
  );

beforeEach(() => {
  startAnew();
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  return () => vi.useRealTimers();
});

describe('a run is not begun', () => {
  it.each([
    ['none-chosen', { items: [] }],
    ['too-many', { items: Array.from({ length: 501 }, (_, n) => ({ name: `${n}`, created: '1' })) }],
    ['plan-old', { seenAt: new Date(NOON - 25 * 60 * 60_000).toISOString() }],
    ['account-changed', { account: 'another' }],
    ['list-changed', { rows: [phone] }],
    ['row-ambiguous', { items: [phone, phone] }],
    ['row-ambiguous', { items: [{ name: 'Tablet', created: '1' }] }],
  ])('when it is “%s”', async (why, change) => {
    expect(await start(change)).toMatchObject({ ok: false, why });
    expect(await readRuns()).toEqual([]);
  });

  it('on a page that is not sure, signed out or not whole', async () => {
    for (const change of [{ level: 'by-hand' }, { state: 'signed-out' }, { complete: false }] as const) {
      state.look = () => view(change);
      expect(await start()).toMatchObject({ ok: false });
    }
    expect(await readRuns()).toEqual([]);
  });

  it('without a snapshot of the ledger (F13)', async () => {
    await accountIdOf(view());
    state.storage.refuse = true;
    expect(await start()).toMatchObject({ ok: false, why: 'storage-refused' });
  });

  it('while another run or a single job of the account is at work, in whatever tab (F11)', async () => {
    expect(await start()).toMatchObject({ ok: true });
    // Whatever the page shows while it is worked.
    for (const shown of [view({ state: 'dialog', level: 'by-hand' }), view({ rows: view().rows.slice(1) }), view()]) {
      state.look = () => shown;
      expect(await start({ tab: 2 })).toMatchObject({ ok: false, why: 'busy' });
    }
    const account = await accountIdOf(view());
    expect(await startRemove({ tab: 2, account, item: phone })).toMatchObject({ ok: false, why: 'busy' });
  });

  it('when the page does not take it, and leaves nothing behind', async () => {
    state.run = async () => ({ ok: false, step: 'plan', why: 'busy' });
    expect(await start()).toMatchObject({ ok: false, why: 'busy' });
    expect(await readRuns()).toEqual([]);
    expect(Object.keys(state.storage.items).filter((key) => key.startsWith('run.'))).toEqual([]);
  });
});

it('a run begins a moment later where the page is still closing what it says of the one before', async () => {
  let asked = 0;
  state.run = async () => (++asked < 3 ? { ok: false, step: 'plan', why: 'busy' } : { taken: true });
  expect(await start()).toMatchObject({ ok: true });
  expect(asked).toBe(3);
});

describe('a note of a run', () => {
  it('is taken once, however often it is told', async () => {
    await start();
    expect(await note([{ type: 'opening', n: 0 }], { id: 'same' })).toMatchObject({ ok: true });
    expect(await note([{ type: 'opening', n: 0 }], { id: 'same' })).toMatchObject({ ok: true });
    expect(await note([{ type: 'opening', n: 0 }])).toMatchObject({ ok: false, why: 'journal-failed' });
    expect((await only()).items[0]).toMatchObject({ state: 'opening' });
  });

  it.each([
    ['another tab', { tab: 2 }, 'journal-failed'],
    ['another account', { label: 'else@example.com' }, 'account-changed'],
  ])('is refused from %s (F22)', async (_, who, why) => {
    await start();
    expect(await note([{ type: 'opening', n: 0 }], who)).toMatchObject({ ok: false, why });
    expect((await only()).items[0]).toEqual({ state: 'left' });
  });

  it('is refused where no account can be known any more, and nothing is made up for it', async () => {
    await start();
    await state.storage.remove(['ledger.salt']);
    expect(await note([{ type: 'opening', n: 0 }])).toMatchObject({ ok: false, why: 'account-changed' });
    expect((await only()).items[0]).toEqual({ state: 'left' });
    expect(await state.storage.get(['ledger.salt'])).toEqual({});
  });

  it('tells the ledger at the end what became of its items, once', async () => {
    await takeReading({ view: view() });
    await start({ items: [phone, laptop] });
    await note([{ type: 'opening', n: 0 }]);
    await note([{ type: 'intent', n: 0 }]);
    await note([
      { type: 'ended', n: 0, outcome: { ok: true, as: 'deleted' } },
      { type: 'opening', n: 1 },
    ]);
    await note([{ type: 'intent', n: 1 }]);
    expect(await stateOf('Phone')).toBe('listed');
    await note([{ type: 'ended', n: 1, outcome: { ok: false, step: 'verify', why: 'not-verified' } }]);
    expect([await stateOf('Phone'), await stateOf('Laptop')]).toEqual(['deleted', 'unknown']);
    expect((await only()).head).toMatchObject({ phase: 'over', told: [0, 1] });
  });
});

describe('a page that asks for its run', () => {
  it('gets none that is on its way to it, and leaves it as it is', async () => {
    await start();
    expect(await jobOf({ came: 'navigate' }, from(1))).toBeUndefined();
    expect((await only()).head.phase).toBe('running');
    pass(6);
    expect(await jobOf({ came: 'navigate' }, from(1))).toBeUndefined();
    expect((await only()).head).toMatchObject({ phase: 'paused', failure: { why: 'page-left' } });
  });

  it('goes on where it went to the next page by itself, and waits where the person reloaded it', async () => {
    await start();
    await note([{ type: 'opening', n: 0 }]);
    expect(await jobOf({ came: 'navigate' }, from(1))).toMatchObject({ kind: 'run' });
    expect(await jobOf({ came: 'reload' }, from(1))).toBeUndefined();
    expect((await only()).head.phase).toBe('paused');
    expect((await only()).items[0]?.state).toBe('left');
  });
});

describe('a run whose page is gone', () => {
  it('waits when its tab is closed, and settles its open intent by looking when it goes on', async () => {
    await start({ items: [phone, laptop] });
    await note([{ type: 'opening', n: 0 }]);
    await note([{ type: 'intent', n: 0 }]);
    state.openTabs = [2];
    await loseRunsOfClosedTabs();
    expect((await only()).head.phase).toBe('paused');
    state.look = () => view({ rows: view().rows.slice(1) });
    expect(await resumeRun({ run: (await only()).plan.id, tab: 2 })).toMatchObject({ ok: true });
    const { head, items } = await only();
    expect(head).toMatchObject({ phase: 'running', tab: 2 });
    expect(items.map((item) => item.state)).toEqual(['found-gone', 'left']);
  });

  it('tells the ledger that it found gone what it had told to be unknown before', async () => {
    await takeReading({ view: view() });
    await start({ items: [phone, laptop] });
    await note([{ type: 'opening', n: 0 }]);
    await note([{ type: 'intent', n: 0 }]);
    state.openTabs = [2];
    await loseRunsOfClosedTabs();
    expect([await stateOf('Phone'), await lastEvent()]).toEqual(['unknown', 'delete-unknown']);
    state.look = () => view({ rows: view().rows.slice(1) });
    await resumeRun({ run: (await only()).plan.id, tab: 2 });
    await note([{ type: 'halted', failure: { ok: false, step: 'verify', why: 'stopped' } }], { tab: 2 });
    expect([await stateOf('Phone'), await lastEvent()]).toEqual(['deleted', 'found-gone']);
  });

  it('waits on where the page was still busy when it was to go on', async () => {
    await start();
    await note([{ type: 'halted', failure: { ok: false, step: 'verify', why: 'stopped' } }]);
    const { id } = (await only()).plan;
    state.run = async () => ({ ok: false, step: 'plan', why: 'busy' });
    expect(await resumeRun({ run: id, tab: 1 })).toMatchObject({ ok: false, why: 'busy' });
    expect((await only()).head.phase).toBe('paused');
    state.run = async () => ({ taken: true });
    expect(await resumeRun({ run: id, tab: 1 })).toMatchObject({ ok: true });
    expect((await only()).head.phase).toBe('running');
  });

  it('makes way for a single job after two minutes without a word, and waits', async () => {
    await start();
    const account = await accountIdOf(view());
    pass(119);
    expect(await startRemove({ tab: 1, account, item: phone })).toMatchObject({ ok: false, why: 'busy' });
    pass(2);
    expect(await startRemove({ tab: 1, account, item: phone })).toMatchObject({ ok: true });
    expect((await only()).head).toMatchObject({ phase: 'paused', failure: { why: 'page-left' } });
  });

  it('makes way as well where the clock was set back, without waiting for it to catch up', async () => {
    await start();
    const account = await accountIdOf(view());
    pass(-100);
    expect(await startRemove({ tab: 1, account, item: phone })).toMatchObject({ ok: false, why: 'busy' });
    pass(-3600);
    expect(await startRemove({ tab: 1, account, item: phone })).toMatchObject({ ok: true });
    expect((await only()).head).toMatchObject({ phase: 'paused', failure: { why: 'page-left' } });
  });

  it('ends where another of its account is begun, and the ledger knows what it left open', async () => {
    await takeReading({ view: view() });
    await start();
    await note([{ type: 'opening', n: 0 }]);
    await note([{ type: 'intent', n: 0 }]);
    await note([{ type: 'halted', failure: { ok: false, step: 'verify', why: 'page-left' } }]);
    expect(await start({ items: [laptop] })).toMatchObject({ ok: true });
    expect((await readRuns()).map(({ head }) => head.phase)).toEqual(['over', 'running']);
    expect((await only()).items[0]?.state).toBe('unknown');
    expect(await stateOf('Phone')).toBe('unknown');
  });

  it('is over at once when the person asks for that', async () => {
    await start();
    state.run = async () => {
      throw new Error('no page');
    };
    await askRun({ run: (await only()).plan.id, wish: 'stop' });
    expect((await only()).head.phase).toBe('over');
  });
});
