import * as v from 'valibot';
import { id, optional, text } from './schema';
import { EMPTY_AFTER } from './schema-clipboard';

const nameTemplateSchema = v.pipe(text(100), v.trim(), v.minLength(1));

/** What a person has chosen; what is not there, they have not. */
export const settingsSchema = v.strictObject({
  presenter: optional(v.boolean()),
  hideNames: optional(v.boolean()),
  keepAccountLabel: optional(v.boolean()),
  thisDevice: optional(id),
  nameTemplate: optional(nameTemplateSchema),
  /** Seconds; never where it is not there. */
  emptyClipboardAfter: optional(v.picklist(EMPTY_AFTER)),
});
/** What an organisation has set for this browser: each by itself, so that a mistake in one leaves the others. */
export const managedSchemas = {
  nameTemplate: nameTemplateSchema,
  presenterMode: v.boolean(),
  presenterModeFixed: v.boolean(),
};
