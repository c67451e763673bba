import { keepCreating, readCreating } from '../creating';
import { readSalt } from './account';
import { forgetChoice } from './choice';
import { forgetJobsOf, isUnderWay, readJobs } from './jobs';
import { type Lock, ledgerLock } from './lock';
import type { Ledger } from './model';
import { openRuns } from './read-runs';
import { forgetRunsOf } from './runs';
import { changeSnapshots, type Snapshot } from './snapshot';
import { localStorage, type Storage } from './storage';
import { changeLedger, forgetSetAside, readWithoutEvents } from './store';

/** `busy`: Latchkey is at work on it, or a run of it waits to go on. */
export type Forgotten = { ok: true } | { ok: false; why: 'busy' };

/**
 * Forgets an account: its app passwords, what happened to them, jobs, runs, ticks and the form that was begun for it, also in the
 * copies from before deletions, and what was set aside of it. A copy whose accounts have other ids, since another salt was
 * brought in, goes as a whole. The ledger is last, so that an account of which anything is left can be forgotten again. Devices
 * stay, since they may have app passwords of other accounts. Nothing changes on any page. Rejects when storage refuses.
 */
export function forgetAccount(
  account: string,
  storage: Storage = localStorage,
  lock: Lock = ledgerLock,
): Promise<Forgotten> {
  return lock(async () => {
    if (await isBusy(account, storage)) return { ok: false, why: 'busy' };
    const { records } = (await readWithoutEvents(storage)).ledger;
    const ids = [account, ...records.filter((record) => record.account === account).map(({ id }) => id)];
    const salt = await readSalt(storage);
    await changeSnapshots((copy) => (copy.salt === salt ? without(account, copy) : undefined), storage);
    await forgetRunsOf(account, storage);
    await forgetJobsOf(account, storage);
    await forgetChoice(account, storage);
    if (await readCreating(account, storage)) await keepCreating(undefined, storage);
    await forgetSetAside(ids, storage);
    const change = (ledger: Ledger) => ({ ledger: without(account, ledger), value: undefined });
    await changeLedger(change, storage, (work) => work());
    // What was broken of it was set aside in the same moment.
    await forgetSetAside(ids, storage);
    return { ok: true };
  });
}

async function isBusy(account: string, storage: Storage): Promise<boolean> {
  const jobs = (await readJobs(storage)).filter(isUnderWay);
  const runs = await openRuns(storage);
  return jobs.some((job) => job.account === account) || runs.some(({ plan }) => plan.account === account);
}

/** Rows of a snapshot may be anything. */
type Row = { id?: unknown; account?: unknown; record?: unknown } | null | undefined;

function without<Kept extends Ledger | Snapshot>(account: string, kept: Kept): Kept {
  const isIts = (row: unknown): boolean => (row as Row)?.account === account;
  const gone = new Set(kept.records.filter(isIts).map((row) => (row as Row)?.id));
  const accounts = kept.accounts.filter((row) => (row as Row)?.id !== account);
  const records = kept.records.filter((row) => !isIts(row));
  const events = kept.events.filter((row) => !gone.has((row as Row)?.record));
  return { ...kept, accounts, records, events };
}
