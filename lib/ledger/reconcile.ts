import type { PageView, RowView } from '../portals/view';
import { match } from './match';
import type { Account, Happening, Ledger, LedgerEvent, PasswordRecord } from './model';

export interface Reconciled {
  ledger: Ledger;
  /** The record of each row of the page, in the same order; undefined for all where the page cannot be believed. */
  rows: (PasswordRecord | undefined)[];
}

export interface Visit {
  account: string;
  view: PageView;
  /** ISO time. */
  now: string;
  /** Keep the account's label and tenant as the page shows them. */
  keepLabel: boolean;
  /** The account of the same name on Microsoft's other page for work and school, which shows the same list. */
  twin?: string | undefined;
  newId: () => string;
}

/**
 * Compares what the page lists with what is remembered of its account. Nothing of another account is looked at.
 * Rows are the same by name and creation date, see `match`. Two rows that look alike stay two records. Until the whole
 * list was read once everything is simply found; later, what nobody saw made is new to the person, unless it is known
 * from the other page of the same account, and whoever wanted to be asked later about others is asked again.
 */
export function reconcile(ledger: Ledger, visit: Visit): Reconciled {
  const { account, view, now, keepLabel, twin, newId } = visit;
  if (!isBelieved(view)) return { ledger, rows: view.rows.map(() => undefined) };
  const known = ledger.accounts.find(({ id }) => id === account);
  const isFirst = !known || known.unread === true;
  const events: LedgerEvent[] = [];
  const say = (record: string, what: Happening) => events.push({ at: now, record, what });
  const free = ledger.records.filter((record) => record.account === account && record.state !== 'deleted');
  const matched = new Map<string, PasswordRecord>();

  const rows = match(view.rows, free).map((record, index): PasswordRecord => {
    const row = view.rows[index] as RowView;
    const seen = {
      name: row.name,
      created: row.created,
      // The same text is the same day, also where the rows that are left do not tell which number is the month.
      createdOn: row.createdOn ?? (record?.created === row.created ? record?.createdOn : undefined),
      rowId: row.rowId,
      state: 'listed' as const,
      lastSeen: now,
    };
    if (!record) {
      const newToYou = !isFirst && !isKnownOf(twin, ledger, row, visit);
      const made: PasswordRecord = { id: newId(), account, apps: [], newToYou, firstSeen: now, ...seen };
      say(made.id, 'found');
      matched.set(made.id, made);
      return made;
    }
    if (record.state === 'missing') say(record.id, 'returned');
    const same =
      record.state === 'listed' &&
      record.created === row.created &&
      record.createdOn === seen.createdOn &&
      record.rowId === row.rowId &&
      dayOf(record.lastSeen) === dayOf(now);
    const next = same ? record : { ...record, ...seen };
    matched.set(record.id, next);
    return next;
  });

  const isWhole = showsAll(view);
  const isAskedAgain = !isFirst && events.some(({ what }) => what === 'found');
  const records = ledger.records.map((record) => {
    const next = matched.get(record.id);
    if (next) {
      matched.delete(record.id);
      return isAskedAgain ? withoutLater(next) : next;
    }
    if (!isWhole || record.account !== account || (record.state !== 'listed' && record.state !== 'unknown'))
      return record;
    say(record.id, 'missing');
    return { ...record, state: 'missing' as const };
  });
  const accounts = withAccount(ledger.accounts, known, { account, view, now, keepLabel });
  const isSame =
    accounts === ledger.accounts &&
    events.length === 0 &&
    matched.size === 0 &&
    records.every((record, index) => record === ledger.records[index]);
  if (isSame) return { ledger, rows };
  return {
    ledger: { ...ledger, accounts, records: [...records, ...matched.values()], events: [...ledger.events, ...events] },
    rows,
  };
}

/**
 * A page that is not read for sure, or shows a row without a name, may not hold app passwords at all: nothing of it is
 * taken. A personal account's page has no rows; one that shows some is not what it is taken for.
 */
const isBelieved = ({ level, portal, rows }: PageView): boolean =>
  level === 'sure' && rows.every(({ name }) => name.trim() !== '') && (portal !== 'personal' || rows.length === 0);

/**
 * The one of this name, made on the same day as far as both pages tell, stands in that list, and the person has made it or
 * said what it is for: that it was there at a first reading says nothing. One that was deleted here may have been made anew
 * by anybody.
 */
function isKnownOf(twin: string | undefined, { records }: Ledger, row: RowView, { account, view }: Visit): boolean {
  const called = <Named extends { name: string }>(all: readonly Named[]) => all.filter(({ name }) => name === row.name);
  const of = (whose: string) => called(records).filter((record) => record.account === whose);
  const [only, ...others] = twin === undefined ? [] : of(twin);
  if (!only || others.length > 0 || of(account).length > 0 || called(view.rows).length > 1) return false;
  const isTheirs = only.madeAt !== undefined || only.device !== undefined || only.apps.length > 0;
  if (only.state !== 'listed' || only.newToYou || !isTheirs) return false;
  return only.createdOn === undefined || row.createdOn === undefined || only.createdOn === row.createdOn;
}

/** Where the person is: it is shown to them as a day. */
const dayOf = (at: string): string => new Date(at).toDateString();

/** What such a page does not list is gone. */
const showsAll = ({ state, complete, portal }: PageView): boolean =>
  state === 'list' && complete && portal !== 'personal';

function withoutLater(record: PasswordRecord): PasswordRecord {
  if (record.laterAt === undefined) return record;
  const { laterAt: _, ...rest } = record;
  return rest;
}

function withAccount(
  accounts: Account[],
  known: Account | undefined,
  { account, view, now, keepLabel }: Omit<Visit, 'newId'>,
): Account[] {
  const named = keepLabel ? { label: view.account?.label, tenant: view.account?.tenant } : {};
  const isUnread = !showsAll(view) && (!known || known.unread === true);
  const unread = isUnread ? { unread: true as const } : {};
  if (!known)
    return [...accounts, { id: account, portal: view.portal, firstSeen: now, lastSeen: now, ...named, ...unread }];
  const isFresh =
    known.lastSeen.slice(0, 16) === now.slice(0, 16) &&
    known.label === named.label &&
    known.tenant === named.tenant &&
    known.unread === unread.unread;
  if (isFresh) return accounts;
  const { label: _label, tenant: _tenant, unread: _unread, ...rest } = known;
  return accounts.map((other) => (other === known ? { ...rest, lastSeen: now, ...named, ...unread } : other));
}
