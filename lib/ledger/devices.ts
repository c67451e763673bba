import type { DeviceDraft } from '../messages';
import { CreationRefused, looksLikePassword } from './creation';
import type { Device, Ledger } from './model';
import { changeLedger } from './store';
import { asKnown } from './whose';

/** Makes a device; one with the same name and kind is taken instead of a second. Rejects a name that may be a password. */
export async function addDevice({ name, kind, platform }: DeviceDraft): Promise<Device> {
  if (looksLikePassword(name)) throw new CreationRefused();
  return changeLedger((ledger) => {
    const known = ledger.devices.find((device) => device.name === name && device.kind === kind && !device.retiredOn);
    if (known) return { ledger, value: known };
    const device: Device = { id: crypto.randomUUID(), name, kind, ...(platform ? { platform } : {}) };
    return { ledger: { ...ledger, devices: [...ledger.devices, device] }, value: device };
  });
}

/** Says which device has an app password; undefined takes the device away. */
export function setDevice(record: string, device: string | undefined): Promise<void> {
  return changeLedger((ledger) => ({ ledger: withDevice(ledger, record, device), value: undefined }));
}

export const withDevice = (ledger: Ledger, record: string, device: string | undefined): Ledger => ({
  ...ledger,
  records: ledger.records.map((known) =>
    known.id === record ? { ...(device === undefined ? known : asKnown(known)), device } : known,
  ),
  events: [...ledger.events, { at: new Date().toISOString(), record, what: 'device-set' }],
});
