import { type Control, PRESSABLE } from '../page/controls';
import { fold } from '../page/fold';
import { commonAncestor, isWithin } from '../page/tree';
import { means } from '../portals/concepts';
import { boxAround, type Dialog, readDialog } from '../portals/dialog';
import type { RowBefore } from '../portals/like-rows';
import { saysWhatBoxesSay } from '../portals/page-state';
import type { Reading, Row } from '../portals/read';
import { compareRows } from './identity';

/** What could be pressed before a press; a dialog is what came after it, not what looks like one. */
export interface Before {
  elements: ReadonlySet<Element>;
  counts: ReadonlyMap<string, number>;
  /** Rows that were no app passwords. */
  otherRows: number;
  rows: readonly Row[];
  /** Whose page it was, where it said so. */
  account: string | undefined;
  /** What adds was pressed: a view that takes the place of the list may have an "Add" of its own. */
  isAdding?: boolean;
  /** What the row of the pressed control was made of. */
  row?: readonly Element[];
  /** Where its row was redrawn, it looks like this. */
  like?: RowBefore | undefined;
}

export function before(reading: Reading): Before {
  const counts = new Map<string, number>();
  // A box may be called as what opened it, and then that is one of two.
  const known = reading.create ? [...reading.others, reading.create] : reading.others;
  for (const { caption } of known) counts.set(fold(caption), (counts.get(fold(caption)) ?? 0) + 1);
  return {
    elements: new Set<Element>([...known.map(({ element }) => element), ...(reading.field ? [reading.field] : [])]),
    counts,
    otherRows: reading.otherRows,
    rows: reading.rows,
    account: reading.view.account?.label,
  };
}

/**
 * The box that came since `earlier`, or undefined while there is none. After a page has reloaded itself there is no
 * `earlier`: then only controls that say what boxes say (yes, no, close, next, copy) count as new.
 * A page that replaces all its nodes makes everything look new, so captions are counted, too.
 */
export function appeared(reading: Reading, earlier: Before | undefined): Dialog | undefined {
  const fresh = earlier
    ? freshSince(reading, earlier)
    : reading.others.filter(({ caption }) => saysWhatBoxesSay(caption));
  const field = reading.field && !earlier?.elements.has(reading.field) ? reading.field : undefined;
  if (fresh.length === 0) return undefined;
  const among = earlier && boxAmongRows(reading, earlier, fresh);
  if (among) return among;
  const known = reading.dialogs.filter(({ container }) => fresh.some(({ element }) => isWithin(element, container)));
  if (known.length === 1 && known[0]) {
    const { container, controls } = known[0];
    return readDialog(container, controls, [
      { kind: 'role', says: 'box-over-page', count: 1 },
      { kind: 'time', says: 'after-press', count: 1 },
    ]);
  }
  if (known.length > 1) return severalBoxes(known);
  const others = [
    ...reading.others.filter((control) => !fresh.includes(control)).map(({ element }) => element),
    ...reading.rows.flatMap(({ elements }) => elements),
  ];
  if (reading.create && !fresh.includes(reading.create)) others.push(reading.create.element);
  const container = boxAround([...fresh.map(({ element }) => element), ...(field ? [field] : [])], others);
  return container && readDialog(container, fresh, [{ kind: 'time', says: 'after-press', count: 1 }]);
}

/** Questions in the list, or below it, whose "Delete" looks like that of a row: what declines is new beside it. */
function boxAmongRows(reading: Reading, earlier: Before, fresh: Control[]): Dialog | undefined {
  const [decline, ...more] = fresh.filter(({ caption }) => means(caption, 'no', 'cancel'));
  if (!decline || more.length > 0) return undefined;
  return boxInRow(reading, earlier, fresh, decline) ?? boxLikeRow(reading, earlier, fresh);
}

/**
 * It stands in a row, in the place of its control or beside where that was. All other rows are what they were, and what it
 * says is in a box of its own within the row.
 */
function boxInRow({ rows }: Reading, earlier: Before, fresh: Control[], decline: Control): Dialog | undefined {
  // What says "Yes" beside it is the confirm, and the row has its control still.
  if (rows.length !== earlier.rows.length || fresh.length > 1) return undefined;
  const row = rows.find(({ elements }) => elements.some((at) => isWithin(decline.element, at)));
  const wasThere = earlier.rows.some(({ control }) => control.element === row?.control.element);
  if (!row || wasThere) return undefined;
  const { gone, added } = compareRows(
    [...earlier.rows],
    rows.filter((each) => each !== row),
  );
  const controls = [row.control, ...fresh];
  const box = commonAncestor(controls.map(({ element }) => element));
  if (gone.length !== 1 || added.length > 0 || !box || row.elements.some((at) => isWithin(at, box))) return undefined;
  if (box.querySelectorAll(PRESSABLE).length > controls.length) return undefined;
  return readDialog(box, controls, [{ kind: 'time', says: 'after-press', count: 1 }]);
}

/** It was taken for one more row: the list is what it was but for that one, which stands in a box without any other. */
function boxLikeRow(reading: Reading, earlier: Before, fresh: Control[]): Dialog | undefined {
  if (reading.rows.length !== earlier.rows.length + 1) return undefined;
  const { gone, added } = compareRows([...earlier.rows], reading.rows);
  const row = reading.rows.find((each) => each === added[0]);
  if (!row || added.length > 1 || gone.length > 0) return undefined;
  const controls = [row.control, ...fresh];
  const others = reading.rows.flatMap(({ elements }) => (elements === row.elements ? [] : elements));
  const box = boxAround(
    controls.map(({ element }) => element),
    reading.create ? [...others, reading.create.element] : others,
  );
  const isApart = box && !others.some((other) => isWithin(other, box) || isWithin(box, other));
  return isApart ? readDialog(box, controls, [{ kind: 'time', says: 'after-press', count: 1 }]) : undefined;
}

/** Two at once answer to nothing: nobody could say which of them was meant. */
function severalBoxes([first]: Dialog[]): Dialog | undefined {
  return first && { container: first.container, controls: [], fields: [], text: '', clues: [] };
}

/** The controls outside the rows that were not there before, told by element and, for pages drawn anew, by count. */
export function freshSince(reading: Reading, earlier: Before): Control[] {
  const left = new Map(earlier.counts);
  const all = reading.create ? [...reading.others, reading.create] : reading.others;
  const kept = all.filter(({ element }) => earlier.elements.has(element));
  for (const { caption } of kept) left.set(fold(caption), (left.get(fold(caption)) ?? 0) - 1);
  const inBox = (control: Control) => reading.dialogs.some(({ container }) => isWithin(control.element, container));
  const isNew = (earlier.isAdding ? all : reading.others).filter(({ element }) => !earlier.elements.has(element));
  const outside = isNew.filter((control) => !inBox(control));
  const replaced = new Set<Control>();
  for (const control of [...outside, ...isNew.filter(inBox)]) {
    const count = left.get(fold(control.caption)) ?? 0;
    if (count <= 0) continue;
    left.set(fold(control.caption), count - 1);
    replaced.add(control);
  }
  return isNew.filter((control) => !replaced.has(control));
}
