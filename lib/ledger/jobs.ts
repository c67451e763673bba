import browser from 'webextension-polyfill';
import type { Job } from '../drive/job';
import { accept, jobSchema } from '../schema';
import { type Lock, ledgerLock } from './lock';
import { localStorage, onStorageChange, type Storage } from './storage';

/** Jobs are written here before every press. One small key each, so that a write is quick; a list of ids beside them. */
const INDEX = 'jobs';
const keyOf = (id: string) => `job.${id}`;

/** A job that has not moved for so long is over, whatever it says; an ended one is shown for a while. Milliseconds. */
const STALE = 30 * 60_000;
const SHOWN = 10 * 60_000;

/** Jobs under way, and those that ended within the last ten minutes. */
export async function readJobs(storage: Storage = localStorage): Promise<Job[]> {
  const ids = await idsOf(storage);
  const stored = await storage.get(ids.map(keyOf));
  return ids
    .flatMap((id) => accept(jobSchema, stored[keyOf(id)]) ?? [])
    .filter((job) => Date.now() - Date.parse(job.startedAt) < (job.phase === 'ended' ? SHOWN : STALE));
}

async function idsOf(storage: Storage): Promise<string[]> {
  const ids = (await storage.get([INDEX]))[INDEX];
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string').slice(-50) : [];
}

export const isUnderWay = (job: Job): boolean => job.phase !== 'ended';

/** Adds a job; answers false, and adds nothing, when its tab or its account has one under way. Forgets old ones. */
export function addJob(job: Job, storage: Storage = localStorage, lock: Lock = ledgerLock): Promise<boolean> {
  return lock(async () => {
    const kept = await readJobs(storage);
    if (kept.some((other) => isUnderWay(other) && (other.tab === job.tab || other.account === job.account)))
      return false;
    const forgotten = (await idsOf(storage)).filter((id) => !kept.some((other) => other.id === id));
    await storage.set({ [keyOf(job.id)]: job, [INDEX]: [...kept.map(({ id }) => id), job.id] });
    if (forgotten.length > 0) await storage.remove(forgotten.map(keyOf));
    return true;
  });
}

/** Changes one job under the lock. `change` answers undefined to leave it as it is. */
export function changeJob<T>(
  id: string,
  change: (job: Job) => { job?: Job; value: T },
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

export function watchJobs(callback: () => void): () => void {
  return onStorageChange(['job.', INDEX], callback);
}

/** The ids of tabs outlive no restart of the browser: whatever was under way before it is settled by looking at the page. */
export async function endJobsOfClosedTabs(): Promise<void> {
  const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
  for (const job of await readJobs()) {
    if (isUnderWay(job) && !open.has(job.tab)) {
      await changeJob(
        job.id,
        (now) => ({
          job: { ...now, phase: 'ended', outcome: { ok: false, step: 'verify', why: 'page-left' } },
          value: undefined,
        }),
        undefined,
      );
    }
  }
}
