import type { RowView } from '../portals/view';
import type { PasswordRecord, RecordState } from './model';

/**
 * For each row its record, or undefined for a new one. Each record is used once, strongest reason first: the same in
 * everything; the same name, date as shown and id of the row; the same name and date as shown; the same name on the same
 * day, since the page writes dates as its language does; a record that has no date yet (made here, and not seen in the list since) for the one row of its name left; and a
 * name that stands once on the page and once among what was listed, unless both have a day, and another one. In which
 * order the page lists its rows makes no difference.
 */
export function match(rows: readonly RowView[], records: readonly PasswordRecord[]): (PasswordRecord | undefined)[] {
  const left = [...records].sort((one, other) => LAST.indexOf(one.state) - LAST.indexOf(other.state));
  const found: (PasswordRecord | undefined)[] = rows.map(() => undefined);
  const inTurn = rows.map((row, index) => ({ row, index, key: keyOf(row) }));
  inTurn.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
  const pass = (fits: (record: PasswordRecord, row: RowView) => boolean) => {
    for (const { row, index } of inTurn) {
      if (found[index]) continue;
      const at = left.findIndex((record) => record.name === row.name && sameId(record, row) && fits(record, row));
      if (at >= 0) [found[index]] = left.splice(at, 1);
    }
  };
  const isOne = (list: readonly (RowView | PasswordRecord)[], { name, createdOn }: RowView, day: boolean) =>
    list.filter((other) => other.name === name && (!day || other.createdOn === createdOn)).length === 1;
  const present = records.filter(({ state }) => state !== 'missing');

  pass(
    (record, row) => record.created === row.created && record.createdOn === row.createdOn && record.rowId === row.rowId,
  );
  pass((record, row) => record.created === row.created && record.rowId === row.rowId);
  pass((record, row) => record.created === row.created);
  pass(
    (record, row) =>
      row.createdOn !== undefined &&
      record.createdOn === row.createdOn &&
      isOne(rows, row, true) &&
      isOne(records, row, true),
  );
  const unmatched = rows.filter((_, index) => !found[index]);
  pass((record, row) => record.created === undefined && isOne(unmatched, row, false));
  pass(
    (record, row) =>
      record.state !== 'missing' &&
      (!record.createdOn || !row.createdOn || record.createdOn === row.createdOn) &&
      isOne(rows, row, false) &&
      isOne(present, row, false),
  );
  return found;
}

/** One that is known to stand there is rather taken than one that went. */
const LAST: RecordState[] = ['listed', 'unknown', 'missing', 'deleted'];

const keyOf = ({ name, created, createdOn, rowId }: RowView): string =>
  JSON.stringify([name, created ?? null, createdOn ?? null, rowId ?? null]);

const sameId = (record: PasswordRecord, row: RowView): boolean =>
  !record.rowId || !row.rowId || record.rowId === row.rowId;
