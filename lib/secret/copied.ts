import type { InferOutput } from 'valibot';
import { memoryStorage, onStorageChange, type Storage } from '../ledger/storage';
import { accept } from '../schema';
import { copiedSchema } from '../schema-clipboard';

/** An app password was copied: when, and what becomes of it in the clipboard. In memory only, and never the password. */
export type Copied = InferOutput<typeof copiedSchema>;

const KEY = 'copied';

export const readCopied = async (storage: Storage = memoryStorage): Promise<Copied | undefined> =>
  accept(copiedSchema, (await storage.get([KEY]))[KEY]);

export const keepCopied = (copied: Copied, storage: Storage = memoryStorage): Promise<void> =>
  storage.set({ [KEY]: copied });

export const watchCopied = (callback: () => void): (() => void) => onStorageChange([KEY], callback, 'session');
