import type { Job, Phase } from '../drive/job';
import { accept, jobSchema } from '../schema';
import { type Lock, ledgerLock } from './lock';
import { runningRuns } from './read-runs';
import { localStorage, onStorageChange, type Storage } from './storage';

/** Jobs are written here before every press. One small key each, so that a write is quick; a list of ids beside them. */
const INDEX = 'jobs';
const keyOf = (id: string) => `job.${id}`;

/** A job as it is kept: with the time of its last note, and its phase before the end while the ledger does not know of that. */
export type StoredJob = Job & { notedAt?: string | undefined; untold?: Phase | undefined };

/**
 * How long a job may go without a note, in milliseconds. One that was never begun is soon over, so that a tab that
 * was frozen does not press for a wish of long ago; one under way waits 15 s at most for each thing; one that was only
 * begun may wait for a person who has to sign in again; an ended one is shown for a while.
 */
const NOT_BEGUN = 20_000;
const UNDER_WAY = 2 * 60_000;
const SIGNING_IN = 5 * 60_000;
const SHOWN = 10 * 60_000;

const PATIENCE: Record<Phase, number> = {
  planned: NOT_BEGUN,
  opening: SIGNING_IN,
  confirming: UNDER_WAY,
  closing: UNDER_WAY,
  ended: SHOWN,
};

/** Milliseconds since the last note of a job; or until then, where the clock was set back: nobody waits for it to catch up. */
export const ageOf = ({ notedAt, startedAt }: StoredJob): number =>
  Math.abs(Date.now() - Date.parse(notedAt ?? startedAt));

export const isStale = (job: StoredJob): boolean => ageOf(job) >= PATIENCE[job.phase];
/** It may not go on to its next press; to begin it anew it may not be stale either. */
export const isTooLate = (job: StoredJob): boolean => isStale(job) || ageOf(job) >= UNDER_WAY;
export const isUnderWay = ({ phase }: Job): boolean => phase !== 'ended';

/** Jobs under way, and those that ended within the last ten minutes. */
export async function readJobs(storage: Storage = localStorage): Promise<StoredJob[]> {
  return (await storedJobs(storage)).filter((job) => !isStale(job));
}

/** All jobs that are kept, those too that moved no more and that nobody has ended. */
export async function storedJobs(storage: Storage = localStorage): Promise<StoredJob[]> {
  const ids = await idsOf(storage);
  const stored = await storage.get(ids.map(keyOf));
  return ids.flatMap((id) => accept(jobSchema, stored[keyOf(id)]) ?? []);
}

/** Latchkey itself is at work in that tab, or on that account in whatever tab: by a single job, or by a run. */
export async function isWorked(
  { tab, account }: { tab: number; account?: string | undefined },
  storage: Storage = localStorage,
): Promise<boolean> {
  const jobs = (await storedJobs(storage)).filter((job) => isUnderWay(job) && !isStale(job));
  const runs = await runningRuns(storage);
  return (
    jobs.some((job) => job.tab === tab || job.account === account) ||
    runs.some(({ head, plan }) => head.tab === tab || plan.account === account)
  );
}

async function idsOf(storage: Storage): Promise<string[]> {
  const ids = (await storage.get([INDEX]))[INDEX];
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string').slice(-50) : [];
}

/**
 * Adds a job; answers false, and adds nothing, when its tab or its account is worked already. Forgets old ones, but none
 * that nobody has ended: the ledger may still have to be told.
 */
export function addJob(job: StoredJob, storage: Storage = localStorage, lock: Lock = ledgerLock): Promise<boolean> {
  return lock(async () => {
    const kept = (await storedJobs(storage)).filter(
      (other) => isUnderWay(other) || !isStale(other) || other.untold !== undefined,
    );
    if (await isWorked(job, storage)) return false;
    const forgotten = (await idsOf(storage)).filter((id) => !kept.some((other) => other.id === id));
    await storage.set({ [keyOf(job.id)]: job, [INDEX]: [...kept.map(({ id }) => id), job.id] });
    if (forgotten.length > 0) await storage.remove(forgotten.map(keyOf));
    return true;
  });
}

/** Changes one job under the lock. `change` answers no job to leave it as it is. */
export function changeJob<T>(
  id: string,
  change: (job: StoredJob) => { job?: StoredJob; value: T },
  missing: T,
  storage: Storage = localStorage,
  lock: Lock = ledgerLock,
): Promise<T> {
  return lock(async () => {
    const job = accept(jobSchema, (await storage.get([keyOf(id)]))[keyOf(id)]);
    if (!job) return missing;
    const { job: next, value } = change(job);
    if (next) await storage.set({ [keyOf(id)]: next });
    return value;
  });
}

/** All jobs of an account, under the lock of whoever asks. */
export async function forgetJobsOf(account: string, storage: Storage): Promise<void> {
  const jobs = await storedJobs(storage);
  const its = jobs.filter((job) => job.account === account).map(({ id }) => id);
  if (its.length === 0) return;
  await storage.remove(its.map(keyOf));
  await storage.set({ [INDEX]: (await idsOf(storage)).filter((id) => !its.includes(id)) });
}

export function watchJobs(callback: () => void): () => void {
  return onStorageChange(['job.', INDEX], callback);
}
