import * as v from 'valibot';
import { lookBy } from '../ledger/fits';
import { migrate, type Parts, VERSION } from '../ledger/migrations';
import type { Ledger } from '../ledger/model';
import { accept, accountSchema, deviceSchema, eventSchema, recordSchema, text, time } from '../schema';

/** The ledger as it goes into a file, or was written aside; and whatever somebody hands over as one, looked at strictly. */
export interface Copy {
  /** ISO time. */
  madeAt: string;
  /** What the ids of its accounts were made with: where it is known they are the same accounts again. None in some copies that were written aside here. */
  salt?: string | undefined;
  ledger: Ledger;
}

const FORMAT = 'latchkey-ledger';
export const MOST_ROWS = 50_000;

const rows = v.array(v.unknown());
const copySchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  madeAt: time,
  salt: v.optional(v.pipe(text(100), v.minLength(20))),
  accounts: rows,
  devices: rows,
  records: rows,
  events: rows,
});
/** Read first, and loosely: what a newer version writes besides is not ours to judge. */
const versionSchema = v.looseObject({ format: v.literal(FORMAT), version: v.number() });

const PARTS = ['accounts', 'devices', 'records', 'events'] as const;
const schemas = { accounts: accountSchema, devices: deviceSchema, records: recordSchema, events: eventSchema } as const;

/** Of what happened the latest, where all of it would be more than a copy may hold. */
export function textOfCopy({ madeAt, salt, ledger }: Copy): string {
  const { accounts, devices, records } = ledger;
  const left = Math.max(0, MOST_ROWS - accounts.length - devices.length - records.length);
  const events = ledger.events.slice(Math.max(0, ledger.events.length - left));
  return JSON.stringify({ format: FORMAT, version: VERSION, madeAt, salt, accounts, devices, records, events });
}

export type Unfit = 'too-big' | 'newer' | 'damaged';
export type ReadCopy = { ok: true; copy: Copy } | { ok: false; why: Unfit };

/** All of it or nothing: a copy in which a single row does not fit is no copy of ours any more. */
export function copyFrom(written: string): ReadCopy {
  const value = parsed(written);
  const named = accept(versionSchema, value)?.version;
  if (named !== undefined && named > VERSION) return { ok: false, why: 'newer' };
  const whole = accept(copySchema, value);
  if (!whole) return { ok: false, why: 'damaged' };
  const { version, madeAt, salt, accounts, devices, records, events } = whole;
  // Without it nobody knows whose accounts these are: their ids say nothing.
  if ((salt === undefined && accounts.length > 0) || !isTime(madeAt)) return { ok: false, why: 'damaged' };
  const raw: Parts = { accounts, devices, records, events };
  if (PARTS.reduce((sum, part) => sum + raw[part].length, 0) > MOST_ROWS) return { ok: false, why: 'too-big' };
  const ledger = ledgerFrom(migrate(raw, version));
  return ledger ? { ok: true, copy: { madeAt, salt, ledger } } : { ok: false, why: 'damaged' };
}

/** Undefined where a row does not fit. What is there twice counts as it was first. */
export function ledgerFrom(parts: Parts): Ledger | undefined {
  const ledger: Ledger = { accounts: [], devices: [], records: [], events: [] };
  for (const part of PARTS) {
    const look = lookBy(schemas[part]);
    for (const row of parts[part]) {
      const good = look(row) ? row : accept(schemas[part], row);
      if (good === undefined || !hasTimes(good)) return undefined;
      (ledger[part] as unknown[]).push(good);
    }
  }
  const { accounts, devices, records, events } = ledger;
  return { accounts: firsts(accounts), devices: firsts(devices), records: firsts(records), events };
}

/** Whatever says when: a schema looks at how a time is written only, and one that is none would break what draws it. */
const WHEN =
  /^(at|firstSeen|lastSeen|laterAt|disownedAt|madeAt|triedLaterAt|createdOn|reviewOn|reviewedOn|lostOn|retiredOn)$/;
const hasTimes = (row: unknown): boolean =>
  Object.entries(row as object).every(([key, value]) => !WHEN.test(key) || value === undefined || isTime(value));
const isTime = (value: unknown): boolean => Number.isFinite(Date.parse(String(value)));

function firsts<T extends { id: string }>(things: readonly T[]): T[] {
  const seen = new Set<string>();
  return things.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    // What is no JSON is no copy, which is said of all that does not fit.
    return undefined;
  }
}
