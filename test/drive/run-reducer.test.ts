import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Failure, Why } from '../../lib/drive/job';
import { WHYS } from '../../lib/drive/job';
import {
  countsOf,
  isRefused,
  newRun,
  nextItem,
  type Plan,
  type Run,
  type RunEvent,
  rowsNow,
} from '../../lib/drive/run';
import { RESTS, reduce } from '../../lib/drive/run-reducer';

const identity = (name: string) => ({ name, created: '2026-01-01' });
const ROWS = ['Phone', 'Phone 2', 'Laptop', 'Kitchen', 'Printer'].map(identity);
const ITEMS = ROWS.slice(0, 4);

const planOf = (change: Partial<Plan> = {}): Plan => ({
  id: 'run',
  portal: 'legacy',
  account: 'account',
  task: 'delete',
  seenAt: '2026-11-25T10:00:00.000Z',
  startedAt: '2026-11-25T10:00:00.000Z',
  rows: ROWS,
  items: ITEMS,
  ...change,
});

const at = (second: number) => new Date(Date.UTC(2026, 10, 25, 10, 0, second)).toISOString();
const failure = (why: Why): Failure => ({ ok: false, step: 'verify', why });

/** Takes events that must all be taken. */
function runAfter(events: RunEvent[], run: Run = newRun(planOf(), 1)): Run {
  let now = 0;
  return events.reduce((before, event) => {
    const next = reduce(before, event, at(now++));
    if (isRefused(next)) throw new Error(`${event.type} was refused: ${next.refused}`);
    return next;
  }, run);
}

const deleted = (n: number): RunEvent[] => [
  { type: 'opening', n },
  { type: 'intent', n },
  { type: 'ended', n, outcome: { ok: true, as: 'deleted' } },
];

const n = fc.integer({ min: 0, max: ITEMS.length });
const anyFailure = fc.constantFrom(...WHYS).map(failure);
const anyEvent: fc.Arbitrary<RunEvent> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('opening' as const), n }) },
  fc.record({ type: fc.constant('opening' as const), n, again: fc.constant(true) }),
  { weight: 6, arbitrary: fc.record({ type: fc.constant('intent' as const), n }) },
  fc.record({ type: fc.constant('closing' as const), n }),
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('ended' as const),
      n,
      outcome: fc.oneof(
        fc.record({ ok: fc.constant(true as const), as: fc.constantFrom('deleted' as const, 'found-gone', 'checked') }),
        anyFailure,
      ),
    }),
  },
  fc.record({ type: fc.constant('returned' as const), n }),
  fc.constant({ type: 'slowed' as const }),
  fc.record({ type: fc.constantFrom('halted' as const, 'lost' as const), failure: anyFailure }),
  fc.record({ type: fc.constant('asked' as const), wish: fc.constantFrom('pause' as const, 'stop') }),
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('resumed' as const),
      tab: fc.constant(2),
      rows: fc.subarray([...ROWS, identity('Another')]),
    }),
  },
);
/** Half of it as a runner would say it, so that long ways are gone as well. */
const anyEvents = fc.array(
  fc.oneof(
    anyEvent,
    n.chain((one) => fc.constantFrom(...deleted(one))),
  ),
  { maxLength: 60 },
);
const anyTask = fc.constantFrom('delete' as const, 'check');

/** Everything that was taken, with the run before and after each. */
function walk(task: Plan['task'], events: RunEvent[]): { event: RunEvent; before: Run; next: Run }[] {
  let run = newRun(planOf({ task }), 1);
  return events.flatMap((event, index) => {
    const next = reduce(run, event, at(index * 7));
    if (isRefused(next)) return [];
    const taken = { event, before: run, next };
    run = next;
    return [taken];
  });
}

const always = (check: (steps: ReturnType<typeof walk>) => void) =>
  fc.assert(
    fc.property(anyTask, anyEvents, (task, events) => check(walk(task, events))),
    { numRuns: 3000 },
  );

describe('whatever happens, in any order', () => {
  it('done, failed, unknown and left are together the number of items', () =>
    always((steps) => {
      for (const { next } of steps) {
        const { done, failed, unknown, left } = countsOf(next);
        expect(done + failed + unknown + left).toBe(ITEMS.length);
        expect(Math.min(done, failed, unknown, left)).toBeGreaterThanOrEqual(0);
      }
    }));

  it('no item has more than one intent, and none is deleted without', () =>
    always((steps) => {
      const intents = new Map<number, number>();
      for (const { event } of steps) {
        if (event.type === 'intent') intents.set(event.n, (intents.get(event.n) ?? 0) + 1);
        if (event.type === 'ended' && event.outcome.ok && event.outcome.as === 'deleted')
          expect(intents.get(event.n)).toBe(1);
      }
      for (const count of intents.values()) expect(count).toBe(1);
    }));

  it('a check has no intent at all', () =>
    always((steps) => {
      for (const { event, next } of steps) if (next.plan.task === 'check') expect(event.type).not.toBe('intent');
    }));

  it('one item is worked at a time', () =>
    always((steps) => {
      for (const { next } of steps)
        expect(
          next.items.filter(({ state }) => ['opening', 'confirming', 'closing'].includes(state)).length,
        ).toBeLessThanOrEqual(1);
    }));

  it('nothing is begun or intended after a wish, at rest, or when it does not run', () =>
    always((steps) => {
      for (const { event, before, next } of steps) {
        if (event.type !== 'opening' && event.type !== 'intent') continue;
        expect(before.head).toMatchObject({ phase: 'running' });
        expect(before.head.wish).toBeUndefined();
        if (event.type === 'opening') expect((before.head.restingUntil ?? '') <= next.head.notedAt).toBe(true);
      }
    }));

  it('what is over stays over, and what was done stays done unless it is seen again', () =>
    always((steps) => {
      for (const { event, before, next } of steps) {
        if (before.head.phase === 'over') expect(next.items).toEqual(before.items);
        for (const [index, { state }] of before.items.entries())
          if (state === 'deleted' && next.items[index]?.state !== 'deleted')
            expect(['returned', 'resumed']).toContain(event.type);
      }
    }));

  it('a press whose end nobody saw is never called done or left by itself', () =>
    always((steps) => {
      for (const { event, before, next } of steps) {
        if (event.type === 'ended' || event.type === 'resumed') continue;
        for (const [index, { state }] of before.items.entries())
          if (state === 'confirming' || state === 'closing')
            expect(['confirming', 'closing', 'unknown']).toContain(next.items[index]?.state);
      }
    }));
});

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

  it('leaves unknown what was pressed when the person is signed out', () => {
    const run = runAfter([
      { type: 'opening', n: 0 },
      { type: 'intent', n: 0 },
      { type: 'ended', n: 0, outcome: failure('signed-out') },
    ]);
    expect(run.head.phase).toBe('paused');
    expect(run.items[0]?.state).toBe('unknown');
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
  });

  it('rests 60 and 120 seconds when the server asks for time, and waits for the person at the third', () => {
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
    const resting = runAfter([{ type: 'slowed' }, { type: 'asked', wish: 'pause' }]);
    expect(resting.head.phase).toBe('paused');
  });
});
