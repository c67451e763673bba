import type { Control } from '../page/controls';
import { ancestorsOf, isWithin } from '../page/tree';
import { kindOf } from './concepts';
import { piecesOf } from './pieces';

const UP = 6;

/**
 * The control that unfolds the one row in which a page keeps all app passwords: it says itself that something is folded,
 * and the row around it says that it is about app passwords and nothing else. Undefined where there are two.
 */
export function findExpander(controls: Control[], boxes: Element[], heading: Element | undefined): Control | undefined {
  const found = controls.filter(
    ({ element }) =>
      isFolded(element) && !boxes.some((box) => isWithin(element, box)) && standsWithAppPasswords(element, heading),
  );
  return found.length === 1 ? found[0] : undefined;
}

function isFolded(element: Element): boolean {
  if (element.getAttribute('aria-expanded') === 'false') return element.getAttribute('aria-haspopup') === null;
  return element.localName === 'summary' && element.closest('details:not([open])') !== null;
}

function standsWithAppPasswords(element: HTMLElement, heading: Element | undefined): boolean {
  let climbed = 0;
  for (const at of [element, ...ancestorsOf(element)]) {
    if (climbed++ > UP || at.localName === 'body' || (heading && isWithin(heading, at))) return false;
    const kinds = new Set(piecesOf([at], new Set()).map(({ text }) => kindOf(text)));
    if (kinds.has('other')) return false;
    if (kinds.has('app')) return true;
  }
  return false;
}
