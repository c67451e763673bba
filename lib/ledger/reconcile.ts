import type { PageView, RowView } from '../portals/view';
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
  newId: () => string;
}

/**
 * Compares what the page lists with what is remembered of its account. Nothing of another account is looked at.
 * Rows are the same by name and creation date, see `match`. Two rows that look alike stay two records. On the first
 * reading everything is simply found; later, what nobody saw made is new to the person. A page that is not read for
 * sure, or shows a row without a name, may not hold app passwords at all: nothing of it is taken.
 */
export function reconcile(ledger: Ledger, { account, view, now, keepLabel, newId }: Visit): Reconciled {
  if (view.level !== 'sure' || view.rows.some(({ name }) => !name.trim()))
    return { ledger, rows: view.rows.map(() => undefined) };
  const known = ledger.accounts.find(({ id }) => id === account);
  const isFirst = !known;
  const events: LedgerEvent[] = [];
  const say = (record: string, what: Happening) => events.push({ at: now, record, what });
  const free = ledger.records.filter((record) => record.account === account && record.state !== 'deleted');
  const matched = new Map<string, PasswordRecord>();

  const rows = match(view.rows, free).map((record, index): PasswordRecord => {
    const row = view.rows[index] as RowView;
    const seen = {
      name: row.name,
      created: row.created,
      createdOn: row.createdOn,
      rowId: row.rowId,
      state: 'listed' as const,
      lastSeen: now,
    };
    if (!record) {
      const made: PasswordRecord = { id: newId(), account, apps: [], newToYou: !isFirst, firstSeen: now, ...seen };
      say(made.id, 'found');
      matched.set(made.id, made);
      return made;
    }
    if (record.state === 'missing') say(record.id, 'returned');
    const same =
      record.state === 'listed' &&
      record.created === row.created &&
      record.createdOn === row.createdOn &&
      record.lastSeen.slice(0, 10) === now.slice(0, 10);
    const next = same ? record : { ...record, ...seen };
    matched.set(record.id, next);
    return next;
  });

  const isWhole = view.state === 'list' && view.level === 'sure' && view.complete;
  const records = ledger.records.map((record) => {
    const next = matched.get(record.id);
    if (next) {
      matched.delete(record.id);
      return next;
    }
    if (!isWhole || record.account !== account || (record.state !== 'listed' && record.state !== 'unknown'))
      return record;
    say(record.id, 'missing');
    return { ...record, state: 'missing' as const };
  });
  const accounts = withAccount(ledger.accounts, known, { account, view, now, keepLabel, newId });
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
 * For each row its record, or undefined for a new one. Each record is used once, strongest reason first: the same name
 * and date as shown; the same name on the same day, since the page writes dates as its language does; a record that has
 * no date yet (made here, and not seen in the list since) for the one row of its name left; and a name that stands
 * once on the page and once among what was listed, unless both have a day, and another one.
 */
function match(rows: RowView[], records: PasswordRecord[]): (PasswordRecord | undefined)[] {
  const left = [...records];
  const found: (PasswordRecord | undefined)[] = rows.map(() => undefined);
  const pass = (fits: (record: PasswordRecord, row: RowView) => boolean) => {
    for (const [index, row] of rows.entries()) {
      if (found[index]) continue;
      const at = left.findIndex((record) => record.name === row.name && sameId(record, row) && fits(record, row));
      if (at >= 0) [found[index]] = left.splice(at, 1);
    }
  };
  const isOne = <T extends RowView | PasswordRecord>(list: T[], { name, createdOn }: RowView, day: boolean) =>
    list.filter((other) => other.name === name && (!day || other.createdOn === createdOn)).length === 1;
  const present = records.filter(({ state }) => state !== 'missing');

  pass((record, row) => record.created === row.created);
  pass(
    (record, row) =>
      row.createdOn !== undefined &&
      record.createdOn === row.createdOn &&
      isOne(rows, row, true) &&
      isOne(records, row, true),
  );
  const unmatched = rows.filter((_, index) => !found[index]);
  pass((record, row) => record.created === undefined && isOne(unmatched, row, false));
  pass(
    (record, row) =>
      record.state !== 'missing' &&
      (!record.createdOn || !row.createdOn || record.createdOn === row.createdOn) &&
      isOne(rows, row, false) &&
      isOne(present, row, false),
  );
  return found;
}

const sameId = (record: PasswordRecord, row: RowView): boolean =>
  !record.rowId || !row.rowId || record.rowId === row.rowId;

function withAccount(
  accounts: Account[],
  known: Account | undefined,
  { account, view, now, keepLabel }: Visit,
): Account[] {
  const named = keepLabel ? { label: view.account?.label, tenant: view.account?.tenant } : {};
  if (!known) return [...accounts, { id: account, portal: view.portal, firstSeen: now, lastSeen: now, ...named }];
  const isFresh =
    known.lastSeen.slice(0, 16) === now.slice(0, 16) && known.label === named.label && known.tenant === named.tenant;
  if (isFresh) return accounts;
  const { label: _label, tenant: _tenant, ...rest } = known;
  return accounts.map((other) => (other === known ? { ...rest, lastSeen: now, ...named } : other));
}
