import { sameRow } from '../../lib/drive/identity';
import { nameKey } from '../../lib/page/name-key';
import type { Identity } from '../../lib/portals/view';

/** Whether another of these rows has the same name to a person: then only the day it was made says which is meant. */
export function namedAlike(rows: readonly Identity[]): (row: Identity) => boolean {
  const byName = new Map<string, Identity[]>();
  for (const row of rows) byName.set(nameKey(row.name), [...(byName.get(nameKey(row.name)) ?? []), row]);
  return (row) => byName.get(nameKey(row.name))?.some((other) => !sameRow(other, row)) ?? false;
}
