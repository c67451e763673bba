import type { Identity, PortalId } from '../portals/view';
import { compareRows } from './identity';
import type { Failure, Why } from './job';

/**
 * A run deletes several app passwords, one at a time. This is the whole of its rules, with no page, no clock and no
 * storage in it: what was planned, what was written down, and what may be written down next. The background reduces
 * every event before it is stored; what is refused here is not done on the page.
 */

/** What the person confirmed. It never changes. */
export interface Plan {
  id: string;
  portal: PortalId;
  /** Account id of the ledger. */
  account: string;
  /** `check` goes through every step up to the confirm, and cancels there. */
  task: 'delete' | 'check';
  /** ISO time at which the person saw the list. */
  seenAt: string;
  /** ISO time. */
  startedAt: string;
  /** The whole list that the person saw. */
  rows: Identity[];
  /** What was chosen of it, in the order in which it is worked. */
  items: Identity[];
}

/** More than any list of Microsoft's holds. */
export const MOST_ITEMS = 500;

/** A plan is as good as the list that the person saw, for a day (milliseconds). */
const PLAN_LASTS = 24 * 60 * 60_000;
export const isOld = ({ seenAt }: Pick<Plan, 'seenAt'>, now = Date.now()): boolean =>
  now - Date.parse(seenAt) > PLAN_LASTS;

/** How far an item is; `confirming` and `closing` are what a job's phases of that name are: its one press was written down. */
export const ITEM_STATES = [
  'left',
  'opening',
  'confirming',
  'closing',
  'deleted',
  'found-gone',
  'checked',
  'still-there',
  'unknown',
  'failed',
] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export interface ItemNote {
  state: ItemState;
  /** ISO time of its last change. */
  at?: string | undefined;
  failure?: Failure | undefined;
  /** Its delete control was pressed a second time, since the page had gone to a sign-in at the first. */
  again?: boolean | undefined;
}

export type Wish = 'pause' | 'stop';

export interface RunHead {
  /** The tab in which it is worked, or was last. */
  tab: number;
  phase: 'running' | 'paused' | 'over';
  /** What the person asked for while it was running. */
  wish?: Wish | undefined;
  /** Why it is paused, or over before its end. */
  failure?: Failure | undefined;
  /** How often in a row the page's server asked for time, and until when (ISO) it is left alone. */
  slowed?: number | undefined;
  restingUntil?: string | undefined;
  /** The items whose result the ledger has been told. */
  told?: number[] | undefined;
  /** ISO time of the last note. */
  notedAt: string;
  /** What tells the last note of the page from every other: told again, it is not reduced again. */
  note?: string | undefined;
}

export interface Run {
  plan: Plan;
  head: RunHead;
  /** One for each item of the plan, in its order. */
  items: ItemNote[];
}

/** What the hands are handed: the run as it was written down last. */
export interface RunTask {
  kind: 'run';
  run: Run;
}

export type ItemOutcome = { ok: true; as: 'deleted' | 'found-gone' | 'checked' } | Failure;

export type RunEvent =
  /** Before the item's delete control is pressed; `again` for the one second time, see came-back.ts. */
  | { type: 'opening'; n: number; again?: boolean | undefined }
  /** Before the one press that deletes it. */
  | { type: 'intent'; n: number }
  /** Before the page's own message about it is closed. */
  | { type: 'closing'; n: number }
  | { type: 'ended'; n: number; outcome: ItemOutcome }
  /** An item that was seen gone stands in the list again. */
  | { type: 'returned'; n: number }
  /** Between two items: nothing more is pressed. */
  | { type: 'halted'; failure: Failure }
  /** Whoever worked it is gone: the tab was closed or loaded anew, the browser was started again. */
  | { type: 'lost'; failure: Failure }
  /** The ledger knows what became of these items. */
  | { type: 'told'; items: number[] }
  | { type: 'asked'; wish: Wish }
  /** The person wants to go on, with the list that stands there now. */
  | { type: 'resumed'; tab: number; rows: Identity[] };

export interface Refused {
  refused: Why;
}
export const isRefused = (reduced: Run | Refused): reduced is Refused => 'refused' in reduced;

const DONE: readonly ItemState[] = ['deleted', 'found-gone', 'checked'];
const FAILED: readonly ItemState[] = ['still-there', 'failed'];
export const PRESSED: readonly ItemState[] = ['confirming', 'closing'];
const IN_WORK: readonly ItemState[] = ['opening', ...PRESSED];

/** Whether it was seen to stand in the list no more, by our own press or without one. */
export const isSeenGone = (note: ItemNote | undefined): boolean =>
  note?.state === 'deleted' || note?.state === 'found-gone';

/** It went at the press that opens the question, and none came: that is the failure of something found gone. */
export const wentUnasked = ({ state, failure }: ItemNote): boolean => state === 'found-gone' && failure !== undefined;

export const isOver = ({ head }: Run): boolean => head.phase === 'over';

export function newRun(plan: Plan, tab: number): Run {
  return {
    plan,
    head: { tab, phase: 'running', notedAt: plan.startedAt },
    items: plan.items.map(() => ({ state: 'left' })),
  };
}

/** The item that is being worked, or was when nobody was there any more. */
export function itemInWork({ items }: Run): number | undefined {
  const n = items.findIndex(({ state }) => IN_WORK.includes(state));
  return n < 0 ? undefined : n;
}

/** What the ledger has not been told yet; nobody needs it while the run is on. */
export function untold({ head, items }: Run): number[] {
  if (head.phase === 'running') return [];
  const ended = (state: ItemState) =>
    state !== 'checked' && (DONE.includes(state) || state === 'unknown' || PRESSED.includes(state));
  return items.flatMap(({ state }, n) => (ended(state) && !head.told?.includes(n) ? [n] : []));
}

/** The next item that may be begun. */
export function nextItem({ head, items }: Run): number | undefined {
  if (head.phase !== 'running' || head.wish) return undefined;
  const n = items.findIndex(({ state }) => state === 'left');
  return n < 0 ? undefined : n;
}

/** What the list must be now: what the person saw, without what was seen gone. */
export function rowsNow({ plan, items }: Run): Identity[] {
  const gone = plan.items.filter((_, n) => isSeenGone(items[n]));
  return compareRows(plan.rows, gone).gone;
}

/** `done + failed + unknown + left` is the number of items, always. */
export function countsOf({ head, items }: Run): { done: number; failed: number; unknown: number; left: number } {
  const count = (states: readonly ItemState[]) => items.filter(({ state }) => states.includes(state)).length;
  const isUnknown = head.phase === 'running' ? ['unknown' as const] : ['unknown' as const, ...PRESSED];
  const [done, failed, unknown] = [count(DONE), count(FAILED), count(isUnknown)];
  return { done, failed, unknown, left: items.length - done - failed - unknown };
}
