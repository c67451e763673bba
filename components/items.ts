import { sameRow } from '../lib/drive/identity';
import { language } from '../lib/i18n';
import type { Device, Ledger, PasswordRecord } from '../lib/ledger/model';
import { fold } from '../lib/page/fold';
import type { Identity, PageView } from '../lib/portals/view';

/** One app password as our pages show it: what the page lists, and what the ledger knows of it. */
export interface Item {
  key: string;
  identity: Identity;
  createdOn?: string | undefined;
  device?: Device | undefined;
  apps: string[];
  state: 'listed' | 'missing' | 'unknown';
  newToYou: boolean;
  /** What the person calls it, noted about it, and when they want to look at it again. */
  nickname?: string | undefined;
  note?: string | undefined;
  reviewOn?: string | undefined;
  /** When they did last. */
  reviewedOn?: string | undefined;
  firstSeen?: string | undefined;
  lastSeen?: string | undefined;
  /** The page lists it, and it can be told apart there. */
  removable: boolean;
  record?: string | undefined;
}

/** Whether the page's rows are the account's whole list or part of it; in a dialog or a sign-in form they are neither. */
export const listsRows = (view: PageView | undefined): view is PageView =>
  view !== undefined && (view.state === 'list' || view.rows.length > 0);

/** The page's rows with what the ledger knows of each, then what the ledger has and the page has not. */
export function mergeItems(view: PageView | undefined, ledger: Ledger, account: string | undefined): Item[] {
  const devices = new Map(ledger.devices.map((device) => [device.id, device]));
  const records = ledger.records.filter((record) => record.account === account && record.state !== 'deleted');
  const fromRecord = (record: PasswordRecord | undefined) => ({
    device: record?.device === undefined ? undefined : devices.get(record.device),
    apps: record?.apps ?? [],
    newToYou: record?.newToYou ?? false,
    nickname: record?.nickname,
    note: record?.note,
    reviewOn: record?.reviewOn,
    reviewedOn: record?.reviewedOn,
    firstSeen: record?.firstSeen,
    lastSeen: record?.lastSeen,
    record: record?.id,
  });
  const unseen = [...records];
  const listed = (listsRows(view) ? view.rows : []).map((row, index): Item => {
    // One that is gone looks the same where the page has no dates, and may be called as one that stands there.
    const there = unseen.findIndex((record) => record.state !== 'missing' && sameRow(record, row));
    const at = there < 0 ? unseen.findIndex((record) => sameRow(record, row)) : there;
    const record = at < 0 ? undefined : unseen.splice(at, 1)[0];
    const { name, created, rowId, createdOn } = row;
    return {
      key: record?.id ?? `row ${index}`,
      identity: { name, created, rowId },
      createdOn: createdOn ?? record?.createdOn,
      state: 'listed',
      removable: row.removable,
      ...fromRecord(record),
    };
  });
  const rest = unseen.map((record): Item => {
    const { id, name, created, rowId, createdOn } = record;
    return {
      key: id,
      identity: { name, created, rowId },
      createdOn,
      state: stateOf(record, view),
      removable: false,
      ...fromRecord(record),
    };
  });
  return [...listed, ...rest];
}

/** What the ledger says of a row that the page in front does not show. */
function stateOf({ state }: PasswordRecord, view: PageView | undefined): Item['state'] {
  if (state !== 'listed') return state === 'missing' ? 'missing' : 'unknown';
  // A page without a list says nothing of any of them; nor does the list that waits behind a new password for its row.
  if (!listsRows(view) || view.portal === 'personal' || view.state === 'password') return 'listed';
  return view.complete ? 'missing' : 'unknown';
}

/** Folded once: there may be hundreds, and they are searched at every key. */
const texts = new WeakMap<Item, string>();
function textOf(item: Item): string {
  const text = texts.get(item) ?? fold(wordsOf(item));
  texts.set(item, text);
  return text;
}
const wordsOf = ({ identity, nickname, device, apps, note }: Item): string =>
  [identity.name, nickname, device?.name, device?.platform, ...apps, note].join(' ');

/** Every word of the search must stand in the name, the nickname, the device, an app or the note; so must a picture alone. */
export function searchItems(items: Item[], search: string): Item[] {
  const words = fold(search).split(' ').filter(Boolean);
  if (words.length > 0) return items.filter((item) => words.every((word) => textOf(item).includes(word)));
  const signs = search.trim();
  return signs === '' ? items : items.filter((item) => wordsOf(item).includes(signs));
}

export const ORDERS = ['newest', 'oldest', 'device', 'name'] as const;
export type Order = (typeof ORDERS)[number];

/** Items without a date come last, and equals stay in the page's own order. */
export function sortItems(items: Item[], order: Order): Item[] {
  const byDate = (direction: number) => (a: Item, b: Item) => {
    if (a.createdOn === b.createdOn) return 0;
    if (a.createdOn === undefined || b.createdOn === undefined) return a.createdOn === undefined ? 1 : -1;
    return (a.createdOn < b.createdOn ? -1 : 1) * direction;
  };
  if (order === 'newest' || order === 'oldest') return [...items].sort(byDate(order === 'newest' ? -1 : 1));
  const { compare } = new Intl.Collator(language(), { numeric: true });
  const byName = (a: Item, b: Item) => compare(a.identity.name, b.identity.name);
  const byDevice = (a: Item, b: Item) => {
    if (!a.device || !b.device) return Number(!a.device) - Number(!b.device) || byName(a, b);
    return compare(a.device.name, b.device.name) || byName(a, b);
  };
  return [...items].sort(order === 'name' ? byName : byDevice);
}

export interface DeviceCount {
  device: Device;
  /** How many app passwords it holds that are not known to be gone. */
  held: number;
}

/** Devices by how many app passwords they hold, over all accounts. */
export function countDevices(ledger: Ledger): DeviceCount[] {
  const counts = new Map<string, number>();
  for (const { device, state } of ledger.records) {
    if (device !== undefined && state === 'listed') counts.set(device, (counts.get(device) ?? 0) + 1);
  }
  return ledger.devices
    .filter(({ lostOn, retiredOn }) => lostOn === undefined && retiredOn === undefined)
    .map((device) => ({ device, held: counts.get(device.id) ?? 0 }))
    .sort((a, b) => b.held - a.held);
}
