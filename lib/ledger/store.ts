import * as v from 'valibot';
import { report } from '../log';
import { accept, accountSchema, deviceSchema, eventSchema, recordSchema } from '../schema';
import { CHUNK, packRows, unpackRows } from './chunk';
import { type Look, lookBy } from './fits';
import { type Lock, ledgerLock } from './lock';
import { migrate, type Parts, VERSION } from './migrations';
import type { Ledger } from './model';
import { setAside } from './set-aside';
import { localStorage, onStorageChange, type Storage } from './storage';

/** Something about the stored ledger that a person should know. */
export type StoreProblem = 'storage-corrupt' | 'storage-refused' | 'ledger-newer' | 'set-aside';

export interface StoredLedger {
  ledger: Ledger;
  problems: StoreProblem[];
}

const META = 'ledger.meta';
/** When something was set aside: nobody may have looked then, and so it is said until the person puts it away. */
const ASIDE = 'ledger.aside';
/** The keys of all that was ever set aside. */
const QUARANTINES = 'quarantines';
const PARTS = ['accounts', 'devices', 'records', 'events'] as const;
type Part = (typeof PARTS)[number];
const schemas: Record<Part, v.GenericSchema> = {
  accounts: accountSchema,
  devices: deviceSchema,
  records: recordSchema,
  events: eventSchema,
};
const looks = Object.fromEntries(PARTS.map((part) => [part, lookBy(schemas[part])])) as Record<Part, Look>;
const MOST_CHUNKS = 1000;
const metaSchema = v.strictObject({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  chunks: v.record(v.picklist(PARTS), v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_CHUNKS))),
});
/** Read first, and loosely: what a newer version writes besides is not ours to judge. */
const versionSchema = v.looseObject({ version: v.number() });

const chunkKey = (part: Part, index: number) => `ledger.${part}.${index}`;
const keysOf = (part: Part, chunks: number) => Array.from({ length: chunks }, (_, index) => chunkKey(part, index));
const noChunks = (): Record<Part, number> => ({ accounts: 0, devices: 0, records: 0, events: 0 });
const emptyLedger = (): Ledger => ({ accounts: [], devices: [], records: [], events: [] });

/** Reads the whole ledger. A part that does not fit is left out and reported; it is set aside at the next write. */
export async function readLedger(storage: Storage = localStorage): Promise<StoredLedger> {
  const { ledger, problems } = await readAll(storage);
  return { ledger, problems };
}

/** The same but for what happened, of which there may be ten thousand: few who read want to know. See `history.ts`. */
export async function readWithoutEvents(storage: Storage = localStorage): Promise<StoredLedger> {
  const { ledger, problems } = await readAll(storage, ['accounts', 'devices', 'records']);
  return { ledger, problems };
}

/** Where the events stand, oldest first; none where the ledger is not ours to read. */
export async function eventKeys(storage: Storage = localStorage): Promise<string[]> {
  const { problems, counts } = await readAll(storage, []);
  return problems.includes('ledger-newer') ? [] : keysOf('events', counts.events);
}

interface Read extends StoredLedger {
  /** What did not fit, as it was found. */
  broken: Record<string, unknown>;
  counts: Record<Part, number>;
  /** As an older version wrote it: the next write carries all of it forward. */
  isOld: boolean;
}

async function readAll(storage: Storage, wanted: readonly Part[] = PARTS): Promise<Read> {
  // Together, since each question to storage takes its time and most parts are no longer than their first chunk.
  const first = await storage.get([META, ASIDE, ...wanted.map((part) => chunkKey(part, 0))]);
  const stored = first[META];
  const named = accept(versionSchema, stored)?.version;
  if (named !== undefined && named > VERSION)
    return { ledger: emptyLedger(), problems: ['ledger-newer'], broken: {}, counts: noChunks(), isOld: false };
  const meta = accept(metaSchema, stored);
  const counts = meta ? { ...noChunks(), ...meta.chunks } : await countChunks(storage);
  const broken: Record<string, unknown> = {};
  if (!meta && (stored !== undefined || PARTS.some((part) => counts[part] > 0))) {
    // Read without the lock, the very first write may have come in between.
    if (stored === undefined && (await storage.get([META]))[META] !== undefined) return readAll(storage, wanted);
    broken[META] = stored ?? 'missing';
  }
  const later = wanted.flatMap((part) => keysOf(part, counts[part]).slice(1));
  const values = later.length > 0 ? { ...first, ...(await storage.get(later)) } : first;
  const raw: Parts = { accounts: [], devices: [], records: [], events: [] };
  for (const part of wanted) {
    for (const key of keysOf(part, counts[part])) {
      const rows = unpackRows(values[key]);
      if (rows) raw[part].push(...rows);
      else broken[key] = values[key] ?? 'missing';
    }
  }
  const version = accept(metaSchema.entries.version, named) ?? VERSION;
  const migrated = migrate(raw, version);
  const ledger = emptyLedger();
  for (const part of wanted) {
    const bad: unknown[] = [];
    for (const row of migrated[part]) {
      const good = looks[part](row) ? row : accept(schemas[part], row);
      if (good === undefined) bad.push(row);
      else (ledger[part] as unknown[]).push(good);
    }
    if (bad.length > 0) broken[`ledger.${part}`] = bad;
  }
  // Where a whole chunk of records is lost, what is found next is new to nobody; of a single one that is said.
  if (Object.keys(broken).some((key) => key.startsWith('ledger.records.')))
    ledger.accounts = ledger.accounts.map((account) => ({ ...account, unread: true }));
  const aside: StoreProblem[] = first[ASIDE] === undefined ? [] : ['set-aside'];
  const problems: StoreProblem[] = Object.keys(broken).length > 0 ? ['storage-corrupt'] : aside;
  return { ledger, problems, broken, counts, isOld: version < VERSION };
}

