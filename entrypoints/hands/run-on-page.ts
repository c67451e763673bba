import { statusOf } from '../../components/in-page/status';
import { byHandHere } from '../../lib/drive/by-hand-slot';
import type { Eyes, Said } from '../../lib/drive/hands-slot';
import type { Outcome } from '../../lib/drive/job';
import { countsOf, itemInWork, type Run, type RunHead, wentUnasked } from '../../lib/drive/run';
import { workRun } from '../../lib/drive/runner';
import { number, sentenceFor, t } from '../../lib/i18n';
import { report } from '../../lib/log';
import { sendToBackground } from '../../lib/message-bus';
import type { BackgroundProtocol } from '../../lib/messages';
import { watchTraffic } from '../../lib/page/traffic';
import { rest } from '../../lib/page/until';
import { bareHands, inTime } from './bare-hands';

interface Ends {
  /** The person's own hand is at the page. */
  stop: AbortSignal;
  /** They asked on our own page. */
  asked: AbortSignal;
  /** The run is over. */
  signal: AbortSignal;
}

/** Works a run on the page in front, with one line there that says how far it is. */
export async function runAndSay(given: Run, eyes: Eyes, { stop, asked, signal }: Ends): Promise<boolean> {
  const { id } = given.plan;
  const { say } = statusOf(eyes);
  let last = given;
  let said: string | undefined;
  let isOver = false;
  const sayHowFar = () => {
    const sentence = runningSentence(last);
    if (isOver || sentence === said) return;
    say({ sign: 'working', sentence });
    said = sentence;
  };
  const onMove = (run: Run) => {
    last = run;
    // After the press that follows at once: the browser would have to lay the page out once more before it.
    void rest(0, signal).then(sayHowFar);
  };
  const sayEnd = (saying: Said) => {
    isOver = true;
    say(saying);
  };
  sayHowFar();
  const waits = whyItWaits(given);
  if (waits) {
    const failure = { ok: false, step: 'verify', why: waits } as const;
    await noteRun({ run: id, account: undefined, events: [{ type: 'halted', failure }] });
    const sentence =
      waits === 'signed-out' ? t('inPage_runWaits') : endSentence({ ...given, head: { ...given.head, failure } });
    sayEnd({ sign: 'warning', sentence });
    return false;
  }
  const isGoingOn = itemInWork(given) !== undefined;
  const view = isGoingOn ? eyes.look()?.view : undefined;
  // A page is sure of an empty list; its rows may come later, and want what was learned.
  if (isGoingOn && (view?.level !== 'sure' || view.rows.length === 0)) await bringLessons(given, eyes);
  try {
    const { run, isWritten } = await workRun(given, {
      ...bareHands(eyes, stop, signal),
      traffic: watchTraffic(signal),
      journal: (events, reading) => noteRun({ run: id, account: reading?.view.account, events }),
      asked,
      onMove,
    });
    // Where it says why it stopped, everything before that is written down.
    if (isWritten || run.head.failure) sayEnd({ sign: isDone(run) ? 'good' : 'warning', sentence: endSentence(run) });
    else sayEnd({ sign: 'warning', sentence: t('inPage_notWritten') });
    return isDone(run);
  } catch (error) {
    // A mistake of ours: nothing more is pressed, and what is open is settled by looking.
    report(error);
    const failure = { ok: false, step: 'verify', why: 'not-verified' } as const;
    const events = [{ type: 'halted', failure } as const];
    await noteRun({ run: id, account: undefined, events });
    sayEnd({ sign: 'warning', sentence: endSentence(last) });
    return false;
  }
}

/** Milliseconds after which a page that came is not the one that ours went on to. */
const GOES_ON = 2 * 60_000;

/**
 * A run goes on by itself over pages that load anew at every step. One whose page went to another site in the middle, as it
 * does for a sign-in, waits until the person says that it may go on, and looks at the list again; so does one that nobody
 * has worked for long, whose tab was used for something else in between.
 */
function whyItWaits(run: Run): 'signed-out' | 'page-left' | undefined {
  if (itemInWork(run) === undefined) return undefined;
  if (document.referrer !== '' && new URL(document.referrer).origin !== location.origin) return 'signed-out';
  return Date.now() - Date.parse(run.head.notedAt) > GOES_ON ? 'page-left' : undefined;
}

/** Milliseconds that are waited for what was learned by hand. */
const LEARNED = 2000;

/** What was learned by hand has to come to each page anew: one that is read by it alone shows a run nothing before that. */
async function bringLessons({ plan: { portal } }: Run, eyes: Eyes): Promise<void> {
  const brought = sendToBackground('page.unsure', { portal }).then((lessons) => byHandHere()?.know(lessons, eyes));
  await Promise.race([brought.catch(report), rest(LEARNED, eyes.signal)]);
}

/** Told again where the background was stopped before it could answer: the message wakes it. */
function noteRun(payload: Omit<BackgroundProtocol['run.note']['payload'], 'note'>): Promise<Outcome<RunHead>> {
  const note = crypto.randomUUID();
  const tell = () => sendToBackground('run.note', { ...payload, note });
  return inTime(tell().catch(tell).catch(tell));
}

/** Of what went without a question is said why the run ended. */
const isDone = (run: Run): boolean => countsOf(run).done === run.items.length && !run.items.some(wentUnasked);

function runningSentence(run: Run): string {
  const { plan, items, head } = run;
  const count = number(items.length);
  if (head.restingUntil) return t('inPage_runRests');
  const at = itemInWork(run);
  const n = (at ?? countsOf(run).done) + 1;
  return t(plan.task === 'check' ? 'inPage_runChecks' : 'inPage_runDeletes', { n: number(n), count });
}

function endSentence(run: Run): string {
  const { done } = countsOf(run);
  const count = number(run.items.length);
  if (isDone(run)) return t(run.plan.task === 'check' ? 'inPage_runChecked' : 'inPage_runDone', { count });
  const { failure, phase } = run.head;
  const isStopped = failure?.why === 'asked' && phase === 'over';
  const why = isStopped ? t('reportStopped') : failure ? sentenceFor(failure.why) : '';
  return t('inPage_runStopped', { done: number(done), count, why });
}
