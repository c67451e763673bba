import { countsOf, type ItemNote, itemInWork, type Run } from '../../lib/drive/run';

/** How far a run is, from what was written down of it. */
export interface Progress {
  done: number;
  total: number;
  /** The item that is being worked, or comes next, by its place in the plan. */
  now: number | undefined;
  /** Milliseconds that the rest will take, as far as what was done says; undefined before anything was. */
  left: number | undefined;
}

export function progressOf(run: Run): Progress {
  const { done, left } = countsOf(run);
  const next = run.items.findIndex(({ state }) => state === 'left');
  const now = itemInWork(run) ?? (next < 0 ? undefined : next);
  return { done, total: run.items.length, now, left: timeLeft(run, left) };
}

const ENDED: readonly ItemNote['state'][] = ['deleted', 'checked'];

/** The middle one of what the items took: a wait for a sign-in in between is no measure. */
function timeLeft({ plan, items }: Run, left: number): number | undefined {
  const ends = items
    .flatMap(({ state, at }) => (ENDED.includes(state) && at !== undefined ? [Date.parse(at)] : []))
    .sort((a, b) => a - b);
  const took = ends.map((end, index) => end - (ends[index - 1] ?? Date.parse(plan.startedAt))).sort((a, b) => a - b);
  const middle = took[Math.floor(took.length / 2)];
  return middle === undefined ? undefined : middle * left;
}
