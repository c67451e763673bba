import type { Reading } from '../portals/read';
import type { Identity } from '../portals/view';

/** Rows are the same when name, created text and, where both know one, the portal's own id are the same. Never by place. */
export function sameRow(a: Identity, b: Identity): boolean {
  return (
    a.name === b.name &&
    a.created === b.created &&
    (a.rowId === undefined || b.rowId === undefined || a.rowId === b.rowId)
  );
}

/** What `before` has and `now` has not, and the other way round, each row counted as often as it stands there. */
export function compareRows(before: Identity[], now: Identity[]): { gone: Identity[]; added: Identity[] } {
  const added = [...now];
  const gone: Identity[] = [];
  for (const row of before) {
    const at = added.findIndex((other) => sameRow(row, other));
    if (at < 0) gone.push(row);
    else added.splice(at, 1);
  }
  return { gone, added };
}

/** Whose page it is, as the page says; equal texts for the same account. */
export const accountIn = (reading: Reading | undefined): string => JSON.stringify(reading?.view.account ?? null);

/** What its rows are made of. */
export const elementsOf = ({ rows }: Reading): Element[] => rows.flatMap(({ elements }) => elements);
