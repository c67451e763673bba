import { decide, NotThere } from './decide';
import type { Move } from './devices';
import type { PasswordRecord } from './model';
import { changeLedger } from './store';
import { asKnown, isNew } from './whose';

/**
 * It is theirs, on the device that it goes to; without a move the one that it has, if any, stays. False where it has another
 * device by now than the person saw: another window was first, and nothing has changed.
 */
export async function claim(record: string, move?: Move): Promise<boolean> {
  let isFirst = true;
  await decide(record, (known, ledger) => {
    const isKnown = (device: string | undefined) => ledger.devices.some(({ id }) => id === device);
    if (move?.to !== undefined && !isKnown(move.to)) throw new NotThere();
    const has = isKnown(known.device) ? known.device : undefined;
    const device = move?.to ?? has;
    isFirst = device === has || has === move?.from;
    if (!isFirst) return { record: known, what: [] };
    const mine = asKnown(known);
    const isMoved = device !== has;
    return {
      record: isMoved ? { ...mine, device } : mine,
      what: [...(mine === known ? [] : ['claimed' as const]), ...(isMoved ? ['device-set' as const] : [])],
    };
  });
  return isFirst;
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

/** They know that these are gone: nothing is said of them any more, and their devices are free of them. What is back by now stays; one that comes back later is new to them. */
export function dismissMissing(ids: readonly string[]): Promise<void> {
  return changeLedger((ledger) => {
    const isMeant = ({ id, state }: PasswordRecord) => state === 'missing' && ids.includes(id);
    if (!ledger.records.some(isMeant)) return { ledger, value: undefined };
    const records = ledger.records.map((record) =>
      isMeant(record) ? { ...record, state: 'deleted' as const } : record,
    );
    return { ledger: { ...ledger, records }, value: undefined };
  });
}

function withoutDisowned({ disownedAt: _, ...record }: PasswordRecord): PasswordRecord {
  return record;
}
