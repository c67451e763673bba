import type { Happening, Ledger, PasswordRecord } from './model';
import { changeLedger } from './store';

/** What the person decides about is not there any more: it was deleted meanwhile, or its part of the ledger is damaged. */
export class NotThere extends Error {
  override name = 'NotThere';
}

/** What becomes of a record, and what is written into its history. The same record means that nothing was decided. */
interface Decision {
  record: PasswordRecord;
  what: Happening[];
}

/** Takes in what the person says of one app password. Rejects when storage refuses or it is gone; then nothing has changed. */
export function decide(id: string, decision: (record: PasswordRecord, ledger: Ledger) => Decision): Promise<void> {
  return changeLedger((ledger) => {
    const known = ledger.records.find((record) => record.id === id && record.state !== 'deleted');
    if (!known) throw new NotThere();
    const { record, what } = decision(known, ledger);
    if (record === known) return { ledger, value: undefined };
    const at = new Date().toISOString();
    const records = ledger.records.map((other) => (other === known ? record : other));
    const events = what.map((each) => ({ at, record: id, what: each }));
    return {
      ledger: { ...ledger, records, events: events.length > 0 ? [...ledger.events, ...events] : ledger.events },
      value: undefined,
    };
  });
}
