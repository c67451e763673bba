import { browser } from 'wxt/browser';

/** Plain access to the extension's own storage, one place for all. */
export interface Storage {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export const localStorage: Storage = {
  // A question takes its time, also where nothing is asked for.
  get: async (keys) => (keys.length > 0 ? browser.storage.local.get(keys) : {}),
  set: (items) => browser.storage.local.set(items),
  remove: (keys) => browser.storage.local.remove(keys),
};

/** Kept in memory, until the browser or the extension ends. */
export const memoryStorage: Storage = {
  get: (keys) => browser.storage.session.get(keys),
  set: (items) => browser.storage.session.set(items),
  remove: (keys) => browser.storage.session.remove(keys),
};

/** What an organisation sets for the browser; ours to read only. Not every browser has it. */
export const managedStorage: Pick<Storage, 'get'> = {
  get: async (keys) => browser.storage.managed.get(keys),
};

/** What a key held before a change and holds now; undefined where there is none. */
export type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/** Calls back after changes of keys that start with one of `prefixes`, until the returned function is called. */
export function onStorageChange(
  prefixes: string[],
  callback: (changes: Changes) => void,
  where: 'local' | 'managed' | 'session' = 'local',
): () => void {
  const listener = (changes: Changes, area: string) => {
    if (area === where && Object.keys(changes).some((key) => prefixes.some((prefix) => key.startsWith(prefix))))
      callback(changes);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
