import type { DeviceDraft } from '../messages';
import { tidy } from '../page/fold';
import { CreationRefused, looksLikePassword } from './creation';
import { type Lock, ledgerLock } from './lock';
import type { Device, Ledger } from './model';
import { localStorage, type Storage } from './storage';
import { changeLedger } from './store';
import { asKnown } from './whose';

/** The devices of an app password, by id: the one it is seen on, and the one it goes to. */
export interface Move {
  from: string | undefined;
  to: string | undefined;
  /** It was new to the person before they gave it to `from`, and is so again. */
  isNew?: boolean | undefined;
}

/** Makes a device; one with the same name and kind that is in use is taken instead of a second. Rejects a name that may be a password. */
export async function addDevice({ name: typed, kind, platform }: DeviceDraft): Promise<Device> {
  const name = tidy(typed);
  if (looksLikePassword(name)) throw new CreationRefused();
  return changeLedger((ledger) => {
    const known = ledger.devices.find(
      (device) => device.name === name && device.kind === kind && !device.lostOn && !device.retiredOn,
    );
    if (known) return { ledger, value: known };
    const device: Device = { id: crypto.randomUUID(), name, kind, ...(platform ? { platform } : {}) };
    return { ledger: { ...ledger, devices: [...ledger.devices, device] }, value: device };
  });
}

/**
 * Says which device has an app password that the person saw on `from`; undefined is no device. False where it stands
 * otherwise by now: another window was first.
 */
export function moveRecord(
  record: string,
  { from, to, isNew = false }: Move,
  storage: Storage = localStorage,
  lock: Lock = ledgerLock,
): Promise<boolean> {
  return changeLedger(
    (ledger) => {
      const isKnown = (id: string | undefined) => id !== undefined && ledger.devices.some((device) => device.id === id);
      const known = ledger.records.find(({ id }) => id === record);
      const has = isKnown(known?.device) ? known?.device : undefined;
      if (!known || (to !== undefined && !isKnown(to))) return { ledger, value: false };
      if (has !== from) return { ledger, value: has === to };
      const moved = withDevice(ledger, record, to);
      const records = moved.records.map((each) => (each.id === record && isNew ? { ...each, newToYou: true } : each));
      return { ledger: { ...moved, records }, value: true };
    },
    storage,
    lock,
  );
}

export const withDevice = (ledger: Ledger, record: string, device: string | undefined): Ledger => ({
  ...ledger,
  records: ledger.records.map((known) =>
    known.id === record ? { ...(device === undefined ? known : asKnown(known)), device } : known,
  ),
  events: [...ledger.events, { at: new Date().toISOString(), record, what: 'device-set' }],
});
