import type { InferOutput } from 'valibot';
import { ledgerLock } from './ledger/lock';
import { localStorage, onStorageChange } from './ledger/storage';
import { accept, settingsSchema } from './schema';

/** What a person has chosen. The account's label stays out of the ledger unless it is asked for. */
export type Settings = InferOutput<typeof settingsSchema>;

const KEY = 'settings';
const usual: Settings = { presenter: false, hideNames: false, keepAccountLabel: false };

/** Settings that do not fit are taken for the usual ones. */
export async function readSettings(): Promise<Settings> {
  return accept(settingsSchema, (await localStorage.get([KEY]))[KEY] ?? {}) ?? usual;
}

export function writeSettings(change: Partial<Settings>): Promise<void> {
  return ledgerLock(async () => localStorage.set({ [KEY]: { ...(await readSettings()), ...change } }));
}

export function watchSettings(callback: () => void): () => void {
  return onStorageChange([KEY], callback);
}
