import { tidy as asText } from '../page/fold';
import type { Lock } from './lock';
import { ledgerLock } from './lock';
import type { Happening, PasswordRecord } from './model';
import { localStorage, type Storage } from './storage';
import { changeLedger } from './store';
import { inMonths } from './upkeep';

/**
 * What a person writes down about an app password, one thing at a time, so that two windows that change different things
 * take nothing from each other. `was` is what stood there when the person began.
 */
export type RecordEdit =
  | { field: 'nickname' | 'note' | 'reviewOn'; value: string | undefined; was: string | undefined }
  | { field: 'apps'; value: string[]; was: string[] };
export type Field = RecordEdit['field'];

/** Why nothing was changed: somebody else changed the same thing meanwhile; there is no such app password; it looks like one. */
export type Unedited = 'changed-elsewhere' | 'gone' | 'like-password';
export type Edited = { ok: true } | { ok: false; why: Unedited };

const HAPPENINGS: Record<Field, Happening> = {
  nickname: 'nickname-set',
  apps: 'apps-set',
  note: 'note-set',
  reviewOn: 'review-set',
};

/** In characters, as storage takes them. */
export const LONGEST: Record<Exclude<Field, 'apps' | 'reviewOn'>, number> = { nickname: 200, note: 2000 };

/** Sixteen small letters, together, or in fours that are all that a line or its label says: that is what Microsoft's pages give out. */
export const holdsPassword = (text: string): boolean =>
  text.split(/[\r\n\v\f\u2028\u2029]+/).some((line) => PASSWORD.test(asText(line)));

const PASSWORD = /(?<!\p{L})[a-z]{16}(?!\p{L})|(?:^|[:\uff1a=] ?)[a-z]{4}(?:[ -][a-z]{4}){3}$/u;

/** Applies the change to what is stored now. Rejects when storage refuses. */
export function editRecord(
  id: string,
  edit: RecordEdit,
  storage: Storage = localStorage,
  lock: Lock = ledgerLock,
): Promise<Edited> {
  return changeLedger<Edited>(
    (ledger) => {
      const known = ledger.records.find((record) => record.id === id);
      if (!known || known.state === 'deleted') return { ledger, value: { ok: false, why: 'gone' } };
      const [value, was] = [tidy(edit.field, edit.value), tidy(edit.field, edit.was)];
      if ([value ?? []].flat().some(holdsPassword)) return { ledger, value: { ok: false, why: 'like-password' } };
      const now = known[edit.field];
      if (isSame(now, value)) return { ledger, value: { ok: true } };
      if (!isSame(now, was)) return { ledger, value: { ok: false, why: 'changed-elsewhere' } };
      const next = { ...known, [edit.field]: value, ...lookedAt(edit.field, value) } as PasswordRecord;
      return {
        ledger: {
          ...ledger,
          records: ledger.records.map((record) => (record === known ? next : record)),
          events: [...ledger.events, { at: new Date().toISOString(), record: id, what: HAPPENINGS[edit.field] }],
        },
        value: { ok: true },
      };
    },
    storage,
    lock,
  );
}

/** Who takes its day away has looked at it: an old one would be due at once else. */
const lookedAt = (field: Field, value: unknown): Partial<PasswordRecord> =>
  field === 'reviewOn' && value === undefined ? { reviewedOn: inMonths(0) } : {};

/** Nothing but white space is nothing. */
function tidy(field: Field, value: string | string[] | undefined): string | string[] | undefined {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (text === '') return undefined;
  return field === 'nickname' || field === 'note' ? text.slice(0, LONGEST[field]) : text;
}

const isSame = (one: string | string[] | undefined, other: string | string[] | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
