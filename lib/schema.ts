import * as v from 'valibot';
import { STEPS, WHYS } from './drive/job';
import { ACTS } from './portals/lesson';
import { CLUES, STAGES } from './portals/view';

/**
 * Everything that is read from storage or comes in a message passes one of these first. They are strict: an unknown
 * key is refused, so nothing is carried along that nobody looked at. Texts are capped, lists too.
 */

export const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
export const shown = text(500);
export const optionalText = (longest: number) => v.optional(text(longest));
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
export const time = v.pipe(v.string(), v.isoTimestamp());
const day = v.pipe(v.string(), v.isoDate());
export const optional = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(schema);
export const mostRows = 2000;

export const portalSchema = v.picklist(['legacy', 'security-info', 'personal']);
export const deviceKindSchema = v.picklist([
  'laptop',
  'desktop',
  'phone',
  'tablet',
  'printer',
  'nas',
  'camera',
  'console',
  'server',
  'other',
]);

const identity = { name: shown, created: optionalText(200), rowId: optionalText(200) };
export const identitySchema = v.strictObject(identity);
const rowSchema = v.strictObject({ ...identity, createdOn: optional(day), removable: v.boolean() });
const clueSchema = v.strictObject({
  kind: v.picklist(['url', 'word', 'role', 'structure', 'place', 'time', 'shape', 'lesson']),
  says: v.picklist(CLUES),
  count: v.number(),
  against: optional(v.boolean()),
});
const partSchema = v.strictObject({
  part: v.picklist([
    'page',
    'account',
    'create',
    'list',
    'kind',
    'name',
    'created',
    'delete',
    'dialog',
    'confirm',
    'field',
    'next',
    'password',
  ]),
  level: v.picklist(['sure', 'likely', 'missing']),
  clues: v.pipe(v.array(clueSchema), v.maxLength(20)),
});
export const accountViewSchema = optional(v.strictObject({ label: optionalText(320), tenant: optionalText(320) }));
export const pageViewSchema = v.strictObject({
  portal: portalSchema,
  state: v.picklist(['list', 'naming', 'password', 'dialog', 'signed-out', 'option-off', 'elsewhere']),
  level: v.picklist(['sure', 'by-hand']),
  stage: optional(v.picklist(STAGES)),
  account: accountViewSchema,
  rows: v.pipe(v.array(rowSchema), v.maxLength(mostRows)),
  complete: v.boolean(),
  folded: optional(v.boolean()),
  removesAll: optional(v.boolean()),
  limit: v.number(),
  parts: v.pipe(v.array(partSchema), v.maxLength(20)),
  lesson: optional(id),
});

export const accountSchema = v.strictObject({
  id,
  portal: portalSchema,
  label: optionalText(320),
  tenant: optionalText(320),
  firstSeen: time,
  lastSeen: time,
  unread: optional(v.literal(true)),
});
export const deviceSchema = v.strictObject({
  id,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  kind: deviceKindSchema,
  platform: optionalText(100),
  note: optionalText(2000),
  lostOn: optional(day),
  retiredOn: optional(day),
});
export const deviceDraftSchema = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  kind: deviceKindSchema,
  platform: optionalText(100),
});
export const apps = v.pipe(v.array(text(100)), v.maxLength(30));
export const recordSchema = v.strictObject({
  id,
  account: id,
  ...identity,
  createdOn: optional(day),
  device: optional(id),
  apps,
  nickname: optionalText(200),
  note: optionalText(2000),
  reviewOn: optional(day),
  state: v.picklist(['listed', 'missing', 'deleted', 'unknown']),
  newToYou: v.boolean(),
  laterAt: optional(time),
  disownedAt: optional(time),
  madeAt: optional(time),
  worked: optional(v.picklist(['yes', 'no'])),
  triedLaterAt: optional(time),
  replaces: optional(id),
  reviewedOn: optional(day),
  firstSeen: time,
  lastSeen: time,
});
export const eventSchema = v.strictObject({
  at: time,
  record: id,
  what: v.picklist([
    'created',
    'found',
    'missing',
    'returned',
    'deleted',
    'deleted-by-hand',
    'found-gone',
    'delete-unknown',
    'device-set',
    'device-merged',
    'renamed',
    'nickname-set',
    'apps-set',
    'note-set',
    'review-set',
    'claimed',
    'disowned',
    'worked',
    'did-not-work',
    'reviewed',
  ]),
});

/** Folded words of the page's own controls. */
export const said = text(200);
const made = v.pipe(text(80), v.minLength(1));
export const path = v.pipe(v.array(text(100)), v.maxLength(12));
export const look = { made, says: said };
export const rowLessonSchema = v.strictObject({
  ...look,
  path,
  row: optional(made),
  name: optionalText(20),
  kind: optional(v.strictObject({ key: text(20), says: said })),
  fold: optional(v.strictObject({ ...look, head: said })),
});
export const secretLessonSchema = v.strictObject({
  made,
  path,
  box: v.pipe(v.array(v.strictObject(look)), v.maxLength(60)),
});
export const lessonEntries = {
  portal: portalSchema,
  task: v.picklist(['create', 'remove']),
  row: optional(rowLessonSchema),
  create: optional(v.strictObject({ ...look, path })),
  boxes: v.pipe(
    v.array(
      v.strictObject({
        controls: v.pipe(v.array(v.strictObject({ ...look, act: optional(v.picklist(ACTS)) })), v.maxLength(60)),
        dialog: v.boolean(),
        fields: v.number(),
      }),
    ),
    v.maxLength(8),
  ),
  option: optional(said),
  secret: optional(secretLessonSchema),
};
export const lessonSchema = v.strictObject({ ...lessonEntries, id, learnedAt: time });

export const failureSchema = v.strictObject({
  ok: v.literal(false),
  step: v.picklist(STEPS),
  why: v.picklist(WHYS),
  seen: optionalText(400),
});
export const jobOutcomeSchema = optional(
  v.union([v.strictObject({ ok: v.literal(true), foundGone: optional(v.boolean()) }), failureSchema]),
);
export const phaseSchema = v.picklist(['planned', 'opening', 'confirming', 'closing', 'ended']);
const jobBase = {
  id,
  tab: v.number(),
  portal: portalSchema,
  account: id,
  startedAt: time,
  /** When a phase was written down last. */
  notedAt: optional(time),
  phase: phaseSchema,
  untold: optional(phaseSchema),
  again: optional(v.boolean()),
  outcome: jobOutcomeSchema,
  rows: v.pipe(v.array(identitySchema), v.maxLength(mostRows)),
};
export const jobSchema = v.variant('kind', [
  v.strictObject({
    ...jobBase,
    kind: v.literal('create'),
    name: shown,
    device: optional(id),
    apps,
    replaces: optional(id),
  }),
  v.strictObject({ ...jobBase, kind: v.literal('remove'), item: identitySchema }),
  v.strictObject({ ...jobBase, kind: v.literal('remove-all') }),
]);

/** A press of the person's own hand on the delete control of a row; kept in memory only, and by the ids of records. */
export const handSchema = v.strictObject({
  tab: v.number(),
  account: id,
  record: id,
  /** The whole list at the press, this one included. */
  records: v.pipe(v.array(id), v.maxLength(mostRows)),
  at: time,
});

/** The value when it fits, else undefined. Never throws. */
export function accept<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> | undefined {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : undefined;
}
