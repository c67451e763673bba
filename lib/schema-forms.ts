import * as v from 'valibot';
import { deviceKindSchema, deviceSchema, id, optional } from './schema';

const typed = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
/** A device as somebody types it, and where they began. */
export const keptFormSchema = v.strictObject({
  id,
  /** The device that is edited, as it stood when the form opened; none where a new one is described. */
  device: optional(deviceSchema),
  fields: v.strictObject({
    name: typed(200),
    kind: deviceKindSchema,
    platform: typed(100),
    note: typed(2000),
    /** It is the computer in front of the person. */
    isThis: v.boolean(),
  }),
  /** Whether it was the computer in front when the form opened: what another window says of that since stays. */
  wasThis: optional(v.boolean()),
  /** The app password that a new device is for. */
  record: optional(id),
});
export const keptFormIdsSchema = v.pipe(v.array(id), v.maxLength(20));
