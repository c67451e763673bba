import { textOf } from '../page/caption';
import { elementsIn, isWithin } from '../page/tree';
import { isVisible } from '../page/visible';
import { conceptsOf } from '../portals/concepts';
import { type Dialog, ownWords } from '../portals/dialog';
import type { Reading } from '../portals/read';
import type { JobOf } from './job';
import { type Mention, mentionOf } from './mention';

/** Whether a box of the page names the job's app password, another that is or `wasListed`, or none. */
export function mentionIn(
  box: Dialog,
  job: JobOf<'remove'>,
  reading: Reading | undefined,
  wasListed: readonly string[] = [],
): Mention {
  const listed = [...job.rows, ...(reading?.rows ?? [])].map(({ name }) => name);
  return mentionOf(ownWords(box), textsAlone(box), job.item.name, [...listed, ...wasListed], isSaidAnyway);
}

/**
 * A word that questions about app passwords use anyway: it is no name, even where one on the list is called just that. They
 * do not speak of phones, unless they are about one or about what is called so; and a lone cross is a button, no word.
 */
function isSaidAnyway(text: string): boolean {
  const concepts = conceptsOf(text);
  return text.length > 1 && concepts.size > (concepts.has('otherMethod') ? 1 : 0);
}

/** Texts with an element of their own, as far as a person sees them, without those of controls: "Yes" is not a name. */
export function textsAlone({ container, controls }: Dialog): string[] {
  return [...elementsIn(container)]
    .filter(
      (element) =>
        element.childElementCount === 0 &&
        !controls.some((control) => isWithin(element, control.element)) &&
        isVisible(element),
    )
    .map((element) => textOf(element));
}
