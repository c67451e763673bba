import type { Device, Ledger } from './model';

/** All that can be said about a device. */
export const DEVICE_FIELDS = ['name', 'kind', 'platform', 'note', 'lostOn', 'retiredOn'] as const;
export type DeviceField = (typeof DEVICE_FIELDS)[number];
export type DeviceFields = Omit<Device, 'id'>;

/** From what a window showed to what its person wants. What is not named stays as it is stored. */
export type DeviceEdit = { [Field in DeviceField]?: { from: Device[Field]; to: Device[Field] } };

export type Edited =
  | { ok: true; device: Device }
  | { ok: false; why: 'gone' }
  /** These fields were set to something else meanwhile, and are left so; the others are saved. */
  | { ok: false; why: 'changed'; changed: DeviceField[]; device: Device };

export function editOf(from: Partial<DeviceFields>, to: Partial<DeviceFields>): DeviceEdit {
  const fields = DEVICE_FIELDS.filter((field) => field in to && from[field] !== to[field]);
  return Object.fromEntries(fields.map((field) => [field, { from: from[field], to: to[field] }]));
}

/** What takes an edit back. */
export function backOf(edit: DeviceEdit): DeviceEdit {
  return Object.fromEntries(Object.entries(edit).map(([field, { from, to }]) => [field, { from: to, to: from }]));
}

/** Field by field, to the device as it stands now: what another window has changed meanwhile is not overwritten unseen. */
export function editDevice(ledger: Ledger, id: string, edit: DeviceEdit): { ledger: Ledger; value: Edited } {
  const known = ledger.devices.find((device) => device.id === id);
  if (!known) return { ledger, value: { ok: false, why: 'gone' } };
  const asked = DEVICE_FIELDS.filter((field) => edit[field] !== undefined);
  const changed = asked.filter((field) => known[field] !== edit[field]?.from && known[field] !== edit[field]?.to);
  const taken = asked.filter((field) => !changed.includes(field) && known[field] !== edit[field]?.to);
  const device: Device = { ...known, ...Object.fromEntries(taken.map((field) => [field, edit[field]?.to])) };
  const devices = ledger.devices.map((other) => (other === known ? device : other));
  return {
    ledger: taken.length > 0 ? { ...ledger, devices } : ledger,
    value: changed.length > 0 ? { ok: false, why: 'changed', changed, device } : { ok: true, device },
  };
}
