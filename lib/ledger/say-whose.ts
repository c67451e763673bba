import { decide, NotThere } from './decide';
import type { PasswordRecord } from './model';
import { changeLedger } from './store';
import { asKnown, isNew } from './whose';

/** It is theirs. Without a device the one that it has, if any, stays. */
export function claim(record: string, device: string | undefined): Promise<void> {
  return decide(record, (known, ledger) => {
    if (device !== undefined && !ledger.devices.some(({ id }) => id === device)) throw new NotThere();
    const mine = asKnown(known);
    const isMoved = device !== undefined && device !== known.device;
    return {
      record: isMoved ? { ...mine, device } : mine,
      what: [...(mine === known ? [] : ['claimed' as const]), ...(isMoved ? ['device-set' as const] : [])],
    };
  });
}

/** They do not know it, whatever was said before. It stays new until it is gone. */
export function disown(record: string): Promise<void> {
  return decide(record, (known) => {
    if (known.disownedAt !== undefined) return { record: known, what: [] };
    return { record: { ...asKnown(known), newToYou: true, disownedAt: new Date().toISOString() }, what: ['disowned'] };
  });
}

/** They want to be asked another time. What was decided meanwhile stands. */
export function askLater(record: string): Promise<void> {
  return decide(record, (known) => {
    if (!isNew(known) || known.disownedAt !== undefined) return { record: known, what: [] };
    return { record: { ...known, laterAt: new Date().toISOString() }, what: [] };
  });
}

/** What has to be done after a stranger's app password is done: those that are gone are not spoken of any more. */
export function settle(account: string): Promise<void> {
  return changeLedger((ledger) => {
    const isDone = (record: PasswordRecord) =>
      record.account === account && record.disownedAt !== undefined && !isNew(record);
    if (!ledger.records.some(isDone)) return { ledger, value: undefined };
    const records = ledger.records.map((record) => (isDone(record) ? withoutDisowned(record) : record));
    return { ledger: { ...ledger, records }, value: undefined };
  });
}

function withoutDisowned({ disownedAt: _, ...record }: PasswordRecord): PasswordRecord {
  return record;
}
