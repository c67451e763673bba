import * as v from 'valibot';
import { ITEM_STATES } from './drive/run';
import { failureSchema, id, identitySchema, mostRows, optional, portalSchema, time } from './schema';

/** What is kept of runs and of what was ticked for them, and what a page may say of its run. */

export const identities = v.pipe(v.array(identitySchema), v.maxLength(mostRows));
export const choiceSchema = identities;
export const task = v.picklist(['delete', 'check']);
export const planSchema = v.strictObject({
  id,
  portal: portalSchema,
  account: id,
  task,
  seenAt: time,
  startedAt: time,
  rows: identities,
  items: identities,
});
const n = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostRows));
export const wishSchema = v.picklist(['pause', 'stop']);
export const runHeadSchema = v.strictObject({
  tab: v.number(),
  phase: v.picklist(['running', 'paused', 'over']),
  wish: optional(wishSchema),
  failure: optional(failureSchema),
  slowed: optional(v.number()),
  restingUntil: optional(time),
  told: optional(v.pipe(v.array(n), v.maxLength(mostRows))),
  notedAt: time,
  note: optional(id),
});
export const itemNoteSchema = v.strictObject({
  state: v.picklist(ITEM_STATES),
  at: optional(time),
  failure: optional(failureSchema),
  again: optional(v.boolean()),
});
const itemOutcomeSchema = v.union([
  v.strictObject({ ok: v.literal(true), as: v.picklist(['deleted', 'found-gone', 'checked']) }),
  failureSchema,
]);
/** What the page may say of its run; the rest is said by our own pages and the background. */
export const pageEventSchema = v.variant('type', [
  v.strictObject({ type: v.literal('opening'), n, again: optional(v.boolean()) }),
  v.strictObject({ type: v.literal('intent'), n }),
  v.strictObject({ type: v.literal('closing'), n }),
  v.strictObject({ type: v.literal('ended'), n, outcome: itemOutcomeSchema }),
  v.strictObject({ type: v.literal('returned'), n }),
  v.strictObject({ type: v.literal('halted'), failure: failureSchema }),
]);
