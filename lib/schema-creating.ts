import * as v from 'valibot';
import { apps, deviceKindSchema, id, optional, optionalText } from './schema';

/** A new app password that was begun and not yet asked for: which account, which device, which apps, what name. */
export const creatingSchema = v.strictObject({
  account: id,
  choice: optional(
    v.variant('kind', [
      v.strictObject({ kind: v.literal('device'), device: id }),
      v.strictObject({ kind: v.literal('this') }),
      v.strictObject({
        kind: v.literal('new'),
        draft: v.strictObject({
          name: v.pipe(v.string(), v.maxLength(200)),
          kind: deviceKindSchema,
          platform: optionalText(100),
        }),
      }),
    ]),
  ),
  apps,
  name: optionalText(200),
  /** The record whose place it is to take. */
  replaces: optional(id),
});
