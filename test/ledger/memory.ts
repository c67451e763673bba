import type { Lock } from '../../lib/ledger/lock';
import type { Storage } from '../../lib/ledger/storage';

/** Storage of a test: as slow and as forgetful about key order as a browser's, and refusing when told to. */
export function memoryStorage(
  items: Record<string, unknown> = {},
): Storage & { items: Record<string, unknown>; refuse: boolean } {
  const storage = {
    items,
    refuse: false,
    get: async (keys: string[]) =>
      structuredClone(
        Object.fromEntries(keys.filter((key) => key in storage.items).map((key) => [key, storage.items[key]])),
      ),
    set: async (changed: Record<string, unknown>) => {
      await Promise.resolve();
      if (storage.refuse) throw new Error('quota exceeded');
      Object.assign(storage.items, structuredClone(changed));
    },
    remove: async (keys: string[]) => {
      for (const key of keys) delete storage.items[key];
    },
  };
  return storage;
}

/** One after the other, as the browser's lock does across all pages of the extension. */
export function queueLock(): Lock {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  };
}
