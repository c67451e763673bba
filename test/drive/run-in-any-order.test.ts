import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WHYS } from '../../lib/drive/job';
import { countsOf, isRefused, isSeenGone, newRun, type Plan, type Run, type RunEvent } from '../../lib/drive/run';
import { reduce } from '../../lib/drive/run-reducer';
import { at, deleted, failure, ITEMS, identity, planOf, ROWS } from './run-plan';

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
          if (isSeenGone(before.items[index]) && next.items[index]?.state !== state)
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
