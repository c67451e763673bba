import type { PortalId } from '../portals/view';
import type { Happening, Ledger, PasswordRecord } from './model';
import { asKnown } from './whose';

export interface Creation {
  account: string;
  portal: PortalId;
  name: string;
  device: string | undefined;
  apps: string[];
  /** The record whose place it takes; one of another account, or one that is gone, is none. */
  replaces?: string | undefined;
  /** ISO time. */
  now: string;
  newId: () => string;
}

/** What was made or first seen so short a while ago, in milliseconds, is the one that is told of. */
const RECENT = 10 * 60_000;

/** Letters run together as in a one-time password: beside other text they may well be one. */
const mayCarryPassword = (name: string): boolean =>
  (/[a-z]{16}/.test(name) && !/^[a-z]+$/.test(name)) || /password\s*[:：]/i.test(name);

/** A name was read off a page that shows a password, and may hold it: it is kept nowhere. */
export class CreationRefused extends Error {
  override name = 'CreationRefused';
}

/**
 * The whole name is what a one-time password looks like: whoever types that has pasted the wrong thing. What is written in
 * parts is written in equal ones: "microsoft outlook" has sixteen letters as well.
 */
export function looksLikePassword(name: string): boolean {
  const parts = name.split(/[\s-]+/).filter(Boolean);
  const isEven = new Set(parts.map(({ length }) => length)).size === 1;
  return (isEven && /^[a-z]{16}$/.test(parts.join(''))) || mayCarryPassword(name);
}

export function needHarmlessName(name: string): string {
  if (mayCarryPassword(name)) throw new CreationRefused();
  return name;
}

/**
 * Takes in that an app password was made before our eyes: name, device and apps are kept, and nothing else. The same
 * may be told twice, by the page and by the job, and the list may have been read in between: one creation stays one
 * record, and whatever is known of it comes together there.
 */
export function takeIn(ledger: Ledger, creation: Creation): Ledger {
  const { account, portal, name, device, apps, now, newId } = creation;
  const { told, isBack } = findTold(ledger, creation);
  const known = ledger.accounts.some(({ id }) => id === account);
  const accounts = known
    ? ledger.accounts
    : [...ledger.accounts, { id: account, portal, firstSeen: now, lastSeen: now, unread: true as const }];
  const old = ledger.records.find(({ id }) => id === creation.replaces);
  const made = {
    madeAt: (isBack ? undefined : told?.madeAt) ?? now,
    ...(old?.account === account ? { replaces: old.id } : {}),
  };
  const fresh = {
    account,
    name,
    device,
    apps,
    state: 'listed',
    newToYou: false,
    firstSeen: now,
    lastSeen: now,
  } as const;
  const record: PasswordRecord = told
    ? { ...asKnown(told), ...(isBack ? whereOf(creation, told) : whereOf(told, creation)), ...made }
    : { id: newId(), ...fresh, ...made };
  const isToldAll = !isBack && ledger.events.some((event) => event.record === record.id && event.what === 'created');
  const isMade = told?.madeAt !== undefined && told.replaces === record.replaces;
  const isSame = isMade && told.device === record.device && told.apps === record.apps && !told.newToYou;
  if (isSame && isToldAll) return ledger;
  return {
    ...ledger,
    accounts,
    records: told ? ledger.records.map((other) => (other === told ? record : other)) : [...ledger.records, record],
    events: isToldAll ? ledger.events : [...ledger.events, { at: now, record: record.id, what: 'created' }],
  };
}

type Where = Pick<PasswordRecord, 'device' | 'apps'>;
/** On which device and for which apps: what the first says of it, and for the rest the second. */
const whereOf = (first: Where, second: Where) => ({
  device: first.device ?? second.device,
  apps: first.apps.length > 0 ? first.apps : second.apps,
});

/**
 * The record of this creation, if there is one: rather one that the list has not dated yet, else the youngest. The list may
 * have shown the new one before it was told of, and as one of its name that was gone and is back.
 */
function findTold({ records, events }: Ledger, { account, name, now }: Creation) {
  const isRecent = (at: string) => Math.abs(Date.parse(now) - Date.parse(at)) < RECENT;
  const has = ({ id }: PasswordRecord, happening: Happening) =>
    events.some(({ record, what, at }) => record === id && what === happening && isRecent(at));
  const isMade = (record: PasswordRecord) => isRecent(record.firstSeen) || has(record, 'created');
  const told = records.filter(
    (record) =>
      record.account === account &&
      record.name === name &&
      record.state !== 'deleted' &&
      (isMade(record) || has(record, 'returned')),
  );
  const record = told.find(({ created }) => created === undefined) ?? told.at(-1);
  return { told: record, isBack: record !== undefined && !isMade(record) };
}
