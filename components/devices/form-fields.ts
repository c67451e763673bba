import { carriesPassword, type DeviceFormFields } from '../../lib/device-forms';
import { t } from '../../lib/i18n';
import type { DeviceFields } from '../../lib/ledger/edit-device';
import type { Device, DeviceKind } from '../../lib/ledger/model';
import type { DeviceDraft } from '../../lib/messages';
import { fold, tidy } from '../../lib/page/fold';
import { nameKey } from '../../lib/page/name-key';

/** What stands in the form of a device, and what is wrong with it. No page in it. */

/** Kinds that a browser runs on. */
const COMPUTERS: readonly DeviceKind[] = ['laptop', 'desktop', 'phone', 'tablet', 'server', 'other'];
export const mayBeThis = (kind: DeviceKind): boolean => COMPUTERS.includes(kind);

/** A new one is the computer in front, as far as the browser tells what that is, until one is known. */
export const newFields = (computer: DeviceDraft, isThisKnown: boolean): DeviceFormFields => {
  const blank: DeviceFormFields = { name: '', kind: computer.kind, platform: '', note: '', isThis: false };
  return isThisKnown ? blank : withThis(blank, true, computer);
};

export const fieldsOf = ({ name, kind, platform, note }: Device, isThis: boolean): DeviceFormFields => ({
  name,
  kind,
  platform: platform ?? '',
  note: note ?? '',
  isThis,
});

/** With the tick comes what the browser says of this computer, and without it that goes again. */
export function withThis(fields: DeviceFormFields, isThis: boolean, computer: DeviceDraft): DeviceFormFields {
  const hint = computer.platform ?? '';
  if (isThis) return { ...fields, isThis, platform: fields.platform || hint };
  return { ...fields, isThis, platform: fields.platform === hint ? '' : fields.platform };
}

export const withKind = (fields: DeviceFormFields, kind: DeviceKind, computer: DeviceDraft): DeviceFormFields =>
  fields.isThis && !mayBeThis(kind) ? { ...withThis(fields, false, computer), kind } : { ...fields, kind };

/** As it is stored: marks that turn the direction of text are in none of it. */
export const savedFields = ({ name, kind, platform, note }: DeviceFormFields): DeviceFields => ({
  name: tidy(name),
  kind,
  platform: tidy(platform) || undefined,
  note: note.trim() || undefined,
});

/** Others that are called the same. */
export const namesakesOf = (name: string, others: readonly Device[]): Device[] =>
  others.filter((other) => nameKey(other.name) === nameKey(tidy(name)));

export interface Fault {
  field: 'name' | 'platform' | 'note';
  text: string;
}

/** What keeps it from being saved, as a sentence. Two of one name must differ in what is shown beside the name. */
export function faultOf(fields: DeviceFormFields, others: readonly Device[]): Fault | undefined {
  const { name, kind, platform, note } = savedFields(fields);
  if (name === '') return { field: 'name', text: t('deviceNameNeeded') };
  if (carriesPassword({ ...fields, platform: '', note: '' })) return { field: 'name', text: t('nameLikePassword') };
  for (const field of ['platform', 'note'] as const)
    if (carriesPassword({ name: '', platform: '', note: '', [field]: fields[field] }))
      return { field, text: t('deviceNotePassword') };
  const twin = namesakesOf(name, others).some(
    (other) =>
      other.kind === kind &&
      fold(other.platform ?? '') === fold(platform ?? '') &&
      fold(other.note ?? '') === fold(note ?? ''),
  );
  return twin ? { field: 'platform', text: t('deviceTwin') } : undefined;
}
