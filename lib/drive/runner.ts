import { report } from '../log';
import { rest } from '../page/until';
import type { Reading } from '../portals/read';
import { type BareHands, fail, type Hands } from './hands';
import { accountIn, sameRow } from './identity';
import type { Failure, JobOf, Outcome, Phase, Why } from './job';
import { closeLateMessage } from './message';
import { checkFirst, remove } from './remove';
import {
  type ItemOutcome,
  isRefused,
  isSeenGone,
  itemInWork,
  nextItem,
  type Run,
  type RunEvent,
  type RunHead,
  rowsNow,
} from './run';
import { reduceAll } from './run-reducer';

/** What a run needs beside hands: a journal of its own, and ears for the person. */
export interface RunHands extends BareHands {
  /** Resolves when all events are in storage, in one write, with the head as it is then. */
  journal(events: RunEvent[], reading: Reading | undefined): Promise<Outcome<RunHead>>;
  /** The person asked on our own page that it pauses or stops: that is written down already, and ends a rest. */
  asked: AbortSignal;
  /** Called whenever the run has moved. */
  onMove(run: Run): void;
}

/**
 * Works a run to its end, or to where it has to rest, one item at a time, each with every step of a single deletion.
 * The result of an item is written together with the beginning of the next: before anything is pressed for that one, or
 * while the page brings its question. Nothing is confirmed before all that is in storage.
 * Answers the run as it was written down last; false where its last events could not be written.
 */
export async function workRun(given: Run, hands: RunHands): Promise<{ run: Run; isWritten: boolean }> {
  let run = given;
  /** What is known and not written yet. */
  let unwritten: RunEvent[] = [];
  let isWritten = true;
  /** By this runner, on this page. */
  let hasDeleted = false;
  /** Whether the last one was begun here, so that the page was seen to ask, and that was written as quickly as pages ask. */
  let isQuick = false;
  /** The account that stood there when an intent was written last: the journal takes none for another than its own. */
  let lastAccount: string | undefined;

  const wasListed = run.plan.rows.map(({ name }) => name);

  const write = async (event: RunEvent, reading: Reading | undefined): Promise<Outcome> => {
    const next = reduceAll(run, [event], now());
    if (isRefused(next)) return fail('intent', next.refused);
    const since = performance.now();
    const noted = await hands.journal([...unwritten, event], reading);
    if (!noted.ok) return noted;
    if (event.type === 'opening') isQuick = performance.now() - since < QUICK;
    unwritten = [];
    if (event.type === 'intent') lastAccount = accountIn(reading);
    move({ ...next, head: noted.value });
    return { ok: true, value: undefined };
  };
  const know = (event: RunEvent) => {
    const next = reduceAll(run, [event], now());
    if (isRefused(next)) return;
    unwritten = [...unwritten, event];
    move(next);
  };
  const flush = async (): Promise<boolean> => {
    if (unwritten.length === 0) return true;
    const noted = await hands.journal(unwritten, hands.look());
    unwritten = [];
    if (noted.ok) move({ ...run, head: noted.value });
    isWritten = noted.ok;
    return isWritten;
  };
  const move = (next: Run) => {
    run = next;
    hands.onMove(run);
  };

  while (run.head.phase === 'running') {
    const n = itemInWork(run) ?? nextItem(run);
    if (n === undefined) break;
    const pause = Date.parse(run.head.restingUntil ?? '') - Date.now();
    if (pause > 0) {
      if (!(await flush())) break;
      await rest(pause, AbortSignal.any([hands.signal, hands.stop, hands.asked]));
    }
    const note: Hands['note'] = async (phase, reading) => {
      const event = eventFor(phase, n, run);
      return event ? write(event, reading) : fail('intent', 'journal-failed');
    };
    // Right after another that went well, whose result is still to be written.
    const isNext = hasDeleted && isQuick && unwritten.length > 0;
    const mayRunAhead = (reading: Reading) => isNext && !hands.asked.aborted && accountIn(reading) === lastAccount;
    const outcome = await workItem(run, n, { ...hands, note, follows: hasDeleted, mayRunAhead, wasListed });
    hasDeleted ||= outcome.ok && outcome.as === 'deleted';
    const isBegun = outcome.ok || run.items[n]?.state !== 'left';
    // Whoever took over closes boxes by their own hand.
    const isAsked = !outcome.ok && outcome.why === 'asked' && !hands.stop.aborted;
    if (hasDeleted && isAsked) await closeLateMessage(hands);
    const isSettled = outcome.ok || outcome.why === 'not-asked';
    const returned = isSettled ? undefined : returnedItem(run, hands.look());
    if (returned !== undefined) know({ type: 'returned', n: returned });
    else if (isBegun) know({ type: 'ended', n, outcome });
    // What is known of the item before is written by itself: it may be all there is to say.
    else if (!outcome.ok && (await flush())) know({ type: 'halted', failure: outcome });
    else break;
  }
  await flush();
  // Nothing more is pressed, and whoever reads the journal has to know: it may have been written late, or for once refuse.
  if (!isWritten) await hands.journal([{ type: 'halted', failure: fail('intent', 'journal-failed') }], undefined);
  // The last one may have been believed before the page has said so. All is written by now, whatever becomes of this.
  if (hasDeleted && run.head.phase === 'over' && !run.head.failure) await closeLateMessage(hands).catch(report);
  return { run, isWritten };
}

