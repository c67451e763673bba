import type { Device, PasswordRecord } from '../ledger/model';
import { nameKey } from '../page/name-key';

/** Which things of a copy are things that are here already, by the id in the copy: by the same id, or by what nobody takes for another. */

/** Devices made on two computers are one where name and kind are, both are in use, and no other is called so. */
export function sameDevices(here: readonly Device[], copy: readonly Device[]): Map<string, string> {
  const found = byId(here, copy, () => true);
  const inUse = ({ lostOn, retiredOn }: Device) => lostOn === undefined && retiredOn === undefined;
  pair(found, here.filter(inUse), copy.filter(inUse), ({ name, kind }) => `${kind} ${nameKey(name)}`);
  return found;
}

/**
 * App passwords of one account are one where name and date are: the date as the page wrote it, else the day. Where a date is
 * missing the name alone has to do, if it stands once among those that are not deleted, here and in the copy.
 */
export function sameRecords(here: readonly PasswordRecord[], copy: readonly PasswordRecord[]): Map<string, string> {
  const found = byId(here, copy, (one, other) => one.account === other.account);
  const of = ({ account, name }: PasswordRecord, ...more: unknown[]) => JSON.stringify([account, name, ...more]);
  const agree = (one: PasswordRecord, other: PasswordRecord) =>
    (!one.rowId || !other.rowId || one.rowId === other.rowId) &&
    (!one.createdOn || !other.createdOn || one.createdOn === other.createdOn);
  const isThere = ({ state }: PasswordRecord) => state !== 'deleted';
  pair(found, here, copy, (record) => (record.created ? of(record, record.created) : undefined), agree);
  pair(found, here, copy, (record) => (record.createdOn ? of(record, record.createdOn) : undefined), agree);
  pair(found, here.filter(isThere), copy.filter(isThere), (record) => of(record), agree);
  return found;
}

function byId<T extends { id: string }>(
  here: readonly T[],
  copy: readonly T[],
  isSame: (one: T, other: T) => boolean,
): Map<string, string> {
  const known = new Map(here.map((thing) => [thing.id, thing]));
  const isKnown = (thing: T) => {
    const own = known.get(thing.id);
    return own !== undefined && isSame(own, thing);
  };
  return new Map(copy.filter(isKnown).map(({ id }) => [id, id]));
}

/** Adds to `found` those of one key that are the only ones of it left, here and in the copy. */
function pair<T extends { id: string }>(
  found: Map<string, string>,
  here: readonly T[],
  copy: readonly T[],
  keyOf: (thing: T) => string | undefined,
  agree: (one: T, other: T) => boolean = () => true,
): void {
  const taken = new Set(found.values());
  const own = grouped(
    here.filter(({ id }) => !taken.has(id)),
    keyOf,
  );
  const copies = grouped(
    copy.filter(({ id }) => !found.has(id)),
    keyOf,
  );
  for (const [key, [one, ...others]] of copies) {
    const [same, ...more] = own.get(key) ?? [];
    if (one && same && others.length + more.length === 0 && agree(one, same)) found.set(one.id, same.id);
  }
}

export function grouped<T>(things: readonly T[], keyOf: (thing: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
