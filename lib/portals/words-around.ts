import { textOf } from '../page/caption';
import { PRESSABLE } from '../page/controls';
import { ancestorsOf, elementsIn, isWithin } from '../page/tree';
import { isVisible } from '../page/visible';
import { type Dialog, isByRole } from './dialog';

/**
 * What is said of a box outside its own text, a line for each: by what its label points to, and by a box around it that
 * does not hold the list (`notAround`). A title may stand there, and name what the question is about.
 */
export function wordsAround({ container, controls }: Dialog, notAround: readonly Element[]): string[] {
  const without = new Set<Element>(controls.map(({ element }) => element));
  const ids = ['aria-labelledby', 'aria-describedby'].flatMap(
    (name) => container.getAttribute(name)?.split(/\s+/).filter(Boolean) ?? [],
  );
  // A box that is out of the page already has no root that could be asked.
  const root = container.getRootNode() as Partial<Document>;
  const labels = ids.flatMap((id) => root.getElementById?.(id) ?? []).filter((label) => !isWithin(label, container));
  const around: Element[] = [];
  for (const at of ancestorsOf(container)) {
    if (notAround.some((other) => isWithin(other, at))) break;
    if (isByRole({ container: at })) around.push(at);
  }
  return [
    ...labels.map((label) => textOf(label, without)),
    ...around.flatMap((at) => [at.getAttribute('aria-label') ?? '', ...textsBeside(container, at)]),
  ].filter((words) => words.trim() !== '');
}

/** The texts of a box, each from an element of its own, but for what is within another or can be pressed. */
const textsBeside = (container: Element, around: Element): string[] =>
  [...elementsIn(around)]
    .filter((at) => at.childElementCount === 0 && !isWithin(at, container) && !at.closest(PRESSABLE) && isVisible(at))
    .map((at) => textOf(at));
