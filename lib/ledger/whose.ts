import type { PasswordRecord } from './model';

/** Whose an app password is that appeared without Latchkey having seen it made: only the person can say. */

/** Milliseconds for which nobody is asked again who wanted to be asked later. */
const LATER = 24 * 60 * 60_000;

/** Not theirs by anything the person has said, and perhaps still on the page. */
export const isNew = ({ newToYou, state }: PasswordRecord): boolean =>
  newToYou && (state === 'listed' || state === 'unknown');

/** A clock that was set back makes nobody wait longer. */
function isPutOff({ laterAt }: PasswordRecord, now: number): boolean {
  if (laterAt === undefined) return false;
  const ago = now - Date.parse(laterAt);
  return ago >= 0 && ago < LATER;
}

/** Those that a person should look at now. */
export const newNow = (records: readonly PasswordRecord[], now = Date.now()): PasswordRecord[] =>
  records.filter((record) => isNew(record) && !isPutOff(record, now));

/** As it is once somebody knows it. */
export function asKnown(record: PasswordRecord): PasswordRecord {
  if (!record.newToYou && record.laterAt === undefined && record.disownedAt === undefined) return record;
  const { laterAt: _later, disownedAt: _disowned, ...rest } = record;
  return { ...rest, newToYou: false };
}
