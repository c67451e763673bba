import { fold } from '../page/fold';
import { fits, lookOf } from '../page/looks';
import { ancestorsOf } from '../page/tree';
import { kindOf } from './concepts';
import { isFolded } from './expander';
import type { FoldLesson } from './lesson';
import { piecesOf } from './pieces';
import type { RawList } from './rows';

const UP = 5;
const CONTROL = 'button, a, input, [role=button], [role=link]';

/**
 * The head of rows that are unfolded, in words that nobody knows: the row right above them that says of itself that it is
 * unfolded, or the summary around them, with one text and no more. Nothing but the rows may lie in between.
 */
export function headOf({ rows, container }: RawList): FoldLesson | undefined {
  // With all that is in them: a box that holds nothing but one row is read as that row.
  const skip = new Set<Element>(
    rows.flatMap(({ elements }) => elements.flatMap((at) => [at, ...at.querySelectorAll('*')])),
  );
  let climbed = 0;
  for (const at of [container, ...ancestorsOf(container)]) {
    if (climbed++ > UP || at.localName === 'body') return undefined;
    const summary = at.matches('details[open]') ? at.querySelector('summary') : undefined;
    if (summary) return headAt(summary, summary);
    if (piecesOf([at], skip).length > 0) return undefined;
    const above = at.previousElementSibling;
    const unfolded = above ? [above, ...above.querySelectorAll('*')].filter(isUnfolded) : [];
    const [expander] = unfolded;
    if (above && expander) return unfolded.length === 1 ? headAt(above, expander) : undefined;
  }
  return undefined;
}

const isUnfolded = (element: Element): boolean => element.getAttribute('aria-expanded') === 'true';

function headAt(around: Element, expander: Element): FoldLesson | undefined {
  const look = lookOf(expander as HTMLElement);
  const texts = textsAt(around, expander);
  const [head = look.says] = texts;
  return texts.length < 2 && head && kindOf(head) === undefined ? { ...look, head } : undefined;
}

/** The texts around a control, without those of controls. */
const textsAt = (around: Element, expander: Element): string[] =>
  around === expander
    ? []
    : piecesOf([around], new Set([expander, ...around.querySelectorAll(CONTROL)])).map(({ text }) => fold(text));

/** The control that unfolds them, while they are folded; undefined where it cannot be told from another. */
export function foldedBy(lesson: FoldLesson, controls: readonly HTMLElement[]): HTMLElement | undefined {
  const found = controls.filter((control) => {
    if (!isFolded(control) || fits(lesson, lookOf(control)) !== '') return false;
    if (control.localName === 'summary' || lesson.says === lesson.head) return lesson.says === lesson.head;
    for (const at of [...ancestorsOf(control)].slice(0, UP)) {
      const texts = textsAt(at, control);
      if (texts.length > 0) return texts.length === 1 && texts[0] === lesson.head;
    }
    return false;
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Whether these rows stand, unfolded, under the head of the lesson. */
export function standsUnder(list: RawList, lesson: FoldLesson): boolean {
  const head = headOf(list);
  return head?.head === lesson.head && fits(lesson, head) === '';
}
