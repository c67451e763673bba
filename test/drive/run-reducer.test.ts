import { describe, expect, it } from 'vitest';
import { countsOf, isRefused, nextItem, type RunEvent, rowsNow, untold } from '../../lib/drive/run';
import { RESTS, reduce } from '../../lib/drive/run-reducer';
import { at, deleted, failure, identity, ROWS, runAfter } from './run-plan';

describe('a run', () => {
  it('is over when its last item has ended, and knows what is left of the list', () => {
    const run = runAfter([...deleted(0), ...deleted(1), ...deleted(2)]);
    expect(nextItem(run)).toBe(3);
    expect(rowsNow(run).map(({ name }) => name)).toEqual(['Kitchen', 'Printer']);
    expect(runAfter(deleted(3), run).head.phase).toBe('over');
  });

  it.each([
    ['signed-out', 'paused'],
    ['page-left', 'paused'],
    ['busy', 'paused'],
    ['surprised', 'paused'],
    ['another-gone', 'over'],
    ['dialog-names-another', 'over'],
    ['account-changed', 'over'],
  ] as const)('that meets “%s” is %s', (why, phase) => {
    const run = runAfter([
      { type: 'opening', n: 0 },
      { type: 'ended', n: 0, outcome: failure(why) },
    ]);
    expect(run.head).toMatchObject({ phase, failure: { why } });
    expect(run.items[0]?.state).toBe(phase === 'paused' ? 'left' : 'failed');
  });

  it('leaves unknown what was pressed when the person is signed out (F21)', () => {
    const run = runAfter([
      { type: 'opening', n: 0 },
      { type: 'intent', n: 0 },
      { type: 'ended', n: 0, outcome: failure('signed-out') },
    ]);
    expect(run.head.phase).toBe('paused');
    expect(run.items[0]?.state).toBe('unknown');
  });

  it.each([
    ['press', 'control-blocked', 'failed'],
    ['press', 'permission-withheld', 'left'],
    ['press', 'account-changed', 'failed'],
    ['check', 'dialog-names-another', 'failed'],
    // The page moved while the mouse went down on it; the person may have pressed it.
    ['press', 'list-changed', 'unknown'],
    ['press', 'stopped', 'unknown'],
    ['verify', 'stopped', 'unknown'],
  ] as const)('whose confirm was not pressed, since (%s) “%s”, has it %s', (step, why, state) => {
    const run = runAfter([
      { type: 'opening', n: 0 },
      { type: 'intent', n: 0 },
      { type: 'ended', n: 0, outcome: { ok: false, step, why } },
    ]);
    expect(run.items[0]?.state).toBe(state);
    const late = runAfter([
      { type: 'opening', n: 0 },
      { type: 'intent', n: 0 },
      { type: 'closing', n: 0 },
      { type: 'ended', n: 0, outcome: { ok: false, step, why } },
    ]);
    expect(late.items[0]?.state).toBe('unknown');
  });

  it('settles an open intent by looking: gone is found gone, there is unknown', () => {
    const cut = runAfter([
      ...deleted(0),
      { type: 'opening', n: 1 },
      { type: 'intent', n: 1 },
      { type: 'lost', failure: failure('page-left') },
    ]);
    expect(countsOf(cut)).toEqual({ done: 1, failed: 0, unknown: 1, left: 2 });
    const gone = runAfter([{ type: 'resumed', tab: 2, rows: ROWS.slice(2) }], cut);
    expect(gone.items.map(({ state }) => state)).toEqual(['deleted', 'found-gone', 'left', 'left']);
    expect(gone.head).toMatchObject({ phase: 'running', tab: 2 });
    const there = runAfter([{ type: 'resumed', tab: 2, rows: ROWS.slice(1) }], cut);
    expect(there.items[1]).toMatchObject({ state: 'unknown', failure: { why: 'still-there' } });
    expect(nextItem(there)).toBe(2);
  });

  it('tells of an open intent again once looking has settled it, unless nobody knows more than before', () => {
    const cut = runAfter([
      ...deleted(0),
      { type: 'opening', n: 1 },
      { type: 'intent', n: 1 },
      { type: 'lost', failure: failure('page-left') },
    ]);
    const told = runAfter([{ type: 'told', items: untold(cut) }], cut);
    expect(told.head.told).toEqual([0, 1]);
    const untoldAfter = (rows: typeof ROWS) =>
      untold(
        runAfter(
          [
            { type: 'resumed', tab: 1, rows },
            { type: 'asked', wish: 'stop' },
            { type: 'lost', failure: failure('page-left') },
          ],
          told,
        ),
      );
    expect(untoldAfter(ROWS.slice(2))).toEqual([1]);
    expect(untoldAfter(ROWS.slice(1))).toEqual([]);
  });

  it.each([
    ['another row is gone', ROWS.slice(1, 4)],
    ['a row is new', [...ROWS.slice(1), identity('New')]],
  ])('does not go on when %s', (_, rows) => {
    const cut = runAfter([...deleted(0), { type: 'lost', failure: failure('page-left') }]);
    expect(reduce(cut, { type: 'resumed', tab: 1, rows }, at(9))).toEqual({ refused: 'list-changed' });
  });

  it('ends when what was deleted is back in the list', () => {
    const cut = runAfter([...deleted(0), { type: 'lost', failure: failure('page-left') }]);
    const run = runAfter([{ type: 'resumed', tab: 1, rows: ROWS }], cut);
    expect(run.head).toMatchObject({ phase: 'over', failure: { why: 'still-there' } });
    expect(run.items[0]?.state).toBe('still-there');
    expect(runAfter([...deleted(0), { type: 'returned', n: 0 }]).items[0]?.state).toBe('still-there');
    const wasGone: RunEvent[] = [
      { type: 'opening', n: 0 },
      { type: 'ended', n: 0, outcome: { ok: true, as: 'found-gone' } },
    ];
    expect(runAfter([...wasGone, { type: 'returned', n: 0 }]).items[0]?.state).toBe('still-there');
  });

  it('rests 60 and 120 seconds when the server asks for time, and waits for the person at the third (F19)', () => {
    const slow = (one: number): RunEvent[] => [
      { type: 'opening', n: one },
      { type: 'ended', n: one, outcome: failure('slow') },
    ];
    let run = runAfter(slow(0).slice(0, 1));
    const start = Date.parse(at(0));
    const tell = (event: RunEvent, seconds: number) => {
      const next = reduce(run, event, new Date(start + seconds * 1000).toISOString());
      if (!isRefused(next)) run = next;
      return next;
    };
    tell({ type: 'ended', n: 0, outcome: failure('slow') }, 1);
    expect(run.items[0]?.state).toBe('left');
    expect(tell({ type: 'opening', n: 0 }, 60)).toEqual({ refused: 'slow' });
    tell({ type: 'opening', n: 0 }, 1 + RESTS[0]);
    tell({ type: 'ended', n: 0, outcome: failure('slow') }, 70);
    expect(tell({ type: 'opening', n: 0 }, 189)).toEqual({ refused: 'slow' });
    tell({ type: 'opening', n: 0 }, 70 + RESTS[1]);
    tell({ type: 'ended', n: 0, outcome: failure('slow') }, 200);
    expect(run.head).toMatchObject({ phase: 'paused', failure: { why: 'slow' } });
  });

  it('stops at once when it rests, within the item when it works, and a stop is not made a pause', () => {
    const working = runAfter([
      { type: 'opening', n: 0 },
      { type: 'asked', wish: 'stop' },
      { type: 'asked', wish: 'pause' },
    ]);
    expect(reduce(working, { type: 'intent', n: 0 }, at(9))).toEqual({ refused: 'asked' });
    expect(runAfter([{ type: 'ended', n: 0, outcome: failure('asked') }], working).head.phase).toBe('over');
    const resting = runAfter([
      { type: 'opening', n: 0 },
      { type: 'ended', n: 0, outcome: failure('slow') },
      { type: 'asked', wish: 'pause' },
    ]);
    expect(resting.head.phase).toBe('paused');
  });
});
