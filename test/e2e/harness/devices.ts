import type { Page } from 'puppeteer-core';
import type { KeptForm } from '../../../lib/device-forms';
import { unpackRows } from '../../../lib/ledger/chunk';
import type { Device, PasswordRecord } from '../../../lib/ledger/model';
import { until } from './driver';

interface Scope {
  chrome: {
    storage: {
      local: {
        get(keys: null): Promise<Record<string, unknown>>;
        set(items: Record<string, unknown>): Promise<void>;
      };
    };
  };
}

/** Puts devices into a ledger of one account once it knows its list, each with app passwords by name; `own` is one of our pages. */
export const putDevices = (own: Page, devices: Device[], has: Record<string, string[]>): Promise<unknown> =>
  until('the ledger to know the list', () =>
    own.evaluate(
      async (made, owned) => {
        const { local } = (globalThis as unknown as Scope).chrome.storage;
        const put = async () => {
          const stored = await local.get(null);
          const records = JSON.parse((stored['ledger.records.0'] as string | undefined) ?? '[]') as PasswordRecord[];
          const names = Object.values(owned).flat();
          if (records.length === 0 || !names.every((name) => records.some((record) => record.name === name)))
            return false;
          const deviceOf = ({ name }: PasswordRecord) => Object.keys(owned).find((id) => owned[id]?.includes(name));
          const meta = stored['ledger.meta'] as { version: number; chunks: Record<string, number> };
          await local.set({
            'ledger.meta': { ...meta, chunks: { ...meta.chunks, devices: 1 } },
            'ledger.devices.0': JSON.stringify(made),
            'ledger.records.0': JSON.stringify(records.map((record) => ({ ...record, device: deviceOf(record) }))),
          });
          return true;
        };
        // In turn with whatever else of the extension changes the ledger.
        return navigator.locks.request('ledger', put);
      },
      devices,
      has,
    ),
  );

/** The devices as they are stored, by name. */
export const storedDevices = async (own: Page): Promise<Device[]> => {
  const chunk = await own.evaluate(
    async () => (await (globalThis as unknown as Scope).chrome.storage.local.get(null))['ledger.devices.0'],
  );
  return (unpackRows(chunk) ?? []) as Device[];
};

/** What was typed into forms that are not saved yet, as it is stored. */
export const keptForms = (own: Page): Promise<KeptForm['fields'][]> =>
  own.evaluate(async () => {
    const stored = await (globalThis as unknown as Scope).chrome.storage.local.get(null);
    const ids = (stored['desk.forms'] ?? []) as string[];
    return ids.flatMap((id) => (stored[`desk.form.${id}`] as KeptForm | undefined)?.fields ?? []);
  });
