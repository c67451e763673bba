import * as v from 'valibot';
import { optional, time } from './schema';
import { DIGEST, SALT } from './secret/mark';

export const markSchema = v.strictObject({
  salt: v.pipe(v.string(), v.regex(SALT)),
  digest: v.pipe(v.string(), v.regex(DIGEST)),
});

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
