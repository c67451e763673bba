import { looksLikePassword } from '../ledger/creation';
import type { Device, DeviceKind, Happening, Ledger, PasswordRecord } from '../ledger/model';
import { holdsPassword, LONGEST } from '../ledger/record-edit';
import { asKnown } from '../ledger/whose';
import { tidy } from '../page/fold';
import { nameKey } from '../page/name-key';
import { grouped } from './same';

/**
 * What the ledger becomes when a person's own table is brought in: which device an app password is on, its apps, nickname and
 * note. Of app passwords that are known, and of nothing else: which there are, only Microsoft's pages say. Nothing is written here.
 */

/** What a row says, cell by cell; what it does not say is undefined or empty. */
export interface TableRow {
  number: number;
  name: string;
  /** The ids of the accounts here that may be meant, where the row says anything of that. */
  accounts?: readonly string[] | undefined;
  created?: string | undefined;
  device?: string | undefined;
  kind?: DeviceKind | undefined;
  /** With a comma, a semicolon or the like between them. */
  apps?: string | undefined;
  nickname?: string | undefined;
  note?: string | undefined;
}

/** `replaces`: what the table says takes the place of something else that stands here. */
export interface TableWish {
  replaces: boolean;
  /** ISO time. */
  now: string;
  newId: () => string;
}

/** How many app passwords and devices, and the numbers of the rows of which nothing or not all was taken. */
export interface TableCounts {
  completed: number;
  same: number;
  devicesAdded: number;
  /** None is known here that is called so, on that account and of that day where the row says them. */
  unknown: number[];
  /** More than one app password may be meant, or more than one row means the same, or more than one device is called so. */
  unclear: number[];
  /** They say something else than what stands here, and it stays. */
  differing: number[];
  /** They say more than can be kept. */
  long: number[];
  /** They hold what looks like a password. */
  secret: number[];
}

/** In characters, and apps, as storage takes them. */
const LONGEST_NAME = 200;
const LONGEST_APP = 100;
const MOST_APPS = 30;

export function bringTable(
  ledger: Ledger,
  rows: readonly TableRow[],
  { replaces, now, newId }: TableWish,
): { ledger: Ledger; counts: TableCounts } {
  const counts: TableCounts = {
    completed: 0,
    same: 0,
    devicesAdded: 0,
    unknown: [],
    unclear: [],
    differing: [],
    long: [],
    secret: [],
  };
  const meaning = meaningOf(ledger);
  const meant = new Map(rows.map((row) => [row, meaning(row)]));
  const times = new Map<PasswordRecord, number>();
  for (const records of meant.values()) for (const one of records) times.set(one, (times.get(one) ?? 0) + 1);
  const devices = [...ledger.devices];
  const changed = new Map<PasswordRecord, PasswordRecord>();
  const events = [...ledger.events];
  for (const [row, [record, ...others]] of meant) {
    const { number } = row;
    const said = saidIn(row, devices);
    if (said.isSecret) counts.secret.push(number);
    if (said.isLong) counts.long.push(number);
    if (!record) counts.unknown.push(number);
    else if (others.length > 0 || (times.get(record) ?? 0) > 1) counts.unclear.push(number);
    else {
      const device = deviceSaid(devices, record, said, newId);
      if (device === 'unclear') counts.unclear.push(number);
      const isHomeless = !devices.some(({ id }) => id === record.device);
      const wanted = wantedOf(record, said, device === 'unclear' ? undefined : device, isHomeless);
      const taken = wanted.filter(({ isEmpty }) => replaces || isEmpty);
      if (taken.length < wanted.length) counts.differing.push(number);
      if (taken.length > 0) counts.completed++;
      else if (wanted.length === 0 && device !== 'unclear' && !said.isSecret && !said.isLong) counts.same++;
      if (taken.length === 0) continue;
      const isMoved = taken.some(({ what }) => what === 'device-set');
      if (isMoved && device && device !== 'unclear' && !devices.includes(device)) devices.push(device);
      const next: PasswordRecord = Object.assign({ ...record }, ...taken.map(({ change }) => change));
      // Who says which device it is on knows it; what they have said not to know stays so.
      changed.set(record, isMoved && record.disownedAt === undefined ? asKnown(next) : next);
      events.push(...taken.map(({ what }) => ({ at: now, record: record.id, what })));
    }
  }
  counts.devicesAdded = devices.length - ledger.devices.length;
  const records = ledger.records.map((record) => changed.get(record) ?? record);
  return { ledger: { ...ledger, devices, records, events }, counts };
}

