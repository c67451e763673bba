import { statusOf } from '../../components/in-page/status';
import { fail, type Hands } from '../../lib/drive/hands';
import type { Eyes, Said } from '../../lib/drive/hands-slot';
import type { CreateJob, Job, Outcome, Phase, Task } from '../../lib/drive/job';
import { closeLateMessage } from '../../lib/drive/message';
import { presenterHere } from '../../lib/drive/presenter-slot';
import { unfold } from '../../lib/drive/unfold';
import type { Removed } from '../../lib/drive/verify';
import { work } from '../../lib/drive/work';
import { sentenceFor, t } from '../../lib/i18n';
import { report, reportAndTake } from '../../lib/log';
import { sendToBackground } from '../../lib/message-bus';
import { isPressing } from '../../lib/page/press';
import { watchTraffic } from '../../lib/page/traffic';
import type { Reading } from '../../lib/portals/read';
import { bareHands, inTime } from './bare-hands';
import { runAndSay } from './run-on-page';

/** Works one task on the page in front of the person. Their own hand takes over: it stops before its next press. */
export async function workOnPage(task: Task, eyes: Eyes): Promise<boolean> {
  const stop = new AbortController();
  const ended = new AbortController();
  const signal = AbortSignal.any([eyes.signal, ended.signal]);
  watchHands(eyes, () => stop.abort(), signal);
  const asked = new AbortController();
  const mine = task.kind === 'run' ? asked : undefined;
  running = mine;
  try {
    if (task.kind === 'unfold') return await unfoldAndSay(eyes, stop.signal, signal);
    if (task.kind === 'run') return await runAndSay(task.run, eyes, { stop: stop.signal, asked: asked.signal, signal });
    return await workAndSay(task, eyes, stop.signal, signal);
  } catch (error) {
    report(error);
    // The script that looks has no line of its own to say it on.
    statusOf(eyes).say({ sign: 'warning', sentence: t('why_journal_failed') });
    return false;
  } finally {
    // One that was left with its page may end after the next has begun.
    if (running === mine) running = undefined;
    ended.abort();
  }
}

/** The run that is worked here, if there is one: the person may ask for its end on our own page. */
let running: AbortController | undefined;

/** What was asked is written down already; the run learns it with its next note, and this wakes it from a rest. */
export function askedOnPage(): boolean {
  running?.abort();
  return running !== undefined;
}

async function unfoldAndSay(eyes: Eyes, stop: AbortSignal, over: AbortSignal): Promise<boolean> {
  const outcome = await unfold(handsFor(undefined, eyes, stop, over)).catch((error) => {
    report(error);
    return fail('open', 'not-verified');
  });
  // Whoever pressed something there meanwhile needs no advice.
  const isFine = outcome.ok || outcome.why === 'stopped';
  statusOf(eyes).say(isFine ? undefined : { sign: 'warning', sentence: t('inPage_notUnfolded') });
  return isFine;
}

/** Works one job, writes down how it ended, and says it. */
async function workAndSay(job: Job, eyes: Eyes, stop: AbortSignal, over: AbortSignal): Promise<boolean> {
  const { look } = eyes;
  const { say } = statusOf(eyes);
  say({ sign: 'working', sentence: workingSentence(job) });
  const hands = handsFor(job, eyes, stop, over);
  const outcome = await workToEnd(job, hands);
  // Its row may go a moment before the page says so, and what it says would stand in the way of the next.
  if (job.kind === 'remove' && outcome.ok && !outcome.value?.foundGone) await closeLateMessage(hands).catch(report);
  const isTold = job.kind !== 'create' || !outcome.ok || (await tellCreation(job, look));
  const end = () =>
    note(job, 'ended', look(), outcome.ok ? { ok: true, foundGone: outcome.value?.foundGone } : outcome);
  const first = await end();
  // An end that is not written down keeps the account busy, so it is worth a second try.
  const isAnothers = !first.ok && first.why === 'account-changed';
  const written = first.ok || isAnothers ? first : await end();
  if (!outcome.ok) say({ sign: 'warning', sentence: sentenceFor(outcome.why) });
  else if (isAnothers) say({ sign: 'warning', sentence: sentenceFor('account-changed') });
  else if (job.kind === 'create') say(creationSaying(isTold, written.ok));
  else if (!written.ok) say({ sign: 'warning', sentence: t('inPage_notWritten') });
  else say({ sign: 'good', sentence: doneSentence(job) });
  return outcome.ok && !isAnothers;
}

/** The one-time password is in front: nothing is said that would have the page loaded anew. */
function creationSaying(isTold: boolean, isWritten: boolean): Said | undefined {
  if (isTold && isWritten) return undefined;
  return { sign: 'warning', sentence: t(isTold ? 'inPage_madeNotEnded' : 'inPage_madeNotTold') };
}

function workingSentence(job: Job): string {
  switch (job.kind) {
    case 'create':
      return t('inPage_creating', { name: called(job.name) });
    case 'remove':
      return t('inPage_deleting', { name: called(job.item.name) });
    case 'remove-all':
      return t('inPage_removingAll');
  }
}

const doneSentence = (job: Exclude<Job, CreateJob>): string =>
  job.kind === 'remove' ? t('inPage_deleted', { name: called(job.item.name) }) : t('inPage_removedAll');

const called = (name: string): string => (presenterHere()?.hidesNames() ? t('hiddenName') : name);

/** Whatever is thrown, a refusal of the background or a mistake of ours, is a failure: every job gets its end. */
async function workToEnd(job: Job, hands: Hands): Promise<Outcome<Removed | undefined>> {
  try {
    return await work(job, hands);
  } catch (error) {
    report(error);
    return fail('verify', job.kind === 'create' ? 'password-never-came' : 'not-verified');
  }
}

/** Told once more where the background was stopped before it could answer: however often, it is one record. */
async function tellCreation({ name, id }: CreateJob, look: Eyes['look']): Promise<boolean> {
  const tell = async (): Promise<Outcome> => {
    const view = look()?.view;
    if (!view) throw new Error('the page cannot be read just now');
    await sendToBackground('page.created', { view, name, job: id });
    return { ok: true, value: undefined };
  };
  const told = await inTime(
    tell()
      .catch(tell)
      .catch(reportAndTake(fail('verify', 'journal-failed'))),
  );
  return told.ok;
}

/** A screen reader, or a voice, presses without a pointer or a key. */
function watchHands({ isOurs }: Eyes, onHand: () => void, signal: AbortSignal): void {
  const hear = ({ isTrusted, target }: Event) => {
    if (isTrusted && !isPressing() && !isOurs(target)) onHand();
  };
  for (const type of ['pointerdown', 'keydown', 'click'])
    document.addEventListener(type, hear, { capture: true, signal });
}

/** Without a job there is nothing to write down, and no press that would have to be. */
function handsFor(job: Job | undefined, eyes: Eyes, stop: AbortSignal, over: AbortSignal): Hands {
  return {
    ...bareHands(eyes, stop, over),
    // Nobody looks again after one that goes by itself.
    ...(job?.kind === 'remove' || job?.kind === 'remove-all' ? { traffic: watchTraffic(over), isLast: true } : {}),
    note: async (phase, reading) => (job ? note(job, phase, reading) : fail('intent', 'journal-failed')),
  };
}

/** Written down before the press. */
function note(job: Job, phase: Phase, reading: Reading | undefined, outcome?: Job['outcome']): Promise<Outcome> {
  return inTime(sendToBackground('job.note', { job: job.id, phase, account: reading?.view.account, outcome }));
}
