import type { TableState } from '../../lib/desk';
import { language } from '../../lib/i18n';
import type { Device } from '../../lib/ledger/model';
import { isDue } from '../../lib/ledger/upkeep';
import { hasDates, isOfLost, isOlder } from '../clean-up/choosing';
import { type Item, searchItems } from '../items';

/** What stands in the table, line by line. No document and no clock in it. */

export type Line =
  | { kind: 'head'; key: string; device: Device | undefined; count: number }
  | { kind: 'row'; key: string; item: Item; place: number };
type RowState = TableState['state'];

const IS: Record<RowState, (item: Item, now: Date) => boolean> = {
  any: () => true,
  new: ({ newToYou }) => newToYou,
  missing: ({ state }) => state === 'missing',
  unknown: ({ state }) => state === 'unknown',
  due: isReviewDue,
  lost: isOfLost,
};

/** What is not in the ledger can't be looked at there either. */
export function isReviewDue(item: Item, now = new Date()): boolean {
  return item.record !== undefined && isDue(item, now);
}

export const countState = (items: readonly Item[], state: RowState, now = new Date()): number =>
  items.filter((item) => IS[state](item, now)).length;

/** What wants a word comes first where it is sorted by state. */
const RANKS: RowState[] = ['new', 'unknown', 'missing', 'due', 'lost'];
const rankOf = (item: Item, now: Date): number | undefined => {
  const rank = RANKS.findIndex((state) => IS[state](item, now));
  return rank < 0 ? undefined : rank;
};

const KEYS: Record<TableState['sort'], (item: Item, now: Date) => string | number | undefined> = {
  name: ({ identity }) => identity.name,
  device: ({ device }) => device?.name,
  apps: ({ apps }) => apps.join(', ') || undefined,
  created: ({ createdOn }) => createdOn,
  age: ({ createdOn }) => (createdOn === undefined ? undefined : -Date.parse(createdOn)),
  state: rankOf,
};

/** What is left by search and filters, in its order; what has nothing to be sorted by comes last, whichever way. */
export function itemsShown(items: Item[], table: TableState, now = new Date()): Item[] {
  const age = hasDates(items) ? table.age : 'any';
  const left = searchItems(items, table.search).filter(
    (item) => isOlder(item, age, now.getTime()) && IS[table.state](item, now),
  );
  const { compare } = new Intl.Collator(language(), { numeric: true });
  const direction = table.descending ? -1 : 1;
  const keyed = left.map((item) => ({ item, key: KEYS[table.sort](item, now) }));
  keyed.sort((one, other) => {
    if (one.key === undefined || other.key === undefined)
      return Number(one.key === undefined) - Number(other.key === undefined);
    const order = typeof one.key === 'number' ? one.key - Number(other.key) : compare(one.key, String(other.key));
    return order * direction || compare(one.item.identity.name, other.item.identity.name);
  });
  return keyed.map(({ item }) => item);
}

/** Under a head for each device: first what has none, then this computer, then the others by name. */
export function linesOf(items: readonly Item[], isGrouped: boolean, thisDevice?: string): Line[] {
  const row = (item: Item, index: number): Line => ({ kind: 'row', key: item.key, item, place: index + 1 });
  if (!isGrouped) return items.map(row);
  const groups = new Map<string | undefined, Item[]>();
  for (const item of items) {
    const group = groups.get(item.device?.id);
    if (group) group.push(item);
    else groups.set(item.device?.id, [item]);
  }
  const { compare } = new Intl.Collator(language(), { numeric: true });
  const rank = (id: string | undefined) => (id === undefined ? 0 : id === thisDevice ? 1 : 2);
  const sorted = [...groups].sort(
    ([one, a], [other, b]) => rank(one) - rank(other) || compare(a[0]?.device?.name ?? '', b[0]?.device?.name ?? ''),
  );
  let place = 0;
  return sorted.flatMap(([id, own]): Line[] => [
    { kind: 'head', key: `head ${id ?? ''}`, device: own[0]?.device, count: own.length },
    ...own.map((item) => row(item, place++)),
  ]);
}

const YEAR = 365.25 * 86_400_000;
const ageInYears = (createdOn: string, now: number): number => Math.max(0, (now - Date.parse(createdOn)) / YEAR);

/** How many years stand between two of the five lines of the age axis, so that the oldest fits. */
export function axisOf(items: readonly Item[], now = Date.now()): number {
  const oldest = items.reduce(
    (most, { createdOn }) => (createdOn === undefined ? most : Math.max(most, ageInYears(createdOn, now))),
    0,
  );
  return Math.max(1, Math.ceil(oldest / 5));
}

/** How far along that axis, from 0 to 1; never less than can be seen. */
export const alongAxis = (createdOn: string, step: number, now = Date.now()): number =>
  Math.min(1, Math.max(0.01, ageInYears(createdOn, now) / (5 * step)));
