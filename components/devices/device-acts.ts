import type { DeviceSort } from '../../lib/desk';
import type { KeptForm } from '../../lib/device-forms';
import type { DeviceEdit, DeviceFields, Edited } from '../../lib/ledger/edit-device';
import type { Merged, MergeOutcome } from '../../lib/ledger/merge-devices';
import type { Device } from '../../lib/ledger/model';
import type { Identity } from '../../lib/portals/view';

/** What can be done with devices on the desk. All that is awaited rejects when storage refuses; then nothing changed. */
export interface DeviceActs {
  make(id: string, fields: DeviceFields): Promise<Edited>;
  change(id: string, edit: DeviceEdit): Promise<Edited>;
  /** Answers how many app passwords keep it from being removed. */
  remove(device: string): Promise<Device | number>;
  putBack(device: Device): Promise<void>;
  merge(goes: string, stays: string): Promise<MergeOutcome>;
  /** `wasThis`: the one that went was the computer in front. */
  unmerge(merged: Merged, wasThis: boolean): Promise<void>;
  keepSort(sort: DeviceSort): void;
  keepForm(form: KeptForm): void;
  dropForm(id: string): void;
  /** Oldest first. */
  readForms(): Promise<KeptForm[]>;
  /** Has exactly these ticked, and the desk show them. */
  toCleanUp(asked: { account: string; device: string; rows: Identity[] }): Promise<void>;
}
