import {
  type DeskState,
  type DeskWish,
  type DeviceSort,
  type Filters,
  freshDesk,
  type TableState,
  WISH,
  wishDesk,
} from './desk';
import { withHalfOfIt } from './half-typed';
import { looksLikePassword } from './ledger/creation';
import { ledgerLock } from './ledger/lock';
import { localStorage, onStorageChange, type Storage } from './ledger/storage';
import { accept, id } from './schema';
import { deviceSortSchema, dismissedSchema, filtersSchema, tableSchema, wishSchema } from './schema-desk';

/** What the desk alone reads and writes of its own; the popup, which opens often, loads none of it. */

const FILTERS = 'desk.filters';
/** This page of ours. */
const OWN = crypto.randomUUID();
const DISMISSED = 'desk.dismissed';
const TABLE = 'desk.table';
const DEVICE_SORT = 'desk.deviceSort';
const OPEN = 'desk.open';
/** More reports than are kept at all. */
const MOST_DISMISSED = 20;

/** What does not fit is taken for what it was at the first opening. Forms and the step card are read by themselves. */
export async function readDesk(storage: Storage = localStorage): Promise<Omit<DeskState, 'forms' | 'stepCard'>> {
  const stored = await storage.get([FILTERS, DISMISSED, TABLE, DEVICE_SORT, OPEN, WISH]);
  return {
    filters: accept(filtersSchema, stored[FILTERS]) ?? freshDesk.filters,
    dismissed: accept(dismissedSchema, stored[DISMISSED]) ?? freshDesk.dismissed,
    table: accept(tableSchema, stored[TABLE]) ?? freshDesk.table,
    deviceSort: accept(deviceSortSchema, stored[DEVICE_SORT]) ?? freshDesk.deviceSort,
    open: accept(id, stored[OPEN]),
    wish: wishFor(OWN, accept(wishSchema, stored[WISH])),
  };
}

/**
 * Somebody may look for what was just copied. What is searched for is kept whole where it is words: it finds something,
 * which the ledger has anyway, or its field was left. Of anything else that is half a password at most.
 */
const withoutSecret = <T extends { search: string }>(kept: T, isWords: boolean): T => {
  const { search } = kept;
  return { ...kept, search: looksLikePassword(search) ? '' : isWords ? search : withHalfOfIt(search) };
};

export const keepFilters = (filters: Filters, isWords: boolean, storage: Storage = localStorage): Promise<void> =>
  storage.set({ [FILTERS]: withoutSecret(filters, isWords) });

/** What another window wishes for itself moves nobody here. */
export const wishFor = (page: string, wish: DeskWish | undefined): DeskWish | undefined =>
  wish?.by === undefined || wish.by === page ? wish : undefined;

/** For this page alone. The filters are there before the tab is: a list takes them when it is drawn first. */
export async function showToCleanUp(filters: Filters, storage: Storage = localStorage): Promise<void> {
  await keepFilters(filters, true, storage);
  await wishDesk('clean-up', { by: OWN }, storage);
}

export const keepTable = (table: TableState, isWords: boolean, storage: Storage = localStorage): Promise<void> =>
  storage.set({ [TABLE]: withoutSecret(table, isWords) });

export const keepDeviceSort = (sort: DeviceSort, storage: Storage = localStorage): Promise<void> =>
  storage.set({ [DEVICE_SORT]: sort });

export const keepOpen = (record: string | undefined, storage: Storage = localStorage): Promise<void> =>
  record === undefined ? storage.remove([OPEN]) : storage.set({ [OPEN]: record });

/** The report stays where it is kept; the desk shows it no more. */
export function dismissRun(run: string, storage: Storage = localStorage, lock = ledgerLock): Promise<void> {
  return lock(async () => {
    const { dismissed } = await readDesk(storage);
    const others = dismissed.filter((other) => other !== run);
    await storage.set({ [DISMISSED]: [...others, run].slice(-MOST_DISMISSED) });
  });
}

/** Milliseconds for which a desk that opens takes a wish for its own. */
const FRESH = 10_000;
export const isFresh = ({ at }: DeskWish, now = Date.now()): boolean => Math.abs(now - Date.parse(at)) < FRESH;

export function watchDesk(callback: () => void): () => void {
  return onStorageChange([FILTERS, DISMISSED, TABLE, DEVICE_SORT, WISH], callback);
}
