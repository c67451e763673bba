import type { Device, Ledger, LedgerEvent } from './model';
import { LONGEST } from './record-edit';

/** What a merge did, and all that is needed to take it back. */
export interface Merged {
  /** It is no longer in the list. */
  gone: Device;
  /** The one that stays, before and after. */
  before: Device;
  after: Device;
  /** The records that went over to it. */
  moved: string[];
}

export type MergeOutcome = { ok: true; merged: Merged } | { ok: false; why: 'gone' | 'note-too-long' };

/** What the one that stays becomes; undefined where the two notes together are too long. */
export function mergedDevice(stays: Device, goes: Device): Device | undefined {
  const notes = [...new Set([stays.note, goes.note].filter((note) => note !== undefined && note !== ''))];
  const note = notes.join('\n');
  if (note.length > LONGEST.note) return undefined;
  const platform = stays.platform ?? goes.platform;
  return { ...stays, ...(platform ? { platform } : {}), ...(note ? { note } : {}) };
}

/** Two devices that are one: the records of the one go over to the other, in every account. */
export function mergeDevices(
  ledger: Ledger,
  { goes, stays, now }: { goes: string; stays: string; now: string },
): { ledger: Ledger; value: MergeOutcome } {
  const [gone, before] = [goes, stays].map((id) => ledger.devices.find((device) => device.id === id));
  if (!gone || !before || gone === before) return { ledger, value: { ok: false, why: 'gone' } };
  const after = mergedDevice(before, gone);
  if (!after) return { ledger, value: { ok: false, why: 'note-too-long' } };
  const moved = ledger.records.filter(({ device }) => device === goes).map(({ id }) => id);
  const events = moved.map((record): LedgerEvent => ({ at: now, record, what: 'device-merged' }));
  return {
    ledger: {
      ...ledger,
      devices: ledger.devices.filter((device) => device !== gone).map((each) => (each === before ? after : each)),
      records: ledger.records.map((record) => (record.device === goes ? { ...record, device: stays } : record)),
      events: [...ledger.events, ...events],
    },
    value: { ok: true, merged: { gone, before, after, moved } },
  };
}

/** Takes a merge back: what was moved and is still there goes back, and what was said about it since stays. */
export function unmergeDevices(ledger: Ledger, { gone, before, after, moved }: Merged, now: string): Ledger {
  if (ledger.devices.some(({ id }) => id === gone.id)) return ledger;
  const isMoved = new Set(moved);
  const back = ledger.records.filter(({ id, device }) => isMoved.has(id) && device === after.id);
  const restored = (device: Device): Device => ({
    ...device,
    platform: device.platform === after.platform ? before.platform : device.platform,
    note: device.note === after.note ? before.note : device.note,
  });
  return {
    ...ledger,
    devices: [...ledger.devices.map((each) => (each.id === after.id ? restored(each) : each)), gone],
    records: ledger.records.map((record) => (back.includes(record) ? { ...record, device: gone.id } : record)),
    events: [...ledger.events, ...back.map(({ id }): LedgerEvent => ({ at: now, record: id, what: 'device-set' }))],
  };
}
