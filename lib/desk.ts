import type { InferOutput } from 'valibot';
import type { KeptForm } from './device-forms';
import { localStorage, type Storage } from './ledger/storage';
import type { DESK_TABS, deviceSortSchema, filtersSchema, tableSchema, wishSchema } from './schema-desk';
import type { StepCardState } from './steps/card';

export type DeskTab = (typeof DESK_TABS)[number];
export type Filters = InferOutput<typeof filtersSchema>;
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

export const WISH = 'desk.wish';

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

/** For a desk that is open already, and for the next one that opens. */
export const wishDesk = (
  tab: DeskTab,
  more: Pick<DeskWish, 'section' | 'record' | 'by'> = {},
  storage: Storage = localStorage,
): Promise<void> => storage.set({ [WISH]: { tab, ...more, at: new Date().toISOString() } satisfies DeskWish });
