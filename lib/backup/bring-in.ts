import type { Account, Device, Ledger, LedgerEvent, PasswordRecord } from '../ledger/model';
import type { Copy } from './copy';
import { sameDevices, sameRecords } from './same';

/**
 * What the ledger becomes when a copy is brought in. `add`: what is missing here is added, and what is here stays as it is but for what it
 * does not say. `replace`: the ledger becomes the copy. Nothing is written here.
 */
export type Way = 'add' | 'replace';

export interface Here {
  ledger: Ledger;
  salt: string | undefined;
}

export interface Wish {
  way: Way;
  /** Accounts of the copy, and which account here each of them is. */
  homes: ReadonlyMap<string, string>;
  /** The person wants account names kept. */
  keepsLabels: boolean;
}

/** App passwords and devices: how many of them what happens to. */
export interface Counts {
  added: number;
  /** Here already, and more is known of them then. */
  completed: number;
  same: number;
  /** Here, and not in the copy. */
  gone: number;
  /** In the copy, of an account that is none here. */
  leftOut: number;
  devicesAdded: number;
  devicesGone: number;
}

export interface BroughtIn {
  ledger: Ledger;
  /** Where ids are to be made from now on as they were in the copy. */
  salt?: string | undefined;
  counts: Counts;
}

/** Accounts of the copy that can't be told among those here: ids say nothing where they were made with another salt. */
export const homeless = (here: Here, { salt, ledger }: Copy): Account[] =>
  speaksAlike(here, salt)
    ? []
    : ledger.accounts.filter(({ id }) => !here.ledger.accounts.some((known) => known.id === id));

/** A copy without a salt was written aside here. Where no account is known yet, the copy's ids can be those of here. */
const speaksAlike = ({ salt, ledger }: Here, other: string | undefined): boolean =>
  other === undefined || salt === undefined || salt === other || ledger.accounts.length + ledger.records.length === 0;

export const bringIn = (here: Here, copy: Copy, wish: Wish): BroughtIn =>
  wish.way === 'replace' ? replaced(here, copy, wish) : added(here, copy, wish);

function replaced({ ledger }: Here, { salt, ledger: from }: Copy, { keepsLabels }: Wish): BroughtIn {
  const [records, devices] = [ids(from.records), ids(from.devices)];
  const known = ids(ledger.records);
  const counts: Counts = {
    ...none,
    added: from.records.filter(({ id }) => !known.has(id)).length,
    same: from.records.filter(({ id }) => known.has(id)).length,
    gone: ledger.records.filter(({ id }) => !records.has(id)).length,
    devicesAdded: from.devices.filter(({ id }) => !ledger.devices.some((device) => device.id === id)).length,
    devicesGone: ledger.devices.filter(({ id }) => !devices.has(id)).length,
  };
  return {
    ledger: { ...from, accounts: from.accounts.map((account) => labelled(account, keepsLabels)) },
    salt,
    counts,
  };
}

const none: Counts = { added: 0, completed: 0, same: 0, gone: 0, leftOut: 0, devicesAdded: 0, devicesGone: 0 };
const ids = (things: readonly { id: string }[]): Set<string> => new Set(things.map(({ id }) => id));

function added(here: Here, copy: Copy, { homes, keepsLabels }: Wish): BroughtIn {
  const { ledger, salt } = here;
  const isAlike = speaksAlike(here, copy.salt);
  const told = soleHomes(homes);
  const home = (id: string): string | undefined =>
    told.get(id) ?? (isAlike || ledger.accounts.some((known) => known.id === id) ? id : undefined);
  const accounts = joined(
    ledger.accounts,
    copy.ledger.accounts.flatMap((account) => {
      const id = home(account.id);
      return id === undefined ? [] : [labelled({ ...account, id }, keepsLabels)];
    }),
    joinAccounts,
  );
  const deviceOf = sameDevices(ledger.devices, copy.ledger.devices);
  const devices = joined(
    ledger.devices,
    copy.ledger.devices.map((device) => ({ ...device, id: deviceOf.get(device.id) ?? device.id })),
    joinDevices,
  );
  const housed = copy.ledger.records.flatMap((record) => {
    const account = home(record.account);
    return account === undefined
      ? []
      : [{ ...record, account, device: record.device && (deviceOf.get(record.device) ?? record.device) }];
  });
  const recordOf = sameRecords(ledger.records, housed);
  // An id that another account's record has here is given anew.
  const others = new Set(ledger.records.map(({ id }) => id));
  for (const { id } of housed) if (!recordOf.has(id) && others.has(id)) recordOf.set(id, `${id}+${copy.madeAt}`);
  const idOf = (id: string): string => recordOf.get(id) ?? id;
  const moved = housed.map((record) => ({
    ...record,
    id: idOf(record.id),
    replaces: record.replaces && idOf(record.replaces),
  }));
  const records = joined(ledger.records, moved, joinRecords);
  const events = joinEvents(ledger.events, copy.ledger.events, new Map(housed.map(({ id }) => [id, idOf(id)])));
  const known = new Map(ledger.records.map((record) => [record.id, record]));
  const after = new Map(records.map((record) => [record.id, record]));
  const completed = moved.filter(({ id }) => known.has(id) && !isSame(known.get(id), after.get(id))).length;
  const isNew = moved.filter(({ id }) => !known.has(id)).length;
  return {
    ledger: { accounts, devices, records, events },
    ...(copy.salt !== undefined && copy.salt !== salt && isAlike ? { salt: copy.salt } : {}),
    counts: {
      ...none,
      added: isNew,
      completed,
      same: moved.length - isNew - completed,
      leftOut: copy.ledger.records.length - housed.length,
      devicesAdded: devices.length - ledger.devices.length,
    },
  };
}

