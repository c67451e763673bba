import browser from 'webextension-polyfill';
import { offerCreating } from '../creating';
import type { Failure, Job } from '../drive/job';
import { changeJob, isStale, isUnderWay, type StoredJob, storedJobs } from '../ledger/jobs';
import { recordRemoval } from '../ledger/removal';
import { readLedger } from '../ledger/store';
import { report } from '../log';
import type { PortalId } from '../portals/view';

/** Whoever worked the job is no longer there to say how it ended. */
const pageLeft: Failure = { ok: false, step: 'verify', why: 'page-left' };

/**
 * Ends a job that is still under way once the lock is ours, and tells the ledger of a press whose end nobody saw.
 * What the page said of the end meanwhile stands.
 */
export async function endJob(
  id: string,
  outcome: Failure = pageLeft,
  isOver: (job: StoredJob) => boolean = () => true,
): Promise<void> {
  const ended = await changeJob<StoredJob | undefined>(
    id,
    (job) => {
      if (!isUnderWay(job) || !isOver(job)) return { value: undefined };
      const over = asEnded(job, outcome);
      return { job: over, value: over };
    },
    undefined,
  );
  if (ended) await tellLedger(ended);
}

export const asEnded = (job: StoredJob, outcome: Job['outcome']): StoredJob => ({
  ...job,
  phase: 'ended',
  outcome,
  untold: job.phase,
  notedAt: new Date().toISOString(),
});

/** What a background that was stopped in between left untold is told by the next that wakes. */
export async function tellLedger(job: StoredJob): Promise<void> {
  if (job.untold === undefined) return;
  await recordRemoval({ ...job, phase: job.untold }, job.outcome);
  await changeJob(job.id, ({ untold: _, ...told }) => ({ job: told, value: undefined }), undefined);
  await keepForm(job);
}

/** What came to nothing is not to be filled in again: its form stands as it was, unless the person has begun another. */
async function keepForm(job: StoredJob): Promise<void> {
  if (job.kind !== 'create' || job.outcome?.ok !== false) return;
  const { account, device, apps, name, replaces } = job;
  const { ledger } = await readLedger();
  const isMade = ledger.records.some(
    (record) =>
      record.account === account && record.name === name && (record.madeAt ?? record.firstSeen) >= job.startedAt,
  );
  // Its page may have gone before it could say so.
  if (isMade) return;
  await offerCreating({ account, choice: device ? { kind: 'device', device } : undefined, apps, name, replaces });
}

async function endJobs(isOver: (job: StoredJob) => boolean): Promise<void> {
  for (const job of await storedJobs()) {
    // What cannot be told now is told by the next that wakes; the others are ended all the same.
    if (!isUnderWay(job)) await tellLedger(job).catch(report);
    else if (isOver(job)) await endJob(job.id, pageLeft, isOver);
  }
}

/** After a start of the browser, when the ids of tabs begin anew, and of the extension, whose old scripts are cut off. */
export const endAllJobs = (): Promise<void> => endJobs(() => true);

/** Jobs that have not moved for so long that nobody works them any more. */
export const endStaleJobs = (): Promise<void> => endJobs(isStale);

/** Whoever takes the right to Microsoft's sites away wants nothing pressed there any more; what was pressed is looked after. */
export async function endJobsWithoutAccess(isWithheld: (portal: PortalId) => Promise<boolean>): Promise<void> {
  const isBefore = ({ phase }: StoredJob) => phase === 'planned' || phase === 'opening';
  const failure: Failure = { ok: false, step: 'plan', why: 'permission-withheld' };
  for (const { id, portal } of await storedJobs()) if (await isWithheld(portal)) await endJob(id, failure, isBefore);
}

export async function endJobsOfClosedTabs(): Promise<void> {
  const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
  await endJobs(({ tab }) => !open.has(tab));
}
