import { tidy } from '../page/fold';
import { nameKey } from '../page/name-key';
import { CreationRefused, looksLikePassword } from './creation';
import { NotThere } from './decide';
import type { Ledger, LedgerEvent, PasswordRecord } from './model';
import type { Edited } from './record-edit';
import { changeLedger } from './store';

/**
 * The other names of a record's account, where the record is called by a name of our own: a personal account's page
 * knows no names. Undefined where the page lists them, since there a name is what tells a row.
 */
export function ownNames({ records, accounts }: Ledger, id: string | undefined): string[] | undefined {
  const record = records.find((known) => known.id === id);
  const account = accounts.find((known) => known.id === record?.account);
  if (!record || account?.portal !== 'personal') return undefined;
  return records.flatMap((other) =>
    other.account === account.id && other.id !== id && other.state !== 'deleted' ? [other.name] : [],
  );
}

/** As long as a name may be where a person types one. */
const LONGEST = 60;

/**
 * Gives a record another name than the one that the person saw; throws where that may not be: empty, too long, in use, like
 * a password, or the page's own.
 */
export function rename(record: string, name: string, was: string): Promise<Edited> {
  const wanted = tidy(name);
  return changeLedger<Edited>((ledger) => {
    const others = ownNames(ledger, record);
    const isBad = !wanted || [...wanted].length > LONGEST || looksLikePassword(wanted);
    if (!others || isBad || others.some((other) => nameKey(other) === nameKey(wanted))) throw new CreationRefused();
    const known = ledger.records.find(({ id }) => id === record);
    if (known?.name === wanted) return { ledger, value: { ok: true } };
    if (known?.name !== was) return { ledger, value: { ok: false, why: 'changed-elsewhere' } };
    return {
      ledger: {
        ...ledger,
        records: ledger.records.map((each) => (each === known ? { ...each, name: wanted } : each)),
        events: [...ledger.events, { at: new Date().toISOString(), record, what: 'renamed' }],
      },
      value: { ok: true },
    };
  });
}

/**
 * The person knows that it is gone, or all of its account; where a page lists what there is that tells, and nothing has
 * changed. Their devices are free of them.
 */
export function sayGone(record: string, which: 'this' | 'all'): Promise<void> {
  return changeLedger((ledger) => {
    const known = ownNames(ledger, record) && ledger.records.find(({ id }) => id === record);
    if (!known) throw new NotThere();
    const isMeant = ({ id, account, state }: PasswordRecord) =>
      state !== 'deleted' && (which === 'all' ? account === known.account : id === record);
    const at = new Date().toISOString();
    const gone = ledger.records.filter(isMeant);
    const events = gone.map(({ id }): LedgerEvent => ({ at, record: id, what: 'deleted-by-hand' }));
    const records = ledger.records.map((each) => (isMeant(each) ? { ...each, state: 'deleted' as const } : each));
    return { ledger: { ...ledger, records, events: [...ledger.events, ...events] }, value: undefined };
  });
}
