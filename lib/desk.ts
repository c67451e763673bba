import type { InferOutput } from 'valibot';
import type { KeptForm } from './device-forms';
import { looksLikePassword } from './ledger/creation';
import { ledgerLock } from './ledger/lock';
import { localStorage, onStorageChange, type Storage } from './ledger/storage';
import { accept, id } from './schema';
import {
  creatingSchema,
  type DESK_TABS,
  deviceSortSchema,
  dismissedSchema,
  filtersSchema,
  tableSchema,
  wishSchema,
} from './schema-desk';
import type { StepCardState } from './steps/card';

export type DeskTab = (typeof DESK_TABS)[number];
export type Filters = InferOutput<typeof filtersSchema>;
export type Creating = InferOutput<typeof creatingSchema>;
export type TableState = InferOutput<typeof tableSchema>;
export type DeviceSort = InferOutput<typeof deviceSortSchema>;
export type DeskWish = InferOutput<typeof wishSchema>;

/** What the desk keeps between two openings. */
export interface DeskState {
  filters: Filters;
  /** Runs whose reports were put away. */
  dismissed: string[];
  table: TableState;
  deviceSort: DeviceSort;
  stepCard?: StepCardState | undefined;
  /** The app password whose details are open, by its record. */
  open?: string | undefined;
  /** Where somebody wants it to stand: the browser opens it without an address. */
  wish?: DeskWish | undefined;
  /** Devices that somebody began to describe and has not saved. */
  forms: KeptForm[];
}

const FILTERS = 'desk.filters';
const DISMISSED = 'desk.dismissed';
const TABLE = 'desk.table';
const DEVICE_SORT = 'desk.deviceSort';
const OPEN = 'desk.open';
const WISH = 'desk.wish';
const CREATING = 'creating';
/** More reports than are kept at all. */
const MOST_DISMISSED = 20;

export const noFilters: Filters = { search: '', device: 'all', age: 'any', state: 'any' };
export const plainTable: TableState = {
  search: '',
  age: 'any',
  state: 'any',
  sort: 'age',
  descending: false,
  grouped: true,
};
export const freshDesk: DeskState = {
  filters: noFilters,
  dismissed: [],
  table: plainTable,
  deviceSort: 'urgent',
  forms: [],
};

/** What does not fit is taken for what it was at the first opening. Forms and the step card are read by themselves. */
export async function readDesk(storage: Storage = localStorage): Promise<Omit<DeskState, 'forms' | 'stepCard'>> {
  const stored = await storage.get([FILTERS, DISMISSED, TABLE, DEVICE_SORT, OPEN, WISH]);
  return {
    filters: accept(filtersSchema, stored[FILTERS]) ?? freshDesk.filters,
    dismissed: accept(dismissedSchema, stored[DISMISSED]) ?? freshDesk.dismissed,
    table: accept(tableSchema, stored[TABLE]) ?? freshDesk.table,
    deviceSort: accept(deviceSortSchema, stored[DEVICE_SORT]) ?? freshDesk.deviceSort,
    open: accept(id, stored[OPEN]),
    wish: accept(wishSchema, stored[WISH]),
  };
}

export const keepFilters = (filters: Filters, storage: Storage = localStorage): Promise<void> =>
  storage.set({ [FILTERS]: withoutSecret(filters) });

export const keepTable = (table: TableState, storage: Storage = localStorage): Promise<void> =>
  storage.set({ [TABLE]: withoutSecret(table) });

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

/** For a desk that is open already, and for the next one that opens. */
export const wishDesk = (
  tab: DeskTab,
  more: Pick<DeskWish, 'section' | 'record'> = {},
  storage: Storage = localStorage,
): Promise<void> => storage.set({ [WISH]: { tab, ...more, at: new Date().toISOString() } satisfies DeskWish });

/** Milliseconds for which a desk that opens takes a wish for its own. */
const FRESH = 10_000;
export const isFresh = ({ at }: DeskWish, now = Date.now()): boolean => Math.abs(now - Date.parse(at)) < FRESH;

/** What was begun, for whichever account, and neither made nor cancelled. */
export const readAnyCreating = async (storage: Storage): Promise<Creating | undefined> =>
  accept(creatingSchema, (await storage.get([CREATING]))[CREATING]);

export async function readCreating(account: string, storage: Storage = localStorage): Promise<Creating | undefined> {
  const begun = await readAnyCreating(storage);
  return begun?.account === account ? begun : undefined;
}

/** The beginning of a one-time password that is typed: names of small letters alone are rarely longer. */
const BEGINNING = /^[a-z]{9,}$/;
const isHarmless = (text: string): boolean => !looksLikePassword(text);
/** Somebody may look for what was just copied. */
const withoutSecret = <T extends { search: string }>(kept: T): T =>
  isHarmless(kept.search) ? kept : { ...kept, search: '' };

/** Without anything in it that may be a password. */
export function keptOf<Begun extends Omit<Creating, 'account'>>(begun: Begun): Begun {
  const { choice, apps, name } = begun;
  const isName = name !== undefined && isHarmless(name) && !BEGINNING.test(name.replace(/[\s-]+/g, ''));
  return {
    ...begun,
    choice: choice?.kind === 'new' && !isHarmless(choice.draft.name) ? undefined : choice,
    apps: apps.filter(isHarmless),
    name: isName ? name : undefined,
  };
}

/** Keeps the one that was begun last; none ends it. */
export const keepCreating = (begun: Creating | undefined, storage: Storage = localStorage): Promise<void> =>
  begun ? storage.set({ [CREATING]: keptOf(begun) }) : storage.remove([CREATING]);

export function watchDesk(callback: () => void): () => void {
  return onStorageChange([FILTERS, DISMISSED, TABLE, DEVICE_SORT, WISH], callback);
}
