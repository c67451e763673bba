import type { Runtime } from 'webextension-polyfill';
import { offerCreating } from '../creating';
import { sameRow } from '../drive/identity';
import type { Failure, Job, Outcome, Phase } from '../drive/job';
import type { RunTask } from '../drive/run';
import { accountIdOf, isOtherAccount } from '../ledger/account';
import { looksLikePassword } from '../ledger/creation';
import { addDevice } from '../ledger/devices';
import {
  addJob,
  ageOf,
  changeJob,
  isStale,
  isTooLate,
  isUnderWay,
  isWorked,
  readJobs,
  type StoredJob,
} from '../ledger/jobs';
import { takeSnapshot } from '../ledger/snapshot';
import { readWithoutEvents } from '../ledger/store';
import { report } from '../log';
import type { BackgroundProtocol } from '../messages';
import { tidy } from '../page/fold';
import type { PageView } from '../portals/view';
import { asEnded, endJob, endStaleJobs, tellLedger } from './ending';
import { helpAtOnce, isForgotten, judgeLessons } from './lessons';
import { endLostRuns } from './lost-runs';
import { followHand } from './own-hand';
import { bringHands, hand, look, refuse } from './page-in-tab';
import { runOf } from './run';

type Payload<N extends keyof BackgroundProtocol> = BackgroundProtocol[N]['payload'];

const ORDER: Phase[] = ['planned', 'opening', 'confirming', 'closing', 'ended'];

/** What is refused is not to be filled in again: whoever asked may have gone, and nobody else keeps it. */
export async function startCreate(asked: Payload<'create.start'>): Promise<Outcome<string>> {
  const started = await tryToCreate(asked);
  if (!started.ok) {
    const { account, name, device, newDevice, apps, replaces } = asked;
    const made = newDevice && ({ kind: 'new', draft: newDevice } as const);
    const choice = device === undefined ? made : ({ kind: 'device', device } as const);
    await offerCreating({ account, choice, apps, name, replaces }).catch(report);
  }
  return started;
}

async function tryToCreate({
  tab,
  account,
  name: asked,
  device,
  newDevice,
  apps,
  replaces,
}: Payload<'create.start'>): Promise<Outcome<string>> {
  // As every list shows it, or what was made would not be found there again.
  const name = tidy(asked);
  if (!name) return { ok: false, step: 'name', why: 'name-empty' };
  const view = await look(tab);
  if (!view) return refuse('no-page');
  if ((await accountIdOf(view)) !== account) return refuse('account-changed');
  const made = newDevice ? (await addDevice(newDevice)).id : device;
  return start(view, { kind: 'create', tab, name, device: made, apps: apps.filter(isHarmless), replaces });
}

/** Of an app only its name is kept, and there is a field where anything can be pasted. */
const isHarmless = (app: string): boolean => !looksLikePassword(app);

export async function startRemove({ tab, account, item }: Payload<'remove.start'>): Promise<Outcome<string>> {
  const view = await look(tab);
  if (!view) return refuse('no-page');
  if ((await accountIdOf(view)) !== account) return refuse('account-changed');
  if (view.level !== 'sure' || view.state !== 'list' || !view.complete || (await isForgotten(view)))
    return refuse(view.state === 'signed-out' ? 'signed-out' : 'not-sure');
  const found = view.rows.filter((row) => sameRow(row, item));
  if (found.length !== 1 || !found[0]?.removable) return refuse(found.length === 0 ? 'row-gone' : 'row-ambiguous');
  return (await snapshotRefused()) ?? start(view, { kind: 'remove', tab, item });
}

/** All app passwords of a personal account, by the page's own link for that. */
export async function startRemoveAll({ tab, account }: Payload<'remove-all.start'>): Promise<Outcome<string>> {
  const view = await look(tab);
  if (!view) return refuse('no-page');
  if ((await accountIdOf(view)) !== account) return refuse('account-changed');
  if (view.state === 'signed-out') return refuse('signed-out');
  if (view.level !== 'sure' || view.state !== 'list') return refuse('not-sure');
  if (!view.removesAll) return refuse('control-missing');
  return (await snapshotRefused()) ?? start(view, { kind: 'remove-all', tab });
}

/** No deletion without the ledger written aside first. */
async function snapshotRefused(): Promise<Failure | undefined> {
  const { problems } = await readWithoutEvents();
  if (problems.includes('ledger-newer')) return refuse('storage-corrupt');
  return (await takeSnapshot()) ? undefined : refuse('storage-refused');
}

/** Hands the page the wish to unfold its app passwords. It is written down nowhere: nothing is made or lost by it. */
export async function startUnfolding({ tab, account }: Payload<'page.unfold'>): Promise<Outcome> {
  const view = await look(tab);
  if (!view) return refuse('no-page');
  if ((await accountIdOf(view)) !== account) return refuse('account-changed');
  if (!view.folded) return refuse('not-sure');
  await endLostRuns();
  if (await isWorked({ tab })) return refuse('busy');
  const taken = await hand(tab, { kind: 'unfold' });
  return 'taken' in taken ? { ok: true, value: undefined } : taken;
}