/** Two accounts are never one: a home that was given to two is none. */
function soleHomes(homes: ReadonlyMap<string, string>): Map<string, string> {
  const all = [...homes.values()];
  return new Map([...homes].filter(([, home]) => all.indexOf(home) === all.lastIndexOf(home)));
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Each of `more` joined to the one of its id, or put behind the others. */
function joined<T extends { id: string }>(here: readonly T[], more: readonly T[], join: (one: T, other: T) => T): T[] {
  const all = new Map(here.map((each) => [each.id, each]));
  for (const each of more) {
    const known = all.get(each.id);
    all.set(each.id, known ? join(known, each) : each);
  }
  return [...all.values()];
}

/** What is said here stays; what is not said is taken over. */
function filled<T extends object>(here: T, other: T): T {
  const said = Object.entries(here).filter(([, value]) => value !== undefined && value !== '');
  return { ...other, ...Object.fromEntries(said) };
}

const joinAccounts = (here: Account, other: Account): Account => ({
  ...filled(here, other),
  firstSeen: earlier(here.firstSeen, other.firstSeen),
  lastSeen: later(here.lastSeen, other.lastSeen),
  unread: here.unread && other.unread,
});

/** Whether it is lost or retired stands here: it may have been found again since. */
const joinDevices = (here: Device, other: Device): Device => ({
  ...filled(here, other),
  lostOn: here.lostOn,
  retiredOn: here.retiredOn,
});

/** Whether it is listed is known best where it was seen last, and that is for a visit to say: what stands here stays. */
function joinRecords(here: PasswordRecord, other: PasswordRecord): PasswordRecord {
  // Who said here that they do not know it has decided.
  const newToYou = here.newToYou && (other.newToYou || here.disownedAt !== undefined);
  const all = filled(here, other);
  return {
    ...all,
    apps: here.apps.length > 0 ? here.apps : other.apps,
    newToYou,
    worked: here.worked,
    triedLaterAt: here.triedLaterAt,
    laterAt: newToYou ? all.laterAt : undefined,
    disownedAt: newToYou ? all.disownedAt : here.disownedAt,
    firstSeen: earlier(here.firstSeen, other.firstSeen),
    lastSeen: later(here.lastSeen, other.lastSeen),
  };
}

/** One history in the order of time; what both tell stands there once. */
function joinEvents(
  here: readonly LedgerEvent[],
  more: readonly LedgerEvent[],
  idOf: ReadonlyMap<string, string>,
): LedgerEvent[] {
  const key = ({ at, record, what }: LedgerEvent) => `${at} ${record} ${what}`;
  const told = new Set(here.map(key));
  const others = more.flatMap((event) => {
    const record = idOf.get(event.record);
    const moved = record === undefined ? undefined : { ...event, record };
    return moved && !told.has(key(moved)) ? [moved] : [];
  });
  if (others.length === 0) return [...here];
  return [...here, ...others].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

function labelled(account: Account, keepsLabels: boolean): Account {
  const { label, tenant, ...nameless } = account;
  return keepsLabels ? account : nameless;
}

const earlier = (one: string, other: string): string => (Date.parse(one) <= Date.parse(other) ? one : other);
const later = (one: string, other: string): string => (Date.parse(one) >= Date.parse(other) ? one : other);
