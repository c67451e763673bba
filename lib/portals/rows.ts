import type { Control } from '../page/controls';
import { fold } from '../page/fold';
import { ancestorsOf, branchOf, childrenOf, commonAncestor, isWithin, parentOf } from '../page/tree';
import { isVisible } from '../page/visible';
import { conceptsOf, deletesByName, deletesSomething, kindOf, means, objectOf, saysDelete } from './concepts';
import { type Piece, piecesOf } from './pieces';

/** One repeated thing of the page that holds exactly one delete control. Flat grids have rows of several elements. */
export interface RawRow {
  elements: Element[];
  control: Control;
  pieces: Piece[];
}

export interface RawList {
  rows: RawRow[];
  /** The lowest element around all rows. */
  container: Element;
  /** All rows have the same tag and role, and their controls say the same about different names. */
  alike: boolean;
  /** What stands between the rows and could be one but for a delete control: its texts, in the places of a row. */
  neighbours: { element: Element; pieces: Piece[] }[];
  /** The place in which the rows say what kind they are: no name stands there. */
  kindKey?: string | undefined;
  /** What its rows say of their kind was shown by the person. */
  isShown?: boolean;
}

export const SEMANTIC_ROW = 'tr, [role=row], li, [role=listitem]';
const TABLE = 'table, [role=grid], [role=table], [role=treegrid]';
const DIALOG = '[role=dialog], [role=alertdialog], dialog, [aria-modal=true]';
const HEADING = 'h1, h2, [role=heading][aria-level="1"], [role=heading][aria-level="2"]';
const HEADER_CELL = 'th, [role=columnheader]';

/** What stands over a list and deletes all that is ticked in it is in no row. */
const TICKED = ['selected', 'ausgewahlte', 'la selection', 'seleccionados', 'selezionati', 'selecionados'];

/**
 * Finds the lists by repetition: the controls that delete one thing, and the look-alike branches of one parent that hold
 * exactly one each. What lies in a dialog or among the headings is no row. Empty when nothing on the page deletes.
 */
export function findLists(controls: Control[], create: Control | undefined, dialogs: Element[]): RawList[] {
  const deletes = controls.filter(
    ({ element, caption }) =>
      saysDelete(caption) &&
      !means(caption, 'removeAll') &&
      !TICKED.includes(objectOf(caption) ?? '') &&
      !element.closest(DIALOG) &&
      !dialogs.some((dialog) => isWithin(element, dialog)),
  );
  const words = wordsAmong(controls, deletes.length);
  const { some, several } = holdersOf(deletes);
  const groups = new Map<Element | undefined, { control: Control; top: Element }[]>();
  const tables = new Map<Element | undefined, Element | undefined>();
  for (const control of deletes) {
    const top = topOf(control, several, create);
    const around = parentOf(top);
    const parent = tables.get(around) ?? around?.closest(TABLE) ?? around;
    tables.set(around, parent);
    const group = groups.get(parent);
    if (group) group.push({ control, top });
    else groups.set(parent, [{ control, top }]);
  }
  const holdsPartOfPage = (element: Element) =>
    element.matches(HEADING) ||
    element.querySelector(HEADING) !== null ||
    [create?.element, ...dialogs].some((part) => part && isWithin(part, element));
  const isNoRow = (element: Element) => some.has(element) || holdsPartOfPage(element);
  return [...groups.values()].flatMap((group) => listOf(group, words, isNoRow, holdsPartOfPage) ?? []);
}

/**
 * Controls that say a known word are no text of a row; nor is one that says the same in most rows, like "Change". A link
 * may be the name of a row: "Phone".
 */
function wordsAmong(controls: Control[], rows: number): ReadonlySet<Element> {
  const said = new Map<string, number>();
  for (const { caption } of controls) said.set(caption, (said.get(caption) ?? 0) + 1);
  const often = Math.max(2, rows / 2);
  return new Set<Element>(
    controls
      .filter(
        ({ caption }) =>
          (conceptsOf(caption).size > 0 && !kindOf(caption)) ||
          deletesSomething(caption) ||
          (said.get(caption) ?? 0) >= often,
      )
      .map(({ element }) => element),
  );
}

/** The texts of an element; asked for several times while rows are looked for, worked out once. */
type Pieces = (element: Element) => Piece[];

function listOf(
  group: { control: Control; top: Element }[],
  words: ReadonlySet<Element>,
  isNoRow: (element: Element) => boolean,
  holdsPartOfPage: (element: Element) => boolean,
): RawList | undefined {
  const known = new Map<Element, Piece[]>();
  const pieces: Pieces = (element) => {
    const found = known.get(element) ?? piecesOf([element], words);
    known.set(element, found);
    return found;
  };
  const deletes = group.map(({ control }) => control);
  const tops = group.map(({ top }) => top);
  const flat =
    deletes.length > 1 && tops.every((top) => pieces(top).length === 0) ? flatRows(deletes, tops, words) : undefined;
  const semantic = group.map(({ control, top }) => semanticIn(control, top, pieces));
  // Each in a part of its own, with a title or so beside it: the title tells what the row is.
  const isApart =
    deletes.length > 1 &&
    new Set(semantic.map(parentOf)).size === semantic.length &&
    group.every(({ top }, index) => pieces(top).length > pieces(semantic[index] ?? top).length);
  const all =
    flat ??
    group.map(({ control, top }, index) => {
      const row = isApart ? top : (semantic[index] ?? top);
      const element = deletes.length > 1 ? row : loneRow(control, top, pieces, holdsPartOfPage);
      return { elements: [element], control, pieces: pieces(element) };
    });
  const rows = all.filter((row) => !isHeading(row));
  const container = commonAncestor(rows.flatMap((row) => row.elements.map((element) => parentOf(element) ?? element)));
  if (!container) return undefined;
  // What stands beside one control that deletes something, and is no row by its tag or role, is the page.
  const isOnPage = rows.length === 1 && holdsPartOfPage(container);
  const neighbours = isApart
    ? []
    : neighboursOf(
        rows,
        container,
        pieces,
        (element) => isNoRow(element) || (isOnPage && !element.matches(SEMANTIC_ROW)),
      );
  return { rows, container, alike: rows.length === all.length && areAlike(rows), neighbours };
}

