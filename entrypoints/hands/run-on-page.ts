import type { Eyes } from '../../lib/drive/hands-slot';
import { countsOf, itemInWork, type Run } from '../../lib/drive/run';
import { workRun } from '../../lib/drive/runner';
import { number, sentenceFor, t } from '../../lib/i18n';
import { report } from '../../lib/log';
import { sendToBackground } from '../../lib/message-bus';
import { watchTraffic } from '../../lib/page/traffic';
import { bareHands, inTime } from './work-on-page';

/** Works a run on the page in front, with one line there that says how far it is. `signal` ends with the run. */
export async function runAndSay(given: Run, eyes: Eyes, stop: AbortSignal, signal: AbortSignal): Promise<boolean> {
  const { id } = given.plan;
  let last = given;
  const onMove = (run: Run) => {
    last = run;
    eyes.say({ sign: 'working', sentence: runningSentence(run) });
  };
  onMove(given);
  try {
    const { run, isWritten } = await workRun(given, {
      ...bareHands(eyes, stop),
      traffic: watchTraffic(signal),
      journal: (events, reading) =>
        inTime(sendToBackground('run.note', { run: id, account: reading?.view.account, events })),
      onMove,
    });
    if (isWritten) eyes.say({ sign: isDone(run) ? 'good' : 'warning', sentence: endSentence(run) });
    else eyes.say({ sign: 'warning', sentence: t('inPage_notWritten') });
    return isDone(run);
  } catch (error) {
    // A mistake of ours: nothing more is pressed, and what is open is settled by looking.
    report(error);
    const failure = { ok: false, step: 'verify', why: 'not-verified' } as const;
    const events = [{ type: 'halted', failure } as const];
    await inTime(sendToBackground('run.note', { run: id, account: undefined, events }));
    eyes.say({ sign: 'warning', sentence: endSentence(last) });
    return false;
  }
}

const isDone = (run: Run): boolean => countsOf(run).done === run.items.length;

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
  const { failure } = run.head;
  return t('inPage_runStopped', { done: number(done), count, why: failure ? sentenceFor(failure.why) : '' });
}
