import type { InferOutput } from 'valibot';
import { withoutHalfTyped } from './half-typed';
import { looksLikePassword } from './ledger/creation';
import { ledgerLock } from './ledger/lock';
import { holdsPassword } from './ledger/record-edit';
import { localStorage, onStorageChange, type Storage } from './ledger/storage';
import { accept } from './schema';
import { keptFormIdsSchema, keptFormSchema } from './schema-forms';

/** Devices that somebody began to describe and has not saved: they outlive the desk. */
export type KeptForm = InferOutput<typeof keptFormSchema>;
export type DeviceFormFields = KeptForm['fields'];

/** The ids of all of them. Each has a key of its own, which only the window writes that it is typed in. */
const IDS = 'desk.forms';
const keyOf = (id: string) => `desk.form.${id}`;
/** The oldest goes first. */
const MOST = 5;

const readIds = async (storage: Storage): Promise<string[]> =>
  accept(keptFormIdsSchema, (await storage.get([IDS]))[IDS]) ?? [];

/** Oldest first. What does not fit is left out. */
export async function readForms(storage: Storage = localStorage): Promise<KeptForm[]> {
  const ids = await readIds(storage);
  const stored = ids.length > 0 ? await storage.get(ids.map(keyOf)) : {};
  return ids.flatMap((id) => accept(keptFormSchema, stored[keyOf(id)]) ?? []);
}

/** Written at every letter, since the desk may be closed in the middle of a text. What may be a password is not kept. */
export async function keepForm(form: KeptForm, storage: Storage = localStorage, lock = ledgerLock): Promise<void> {
  if (carriesPassword(form.fields)) return dropForm(form.id, storage, lock);
  await storage.set({ [keyOf(form.id)]: form });
  await lock(async () => {
    const ids = await readIds(storage);
    if (ids.includes(form.id)) return;
    const all = [...ids, form.id];
    await storage.set({ [IDS]: all.slice(-MOST) });
    await storage.remove(all.slice(0, -MOST).map(keyOf));
  });
}

/** It is saved, or nobody wants it any more. */
export function dropForm(id: string, storage: Storage = localStorage, lock = ledgerLock): Promise<void> {
  return lock(async () => {
    const ids = await readIds(storage);
    if (ids.includes(id)) await storage.set({ [IDS]: ids.filter((other) => other !== id) });
    await storage.remove([keyOf(id)]);
  });
}

/** A form has come or gone; not every letter that is typed in one. */
export function watchForms(callback: () => void): () => void {
  return onStorageChange([IDS], callback);
}

/** A device has a name and a note, and either is where somebody may paste what was just copied. */
export const carriesPassword = ({ name, platform, note }: Typed): boolean =>
  looksLikePassword(name) || holdsPassword(platform) || holdsPassword(note);

const TYPED = ['name', 'platform', 'note'] as const;
type Typed = Pick<DeviceFormFields, (typeof TYPED)[number]>;

/** The fields but for the word that is being typed, where that may become a password. It is kept once the field is left. */
export function withoutBeginning(before: DeviceFormFields, now: DeviceFormFields): DeviceFormFields {
  const changed = TYPED.filter((field) => now[field] !== before[field]);
  return { ...now, ...Object.fromEntries(changed.map((field) => [field, withoutHalfTyped(now[field])])) };
}
