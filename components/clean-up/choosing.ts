import type { Filters } from '../../lib/desk';
import { sameRow } from '../../lib/drive/identity';
import type { Ledger, LedgerEvent } from '../../lib/ledger/model';
import type { Identity } from '../../lib/portals/view';
import { type Item, searchItems } from '../items';
import type { Model } from '../model';

/** What can be ticked for a run, what is ticked, and what is only ticked by itself. No page and no clock in it. */

/** Milliseconds for which a new app password is not ticked along with others: its device may not have it yet. */
const RECENT = 600_000;
const DAY = 86_400_000;
const YEAR = 365.25 * DAY;

/** Why an item is left alone when many are ticked at once. */
export type Spared = 'recent' | 'this-device';

export interface Candidate {
  item: Item;
  /** Two rows look the same, or it has no one delete control: no run may have it. */
  isBlocked: boolean;
  spared: Spared | undefined;
  isChosen: boolean;
}

/** What the page in front lists, in its order. */
export function candidatesOf(
  items: readonly Item[],
  { ledger, settings, chosen }: Pick<Model, 'ledger' | 'settings' | 'chosen'>,
  now = Date.now(),
): Candidate[] {
  const recent = recentRecords(ledger.events, now);
  const isTicked = among(chosen);
  return items.flatMap((item) => {
    if (item.state !== 'listed') return [];
    const isBlocked = !item.removable;
    const isThisDevice = settings.thisDevice !== undefined && item.device?.id === settings.thisDevice;
    const how = item.record === undefined ? undefined : recent.get(item.record);
    const isRecent = how === 'created' || (how === 'found' && item.newToYou && mayBeOfToday(item, now));
    return {
      item,
      isBlocked,
      spared: isThisDevice ? 'this-device' : isRecent ? 'recent' : undefined,
      isChosen: !isBlocked && isTicked(item.identity),
    };
  });
}

/** By the page's own date, which is a day, in whatever part of the world its server stands. */
const mayBeOfToday = ({ createdOn }: Item, now: number): boolean =>
  createdOn === undefined || now - Date.parse(createdOn) < 2 * DAY;

/** What appeared a short while ago: made before Latchkey's eyes, or found where everything else was known already. */
function recentRecords(events: readonly LedgerEvent[], now: number): Map<string, 'created' | 'found'> {
  const recent = new Map<string, 'created' | 'found'>();
  // All of them: while the clock was wrong, something older may have been written down after what is recent.
  for (const event of events) {
    if (now - Date.parse(event.at) > RECENT) continue;
    if (event.what === 'created' || (event.what === 'found' && !recent.has(event.record)))
      recent.set(event.record, event.what);
  }
  return recent;
}

/**
 * Ticks to be taken away: of what no run may have, and of what is not on the list, now and by the ledger. A page that is
 * just drawing itself shows less than it has; what it lacks counts nowhere meanwhile, and keeps its tick.
 */
export function staleTicks(
  candidates: readonly Candidate[],
  chosen: readonly Identity[],
  records: Ledger['records'],
  account: string | undefined,
): Identity[] {
  const counts = among(candidates.flatMap(({ item, isChosen }) => (isChosen ? [item.identity] : [])));
  const isShown = among(candidates.map(({ item }) => item.identity));
  const isKnown = among(records.filter((record) => record.account === account && record.state === 'listed'));
  return chosen.filter((row) => !counts(row) && (isShown(row) || !isKnown(row)));
}

/** Looks among hundreds without comparing each with each. */
function among(rows: readonly Identity[]): (row: Identity) => boolean {
  const byName = new Map<string, Identity[]>();
  for (const row of rows) byName.set(row.name, [...(byName.get(row.name) ?? []), row]);
  return (row) => byName.get(row.name)?.some((other) => sameRow(other, row)) ?? false;
}

export function filterCandidates(candidates: readonly Candidate[], filters: Filters, now = Date.now()): Candidate[] {
  const found = new Set(
    searchItems(
      candidates.map(({ item }) => item),
      filters.search,
    ),
  );
  const age = hasDates(candidates.map(({ item }) => item)) ? filters.age : 'any';
  return candidates.filter(
    (candidate) =>
      found.has(candidate.item) &&
      isOfDevice(candidate, filters.device) &&
      isOlder(candidate.item, age, now) &&
      isInState(candidate, filters.state),
  );
}

/** Some pages say of no row when it was made: there an age tells nothing. */
export const hasDates = (items: readonly Item[]): boolean => items.some(({ createdOn }) => createdOn !== undefined);

const isOfDevice = ({ item }: Candidate, device: Filters['device']): boolean =>
  device === 'all' || (device === 'none' ? item.device === undefined : item.device?.id === device);

/** What has no date that can be read is in no age but any. */
export function isOlder({ createdOn }: Item, age: Filters['age'], now: number): boolean {
  if (age === 'any') return true;
  return createdOn !== undefined && now - Date.parse(createdOn) >= Number(age) * YEAR;
}

function isInState({ item, isChosen, isBlocked }: Candidate, state: Filters['state']): boolean {
  switch (state) {
    case 'any':
      return true;
    case 'new':
      return item.newToYou;
    case 'lost':
      return isOfLost(item);
    case 'selected':
      return isChosen;
    case 'blocked':
      return isBlocked;
  }
}

export const isOfLost = ({ device }: Item): boolean => device?.lostOn !== undefined || device?.retiredOn !== undefined;

/** What is ticked when many are ticked at once: never what no run may have, and what is spared only by itself. */
export const tickable = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter(({ isBlocked, spared }) => !isBlocked && spared === undefined);

/** All from one row to another, either way. The other one was meant by itself when it was clicked. */
export function rangeOf(
  shown: readonly Candidate[],
  from: string | undefined,
  to: string,
  isClicked = true,
): Candidate[] {
  const end = shown.findIndex(({ item }) => item.key === to);
  const start = shown.findIndex(({ item }) => item.key === from);
  if (end < 0) return [];
  const between = start < 0 ? shown.slice(end, end + 1) : shown.slice(Math.min(start, end), Math.max(start, end) + 1);
  const isMeant = (candidate: Candidate) => isClicked && candidate === shown[end];
  return between.filter(
    (candidate) => !candidate.isBlocked && (candidate.spared === undefined || candidate.isChosen || isMeant(candidate)),
  );
}

export const identityOf = ({ name, created, rowId }: Identity): Identity => ({ name, created, rowId });
