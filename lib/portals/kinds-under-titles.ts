import { textOf } from '../page/caption';
import { PRESSABLE } from '../page/controls';
import { childrenOf, sizeOf } from '../page/tree';
import { isVisible } from '../page/visible';
import { kindOf } from './concepts';
import type { Found } from './kinds';
import { areAlike, type RawList } from './rows';
import { HEADING } from './titles';
import type { Clue } from './view';

/**
 * The rows that follow a title "App passwords" up to the next title, where titles between the rows tell what all of them are:
 * two at least, above all rows, and each in words that are known: none, where none of them is. Undefined where it is not so.
 */
export function kindsUnderTitles(list: RawList): Found | undefined {
  const titles = childrenOf(list.container)
    .flatMap((part) => (part.matches('tbody, [role=rowgroup]') ? childrenOf(part) : part))
    .filter((part) => isTitle(part) && isVisible(part));
  const kinds = titles.map((title) => kindOf(textOf(title)));
  const kindAbove = (element: Element | undefined) =>
    kinds[titles.findLastIndex((title) => element && isBefore(title, element))];
  const rows = list.rows.filter(({ elements: [row] }) => kindAbove(row) === 'app');
  const rest = list.neighbours.filter(({ element }) => !isTitle(element));
  // What stands under it and is no row may be a title as well.
  const isTold =
    kinds.every(Boolean) &&
    list.rows.every(({ elements: [row] }) => kindAbove(row)) &&
    rest.every(({ element }) => kindAbove(element) !== 'app');
  if (titles.length < 2 || !isTold) return undefined;
  const others = list.rows.length - rows.length + rest.length;
  const clues: Clue[] = [
    { kind: 'word', says: 'holder-says-kind', count: 1 },
    { kind: 'structure', says: 'inside-holder', count: rows.length },
  ];
  return { list: { ...list, rows, alike: areAlike(rows) }, rows, others, clues };
}

/** A heading, or a row of one cell; what can be pressed may open something else. */
export const isTitle = (part: Element): boolean =>
  (part.matches(HEADING) || (part.matches('tr, [role=row]') && sizeOf(part) === 1)) && !part.querySelector(PRESSABLE);

const isBefore = (element: Element, other: Element): boolean =>
  (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
