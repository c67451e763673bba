import type { PortalId } from '../portals/view';

/** The person's things, as the ledger keeps them. All dates are ISO strings; no value of a password is ever here. */

export const DEVICE_KINDS = [
  'laptop',
  'desktop',
  'phone',
  'tablet',
  'printer',
  'nas',
  'camera',
  'console',
  'server',
  'other',
] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

export interface Account {
  /** Salted hash of portal, tenant and label. */
  id: string;
  portal: PortalId;
  /** As the page names it; kept only while the person allows it. */
  label?: string | undefined;
  tenant?: string | undefined;
  firstSeen: string;
  lastSeen: string;
  /** Its whole list was never read: what is found first is not new to anybody. */
  unread?: true | undefined;
}

export interface Device {
  id: string;
  name: string;
  kind: DeviceKind;
  /** "Windows 11", "Android 14": free text. */
  platform?: string | undefined;
  note?: string | undefined;
  lostOn?: string | undefined;
  retiredOn?: string | undefined;
}

export type RecordState = 'listed' | 'missing' | 'deleted' | 'unknown';

/** What is remembered of one app password. */
export interface PasswordRecord {
  id: string;
  account: string;
  name: string;
  created?: string | undefined;
  createdOn?: string | undefined;
  rowId?: string | undefined;
  device?: string | undefined;
  apps: string[];
  nickname?: string | undefined;
  note?: string | undefined;
  reviewOn?: string | undefined;
  state: RecordState;
  /** It appeared without Latchkey having seen it made, and nobody has said yet whose it is. */
  newToYou: boolean;
  /** When the person wanted to be asked later whose it is. */
  laterAt?: string | undefined;
  /** When the person said that they do not know it. */
  disownedAt?: string | undefined;
  /** When it was made before our eyes. */
  madeAt?: string | undefined;
  /** Whether it worked on its device, as the person says. */
  worked?: 'yes' | 'no' | undefined;
  /** When the person wanted to be asked later whether it works. */
  triedLaterAt?: string | undefined;
  /** The record whose place it takes: that one can go once this one works. */
  replaces?: string | undefined;
  /** The day on which the person said last that it is still used. */
  reviewedOn?: string | undefined;
  firstSeen: string;
  lastSeen: string;
}

export type Happening =
  | 'created'
  | 'found'
  | 'missing'
  | 'returned'
  | 'deleted'
  /** On Microsoft's page, by the person's own hand, while Latchkey watched. */
  | 'deleted-by-hand'
  | 'found-gone'
  | 'delete-unknown'
  | 'device-set'
  /** Its device turned out to be another one that was in the list already. */
  | 'device-merged'
  | 'renamed'
  | 'nickname-set'
  | 'apps-set'
  | 'note-set'
  | 'review-set'
  /** It was new, and the person says that it is theirs. */
  | 'claimed'
  /** The person says that they do not know it. */
  | 'disowned'
  /** It works on its device, or does not, as the person says. */
  | 'worked'
  | 'did-not-work'
  /** Looked at in a review: it is still used. */
  | 'reviewed';

export interface LedgerEvent {
  at: string;
  record: string;
  what: Happening;
}

export interface Ledger {
  accounts: Account[];
  devices: Device[];
  records: PasswordRecord[];
  events: LedgerEvent[];
}
