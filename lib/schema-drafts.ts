import * as v from 'valibot';
import {
  accountViewSchema,
  id,
  look,
  mostRows,
  optional,
  path,
  rowLessonSchema,
  said,
  secretLessonSchema,
  time,
} from './schema';

/** What is watched of a person's move, for pages that load another at every press: see lib/drive/draft.ts. */
const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 32));
const print = v.strictObject({ length: whole, hash: whole, salt: whole });
/** Of what was typed nothing finer is taken. */
const coarsePrint = v.strictObject({
  length: v.pipe(whole, v.maxValue(8)),
  hash: v.pipe(whole, v.maxValue(0xffff)),
  salt: whole,
  coarse: v.literal(true),
});
const prints = v.pipe(v.array(print), v.maxLength(mostRows));
const draft = v.strictObject({
  before: v.strictObject({ salt: whole, looks: v.pipe(v.array(v.tuple([whole, whole])), v.maxLength(mostRows)) }),
  variants: v.pipe(
    v.array(
      v.strictObject({ row: optional(rowLessonSchema), rows: prints, starts: prints, pressed: whole, name: print }),
    ),
    v.maxLength(20),
  ),
  create: optional(v.strictObject({ ...look, path })),
  boxes: v.pipe(
    v.array(
      v.strictObject({
        controls: v.pipe(v.array(v.strictObject({ ...look, leads: v.boolean(), link: v.boolean() })), v.maxLength(60)),
        pressed: whole,
        fields: whole,
        dialog: v.boolean(),
        isOther: v.boolean(),
        stood: v.boolean(),
        names: v.pipe(v.array(v.boolean()), v.maxLength(20)),
      }),
    ),
    v.maxLength(8),
  ),
  goneBefore: optional(whole),
  typed: optional(v.strictObject({ start: coarsePrint })),
  option: optional(said),
  secret: optional(secretLessonSchema),
});
export const draftsSchema = v.pipe(v.array(draft), v.maxLength(6));
export const keepDraftsSchema = v.strictObject({ account: accountViewSchema, drafts: draftsSchema });
export const keptDraftsSchema = v.strictObject({ tab: v.number(), account: id, at: time, drafts: draftsSchema });
export type KeptDraft = v.InferOutput<typeof draft>;
