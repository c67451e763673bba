import type { Device, PasswordRecord } from '../ledger/model';
import { nameKey } from '../page/name-key';

/** Which things of a copy are things that are here already: by id, or by what nobody takes for another. */

/** By the id in the copy, the id here. Devices made on two computers are one where name and kind are, and no other is called so. */
export const sameDevices = (here: readonly Device[], copy: readonly Device[]): Map<string, string> =>
  pairs(here, copy, ({ name, kind }) => `${kind} ${nameKey(name)}`);

/**
 * App passwords are one where account, name and date are, and where the page gave ids to its rows those too. A name alone says
 * nothing: the same may have been given twice.
 */
export const sameRecords = (here: readonly PasswordRecord[], copy: readonly PasswordRecord[]): Map<string, string> =>
  pairs(here, copy, ({ account, name, created, createdOn, rowId }) => {
    const when = createdOn ?? created;
    return when === undefined ? undefined : JSON.stringify([account, name, when, rowId ?? null]);
  });

function pairs<T extends { id: string }>(
  here: readonly T[],
  copy: readonly T[],
  keyOf: (thing: T) => string | undefined,
): Map<string, string> {
  const known = new Set(here.map(({ id }) => id));
  const found = new Map(copy.filter(({ id }) => known.has(id)).map(({ id }) => [id, id]));
  const [left, asked] = [here.filter(({ id }) => !found.has(id)), copy.filter(({ id }) => !known.has(id))];
  const [byKey, copies] = [grouped(left, keyOf), grouped(asked, keyOf)];
  for (const [key, [one, ...others]] of copies) {
    const [same, ...more] = byKey.get(key) ?? [];
    if (one && same && others.length + more.length === 0) found.set(one.id, same.id);
  }
  return found;
}

function grouped<T>(things: readonly T[], keyOf: (thing: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), thing]);
  }
  return groups;
}