/** Without a table of contents the rows are still there: counts the chunks of each part up to its first gap. */
async function countChunks(storage: Storage): Promise<Record<Part, number>> {
  const counts = noChunks();
  const isThere = async (key: string) => (await storage.get([key]))[key] !== undefined;
  for (const part of PARTS)
    while (counts[part] < MOST_CHUNKS && (await isThere(chunkKey(part, counts[part])))) counts[part]++;
  return counts;
}

/** The ledger on disk was written by a newer version of Latchkey: it is neither read nor touched. */
export class LedgerNewer extends Error {
  override name = 'LedgerNewer';
}

/** What was to be written could not be read again: it would be set aside, and everything in that row with it. */
export class LedgerUnfit extends Error {
  override name = 'LedgerUnfit';
}

/**
 * Reads, lets `change` make a new ledger, and writes what differs, under the lock. What could not be read is put aside
 * first. What goes `besides` is written in the same piece. Rejects when storage refuses, or what was made does not fit; then
 * nothing has changed.
 */
export async function changeLedger<T>(
  change: (ledger: Ledger) => { ledger: Ledger; value: T; besides?: Record<string, unknown> },
  storage: Storage = localStorage,
  lock: Lock = ledgerLock,
): Promise<T> {
  return lock(async () => {
    const before = await readAll(storage);
    if (before.problems.includes('ledger-newer')) throw new LedgerNewer();
    const { ledger: next, value, besides } = change(before.ledger);
    if (next !== before.ledger || isBroken(before)) await write(next, before, storage, besides);
    return value;
  });
}

const isBroken = ({ broken }: Read): boolean => Object.keys(broken).length > 0;

/** Writes the chunks that differ from what was read; all of them where that was broken or old. */
async function write(next: Ledger, read: Read, storage: Storage, besides: Record<string, unknown> = {}): Promise<void> {
  const { broken, counts, isOld } = read;
  const before = isBroken(read) || isOld ? undefined : read.ledger;
  const items: Record<string, unknown> = { ...besides };
  const surplus: string[] = [];
  const chunks = { ...counts };
  for (const part of PARTS) needFit(part, next[part], read.ledger[part]);
  if (isBroken(read)) {
    const now = new Date().toISOString();
    const key = `quarantine.${now}`;
    const keys = [...(await quarantineKeys(storage)), key];
    Object.assign(items, { [key]: setAside(broken), [ASIDE]: now, [QUARANTINES]: keys });
  }
  for (const part of PARTS) {
    if (before && next[part] === before[part] && counts[part] > 0) continue;
    const rows = next[part] as unknown[];
    chunks[part] = Math.ceil(rows.length / CHUNK);
    for (let index = 0; index < chunks[part]; index++) {
      const slice = rows.slice(index * CHUNK, (index + 1) * CHUNK);
      const old = (before?.[part] as unknown[] | undefined)?.slice(index * CHUNK, (index + 1) * CHUNK);
      const same = old?.length === slice.length && slice.every((row, at) => row === old[at]);
      if (!same) items[chunkKey(part, index)] = packRows(slice);
    }
    for (let index = chunks[part]; index < counts[part]; index++) surplus.push(chunkKey(part, index));
  }
  items[META] = { version: VERSION, chunks };
  // Nothing is left in them, even where they cannot be removed.
  for (const key of surplus) items[key] = packRows([]);
  await storage.set(items);
  // It is written by then; what is no longer counted is never read.
  if (surplus.length > 0) await storage.remove(surplus).catch(report);
}

/** Only rows that are new are looked at: the others were read a moment ago. */
function needFit(part: Part, rows: readonly unknown[], before: readonly unknown[] = []): void {
  if (rows === before) return;
  const known = new Set(before);
  if (rows.some((row) => !known.has(row) && accept(schemas[part], row) === undefined)) throw new LedgerUnfit(part);
}

async function quarantineKeys(storage: Storage): Promise<string[]> {
  const stored = (await storage.get([QUARANTINES]))[QUARANTINES];
  return Array.isArray(stored) ? stored.filter((key): key is string => typeof key === 'string') : [];
}

/** Removes all of what was set aside at one time where any of these ids stands in it: nobody can tell its parts any more. */
export async function forgetSetAside(ids: readonly string[], storage: Storage): Promise<void> {
  const keys = await quarantineKeys(storage);
  const kept = await storage.get(keys);
  const gone = keys.filter((key) => {
    const text = JSON.stringify(kept[key]) ?? '';
    return ids.some((id) => text.includes(id));
  });
  if (gone.length === 0) return;
  await storage.remove(gone);
  await storage.set({ [QUARANTINES]: keys.filter((key) => !gone.includes(key)) });
}

/** The person has read that something was set aside. */
export const endSetAside = (storage: Storage = localStorage): Promise<void> => storage.remove([ASIDE]);

/** Calls back whenever the ledger has changed. */
export function watchLedger(callback: () => void): () => void {
  return onStorageChange(['ledger.'], callback);
}
