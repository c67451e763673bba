import type { Identity } from '../portals/view';
import { compareRows } from './identity';
import { type Failure, isHeldBack, type Why } from './job';
import {
  type ItemNote,
  type ItemOutcome,
  type ItemState,
  isRefused,
  isSeenGone,
  itemInWork,
  PRESSED,
  type Refused,
  type Run,
  type RunEvent,
  type RunHead,
  type Wish,
} from './run';

/**
 * The rules of a run: what may be written down next. The background reduces every event before it is stored, and the page
 * before it presses; what is refused here is not done.
 */

/** Seconds for which the page is left alone when its server asks for time, the first time and the second; then it is over. */
export const RESTS = [60, 120] as const;

/** What a person can set right: the run waits for them and goes on from a fresh list. All else ends it. */
const RESUMABLE: readonly Why[] = [
  'asked',
  'stopped',
  'signed-out',
  'wrong-page',
  'page-left',
  'extension-updated',
  'permission-withheld',
  'no-page',
  'surprised',
  'journal-failed',
  'offline',
  'slow',
  // What is at work there is soon done: a run that is still tidying up after a pause, say.
  'busy',
];

/** The run after one event, or why that may not be. `now` is an ISO time. */
export function reduce(run: Run, event: RunEvent, now: string): Run | Refused {
  switch (event.type) {
    case 'opening':
      return begin(run, event, now);
    case 'intent':
      return goOn(run, event.n, 'confirming', now);
    case 'closing':
      return goOn(run, event.n, 'closing', now);
    case 'ended':
      return end(run, event.n, event.outcome, now);
    case 'returned':
      return takeBack(run, event.n, now);
    case 'halted':
    case 'lost':
      return halt(run, event.failure, now);
    case 'told':
      return { ...run, head: { ...run.head, told: [...new Set([...(run.head.told ?? []), ...event.items])] } };
    case 'asked':
      return ask(run, event.wish, now);
    case 'resumed':
      return resume(run, event, now);
  }
}

/** All of them or none. */
export function reduceAll(run: Run, events: readonly RunEvent[], now: string): Run | Refused {
  let reduced: Run | Refused = run;
  for (const event of events) {
    reduced = reduce(reduced, event, now);
    if (isRefused(reduced)) return reduced;
  }
  return reduced;
}

const refuse = (why: Why): Refused => ({ refused: why });

/** Without what was asked or waited for before. */
const settled = ({ tab, told }: RunHead, now: string, more: Partial<RunHead>): RunHead => ({
  tab,
  told,
  phase: 'running',
  notedAt: now,
  ...more,
});

const withItem = ({ items }: Run, n: number, note: ItemNote): ItemNote[] =>
  items.map((known, index) => (index === n ? note : known));

function begin(run: Run, { n, again }: { n: number; again?: boolean | undefined }, now: string): Run | Refused {
  const { head, items } = run;
  const item = items[n];
  if (head.wish) return refuse('asked');
  // A wish is obeyed with the end of the item before, which is written together with this beginning.
  if (head.phase !== 'running') return refuse(head.failure?.why === 'asked' ? 'asked' : 'journal-failed');
  if (head.restingUntil && now < head.restingUntil) return refuse('slow');
  const working = itemInWork(run);
  const isFirst = item?.state === 'left' && working === undefined && !again;
  const isAnew = item?.state === 'opening' && again === true && !item.again;
  if (!isFirst && !isAnew) return refuse('journal-failed');
  const note: ItemNote = { state: 'opening', at: now, ...(again ? { again: true } : {}) };
  return { ...run, head: { ...head, restingUntil: undefined, notedAt: now }, items: withItem(run, n, note) };
}

/** One intent each time an item is opened, and none for a check; a wish to pause or stop is obeyed up to it. */
function goOn(run: Run, n: number, state: 'confirming' | 'closing', now: string): Run | Refused {
  const { head, items, plan } = run;
  const item = items[n];
  if (head.phase !== 'running' || !item) return refuse('journal-failed');
  if (state === 'confirming' && head.wish) return refuse('asked');
  const mayFollow =
    state === 'confirming' ? item.state === 'opening' && plan.task === 'delete' : PRESSED.includes(item.state);
  if (!mayFollow) return refuse('journal-failed');
  return { ...run, head: { ...head, notedAt: now }, items: withItem(run, n, { ...item, state, at: now }) };
}

function end(run: Run, n: number, outcome: ItemOutcome, now: string): Run | Refused {
  const { head, items, plan } = run;
  const item = items[n];
  if (head.phase !== 'running' || !item) return refuse('journal-failed');
  const isPressed = PRESSED.includes(item.state);
  if (outcome.ok) {
    // Only what was pressed can have been deleted by it, and only what was not yet pressed can have been gone before.
    const fits = {
      deleted: isPressed,
      'found-gone': item.state === 'opening' || (item.state === 'left' && itemInWork(run) === undefined),
      checked: item.state === 'opening' && plan.task === 'check',
    }[outcome.as];
    if (!fits) return refuse('journal-failed');
    const next = { ...run, items: withItem(run, n, { state: outcome.as, at: now }) };
    return goOnOrRest({ ...next, head: { ...head, slowed: undefined, notedAt: now } }, now);
  }
  if (!isPressed && item.state !== 'opening') return refuse('journal-failed');
  const wasHeld = item.state === 'confirming' && isHeldBack(outcome);
  // It went at our press, with no question to check: the list is without it, whoever took it away.
  const state = outcome.why === 'not-asked' ? 'found-gone' : stateAfter(outcome.why, isPressed && !wasHeld);
  const next = {
    ...run,
    items: withItem(run, n, { state, at: now, ...(state === 'left' ? {} : { failure: outcome }) }),
  };
  // The server asked for time: the page rests, and what is left goes on after that.
  return outcome.why === 'slow' ? slow(next, now) : halt(next, outcome, now);
}

