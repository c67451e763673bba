import type { Control } from '../page/controls';
import { ancestorsOf, childrenOf, commonAncestor, isWithin, parentOf } from '../page/tree';
import { conceptsOf, deletesSomething, means } from './concepts';
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
  /** All rows have the same tag, role and number of texts. */
  alike: boolean;
}

const SEMANTIC_ROW = 'tr, [role=row], li, [role=listitem]';
const DIALOG = '[role=dialog], [role=alertdialog], dialog, [aria-modal=true]';
const HEADING = 'h1, h2, [role=heading][aria-level="1"], [role=heading][aria-level="2"]';

/**
 * Finds the list by repetition: the controls that delete, and the look-alike branches that hold exactly one each.
 * What lies in a dialog is no row. Undefined when nothing on the page deletes.
 */
export function findRows(controls: Control[], creates: Control | undefined, dialogs: Element[]): RawList | undefined {
  const deletes = controls.filter(
    ({ element, caption }) =>
      (means(caption, 'delete') || deletesSomething(caption)) &&
      !element.closest(DIALOG) &&
      !dialogs.some((dialog) => isWithin(element, dialog)),
  );
  if (deletes.length === 0) return undefined;
  const words = new Set<Element>(
    controls
      .filter(({ caption }) => conceptsOf(caption).size > 0 || deletesSomething(caption))
      .map(({ element }) => element),
  );
  const held = countHeld(deletes);
  const tops = deletes.map((control) => topOf(control, held, creates));
  const flat =
    deletes.length > 1 && tops.every((top) => piecesOf([top], words).length === 0)
      ? flatRows(deletes, tops, words)
      : undefined;
  const rows =
    flat ??
    deletes.map((control, index) => {
      const top = tops[index] ?? control.element;
      const element = deletes.length > 1 ? semanticIn(control, top, words) : loneRow(control, top, words);
      return { elements: [element], control, pieces: piecesOf([element], words) };
    });
  const container = commonAncestor(rows.flatMap((row) => row.elements.map((element) => parentOf(element) ?? element)));
  if (!container) return undefined;
  return { rows, container, alike: areAlike(rows) };
}

/** How many delete controls each element around them holds. */
function countHeld(deletes: Control[]): Map<Element, number> {
  const held = new Map<Element, number>();
  for (const { element } of deletes) for (const at of ancestorsOf(element)) held.set(at, (held.get(at) ?? 0) + 1);
  return held;
}

/** The largest branch that holds this one delete control, and neither the create control nor a heading of the page. */
function topOf(control: Control, held: Map<Element, number>, creates: Control | undefined): Element {
  let top: Element = control.element;
  for (const at of ancestorsOf(control.element)) {
    if ((held.get(at) ?? 0) > 1 || at.localName === 'body' || at.localName === 'main') break;
    if ((creates && isWithin(creates.element, at)) || at.querySelector(HEADING)) break;
    top = at;
  }
  return top;
}

function semanticIn(control: Control, top: Element, words: ReadonlySet<Element>): Element {
  const semantic = control.element.closest(SEMANTIC_ROW);
  return semantic && isWithin(semantic, top) && piecesOf([semantic], words).length > 0 ? semantic : top;
}

/** With one row nothing repeats: the row is the smallest box around the control that holds a value beside it. */
function loneRow(control: Control, top: Element, words: ReadonlySet<Element>): Element {
  const semantic = control.element.closest(SEMANTIC_ROW);
  if (semantic && isWithin(semantic, top) && piecesOf([semantic], words).length > 0) return semantic;
  for (const at of ancestorsOf(control.element)) {
    if (piecesOf([at], words).some((piece) => piece.kind === 'value')) return at;
    if (at === top) break;
  }
  return top;
}

/** Cells that follow one another without a row around them: each row ends with its delete cell. */
function flatRows(deletes: Control[], tops: Element[], words: ReadonlySet<Element>): RawRow[] | undefined {
  const parent = tops[0] && parentOf(tops[0]);
  if (!parent || tops.some((top) => parentOf(top) !== parent)) return undefined;
  const cells = childrenOf(parent);
  const ends = tops.map((top) => cells.indexOf(top));
  const [first, second] = ends;
  if (first === undefined || second === undefined) return undefined;
  const width = second - first;
  if (width < 2 || first < width - 1 || ends.some((end, index) => index > 0 && end - (ends[index - 1] ?? 0) !== width))
    return undefined;
  return deletes.map((control, index) => {
    const end = ends[index] ?? 0;
    const elements = cells.slice(end - width + 1, end + 1);
    return { elements, control, pieces: piecesOf(elements, words) };
  });
}

function areAlike(rows: RawRow[]): boolean {
  const shapes = rows.map(({ elements }) =>
    elements.map((element) => `${element.localName}/${element.getAttribute('role') ?? ''}`).join(' '),
  );
  return shapes.every((shape) => shape === shapes[0]);
}