/** Milliseconds. Where the journal takes longer, the page may have to say something of the last one before it is asked for the next. */
const QUICK = 100;

const now = (): string => new Date().toISOString();

function eventFor(phase: Phase, n: number, { items }: Run): RunEvent | undefined {
  switch (phase) {
    case 'opening':
      return items[n]?.state === 'opening' ? { type: 'opening', n, again: true } : { type: 'opening', n };
    case 'confirming':
      return { type: 'intent', n };
    case 'closing':
      return { type: 'closing', n };
    default:
      return undefined;
  }
}

/** One item, with the rest of the list as it must be now. */
async function workItem(run: Run, n: number, hands: Hands): Promise<ItemOutcome> {
  const job = jobFor(run, n);
  if (!job) return fail('plan', 'journal-failed');
  const begun = performance.now();
  const isLast = run.items.every(({ state }, index) => index === n || state !== 'left');
  const outcome = await (run.plan.task === 'check' ? checkFirst : remove)(job, { ...hands, isLast });
  if (outcome.ok) {
    const { foundGone, unasked } = outcome.value;
    if (unasked) return fail('open', 'not-asked');
    return { ok: true, as: foundGone ? 'found-gone' : run.plan.task === 'check' ? 'checked' : 'deleted' };
  }
  const why = whatKept(outcome, hands, begun);
  return why ? { ...outcome, why } : outcome;
}

/** The page may have failed us since its server asked for time, or since there was no way to it. */
function whatKept({ why }: Failure, { traffic }: Hands, begun: number): Why | undefined {
  if (!UNANSWERED.includes(why)) return undefined;
  if (!navigator.onLine) return 'offline';
  const isSlow = why === 'still-there' || why === 'dialog-never-came';
  return isSlow && traffic?.refused(begun) ? 'slow' : undefined;
}
const UNANSWERED: readonly Why[] = ['still-there', 'dialog-never-came', 'not-verified', 'dialog-not-closed'];

function jobFor(run: Run, n: number): JobOf<'remove'> | undefined {
  const { plan, head, items } = run;
  const [item, note] = [plan.items[n], items[n]];
  if (!item || !note) return undefined;
  const phase =
    note.state === 'opening' || note.state === 'confirming' || note.state === 'closing' ? note.state : 'planned';
  return {
    kind: 'remove',
    id: plan.id,
    tab: head.tab,
    portal: plan.portal,
    account: plan.account,
    startedAt: plan.startedAt,
    phase,
    again: note.again,
    rows: rowsNow(run),
    item,
  };
}

/** An item that was seen gone, and stands in the list again: some pages take a row away before their server has answered. */
function returnedItem(run: Run, reading: Reading | undefined): number | undefined {
  if (reading?.view.state !== 'list') return undefined;
  const expected = rowsNow(run);
  const n = run.plan.items.findIndex((item, index) => {
    const listed = reading.rows.filter((row) => sameRow(row, item)).length;
    const due = expected.filter((row) => sameRow(row, item)).length;
    return isSeenGone(run.items[index]) && listed > due;
  });
  return n < 0 ? undefined : n;
}
