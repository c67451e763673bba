import { packRows } from '../../../lib/ledger/chunk';
import { VERSION } from '../../../lib/ledger/migrations';
import type { Account, Device, LedgerEvent, PasswordRecord } from '../../../lib/ledger/model';

/** Ledgers as they stand in storage, for pages of ours that are opened with no page of Microsoft's in front. */

const DAY = 86_400_000;
const WHERE = ['Front desk', 'Warehouse', '2nd floor', 'Workshop', 'Reception'];
const KINDS = ['printer', 'laptop', 'phone', 'nas', 'camera'] as const;
const APPS = ['Scan to mail', 'Outlook', 'Mail', 'Backup', 'Thunderbird'];
const nth = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();

export const account = (id: string, more: Partial<Account> = {}): Account => ({
  id,
  portal: 'legacy',
  label: `${id}@example.com`,
  firstSeen: ago(400),
  lastSeen: ago(1),
  ...more,
});

export const devices = (count = 25): Device[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `d${n}`,
    name: `${nth(WHERE, n)} ${nth(KINDS, n)} ${n}`,
    kind: nth(KINDS, n),
    platform: nth(['Windows 11', 'Android 14', 'DSM 7'], n),
    ...(n === 3 ? { lostOn: ago(20).slice(0, 10) } : {}),
  }));

/** Their dates go back ten years, every fifth has no device, every seventh a nickname. */
export const records = (count: number, own: readonly Device[], of = 'nora'): PasswordRecord[] =>
  Array.from({ length: count }, (_, n) => {
    const createdOn = ago(n * 7 + 3).slice(0, 10);
    return {
      id: `${of} r${n}`,
      account: of,
      name: `${nth(WHERE, n * 3).replace(' ', '-')}-${nth(APPS, n).replaceAll(' ', '')}-${createdOn.slice(0, 7).replace('-', '')}-${n}`,
      created: createdOn,
      createdOn,
      ...(n % 5 === 0 ? {} : { device: nth(own, n).id }),
      apps: n % 4 === 0 ? [] : [nth(APPS, n)],
      ...(n % 7 === 0 ? { nickname: `Second profile ${n}` } : {}),
      ...(n % 11 === 1 ? { reviewOn: ago(5).slice(0, 10) } : {}),
      state: n % 23 === 2 ? 'missing' : 'listed',
      newToYou: n % 31 === 4,
      firstSeen: ago(400),
      lastSeen: ago(1),
    };
  });

const HAPPENED = ['found', 'device-set', 'missing', 'returned', 'nickname-set'] as const;
export const events = (count: number, own: readonly PasswordRecord[]): LedgerEvent[] =>
  Array.from({ length: count }, (_, n) => ({
    at: new Date(Date.now() - 300 * DAY + n * 1000 * 60 * 40).toISOString(),
    record: nth(own, n).id,
    what: nth(HAPPENED, Math.floor(n / own.length)),
  }));

interface Parts {
  accounts?: unknown[];
  devices?: unknown[];
  records?: unknown[];
  events?: unknown[];
}

/** As that version of the extension would have written it. */
export function inStorage(parts: Parts, version = VERSION): Record<string, unknown> {
  const items: Record<string, unknown> = {};
  const chunks: Record<string, number> = {};
  const chunkOf = (rows: unknown[]) => (version < 3 ? rows : packRows(rows));
  for (const [part, rows] of Object.entries({ accounts: [], devices: [], records: [], events: [], ...parts })) {
    chunks[part] = Math.ceil(rows.length / 500);
    for (let n = 0; n < (chunks[part] ?? 0); n++)
      items[`ledger.${part}.${n}`] = chunkOf(rows.slice(n * 500, (n + 1) * 500));
  }
  return { ...items, 'ledger.meta': { version, chunks } };
}

/** All in one account, if not said otherwise: far more than Microsoft allows. The first account was seen last, and so is the one that is shown. */
export function bigLedger(rows = 500, happenings = 10_000, inEach = rows): Record<string, unknown> {
  const own = devices();
  const names = Array.from({ length: Math.ceil(rows / inEach) }, (_, n) => (n === 0 ? 'nora' : `nora${n}`));
  const all = names.flatMap((name, n) => records(Math.min(inEach, rows - n * inEach), own, name));
  const accounts = names.map((name, n) => account(name, { lastSeen: ago(n + 1) }));
  return inStorage({ accounts, devices: own, records: all, events: events(happenings, all) });
}
