import type { Control } from '../page/controls';
import { ancestorsOf, isWithin } from '../page/tree';
import { kindOf } from './concepts';
import { placeOfKinds } from './kinds';
import { piecesOf } from './pieces';
import type { RawList } from './rows';

const UP = 6;

/**
 * The same where a page does not say that anything is folded: the one thing to press in a row that stands among rows of
 * other kinds, says in the place of their kinds that it is about app passwords, as the control does, and has no name.
 */
export function findUnsaidExpander(controls: Control[], boxes: Element[], lists: RawList[]): Control | undefined {
  const found = lists.flatMap((list) => {
    const place = placeOfKinds(list);
    if (!place || place.support < 2 || place.isContested) return [];
    const heads = list.neighbours.filter(
      ({ pieces: [only, ...more] }) => more.length === 0 && only?.key === place.key && kindOf(only.text) === 'app',
    );
    return heads.flatMap(({ element }) => {
      const inside = controls.filter((control) => isWithin(control.element, element));
      return inside.length === 1 ? inside : [];
    });
  });
  const [only] = found;
  if (!only || found.length !== 1 || kindOf(only.caption) !== 'app' || saysHow(only.element)) return undefined;
  return boxes.some((box) => isWithin(only.element, box)) ? undefined : only;
}

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

/** Says itself whether it is folded, or that it opens something else. */
const saysHow = (element: Element): boolean => element.matches('[aria-expanded], [aria-haspopup], summary');

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
