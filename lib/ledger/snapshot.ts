import * as v from 'valibot';
import { report } from '../log';
import { accept, optionalText } from '../schema';
import { readSalt } from './account';
import { packAll, packRows, unpackRows } from './chunk';
import { type Lock, ledgerLock } from './lock';
import { localStorage, type Storage } from './storage';
import { readLedger } from './store';

const SNAPSHOTS = 'snapshots';
const KEPT = 3;
const BEGINNING = 'snapshot.';
const PARTS = ['accounts', 'devices', 'records', 'events'] as const;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));
/** Stands under the snapshot's own key; its rows stand in chunks, as the ledger's do. */
const headSchema = v.strictObject({
  chunks: v.strictObject({ accounts: count, devices: count, records: count, events: count }),
  salt: optionalText(100),
});
type Head = v.InferOutput<typeof headSchema>;

const rows = v.array(v.unknown());
const copySchema = v.looseObject({
  accounts: rows,
  devices: rows,
  records: rows,
  events: rows,
  salt: optionalText(100),
});
/** A ledger as it was written aside, in rows that nobody has looked at, with what its accounts' ids were made with. */
export type Snapshot = Record<(typeof PARTS)[number], unknown[]> & { salt?: string | undefined };

/**
 * Writes the ledger aside and reads it back, before anything is deleted on a page or brought in: with what its accounts' ids were
 * made with, since what is brought in may change that. Keeps the last three; none of them goes before the new one is whole,
 * but where there is no room for four.
 * Answers false when that did not work: then nothing may be deleted.
 */
export function takeSnapshot(storage: Storage = localStorage, lock: Lock = ledgerLock): Promise<boolean> {
  return lock(async () => {
    try {
      const { ledger } = await readLedger(storage);
      const key = `${BEGINNING}${new Date().toISOString()}`;
      const items = itemsOf(key, { ...ledger, salt: await readSalt(storage) });
      await writeWithRoom(key, items, storage);
      const back = await storage.get(Object.keys(items));
      if (Object.entries(items).some(([each, value]) => !isSame(value, back[each]))) {
        await removeSnapshot(key, storage);
        return false;
      }
    } catch (error) {
      report(error);
      return false;
    }
    // Whole by now: one that is too many and stays is removed by the next.
    for (const old of (await snapshotKeys(storage)).slice(0, -KEPT)) await removeSnapshot(old, storage).catch(report);
    return true;
  });
}

async function writeWithRoom(key: string, items: Record<string, unknown>, storage: Storage): Promise<void> {
  const old = await snapshotKeys(storage);
  const [oldest] = old;
  try {
    await storage.set({ ...items, [SNAPSHOTS]: [...old, key] });
  } catch (error) {
    // The browser gives ten million bytes in all.
    if (oldest === undefined || old.length < KEPT) throw error;
    await removeSnapshot(oldest, storage);
    await storage.set({ ...items, [SNAPSHOTS]: [...old.slice(1), key] });
  }
}

/** ISO times of those that are kept, newest first. */
export const snapshotTimes = async (storage: Storage = localStorage): Promise<string[]> =>
  (await snapshotKeys(storage)).map((key) => key.slice(BEGINNING.length)).reverse();

/** Undefined where it is not there, or not whole. */
export const readSnapshot = (at: string, storage: Storage = localStorage): Promise<Snapshot | undefined> =>
  snapshotAt(BEGINNING + at, storage);

/**
 * Changes every snapshot that is kept, or removes it, under the lock of whoever asks. One that can't be read goes: nobody gets
 * anything back from it, and it may hold what is to be forgotten.
 */
export async function changeSnapshots(
  change: (snapshot: Snapshot) => Snapshot | undefined,
  storage: Storage,
): Promise<void> {
  for (const key of await snapshotKeys(storage)) {
    const snapshot = await snapshotAt(key, storage);
    const changed = snapshot && change(snapshot);
    if (!changed) {
      await removeSnapshot(key, storage);
      continue;
    }
    const items = itemsOf(key, changed);
    const surplus = (await keysOf(key, storage)).filter((each) => !Object.hasOwn(items, each));
    // Nothing is left in them, even where they cannot be removed.
    await storage.set({ ...items, ...Object.fromEntries(surplus.map((each) => [each, packRows([])])) });
    await storage.remove(surplus);
  }
}

async function snapshotAt(key: string, storage: Storage): Promise<Snapshot | undefined> {
  const stored = (await storage.get([key]))[key];
  const head = accept(headSchema, stored);
  // As it was written at first: the whole ledger in one value.
  if (!head) return accept(copySchema, stored);
  const values = await storage.get(PARTS.flatMap((part) => chunkKeys(key, part, head)));
  const parts = PARTS.map((part) => {
    const chunks = chunkKeys(key, part, head).map((each) => unpackRows(values[each]));
    return chunks.every((chunk) => chunk !== undefined) ? ([part, chunks.flat()] as const) : undefined;
  });
  if (!parts.every((part) => part !== undefined)) return undefined;
  return { ...(Object.fromEntries(parts) as Omit<Snapshot, 'salt'>), salt: head.salt };
}

/** What is written of a snapshot: each chunk under a key of its own, and how many there are. */
function itemsOf(key: string, snapshot: Snapshot): Record<string, unknown> {
  const packed = PARTS.map((part) => [part, packAll(snapshot[part])] as const);
  const chunks = Object.fromEntries(packed.map(([part, texts]) => [part, texts.length])) as Head['chunks'];
  const head: Head = snapshot.salt === undefined ? { chunks } : { chunks, salt: snapshot.salt };
  return Object.fromEntries([
    [key, head],
    ...packed.flatMap(([part, texts]) => texts.map((text, index) => [chunkKey(key, part, index), text])),
  ]);
}

const chunkKey = (key: string, part: string, index: number): string => `${key}.${part}.${index}`;
const chunkKeys = (key: string, part: (typeof PARTS)[number], { chunks }: Head): string[] =>
  Array.from({ length: chunks[part] }, (_, index) => chunkKey(key, part, index));

/** All that stands of a snapshot, also where its head cannot be read any more. */
async function keysOf(key: string, storage: Storage): Promise<string[]> {
  const head = accept(headSchema, (await storage.get([key]))[key]);
  if (head) return [key, ...PARTS.flatMap((part) => chunkKeys(key, part, head))];
  const keys = [key];
  for (const part of PARTS)
    for (let index = 0; chunkKey(key, part, index) in (await storage.get([chunkKey(key, part, index)])); index++)
      keys.push(chunkKey(key, part, index));
  return keys;
}

/** Out of the list last: what is not in it is never found again. */
async function removeSnapshot(key: string, storage: Storage): Promise<void> {
  await storage.remove(await keysOf(key, storage));
  await storage.set({ [SNAPSHOTS]: (await snapshotKeys(storage)).filter((other) => other !== key) });
}

async function snapshotKeys(storage: Storage): Promise<string[]> {
  const stored = (await storage.get([SNAPSHOTS]))[SNAPSHOTS];
  return Array.isArray(stored) ? stored.filter((key): key is string => typeof key === 'string') : [];
}

/** Chunks are texts; of a head storage may give the keys back in another order. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === 'string') return one === other;
  const [head, back] = [accept(headSchema, one), accept(headSchema, other)];
  return !!head && head.salt === back?.salt && PARTS.every((part) => head.chunks[part] === back?.chunks[part]);
}
