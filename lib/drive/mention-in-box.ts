import { textOf } from '../page/caption';
import type { Control } from '../page/controls';
import { tidy } from '../page/fold';
import { elementsIn, isWithin, nodesIn } from '../page/tree';
import { isVisible } from '../page/visible';
import { conceptsOf } from '../portals/concepts';
import { type Dialog, ownWords } from '../portals/dialog';
import type { Reading } from '../portals/read';
import { wordsAround } from '../portals/words-around';
import { elementsOf } from './identity';
import type { JobOf } from './job';
import { type Mention, mentionOf, saysDate, withoutDate, withoutWord } from './mention';

/** Whether a box of the page names the job's app password, another that is or `wasListed`, or none. */
export function mentionIn(
  box: Dialog,
  job: JobOf<'remove'>,
  reading: Reading | undefined,
  wasListed: readonly string[] = [],
): Mention {
  // Its own words may have been taken for a row.
  const rows = reading?.rows.filter(({ control }) => !isWithin(control.element, box.container)) ?? [];
  const listed = [...job.rows, ...rows];
  const others = [...listed.map(({ name }) => name), ...wasListed];
  const { name, created } = job.item;
  const around = wordsAround(box, reading ? elementsOf(reading) : []);
  const words = [ownWords(box), ...around].join('\n');
  // Of two with one name the date tells which is meant.
  const isDatedOf = (date: string | undefined) => date !== undefined && saysDate(words, tidy(date));
  if (!isDatedOf(created) && listed.some((row) => row.name === name && isDatedOf(row.created))) return 'another';
  const undated = (text: string) => {
    const date = tidy(created ?? '');
    return date && others.every((other) => !other.includes(date))
      ? withoutDate(
          text,
          date,
          others.filter((other) => other !== name),
        )
      : text;
  };
  return mentionOf(undated(words), [...textsAlone(box), ...around].map(undated), name, others, isSaidAnyway);
}

/**
 * A word that questions about app passwords use anyway: it is no name, even where one on the list is called just that. They
 * do not speak of phones, unless they are about one or about what is called so; and a lone cross is a button, no word.
 */
function isSaidAnyway(text: string): boolean {
  const concepts = conceptsOf(text);
  return text.length > 1 && concepts.size > (concepts.has('otherMethod') ? 1 : 0);
}

/** What it says, each element with the texts that run through it as one, its label first; without the name that it is about. */
export function linesIn(box: Dialog, name: string | undefined, reading?: Reading): string[] {
  const { container, controls } = box;
  const hasOwnText = (element: Element) =>
    nodesIn(element).some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '');
  const without = new Set<Element>(controls.map(({ element }) => element));
  const texts = [container, ...elementsIn(container)]
    .filter((element) => hasOwnText(element) && !isOnControl(element, controls) && isVisible(element))
    .map((element) => textOf(element, without));
  const around = wordsAround(box, reading ? elementsOf(reading) : [container]);
  const lines = [container.getAttribute('aria-label') ?? '', ...texts, ...around];
  return name === undefined ? lines : lines.map((line) => withoutWord(line, tidy(name)));
}

const isOnControl = (element: Element, controls: Control[]): boolean =>
  controls.some((control) => isWithin(element, control.element));

/** Texts with an element of their own, as far as a person sees them, without those of controls: "Yes" is not a name. */
export function textsAlone({ container, controls }: Dialog): string[] {
  return [...elementsIn(container)]
    .filter((element) => element.childElementCount === 0 && !isOnControl(element, controls) && isVisible(element))
    .map((element) => textOf(element));
}
