import { textOf } from '../page/caption';
import { DIALOG } from '../page/looks';
import { ancestorsOf, elementsIn, parentOf } from '../page/tree';
import { isVisible } from '../page/visible';
import { SEMANTIC_ROW } from './rows';

/** A row as it stood before a press, and what looked like it and was no row. */
export interface RowBefore {
  element: Element;
  /** In a web component, of which the page may draw all anew. */
  isInShadow: boolean;
  parent: Element | undefined;
  beside: ReadonlySet<string>;
}

export function rowBefore(element: Element, rows: readonly Element[]): RowBefore {
  const isInShadow = element.getRootNode() !== element.ownerDocument;
  const row = { element, isInShadow, parent: parentOf(element), beside: new Set<string>() };
  return { ...row, beside: new Set(likeRow(row, rows).map((each) => textOf(each))) };
}

/** Texts that have come since then and look like that row, but that nothing in them deletes: its control may be away. */
export const comeLikeRow = (before: RowBefore, rows: readonly Element[]): string[] =>
  likeRow(before, rows)
    .map((each) => textOf(each))
    .filter((text) => !before.beside.has(text));

/** Of its tag and role, in a place of rows where the tag does not say that it is one. */
function likeRow({ element, isInShadow, parent }: RowBefore, rows: readonly Element[]): Element[] {
  const role = element.getAttribute('role');
  const places = new Set([parent, ...rows.map(parentOf)]);
  const known = new Set(rows.flatMap((row) => [row, ...ancestorsOf(row)]));
  const { body } = element.ownerDocument;
  const all = isInShadow ? elementsIn(body) : [...body.getElementsByTagName(element.localName)];
  return all.filter(
    (at) =>
      at.localName === element.localName &&
      !known.has(at) &&
      at.getAttribute('role') === role &&
      (at.matches(SEMANTIC_ROW) || places.has(parentOf(at))) &&
      // What tells of a deletion may be a list as well.
      !at.closest(`${DIALOG}, [role=status], [role=alert], [role=log]`) &&
      isVisible(at),
  );
}