/** A press whose end nobody saw stays unknown, whatever the reason. Without a press, what can be set right is tried again. */
function stateAfter(why: Why, isPressed: boolean): ItemState {
  if (isPressed) return why === 'still-there' || why === 'slow' ? 'still-there' : 'unknown';
  return RESUMABLE.includes(why) ? 'left' : 'failed';
}

/** After an item: over when it was the last, paused or over when the person asked for that meanwhile. */
function goOnOrRest(run: Run, now: string): Run {
  const { head, items } = run;
  if (!items.some(({ state }) => state === 'left')) return { ...run, head: settled(head, now, { phase: 'over' }) };
  return head.wish ? obey(run, head.wish, now) : run;
}

function obey(run: Run, wish: Wish, now: string): Run {
  const failure: Failure = { ok: false, step: 'plan', why: 'asked' };
  return { ...run, head: settled(run.head, now, { phase: wish === 'stop' ? 'over' : 'paused', failure }) };
}

/** Said of a run that rests or is over already, it changes nothing. */
function halt(run: Run, failure: Failure, now: string): Run {
  if (run.head.phase !== 'running') return run;
  const items = run.items.map((item) => (item.state === 'opening' ? { ...item, state: 'left' as const } : item));
  const isOver = run.head.wish === 'stop' || !RESUMABLE.includes(failure.why);
  const halted = { ...run, items, head: settled(run.head, now, { phase: isOver ? 'over' : 'paused', failure }) };
  return isOver ? withoutOpenIntents(halted, now) : halted;
}

/** Nobody will look any more. */
function withoutOpenIntents(run: Run, now: string): Run {
  const items = run.items.map((item) =>
    PRESSED.includes(item.state) ? { ...item, state: 'unknown' as const, at: now } : item,
  );
  return { ...run, items };
}

function slow(run: Run, now: string): Run {
  const { head } = run;
  const seconds = RESTS[head.slowed ?? 0];
  if (seconds === undefined) return halt(run, { ok: false, step: 'press', why: 'slow' }, now);
  const restingUntil = new Date(Date.parse(now) + seconds * 1000).toISOString();
  return goOnOrRest({ ...run, head: { ...head, slowed: (head.slowed ?? 0) + 1, restingUntil, notedAt: now } }, now);
}

function takeBack(run: Run, n: number, now: string): Run | Refused {
  if (run.head.phase !== 'running' || !isSeenGone(run.items[n])) return refuse('journal-failed');
  const failure: Failure = { ok: false, step: 'verify', why: 'still-there' };
  return halt({ ...run, items: withItem(run, n, { state: 'still-there', at: now, failure }) }, failure, now);
}

function ask(run: Run, wish: Wish, now: string): Run | Refused {
  const { head } = run;
  if (head.phase === 'over') return refuse('journal-failed');
  if (head.phase === 'paused') return wish === 'stop' ? withoutOpenIntents(obey(run, wish, now), now) : run;
  // A stop is not made a pause again.
  const stronger = head.wish === 'stop' ? head.wish : wish;
  const wished = { ...run, head: { ...head, wish: stronger, notedAt: now } };
  return head.restingUntil && itemInWork(run) === undefined ? obey(wished, stronger, now) : wished;
}

/**
 * Goes on from a fresh list. What was pressed is settled by looking: absent, it was found gone; still there, nobody knows
 * what became of the press, and only a new confirmation may press again. The list must be what the person saw, without
 * what the run has taken away.
 */
function resume(run: Run, { tab, rows }: { tab: number; rows: Identity[] }, now: string): Run | Refused {
  if (run.head.phase !== 'paused') return refuse('journal-failed');
  const { gone, added } = compareRows(run.plan.rows, rows);
  const goneItems = run.plan.items.map((identity) => {
    const rest = compareRows(gone, [identity]).gone;
    return rest.length < gone.length;
  });
  if (added.length > 0 || gone.length !== goneItems.filter(Boolean).length) return refuse('list-changed');
  const stillThere: Failure = { ok: false, step: 'verify', why: 'still-there' };
  const items = run.items.map((item, n): ItemNote => {
    const isGone = goneItems[n] === true;
    if (isSeenGone(item)) return isGone ? item : { state: 'still-there', at: now, failure: stillThere };
    if (isGone) return { state: 'found-gone', at: now };
    return PRESSED.includes(item.state) ? { state: 'unknown', at: now, failure: stillThere } : item;
  });
  const hasReturned = items.some(({ state }, n) => state === 'still-there' && run.items[n]?.state !== 'still-there');
  // What was told of a press whose end nobody saw is told anew where looking has shown the end.
  const told = run.head.told?.filter((n) => items[n] === run.items[n] || items[n]?.state === 'unknown');
  const next = { ...run, items, head: settled(run.head, now, { tab, told }) };
  return hasReturned ? halt(next, stillThere, now) : goOnOrRest(next, now);
}
