import { readSalt } from './account';
import { type Lock, ledgerLock } from './lock';
import type { Ledger } from './model';
import { localStorage, type Storage } from './storage';

export const SNAPSHOTS = 'snapshots';
const KEPT = 3;
const BEGINNING = 'snapshot.';

/**
 * Writes the ledger aside and reads it back, before anything is deleted on a page or brought in: with what its accounts' ids were
 * made with, since what is brought in may change that. Keeps the last three.
 * Answers false when that did not work: then nothing may be deleted.
 */
export function takeSnapshot(
  ledger: Ledger,
  storage: Storage = localStorage,
  lock: Lock = ledgerLock,
): Promise<boolean> {
  return lock(async () => {
    const key = `${BEGINNING}${new Date().toISOString()}`;
    const old = await snapshotKeys(storage);
    const keys = [...old, key];
    try {
      const salt = await readSalt(storage);
      const written = salt === undefined ? ledger : { ...ledger, salt };
      await storage.set({ [key]: written, [SNAPSHOTS]: keys.slice(-KEPT) });
      const back = (await storage.get([key]))[key];
      if (inOrder(back) !== inOrder(written)) return false;
      await storage.remove(keys.slice(0, -KEPT));
      return true;
    } catch {
      return false;
    }
  });
}

/** ISO times of those that are kept, newest first. */
export const snapshotTimes = async (storage: Storage = localStorage): Promise<string[]> =>
  (await snapshotKeys(storage)).map((key) => key.slice(BEGINNING.length)).reverse();

/** As it was written, for whoever wants it back; undefined where it is not there. */
export async function readSnapshot(at: string, storage: Storage = localStorage): Promise<unknown> {
  const key = BEGINNING + at;
  return (await storage.get([key]))[key];
}

async function snapshotKeys(storage: Storage): Promise<string[]> {
  const stored = (await storage.get([SNAPSHOTS]))[SNAPSHOTS];
  return Array.isArray(stored) ? stored.filter((key): key is string => typeof key === 'string') : [];
}

/** The same text for the same value, in whatever order storage gives the keys back. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