/** By its name as it stands there, else by what is the same name to a person; told apart by account and day where the row says them. */
function meaningOf({ records }: Ledger): (row: TableRow) => PasswordRecord[] {
  const named = grouped(records, ({ name }) => tidy(name));
  const keyed = grouped(records, ({ name }) => nameKey(name));
  return ({ name, accounts, created }) => {
    const day = /^\d{4}-\d\d-\d\d$/.test(created ?? '') ? created : undefined;
    const fits = (record: PasswordRecord) =>
      (accounts === undefined || accounts.includes(record.account)) &&
      (day === undefined || record.createdOn === undefined || record.createdOn === day);
    const called = named.get(tidy(name))?.filter(fits) ?? [];
    const alike = called.length > 0 ? called : (keyed.get(nameKey(name))?.filter(fits) ?? []);
    const there = alike.filter(({ state }) => state !== 'deleted');
    return there.length > 0 ? there : alike;
  };
}

interface Said {
  device: string;
  kind: DeviceKind | undefined;
  apps: string[];
  nickname: string;
  note: string;
  /** Something of the row looks like a password, or is longer than what is kept, and is not among this. */
  isSecret: boolean;
  isLong: boolean;
}

/** What can be taken of a row. A password is in no list of ours, and leaves this one. */
function saidIn(row: TableRow, devices: readonly Device[]): Said {
  const cells = {
    device: tidy(row.device ?? ''),
    nickname: (row.nickname ?? '').trim(),
    note: (row.note ?? '').replace(/\r\n?/g, '\n').trim(),
  };
  const apps = splitApps(row.apps ?? '');
  // What a device is called here is no password.
  const isKnown = devices.some(({ name }) => tidy(name) === cells.device);
  const isBadDevice = !isKnown && (looksLikePassword(cells.device) || holdsPassword(cells.device));
  const bad = { device: isBadDevice, nickname: holdsPassword(cells.nickname), note: holdsPassword(cells.note) };
  const long = {
    device: cells.device.length > LONGEST_NAME,
    nickname: cells.nickname.length > LONGEST.nickname,
    note: cells.note.length > LONGEST.note,
  };
  const isManyApps = apps.length > MOST_APPS || apps.some((app) => app.length > LONGEST_APP);
  const whole = (cell: keyof typeof cells) => (bad[cell] || long[cell] ? '' : cells[cell]);
  const isBadApps = apps.some(holdsPassword);
  return {
    device: whole('device'),
    kind: row.kind,
    // A part of them never takes the place of all.
    apps: isManyApps || isBadApps ? [] : apps,
    nickname: whole('nickname'),
    note: whole('note'),
    isSecret: bad.device || bad.nickname || bad.note || isBadApps,
    isLong: long.device || long.nickname || long.note || isManyApps,
  };
}

const splitApps = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;、，；،؛\n]/)
      .map(tidy)
      .filter((app) => app !== ''),
  ),
];

/** The device that a row names: the one that the app password is on, else one in use, else one that is not any more; else a new one. */
function deviceSaid(
  devices: readonly Device[],
  record: PasswordRecord,
  { device: name, kind }: Said,
  newId: () => string,
): Device | 'unclear' | undefined {
  if (name === '') return undefined;
  const called = devices.filter((device) => nameKey(device.name) === nameKey(name));
  const own = called.find(({ id }) => id === record.device);
  if (own) return own;
  const inUse = called.filter(({ lostOn, retiredOn }) => lostOn === undefined && retiredOn === undefined);
  const among = inUse.length > 0 ? inUse : called;
  const ofKind = among.length > 1 ? among.filter((device) => device.kind === kind) : among;
  if (among.length > 1 && ofKind.length !== 1) return 'unclear';
  return ofKind[0] ?? { id: newId(), name, kind: kind ?? 'other' };
}

interface Wanted {
  what: Happening;
  change: Partial<PasswordRecord>;
  /** Nothing stands there yet. */
  isEmpty: boolean;
}

/** What a row says otherwise than the ledger. */
function wantedOf(record: PasswordRecord, said: Said, device: Device | undefined, isHomeless: boolean): Wanted[] {
  const wanted: Wanted[] = [];
  if (record.state === 'deleted') return wanted;
  if (device && device.id !== record.device)
    wanted.push({ what: 'device-set', change: { device: device.id }, isEmpty: isHomeless });
  const { apps } = said;
  // One may have a comma in its name.
  if (apps.length > 0 && !isSameSet(apps, splitApps(record.apps.join(';'))))
    wanted.push({ what: 'apps-set', change: { apps }, isEmpty: record.apps.length === 0 });
  for (const [field, what] of [
    ['nickname', 'nickname-set'],
    ['note', 'note-set'],
  ] as const) {
    const text = said[field];
    if (text !== '' && text !== record[field])
      wanted.push({ what, change: { [field]: text }, isEmpty: record[field] === undefined });
  }
  return wanted;
}

const isSameSet = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((each) => others.includes(each));
