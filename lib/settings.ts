import type { InferOutput } from 'valibot';
import { ledgerLock } from './ledger/lock';
import { localStorage, managedStorage, onStorageChange, type Storage } from './ledger/storage';
import { isPresenterFixed } from './presenting';
import { accept } from './schema';
import { managedSchemas, settingsSchema } from './schema-settings';

/** What a person has chosen, and for the rest what is usual. The account's label stays out of the ledger unless it is asked for. */
export interface Settings {
  presenter: boolean;
  hideNames: boolean;
  keepAccountLabel: boolean;
  thisDevice?: string | undefined;
  /** The person's own; whoever makes names takes the organisation's first. */
  nameTemplate?: string | undefined;
  /** Seconds until the clipboard is emptied of what was copied; never where it is not there. */
  emptyClipboardAfter?: SettingsChange['emptyClipboardAfter'];
  /** What an organisation has set for this browser. */
  managed?: Managed | undefined;
}
export interface Managed {
  nameTemplate?: string | undefined;
  presenterMode?: boolean | undefined;
  /** The person cannot decide otherwise. */
  presenterModeFixed?: boolean | undefined;
}
export type SettingsChange = InferOutput<typeof settingsSchema>;

const KEY = 'settings';
const MANAGED = Object.keys(managedSchemas) as (keyof typeof managedSchemas)[];

type Reads = Pick<Storage, 'get'>;

/** What does not fit is taken for what is usual; that a screen may be shared is believed rather once too often. */
export async function readSettings(storage: Reads = localStorage, byPolicy: Reads = managedStorage): Promise<Settings> {
  const [managed, chosen] = await Promise.all([readManaged(byPolicy), readChosen(storage)]);
  return {
    ...chosen,
    presenter: isPresenterFixed(managed) || (chosen.presenter ?? managed?.presenterMode ?? false),
    hideNames: chosen.hideNames ?? false,
    keepAccountLabel: chosen.keepAccountLabel ?? false,
    ...(managed ? { managed } : {}),
  };
}

/** Whether the person has ever switched presenter mode on or off. */
export const hasPresented = async (): Promise<boolean> => (await readChosen()).presenter !== undefined;

async function readChosen(storage: Reads = localStorage): Promise<SettingsChange> {
  const stored = (await storage.get([KEY]))[KEY] ?? {};
  return accept(settingsSchema, stored) ?? readEach(stored);
}

/** Written by another version, or damaged: each by itself, so that a mistake in one leaves the others. */
function readEach(stored: unknown): SettingsChange {
  if (typeof stored !== 'object' || stored === null) return { presenter: true };
  const read = Object.entries(settingsSchema.entries).flatMap(([key, schema]) => {
    if (!Object.hasOwn(stored, key)) return [];
    const value = accept(schema, (stored as Record<string, unknown>)[key]);
    if (value !== undefined) return [[key, value]];
    return key === 'presenter' ? [[key, true]] : [];
  });
  return Object.fromEntries(read) as SettingsChange;
}

/** Nothing where no organisation has a say: browsers have no such storage then, or refuse it. */
async function readManaged(storage: Reads): Promise<Managed | undefined> {
  const stored = await storage.get(MANAGED).catch((): Record<string, unknown> => ({}));
  const managed: Managed = Object.fromEntries(MANAGED.map((key) => [key, accept(managedSchemas[key], stored[key])]));
  return Object.values(managed).every((value) => value === undefined) ? undefined : managed;
}

export function writeSettings(change: SettingsChange): Promise<void> {
  return ledgerLock(async () => localStorage.set({ [KEY]: { ...(await readChosen()), ...change } }));
}

export function watchSettings(callback: () => void): () => void {
  const stops = [onStorageChange([KEY], callback), onStorageChange(MANAGED, callback, 'managed')];
  return () => {
    for (const stop of stops) stop();
  };
}
