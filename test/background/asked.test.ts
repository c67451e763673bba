import { beforeEach, expect, it, vi } from 'vitest';
import { askRun, noteRun, runOf, startRun } from '../../lib/background/run';
import type { Run, RunEvent } from '../../lib/drive/run';
import { accountIdOf } from '../../lib/ledger/account';
import { readRuns } from '../../lib/ledger/read-runs';
import { ADDRESSES } from '../portal/addresses';
import { from, startAnew, view } from './small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./small-browser')).smallBrowser }));
vi.mock('../../lib/message-bus', async () => {
  const { smallBus } = await import('./small-browser');
  const sendToPage: typeof smallBus.sendToPage = async (tab, name, payload) => {
    told.push(name);
    return name === 'run.asked' ? isThere() : smallBus.sendToPage(tab, name, payload);
  };
  return { sendToPage };
});
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('../ledger/memory')).queueLock() }));

/** What the page of the run was told. */
const told = vi.hoisted<string[]>(() => []);
const isThere = vi.hoisted(() => vi.fn(() => true));
const only = async () => (await readRuns())[0] as Run;
const note = async (events: RunEvent[], id: string) =>
  noteRun(
    { run: (await only()).plan.id, note: id, account: view().account, events },
    { ...from(1), url: ADDRESSES.legacy },
  );
const ask = async (wish: 'pause' | 'stop') => askRun({ run: (await only()).plan.id, wish });
const slow = { ok: false, step: 'press', why: 'slow' } as const;

beforeEach(async () => {
  startAnew();
  const rows = view().rows.map(({ name, created }) => ({ name, created }));
  const seenAt = new Date().toISOString();
  await startRun({ tab: 1, account: await accountIdOf(view()), task: 'delete', seenAt, rows, items: rows });
  await note([{ type: 'opening', n: 0 }], 'a');
  told.length = 0;
  isThere.mockReset().mockReturnValue(true);
});

it.each([
  ['pause', 'paused'],
  ['stop', 'over'],
] as const)('a %s in the middle of a rest ends the rest of the page as well', async (wish, phase) => {
  await note([{ type: 'ended', n: 0, outcome: slow }], 'b');
  expect((await only()).head).toMatchObject({ phase: 'running', restingUntil: expect.any(String) });
  await ask(wish);
  expect((await only()).head.phase).toBe(phase);
  expect(told).toEqual(['run.asked']);
});

it('a page that works is told to pause, and one whose run waits already is left alone', async () => {
  await ask('pause');
  expect([told, (await only()).head.phase]).toEqual([['run.asked'], 'running']);
  await note([{ type: 'ended', n: 0, outcome: { ok: false, step: 'intent', why: 'asked' } }], 'b');
  await ask('stop');
  expect([told, (await only()).head.phase]).toEqual([['run.asked'], 'over']);
});

it('a page between two of its loads is asked again, and its run is not given up', async () => {
  await note([{ type: 'intent', n: 0 }], 'b');
  isThere.mockReturnValueOnce(false).mockReturnValueOnce(false);
  await ask('stop');
  const run = await only();
  expect([run.head.phase, run.head.wish, run.items[0]?.state]).toEqual(['running', 'stop', 'confirming']);
  expect(told).toHaveLength(3);
});

it('a page that does not come back is waited for no longer than that', async () => {
  await note([{ type: 'intent', n: 0 }], 'b');
  isThere.mockReturnValue(false);
  await ask('stop');
  const run = await only();
  expect([run.head.phase, run.items[0]?.state]).toEqual(['over', 'unknown']);
});

it('a page that is loaded anew while its run rests leaves the run to the person', async () => {
  await note([{ type: 'ended', n: 0, outcome: slow }], 'b');
  expect(await runOf(1, 'reload')).toBeUndefined();
  expect((await only()).head.phase).toBe('paused');
});
