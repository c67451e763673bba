import * as v from 'valibot';
import { SOURCES, type SourceId } from './sources';

/** What stands in the tables of the advice. The words are messages, found by the entry's id. */

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const isReal = (text: string) => !Number.isNaN(Date.parse(text));
/** A day, a month or a year: no finer than the source says it. */
export const dayOrMonth = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}){0,2}$/), v.check(isReal, 'is no date'));
const months = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60));

/** Every entry says where it is from and of when that is. */
const entry = {
  id,
  source: v.pipe(v.array(v.picklist(Object.keys(SOURCES) as SourceId[])), v.minLength(1), v.maxLength(3)),
  asOf: dayOrMonth,
  /** Instead of the table's: `never` for what has happened, and so cannot change any more. */
  staleAfterMonths: v.optional(v.union([months, v.literal('never')])),
};
export const ACCOUNT_KINDS = ['work', 'personal'] as const;
const account = v.picklist(ACCOUNT_KINDS);

/** `no`: do not create one; `maybe`: the last resort; `dead`: it does not work; `conflict`: sources disagree. */
export const NEEDS = ['no', 'maybe', 'dead', 'conflict'] as const;
export const clientSchema = v.strictObject({
  ...entry,
  account: v.union([account, v.literal('any')]),
  need: v.picklist(NEEDS),
  /** What people type for it, folded: one of these as whole words. */
  named: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9]+( [a-z0-9]+)*$/))), v.minLength(1))),
  /** Of the table of dates: what is said with it. */
  dates: v.optional(v.array(id)),
});

export const dateSchema = v.strictObject({
  ...entry,
  from: dayOrMonth,
  to: v.optional(dayOrMonth),
  /** Which part of it, where no day is known. */
  part: v.optional(v.picklist(['end', 'after', 'second-half'])),
});

export const FAULTS = ['no', 'maybe', 'yes', 'unknown'] as const;
/** Small letters, single blanks. */
const phrase = v.pipe(v.string(), v.regex(/^[a-z0-9]\S*( \S+)*$/));
export const errorSchema = v.strictObject({
  ...entry,
  /** Any of these; of one of them, all the phrases. */
  texts: v.pipe(v.array(v.pipe(v.array(phrase), v.minLength(1))), v.minLength(1)),
  /** Not where one of these phrases stands as well, and another error is known by it. */
  unless: v.optional(v.array(phrase)),
  /** Whether the app password is at fault. */
  fault: v.picklist(FAULTS),
  /** Only where nothing more exact is known. */
  general: v.optional(v.literal(true)),
});

export const ADMIN_TEXTS = ['missing', 'orphans', 'smtp', 'anew'] as const;
export const causeSchema = v.strictObject({
  ...entry,
  account,
  /** What to send to the administrator. */
  ask: v.optional(v.picklist(ADMIN_TEXTS)),
});
export const stepSchema = v.strictObject({ ...entry, ask: v.optional(v.picklist(ADMIN_TEXTS)) });
export const adminTextSchema = v.strictObject({ ...entry, id: v.picklist(ADMIN_TEXTS) });
export const linkSchema = v.strictObject({ ...entry, account, address: v.pipe(v.string(), v.url()) });

export const tableOf = <Entry extends v.GenericSchema>(schema: Entry) =>
  v.strictObject({ staleAfterMonths: months, entries: v.pipe(v.array(schema), v.minLength(1)) });
export const adviceSchema = v.strictObject({
  clients: tableOf(clientSchema),
  dates: tableOf(dateSchema),
  errors: tableOf(errorSchema),
  causes: tableOf(causeSchema),
  steps: tableOf(stepSchema),
  adminTexts: tableOf(adminTextSchema),
  links: tableOf(linkSchema),
});

export type AccountKind = v.InferOutput<typeof account>;
export type Need = (typeof NEEDS)[number];
export type Client = v.InferOutput<typeof clientSchema>;
export type AdviceDate = v.InferOutput<typeof dateSchema>;
export type KnownError = v.InferOutput<typeof errorSchema>;
export type Cause = v.InferOutput<typeof causeSchema>;
export type Step = v.InferOutput<typeof stepSchema>;
export type AdminText = v.InferOutput<typeof adminTextSchema>;
export type AdviceLink = v.InferOutput<typeof linkSchema>;
export interface Table<Entry> {
  staleAfterMonths: number;
  entries: readonly Entry[];
}
/** What every entry has. */
export type Dated = Pick<Client, 'id' | 'source' | 'asOf' | 'staleAfterMonths'>;
