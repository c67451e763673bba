import * as v from 'valibot';
import { id, optional, text, time } from './schema';

/** What the desk keeps for itself: how the list was filtered last, which reports were put away, where to open it. */

export const DESK_TABS = ['passwords', 'devices', 'clean-up', 'help', 'backup', 'settings', 'check-up'] as const;
/** `none` without a device; else a device's id. */
const device = v.union([v.literal('all'), v.literal('none'), id]);
/** A field takes no more than is kept: what is longer would have all of the rest forgotten with it. */
export const LONGEST_SEARCH = 500;
export const CHOICE_AGES = ['any', '1', '2', '3', '5'] as const;
export const CHOICE_STATES = ['any', 'new', 'lost', 'selected', 'blocked'] as const;
export const filtersSchema = v.strictObject({
  search: text(LONGEST_SEARCH),
  device,
  /** Older than so many years. */
  age: v.picklist(CHOICE_AGES),
  state: v.picklist(CHOICE_STATES),
});
export const SORTS = ['name', 'device', 'apps', 'created', 'age', 'state'] as const;
export const ROW_STATES = ['any', 'new', 'missing', 'unknown', 'due', 'lost'] as const;
/** How the table of app passwords stood last. */
export const tableSchema = v.strictObject({
  search: text(LONGEST_SEARCH),
  age: v.picklist(CHOICE_AGES),
  state: v.picklist(ROW_STATES),
  sort: v.picklist(SORTS),
  descending: v.boolean(),
  grouped: v.boolean(),
});
/** `urgent`: those first that want something. `newest` goes by their app passwords. */
export const DEVICE_SORTS = ['urgent', 'name', 'newest', 'fullest'] as const;
export const deviceSortSchema = v.picklist(DEVICE_SORTS);
export const HELP_SECTIONS = ['need', 'error', 'missing', 'broken', 'compromise', 'dates', 'next'] as const;
export type HelpSection = (typeof HELP_SECTIONS)[number];
export const wishSchema = v.strictObject({
  tab: v.picklist(DESK_TABS),
  /** Which part of the help. */
  section: optional(v.picklist(HELP_SECTIONS)),
  /** Whose details. */
  record: optional(id),
  /** The page of ours that wishes it for itself; none means whichever there is. */
  by: optional(id),
  at: time,
});
export const dismissedSchema = v.pipe(v.array(id), v.maxLength(50));
