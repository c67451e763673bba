import type { PasswordRecord } from '../../lib/ledger/model';
import { canTakeOver, dueIn, replacedBy, untried } from '../../lib/ledger/upkeep';
import type { Item } from '../items';
import type { Model } from '../model';
import type { Picture } from '../picture';

/** One of the list, and what is remembered of it. */
export interface Kept {
  item: Item;
  record: PasswordRecord;
}

export interface ToDo {
  /** Do they work? */
  untried: Kept[];
  /** They work, so that what they replace can go. */
  takeOver: (Kept & { old: Kept })[];
  /** Are they still used? Longest overdue first. */
  due: Kept[];
}

/** What there is to look after in the account that is shown. */
export function toDoOf(
  { ledger }: Pick<Model, 'ledger'>,
  { items, accountId }: Pick<Picture, 'items' | 'accountId'>,
  now = new Date(),
): ToDo {
  const byRecord = new Map(items.flatMap((item) => (item.record === undefined ? [] : [[item.record, item] as const])));
  const kept = (record: PasswordRecord | undefined): Kept[] => {
    const item = record && byRecord.get(record.id);
    return record && item?.state === 'listed' ? [{ item, record }] : [];
  };
  if (accountId === undefined) return { untried: [], takeOver: [], due: [] };
  const mine = { ...ledger, records: ledger.records.filter(({ account }) => account === accountId) };
  const takeOver = canTakeOver(mine).flatMap((record) =>
    kept(record).flatMap((one) => kept(replacedBy(record, mine)).map((old) => ({ ...one, old }))),
  );
  // What can go is not asked about as well.
  const isGoing = ({ record }: Kept) => takeOver.some(({ old }) => old.record === record);
  return {
    untried: untried(mine.records, now.getTime()).flatMap(kept),
    takeOver,
    due: dueIn(accountId, mine.records, now)
      .flatMap(kept)
      .filter((each) => !isGoing(each)),
  };
}