type Plan =
  | {
      kind: 'create';
      tab: number;
      name: string;
      device: string | undefined;
      apps: string[];
      replaces: string | undefined;
    }
  | { kind: 'remove'; tab: number; item: Payload<'remove.start'>['item'] }
  | { kind: 'remove-all'; tab: number };

/** Stores the job and hands it to the tab. The page works it alone from there. */
async function start(view: PageView, plan: Plan): Promise<Outcome<string>> {
  const now = new Date().toISOString();
  const job: StoredJob = {
    id: crypto.randomUUID(),
    portal: view.portal,
    account: await accountIdOf(view),
    startedAt: now,
    notedAt: now,
    phase: 'planned',
    rows: view.rows.map(({ name, created, rowId }) => ({ name, created, rowId })),
    ...plan,
  };
  try {
    await Promise.all([endStaleJobs(), endLostRuns()]);
    if (!(await addJob(job))) return refuse('busy');
  } catch {
    return refuse('storage-refused');
  }
  const taken = await hand(plan.tab, job);
  if ('taken' in taken) return { ok: true, value: job.id };
  await endJob(job.id, taken);
  return taken;
}

/** A plan is on its way to the page for so long, in milliseconds; who is asked for it meanwhile leaves it alone. */
const ON_ITS_WAY = 5000;

/**
 * The job that a page cut when it went on to the next by itself. Nothing of ours can have moved a page for a job that was
 * only planned; and what the person reloaded, or came back to, is not worked on before they ask again. One that was
 * begun goes on with the box that the page shows, or anew where it came from a sign-in. Once the intent is written there
 * is nothing left to press, and the page that came tells how it ended.
 */
export async function jobOf(
  { came }: Payload<'job.mine'>,
  sender: Runtime.MessageSender,
): Promise<StoredJob | RunTask | undefined> {
  const { tab } = sender;
  await followHand(tab?.id);
  const run = tab?.id === undefined ? undefined : await runOf(tab.id, came);
  if (run) {
    await bringHands(run.run.head.tab);
    return run;
  }
  await endStaleJobs();
  const job = (await readJobs()).find((each) => each.tab === tab?.id && isUnderWay(each));
  if (!job) return helpAtOnce(sender);
  if (job.phase === 'planned' && ageOf(job) < ON_ITS_WAY) return undefined;
  const { phase } = job;
  if (phase === 'planned' || (phase === 'opening' && came !== 'navigate')) {
    await endJob(job.id, undefined, (now) => now.phase === phase);
    return undefined;
  }
  await bringHands(job.tab);
  return job;
}

/**
 * Writes a phase down before its press. Refuses another account than the job's, a step backwards, a job that was left
 * alone for too long, and a second intent: one intent, one press. A job that was only begun may be begun anew, once. An
 * end may be told twice, and come late; that something went is believed of no page that shows another account.
 */
export async function noteJob(
  { job: id, phase, account, outcome: told }: Payload<'job.note'>,
  { tab }: Runtime.MessageSender,
): Promise<Outcome> {
  const failed: Failure = { ok: false, step: 'intent', why: 'journal-failed' };
  const known = await changeJob<StoredJob | undefined>(id, (job) => ({ value: job }), undefined);
  if (!known || known.tab !== tab?.id) return failed;
  const page = { portal: known.portal, account };
  const shown = await accountIdOf(page);
  // The step that shows a new password may name somebody else, or nobody.
  const isOthers = known.kind !== 'create' && told?.ok === true && (await isOtherAccount(page, known.account));
  const anothers: Failure = { ok: false, step: 'verify', why: 'account-changed' };
  const outcome = isOthers ? anothers : (told as Job['outcome']);
  const noted = await changeJob<Outcome<StoredJob | undefined>>(
    id,
    (job) => {
      if (phase === 'ended' && job.phase === 'ended' && JSON.stringify(job.outcome) === JSON.stringify(outcome))
        return { value: { ok: true, value: job } };
      if (phase !== 'ended' && shown !== job.account)
        return { value: { ok: false, step: 'intent', why: 'account-changed' } };
      const isAnew = phase === 'opening' && job.phase === 'opening' && !job.again;
      const forward =
        ORDER.indexOf(phase) > ORDER.indexOf(job.phase) || (phase === 'closing' && job.phase === 'closing');
      const isLate = isAnew ? isStale(job) : phase !== 'ended' && isTooLate(job);
      if ((!forward && !isAnew) || isLate) return { value: failed };
      const noted: StoredJob =
        phase === 'ended'
          ? asEnded(job, outcome)
          : { ...job, phase, outcome, notedAt: new Date().toISOString(), ...(isAnew ? { again: true } : {}) };
      return { job: noted, value: { ok: true, value: noted } };
    },
    failed,
  );
  if (!noted.ok) return noted;
  if (phase === 'ended' && noted.value?.untold !== undefined) {
    await tellLedger(noted.value);
    await judgeLessons(noted.value, outcome);
  }
  return isOthers ? anothers : { ok: true, value: undefined };
}
