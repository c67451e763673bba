import { readSalt, SALT } from '../ledger/account';
import { isUnderWay, readJobs } from '../ledger/jobs';
import { type Lock, ledgerLock } from '../ledger/lock';
import type { Ledger } from '../ledger/model';
import { openRuns } from '../ledger/read-runs';
import { readSnapshot, snapshotTimes, takeSnapshot } from '../ledger/snapshot';
import { localStorage, type Storage } from '../ledger/storage';
import { changeLedger, readLedger } from '../ledger/store';
import { reportAndTake } from '../log';
import { accept, time } from '../schema';
import { bringIn, type Counts, type Here, type Wish } from './bring-in';
import { bringTable, type TableCounts, type TableRow, type TableWish } from './bring-table';
import { type Copy, ledgerFrom } from './copy';

/** What is kept in this browser, as a copy of it is made and one is brought in. */

/** `newer`: a newer Latchkey wrote it. Rejects when storage refuses. */
export async function readHere(storage: Storage = localStorage): Promise<Here | 'newer'> {
  const { ledger, problems } = await readLedger(storage);
  return problems.includes('ledger-newer') ? 'newer' : { ledger, salt: await readSalt(storage) };
}

/**
 * `newer`: a newer Latchkey wrote what is here. `too-large`: with the copies that are kept of it, it would be more than a
 * browser lets an extension store, and then nothing could be deleted any more.
 */
export type NotBroughtIn = 'busy' | 'newer' | 'no-snapshot' | 'too-large' | 'refused';
export type Outcome<C = Counts> = { ok: true; counts: C } | { ok: false; why: NotBroughtIn };

/** Characters of a whole ledger: it and the three copies before it have ten million bytes at most. */
const MOST_KEPT = 2_200_000;
const unlocked: Lock = (work) => work();

export const bringInto = (copy: Copy, wish: Wish, storage?: Storage, lock?: Lock): Promise<Outcome> =>
  becomes((here) => bringIn(here, copy, wish), storage, lock);

export const bringTableInto = (
  rows: readonly TableRow[],
  wish: TableWish,
  storage?: Storage,
  lock?: Lock,
): Promise<Outcome<TableCounts>> => becomes(({ ledger }) => bringTable(ledger, rows, wish), storage, lock);

/**
 * All of it or nothing, and nobody writes meanwhile: what is here is written aside first, and what it becomes is written in one
 * piece. Not while Latchkey works a page or a run waits, since those go by what the ledger holds now.
 */
const becomes = <C>(
  next: (here: Here) => { ledger: Ledger; salt?: string | undefined; counts: C },
  storage: Storage = localStorage,
  lock: Lock = ledgerLock,
): Promise<Outcome<C>> =>
  lock(async () => {
    if (await isWorking(storage)) return { ok: false, why: 'busy' };
    const here = await readHere(storage);
    if (here === 'newer') return { ok: false, why: 'newer' };
    const { ledger, salt, counts } = next(here);
    if (JSON.stringify(ledger).length > MOST_KEPT) return { ok: false, why: 'too-large' };
    if (!(await takeSnapshot(storage, unlocked))) return { ok: false, why: 'no-snapshot' };
    const change = () => ({ ledger, value: counts, besides: salt ? { [SALT]: salt } : {} });
    return changeLedger(change, storage, unlocked).then(
      (done) => ({ ok: true, counts: done }),
      reportAndTake<Outcome<C>>({ ok: false, why: 'refused' }),
    );
  });

const isWorking = async (storage: Storage): Promise<boolean> =>
  (await readJobs(storage)).some(isUnderWay) || (await openRuns(storage)).length > 0;

export const copiesAside = async (storage: Storage = localStorage): Promise<string[]> =>
  (await snapshotTimes(storage)).filter((at) => accept(time, at) !== undefined);

/** A copy that was written aside here; undefined where it can't be read any more. */
export async function copyAside(at: string, storage: Storage = localStorage): Promise<Copy | undefined> {
  const stored = await readSnapshot(at, storage);
  const ledger = stored && ledgerFrom(stored);
  return ledger && { madeAt: at, salt: stored.salt, ledger };
}
