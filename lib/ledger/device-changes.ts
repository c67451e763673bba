import { type DeviceEdit, type DeviceFields, type Edited, editDevice, editOf } from './edit-device';
import { type Lock, ledgerLock } from './lock';
import { type Merged, type MergeOutcome, mergeDevices, unmergeDevices } from './merge-devices';
import type { Device, Ledger } from './model';
import { localStorage, type Storage } from './storage';
import { changeLedger } from './store';

/** What the desk's devices are changed by. All of it rejects when storage refuses; then nothing has changed. */

/**
 * Makes a device as it was described, also beside another of the same name. The id is that of its description: the same
 * description saved in two windows makes one device, and the later one is told what differs.
 */
export const makeDevice = (id: string, fields: DeviceFields, storage?: Storage, lock?: Lock): Promise<Edited> =>
  changed(
    (ledger) => {
      if (ledger.devices.some((device) => device.id === id)) return editDevice(ledger, id, editOf({}, fields));
      const device: Device = { id, ...fields };
      return { ledger: { ...ledger, devices: [...ledger.devices, device] }, value: { ok: true, device } };
    },
    storage,
    lock,
  );

export const changeDevice = (id: string, edit: DeviceEdit, storage?: Storage, lock?: Lock): Promise<Edited> =>
  changed((ledger) => editDevice(ledger, id, edit), storage, lock);

export const joinDevices = (goes: string, stays: string, storage?: Storage, lock?: Lock): Promise<MergeOutcome> =>
  changed((ledger) => mergeDevices(ledger, { goes, stays, now: new Date().toISOString() }), storage, lock);

export const unjoinDevices = (merged: Merged, storage?: Storage, lock?: Lock): Promise<void> =>
  changed(
    (ledger) => ({ ledger: unmergeDevices(ledger, merged, new Date().toISOString()), value: undefined }),
    storage,
    lock,
  );

/** Takes a device off the list that no app password of any account is on. Answers it, or how many there are. */
export const removeDevice = (id: string, storage?: Storage, lock?: Lock): Promise<Device | number> =>
  changed<Device | number>(
    (ledger) => {
      const device = ledger.devices.find((each) => each.id === id);
      const held = heldBy(ledger, id);
      if (!device || held > 0) return { ledger, value: held };
      return { ledger: { ...ledger, devices: ledger.devices.filter((each) => each !== device) }, value: device };
    },
    storage,
    lock,
  );

/** Puts one back that was removed, as it was. */
export const putBack = (device: Device, storage?: Storage, lock?: Lock): Promise<void> =>
  changed(
    (ledger) => ({
      ledger: ledger.devices.some(({ id }) => id === device.id)
        ? ledger
        : { ...ledger, devices: [...ledger.devices, device] },
      value: undefined,
    }),
    storage,
    lock,
  );

/** App passwords of all accounts that are on a device and not known to be deleted. */
export const heldBy = ({ records }: Ledger, id: string): number =>
  records.filter(({ device, state }) => device === id && state !== 'deleted').length;

const changed = <T>(
  change: (ledger: Ledger) => { ledger: Ledger; value: T },
  storage: Storage = localStorage,
  lock: Lock = ledgerLock,
): Promise<T> => changeLedger(change, storage, lock);
