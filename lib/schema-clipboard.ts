import * as v from 'valibot';
import { optional, time } from './schema';

const hex = (length: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${length}}$`)));
export const markSchema = v.strictObject({ salt: hex(32), digest: hex(64) });

/** Seconds after which the clipboard may be emptied. */
export const EMPTY_AFTER = [10, 20, 30, 60, 120, 300] as const;

/** The last one that was copied. */
export const copiedSchema = v.strictObject({
  at: time,
  /** Only while it waits to be emptied. */
  mark: optional(markSchema),
  emptyAt: optional(time),
  /** What came of it. */
  ended: optional(v.picklist(['emptied', 'other', 'refused'])),
});

/** What the background asks of the page of ours that has no window. */
export const emptyAskSchema = v.strictObject({ to: v.literal('offscreen'), mark: markSchema });
