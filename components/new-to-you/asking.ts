import type { PasswordRecord } from '../../lib/ledger/model';
import { isNew, newNow } from '../../lib/ledger/whose';
import { candidatesOf, tickable } from '../clean-up/choosing';
import type { Item } from '../items';
import type { Model } from '../model';
import type { Picture } from '../picture';

/** One that is new to the person, or that is gone, with what is remembered of it. */
export interface Known {
  item: Item;
  record: PasswordRecord;
}

export interface Asking {
  account: string | undefined;
  /** Whose are these? In the order of the list. */
  news: Known[];
  /** Of other accounts. */
  elsewhere: number;
  /** No longer on the page, and nobody deleted them here. */
  missing: Known[];
  /** There was one that the person does not know, and what to do about it is not done. */
  isAfter: boolean;
}

/** What there is to ask about the account in front, or about one app password of it (`one`), also where it was put off. */
export function askingOf(
  { situation, ledger }: Pick<Model, 'situation' | 'ledger'>,
  { items }: Pick<Picture, 'items'>,
  one?: Item,
  now = Date.now(),
): Asking {
  const records = new Map(ledger.records.map((record) => [record.id, record]));
  const known = (one ? [one] : items).flatMap((item): Known[] => {
    const record = item.record === undefined ? undefined : records.get(item.record);
    return record ? [{ item, record }] : [];
  });
  const account = situation.kind === 'page' ? situation.account : known[0]?.record.account;
  const asked = newNow(ledger.records, now);
  const ids = new Set(asked.map(({ id }) => id));
  return {
    account,
    news: known.filter(({ item, record }) => item.state !== 'missing' && (one ? isNew(record) : ids.has(record.id))),
    elsewhere: one ? 0 : asked.filter((record) => record.account !== account).length,
    missing: known.filter(({ item }) => item.state === 'missing'),
    isAfter: one
      ? known.some(({ record }) => record.disownedAt !== undefined)
      : ledger.records.some((record) => record.account === account && record.disownedAt !== undefined),
  };
}

/**
 * What is chosen along with all others after a stranger was there: as anywhere, neither what this computer uses nor what
 * was made a moment ago, unless the person does not know that one.
 */
export function choosable(items: readonly Item[], model: Pick<Model, 'ledger' | 'settings' | 'chosen'>): Item[] {
  const disowned = new Set(
    model.ledger.records.flatMap(({ id, disownedAt }) => (disownedAt === undefined ? [] : [id])),
  );
  const isDisowned = ({ record }: Item) => record !== undefined && disowned.has(record);
  const candidates = candidatesOf(items, model);
  const many = new Set(tickable(candidates));
  return candidates
    .filter((each) => many.has(each) || (!each.isBlocked && isDisowned(each.item)))
    .map(({ item }) => item);
}
