import type { Control } from '../page/controls';
import { ancestorsOf, isWithin } from '../page/tree';
import { kindOf } from './concepts';
import { piecesOf } from './pieces';

const UP = 6;

/**
 * The control that unfolds the one row in which a page keeps all app passwords: it says itself that something is folded,
 * and the row around it says that it is about app passwords and nothing else. Undefined where there are two. `rows` are
 * those of lists: what a person named "App password" stands in a row that says another kind as well.
 */
export function findExpander(
  controls: Control[],
  boxes: Element[],
  rows: Element[],
  heading: Element | undefined,
): Control | undefined {
  const around = (element: Element, list: Element[]) => list.some((each) => isWithin(element, each));
  const found = controls.filter(
    ({ element }) =>
      isFolded(element) &&
      !around(element, boxes) &&
      standsWithAppPasswords(element, heading) &&
      !around(
        element,
        rows.filter((row) => kindsIn(row).has('other')),
      ),
  );
  return found.length === 1 ? found[0] : undefined;
}

export function isFolded(element: Element): boolean {
  if (element.getAttribute('aria-expanded') === 'false') return element.getAttribute('aria-haspopup') === null;
  return element.localName === 'summary' && element.closest('details:not([open])') !== null;
}

const kindsIn = (element: Element) => new Set(piecesOf([element], new Set()).map(({ text }) => kindOf(text)));

function standsWithAppPasswords(element: HTMLElement, heading: Element | undefined): boolean {
  let climbed = 0;
  for (const at of [element, ...ancestorsOf(element)]) {
    if (climbed++ > UP || at.localName === 'body' || (heading && isWithin(heading, at))) return false;
    const kinds = kindsIn(at);
    if (kinds.has('other')) return false;
    if (kinds.has('app')) return true;
  }
  return false;
}
