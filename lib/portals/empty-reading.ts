import type { Portal } from './portal';
import type { Reading } from './read';
import type { PageView } from './view';

/** A reading of a page without a list: what `view` says of it, and nothing to press. */
export function emptyReading(
  { id, limit, adding }: Portal,
  view: Pick<PageView, 'state'> & Partial<PageView>,
): Reading {
  return {
    view: { portal: id, level: 'by-hand', rows: [], complete: false, limit, parts: [], ...view },
    rows: [],
    otherRows: 0,
    list: undefined,
    create: undefined,
    others: [],
    dialogs: [],
    field: undefined,
    secret: undefined,
    names: [],
    adding,
    expander: undefined,
  };
}