/** The elements that hold some delete control, and those that hold more than one. */
function holdersOf(deletes: Control[]): { some: ReadonlySet<Element>; several: ReadonlySet<Element> } {
  const some = new Set<Element>();
  const several = new Set<Element>();
  for (const { element } of deletes)
    for (const at of ancestorsOf(element)) {
      // What lies around it was met by the same two before.
      if (several.has(at)) break;
      if (some.has(at)) several.add(at);
      else some.add(at);
    }
  return { some, several };
}

/** The largest branch that holds this one delete control, and neither the create control nor a heading of the page. */
function topOf(control: Control, several: ReadonlySet<Element>, create: Control | undefined): Element {
  let top: Element = control.element;
  for (const at of ancestorsOf(control.element)) {
    if (several.has(at) || at.localName === 'body' || at.localName === 'main') break;
    if ((create && isWithin(create.element, at)) || at.querySelector(HEADING)) break;
    top = at;
  }
  return top;
}

function semanticIn(control: Control, top: Element, pieces: Pieces): Element {
  const semantic = control.element.closest(SEMANTIC_ROW);
  return semantic && isWithin(semantic, top) && pieces(semantic).length > 0 ? semantic : top;
}

/** With one row nothing repeats: the row is the smallest box around the control that holds a value beside it. */
function loneRow(
  control: Control,
  top: Element,
  pieces: Pieces,
  holdsPartOfPage: (element: Element) => boolean,
): Element {
  const around = [...ancestorsOf(control.element)];
  const inside = around.slice(0, around.indexOf(top) + 1 || around.findIndex(holdsPartOfPage));
  return (
    // What can be done with a row may be a list in it.
    inside.find((at) => at.matches(SEMANTIC_ROW) && pieces(at).length > 0) ??
    inside.find((at) => pieces(at).some((piece) => piece.kind === 'value')) ??
    top
  );
}

/** Cells that follow one another without a row around them: as many cells to a row as lie from one control to the next. */
function flatRows(deletes: Control[], tops: Element[], words: ReadonlySet<Element>): RawRow[] | undefined {
  const parent = tops[0] && parentOf(tops[0]);
  if (!parent || tops.some((top) => parentOf(top) !== parent)) return undefined;
  const cells = childrenOf(parent);
  const places = tops.map((top) => cells.indexOf(top));
  const [first, second] = places;
  if (first === undefined || second === undefined) return undefined;
  const width = second - first;
  const isRegular = places.every((place, index) => index === 0 || place - (places[index - 1] ?? 0) === width);
  if (width < 2 || !isRegular || cells.length % width !== 0) return undefined;
  return deletes.map((control, index) => {
    const start = Math.floor((places[index] ?? 0) / width) * width;
    const elements = cells.slice(start, start + width);
    return { elements, control, pieces: piecesOf(elements, words) };
  });
}

/** A row of headings may hold a control as well, one that deletes everything. */
function isHeading({ elements: [element] }: RawRow): boolean {
  if (!element) return true;
  if (element.closest('thead')) return true;
  return element.querySelector(HEADER_CELL) !== null && element.querySelector('td, [role=gridcell]') === null;
}

/** Never what holds other rows, a heading of the page or the create control: that is a part of the page. */
function neighboursOf(
  rows: RawRow[],
  container: Element,
  pieces: Pieces,
  isNoRow: (element: Element) => boolean,
): RawList['neighbours'] {
  const taken = new Set(rows.flatMap(({ elements }) => elements.map((element) => branchOf(element, container))));
  return childrenOf(container)
    .filter((element) => !taken.has(element) && !isNoRow(element) && isVisible(element))
    .map((element) => ({ element, pieces: pieces(element) }))
    .filter((each) => each.pieces.length > 0);
}

/** A cell in it stands over the next rows as well, which do not say what it says. */
export const isSpanned = ({ elements: [row] }: RawRow): boolean =>
  row?.querySelector('[rowspan]:not([rowspan="1"])') != null;

export function areAlike(rows: RawRow[]): boolean {
  const shapes = rows.map(({ elements, control, pieces }) => {
    const tags = elements.map((element) => `${element.localName}/${element.getAttribute('role') ?? ''}`).join(' ');
    const said = pieces.some(({ text }) => deletesByName(control.caption, text)) ? 'by name' : fold(control.caption);
    return `${tags} ${means(control.caption, 'delete') ? '' : said}`;
  });
  return shapes.every((shape) => shape === shapes[0]);
}
