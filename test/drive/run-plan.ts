import type { Failure, Why } from '../../lib/drive/job';
import { isRefused, newRun, type Plan, type Run, type RunEvent } from '../../lib/drive/run';
import { reduce } from '../../lib/drive/run-reducer';

export const identity = (name: string) => ({ name, created: '2026-01-01' });
export const ROWS = ['Phone', 'Phone 2', 'Laptop', 'Kitchen', 'Printer'].map(identity);
export const ITEMS = ROWS.slice(0, 4);

export const planOf = (change: Partial<Plan> = {}): Plan => ({
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

export const at = (second: number) => new Date(Date.UTC(2026, 10, 25, 10, 0, second)).toISOString();
export const failure = (why: Why): Failure => ({ ok: false, step: 'verify', why });

/** Takes events that must all be taken. */
export function runAfter(events: RunEvent[], run: Run = newRun(planOf(), 1)): Run {
  let now = 0;
  return events.reduce((before, event) => {
    const next = reduce(before, event, at(now++));
    if (isRefused(next)) throw new Error(`${event.type} was refused: ${next.refused}`);
    return next;
  }, run);
}

export const deleted = (n: number): RunEvent[] => [
  { type: 'opening', n },
  { type: 'intent', n },
  { type: 'ended', n, outcome: { ok: true, as: 'deleted' } },
];
