import * as v from 'valibot';
import { LONGEST_PATTERN } from './ledger/naming/rules';
import {
  accountViewSchema,
  apps,
  deviceDraftSchema,
  id,
  identitySchema,
  jobOutcomeSchema,
  lessonEntries,
  mostRows,
  optional,
  optionalText,
  pageViewSchema,
  phaseSchema,
  portalSchema,
  shown,
  time,
} from './schema';
import { EMPTY_AFTER, markSchema } from './schema-clipboard';
import { keepDraftsSchema } from './schema-drafts';
import { identities, pageEventSchema, task, wishSchema } from './schema-runs';

const around = {
  taken: v.pipe(v.array(shown), v.maxLength(mostRows)),
  portal: optional(portalSchema),
  account: accountViewSchema,
};
const wish = {
  ...around,
  minLength: optional(v.number()),
  maxLength: optional(v.number()),
  pattern: optionalText(LONGEST_PATTERN),
  device: optional(id),
  apps: optional(apps),
};

/** The payloads of every message to the background, by name. */
export const payloadSchemas = {
  'page.read': v.strictObject({ view: pageViewSchema }),
  'page.dress': v.strictObject({ view: pageViewSchema }),
  'page.created': v.strictObject({
    view: pageViewSchema,
    list: optional(pageViewSchema),
    name: optional(shown),
    shown: optional(v.pipe(v.string(), v.uuid())),
    worked: optional(v.boolean()),
    job: optional(id),
    device: optional(id),
  }),
  'page.bring': v.strictObject({ script: v.picklist(['secret', 'suggestions']) }),
  'secret.mistake': v.strictObject({ name: optional(shown) }),
  'secret.large': v.strictObject({}),
  'page.armPress': v.strictObject({ token: v.pipe(v.string(), v.uuid()) }),
  'job.mine': v.strictObject({ came: optional(v.picklist(['navigate', 'reload', 'back_forward', 'prerender'])) }),
  'job.note': v.strictObject({ job: id, phase: phaseSchema, account: accountViewSchema, outcome: jobOutcomeSchema }),
  'page.unsure': v.strictObject({ portal: portalSchema }),
  'hand.pressed': v.strictObject({ view: pageViewSchema, item: identitySchema }),
  'hand.mine': v.strictObject({}),
  'hand.ended': v.strictObject({ view: optional(pageViewSchema) }),
  'draft.keep': keepDraftsSchema,
  'draft.mine': v.strictObject({ account: accountViewSchema }),
  'lesson.learned': v.strictObject({ lesson: v.strictObject(lessonEntries) }),
  'lesson.drop': v.strictObject({ id }),
  'names.suggest': v.strictObject({ ...wish, newDevice: optional(deviceDraftSchema) }),
  'names.check': v.strictObject({ ...around, name: shown }),
  'create.start': v.strictObject({
    account: id,
    tab: v.number(),
    name: shown,
    device: optional(id),
    newDevice: optional(deviceDraftSchema),
    apps,
    replaces: optional(id),
  }),
  'remove-all.start': v.strictObject({ tab: v.number(), account: id }),
  'remove.start': v.strictObject({ tab: v.number(), account: id, item: identitySchema }),
  'page.unfold': v.strictObject({ tab: v.number(), account: id }),
  'run.start': v.strictObject({
    tab: v.number(),
    account: id,
    task,
    seenAt: time,
    rows: identities,
    items: identities,
  }),
  'run.ask': v.strictObject({ run: id, wish: wishSchema }),
  'run.resume': v.strictObject({ run: id, tab: v.number() }),
  'run.note': v.strictObject({
    run: id,
    note: id,
    account: accountViewSchema,
    events: v.pipe(v.array(pageEventSchema), v.minLength(1), v.maxLength(5)),
  }),
  'choice.change': v.strictObject({ account: id, shown: accountViewSchema, rows: identities, chosen: v.boolean() }),
  'clipboard.copied': v.strictObject({}),
  'clipboard.mark': v.strictObject({ mark: markSchema, seconds: v.picklist(EMPTY_AFTER) }),
  'clipboard.due': v.strictObject({ mark: markSchema }),
  'clipboard.emptied': v.strictObject({}),
  'presenter.mine': v.strictObject({}),
  'desk.open': v.strictObject({}),
};
