import type { DeviceActs } from '../../components/devices/device-acts';
import { noFilters } from '../../lib/desk';
import { keepDeviceSort, showToCleanUp } from '../../lib/desk-kept';
import { dropForm, keepForm, readForms } from '../../lib/device-forms';
import { sameRow } from '../../lib/drive/identity';
import { readChoice } from '../../lib/ledger/choice';
import {
  changeDevice,
  joinDevices,
  makeDevice,
  putBack,
  removeDevice,
  unjoinDevices,
} from '../../lib/ledger/device-changes';
import type { Merged } from '../../lib/ledger/merge-devices';
import { report } from '../../lib/log';
import { sendToBackground } from '../../lib/message-bus';
import { readSettings, writeSettings } from '../../lib/settings';

/** What the desk does with devices, wired to storage and the background. */
export const deviceActs: DeviceActs = {
  make: (id, fields) => makeDevice(id, fields),
  change: (id, edit) => changeDevice(id, edit),
  remove: (id) => removeDevice(id),
  putBack: (device) => putBack(device),
  merge,
  unmerge,
  keepSort: (sort) => void keepDeviceSort(sort).catch(report),
  keepForm: (form) => void keepForm(form).catch(report),
  dropForm: (id) => void dropForm(id).catch(report),
  readForms: () => readForms(),
  toCleanUp,
};

/** Where the one that goes was this computer, the one that stays is. */
async function merge(goes: string, stays: string) {
  const outcome = await joinDevices(goes, stays);
  if (outcome.ok) await changeThis(goes, stays).catch(report);
  return outcome;
}

async function unmerge(merged: Merged, wasThis: boolean): Promise<void> {
  await unjoinDevices(merged);
  if (wasThis) await changeThis(merged.after.id, merged.gone.id).catch(report);
}

async function changeThis(from: string, to: string): Promise<void> {
  if ((await readSettings()).thisDevice === from) await writeSettings({ thisDevice: to });
}

/** The filter is written before the wish, so that the desk reads both at once. */
async function toCleanUp({ account, device, rows }: Parameters<DeviceActs['toCleanUp']>[0]): Promise<void> {
  const others = (await readChoice(account)).filter((row) => !rows.some((other) => sameRow(row, other)));
  if (others.length > 0) await sendToBackground('choice.change', { account, rows: others, chosen: false });
  await sendToBackground('choice.change', { account, rows, chosen: true });
  await showToCleanUp({ ...noFilters, device });
}
