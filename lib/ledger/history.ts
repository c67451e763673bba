import { accept, eventSchema } from '../schema';
import { unpackRows } from './chunk';
import type { LedgerEvent } from './model';
import { localStorage, type Storage } from './storage';
import { eventKeys } from './store';

/** What happened to one app password, as far as it can be read. */
export interface History {
  /** Newest first, in the order in which it was written down: the clock may have been set back. */
  events: LedgerEvent[];
  /** Some of what is stored cannot be read. */
  isDamaged: boolean;
}

/** Only what is of this record is looked at closely: there may be ten thousand others. */
export async function readHistory(record: string, storage: Storage = localStorage): Promise<History> {
  const keys = await eventKeys(storage);
  const stored = await storage.get(keys);
  const chunks = keys.map((key) => unpackRows(stored[key]));
  const own = chunks.flatMap((rows) => rows?.filter((row) => isOf(row, record)) ?? []);
  const events = own.flatMap((row) => accept(eventSchema, row) ?? []);
  return {
    events: events.reverse(),
    isDamaged: events.length < own.length || chunks.includes(undefined),
  };
}

const isOf = (row: unknown, record: string): boolean =>
  typeof row === 'object' && row !== null && (row as { record?: unknown }).record === record;

/** What happened since then, in milliseconds, oldest first; and more, where it stands together with that. */
export async function readEventsSince(since: number, storage: Storage = localStorage): Promise<LedgerEvent[]> {
  let events: LedgerEvent[] = [];
  for (const key of (await eventKeys(storage)).reverse()) {
    const rows = (unpackRows((await storage.get([key]))[key]) ?? []).flatMap((row) => accept(eventSchema, row) ?? []);
    events = [...rows, ...events];
    if (rows.some(({ at }) => Date.parse(at) < since)) break;
  }
  return events;
}
