import * as v from 'valibot';
import { readSalt, SALT } from '../ledger/account';
import { isUnderWay, readJobs } from '../ledger/jobs';
import { type Lock, ledgerLock } from '../ledger/lock';
import { runningRuns } from '../ledger/read-runs';
import { readSnapshot, snapshotTimes, takeSnapshot } from '../ledger/snapshot';
import { localStorage, type Storage } from '../ledger/storage';
import { changeLedger, readLedger } from '../ledger/store';
import { reportAndTake } from '../log';
import { accept, optionalText, time } from '../schema';
import { type BroughtIn, bringIn, type Here, type Wish } from './bring-in';
import { type Copy, ledgerFrom } from './copy';

/** What is kept in this browser, as a copy of it is made and one is brought in. */

/** `newer`: a newer Latchkey wrote it. Rejects when storage refuses. */
export async function readHere(storage: Storage = localStorage): Promise<Here | 'newer'> {
  const { ledger, problems } = await readLedger(storage);
  return problems.includes('ledger-newer') ? 'newer' : { ledger, salt: await readSalt(storage) };
}

export type NotBroughtIn = 'busy' | 'no-snapshot' | 'refused';
export type Outcome = { ok: true; counts: BroughtIn['counts'] } | { ok: false; why: NotBroughtIn };

/**
 * All of it or nothing: what is here is written aside first, and what it becomes is written in one piece. Not while Latchkey works
 * a page, since what it does there is written down by what the ledger holds now.
 */
export async function bringInto(
  copy: Copy,
  wish: Wish,
  storage: Storage = localStorage,
  lock: Lock = ledgerLock,
): Promise<Outcome> {
  if (await isWorking(storage)) return { ok: false, why: 'busy' };
  const { ledger } = await readLedger(storage);
  if (!(await takeSnapshot(ledger, storage, lock))) return { ok: false, why: 'no-snapshot' };
  const salt = await readSalt(storage);
  const write = changeLedger(
    (now) => {
      const { counts, ...brought } = bringIn({ ledger: now, salt }, copy, wish);
      return { ledger: brought.ledger, value: counts, besides: brought.salt ? { [SALT]: brought.salt } : {} };
    },
    storage,
    lock,
  );
  return write.then((counts) => ({ ok: true, counts }), reportAndTake<Outcome>({ ok: false, why: 'refused' }));
}

const isWorking = async (storage: Storage): Promise<boolean> =>
  (await readJobs(storage)).some(isUnderWay) || (await runningRuns(storage)).length > 0;

const rows = v.array(v.unknown());
const asideSchema = v.looseObject({
  accounts: rows,
  devices: rows,
  records: rows,
  events: rows,
  salt: optionalText(100),
});

export const copiesAside = async (storage: Storage = localStorage): Promise<string[]> =>
  (await snapshotTimes(storage)).filter((at) => accept(time, at) !== undefined);

/** A copy that was written aside here; undefined where it can't be read any more. */
export async function copyAside(at: string, storage: Storage = localStorage): Promise<Copy | undefined> {
  const stored = accept(asideSchema, await readSnapshot(at, storage));
  const ledger = stored && ledgerFrom(stored);
  return ledger && { madeAt: at, salt: stored.salt, ledger };
}
