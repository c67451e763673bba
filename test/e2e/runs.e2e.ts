import { describe, expect, it } from 'vitest';
import { ADDRESSES } from '../portal/addresses';
import { sampleRows } from '../portal/state';
import { BROWSERS, until } from './harness/driver';
import { runsOf } from './harness/runs';
import { session } from './harness/session';

const ROWS = sampleRows(6);
const NAMES = ROWS.slice(1, 4).map(({ name }) => name);

/** Several deletions in one go, worked by the page's own script and written down by the background. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, open, openPopup, says, reset, signIn, asked, stored } = session(name);
  const deleted = () => asked('delete').map((entry) => ('name' in entry ? entry.name : ''));
  /** What the ledger says of all accounts; the snapshots of it say it as well, and are not asked. */
  const deletions = async () => {
    const items = Object.entries(JSON.parse(await stored()) as Record<string, unknown>);
    const events = items.filter(([key]) => key.startsWith('ledger.events.'));
    return JSON.stringify(events).match(/"what":"deleted"/g)?.length ?? 0;
  };
  const begin = async (address: string, names = NAMES) => {
    const portal = await open(address);
    const own = await openPopup();
    await says(own, NAMES[0] ?? '');
    const runs = runsOf(own);
    const started = await runs.start(names);
    return { portal, own, runs, started };
  };

  it.each(['legacy', 'security-info'] as const)('deletes what was chosen on %s, and nothing else', async (portal) => {
    reset({ rows: ROWS });
    const before = await deletions();
    const { runs, started } = await begin(ADDRESSES[portal]);
    expect(started).toMatchObject({ ok: true });
    const run = await runs.ended();
    expect(run.items.map(({ state }) => state)).toEqual(['deleted', 'deleted', 'deleted']);
    expect(deleted()).toEqual(NAMES);
    await until('the ledger to be told', async () => (await deletions()) === before + 3);
  });

  it('goes on over pages that load anew at every step', async () => {
    reset({ rows: ROWS, variant: 'postback' });
    const { runs } = await begin(ADDRESSES.legacy);
    const run = await runs.ended();
    expect(run.items.map(({ state }) => state)).toEqual(['deleted', 'deleted', 'deleted']);
    expect(deleted()).toEqual(NAMES);
  });

  it('goes on when our page is closed and the background is stopped (F1, F2, F3)', async () => {
    reset({ rows: ROWS });
    const { own, started } = await begin(ADDRESSES['security-info']);
    expect(started).toMatchObject({ ok: true });
    await driver().killBackground();
    await own.close();
    await until('three deletions', () => deleted().length === 3, 30_000);
    const again = await openPopup();
    expect((await runsOf(again).ended()).items.map(({ state }) => state)).toEqual(['deleted', 'deleted', 'deleted']);
  });

  it('waits when its page is loaded anew, settles what was open by looking, and goes on when asked (F4)', async () => {
    reset({ rows: ROWS, latency: 300 });
    const { portal, runs, started } = await begin(ADDRESSES['security-info']);
    if (!started.ok) throw new Error(started.why);
    await until('the first deletion', () => deleted().length >= 1);
    await portal.reload();
    const rested = await runs.ended();
    expect(rested.head).toMatchObject({ phase: 'paused', failure: { why: 'page-left' } });
    await until('the list', async () => (await runs.resume(started.value))?.ok);
    const run = await runs.ended();
    expect(run.head.phase).toBe('over');
    for (const { state } of run.items) expect(['deleted', 'found-gone', 'unknown']).toContain(state);
    expect(new Set(deleted()).size).toBe(deleted().length);
    const done = run.plan.items.filter((_, n) => run.items[n]?.state !== 'unknown').map((item) => item.name);
    expect([...deleted()].sort()).toEqual([...done].sort());
  });

  it('has one runner for an account, over all tabs (F11)', async () => {
    // Slow enough for the first to be at work when the second comes.
    reset({ rows: ROWS, latency: 300 });
    await open(ADDRESSES.legacy);
    const { runs, started } = await begin(ADDRESSES.legacy);
    const second = await runs.start(NAMES.slice(1));
    expect(started).toMatchObject({ ok: true });
    expect(second).toMatchObject({ ok: false, why: 'busy' });
    await runs.ended();
    expect(deleted()).toEqual(NAMES);
  });

  it('pauses and stops within one item', async () => {
    reset({ rows: sampleRows(12) });
    const names = sampleRows(12).map((row) => row.name);
    const { runs, started } = await begin(ADDRESSES.legacy, names.slice(0, 10));
    if (!started.ok) throw new Error(started.why);
    await until('the first deletion', () => deleted().length >= 1);
    await runs.ask(started.value, 'pause');
    const rested = await runs.ended();
    expect(rested.head).toMatchObject({ phase: 'paused', failure: { why: 'asked' } });
    const at = deleted().length;
    expect(rested.items.filter(({ state }) => state === 'deleted')).toHaveLength(at);
    await until('the list', async () => (await runs.resume(started.value))?.ok);
    await until('another', () => deleted().length > at);
    await runs.ask(started.value, 'stop');
    const over = await runs.ended();
    expect(over.head.phase).toBe('over');
    expect(over.items.filter(({ state }) => state === 'deleted')).toHaveLength(deleted().length);
    expect(deleted().length).toBeLessThan(10);
  });

  it('waits after a sign-in in the middle, and goes on from a fresh list when asked', async () => {
    reset({ rows: ROWS, faults: ['re-authenticate'] });
    const { portal, runs, started } = await begin(ADDRESSES['security-info']);
    if (!started.ok) throw new Error(started.why);
    await signIn(portal);
    const rested = await runs.ended();
    expect(rested.head).toMatchObject({ phase: 'paused', failure: { why: 'signed-out' } });
    expect(deleted()).toEqual([]);
    await until('the list', async () => (await runs.resume(started.value))?.ok);
    const run = await runs.ended();
    expect(run.items.map(({ state }) => state)).toEqual(['deleted', 'deleted', 'deleted']);
    expect(deleted()).toEqual(NAMES);
  });

  it('presses nothing when it only checks', async () => {
    reset({ rows: ROWS });
    await open(ADDRESSES['security-info']);
    const own = await openPopup();
    await says(own, NAMES[0] ?? '');
    expect(await runsOf(own).start(NAMES, { task: 'check' })).toMatchObject({ ok: true });
    const run = await runsOf(own).ended();
    expect(run.items.map(({ state }) => state)).toEqual(['checked', 'checked', 'checked']);
    expect(deleted()).toEqual([]);
  });
});
