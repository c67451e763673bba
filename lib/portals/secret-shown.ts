import { elementsIn, isWithin, nodesIn } from '../page/tree';
import { isVisible } from '../page/visible';
import {
  bare,
  type Candidate,
  fieldValue,
  inText,
  looksLikePassword,
  nameBeside,
  type SecretPlace,
  shownBy,
} from './secret-place';
import { judge, SHOWN } from './sureness';

/** A label of the page in front of a value, in the same text. */
const LABEL = /^[^:\uff1a]{2,40}[:\uff1a]\s*(?=\S)/;

/** What an element shows as a value: a field's, its own text without a label, or the whole of a text in several pieces. */
function valueIn(element: HTMLElement): Candidate {
  if (fieldValue(element) !== undefined) return { node: element, start: 0, end: 0 };
  const texts = nodesIn(element).filter(
    (node): node is Text => node.nodeType === 3 && (node as Text).data.trim() !== '',
  );
  const [text] = texts;
  if (!text || texts.length > 1) return { node: element, start: 0, end: 0 };
  const label = LABEL.exec(text.data)?.[0].length ?? text.data.search(/\S/);
  return inText(text, label, text.data.trimEnd().length);
}

/** The place of a one-time password that the person has shown. */
export function placeAt(element: HTMLElement): SecretPlace | undefined {
  const place = valueIn(element);
  const value = shownBy(place);
  // A box of the same shape may say something else: only what looks like all passwords seen so far is taken for one.
  if (!looksLikePassword(value)) return undefined;
  const part = judge('password', 1, [SHOWN, { kind: 'structure', says: 'same-place', count: 1 }]);
  return { ...place, part, name: nameBeside(place), read: () => shownBy(place) };
}

/** The one element that shows sixteen letters and nothing else, other than a name: what a password may look like, wherever it stands. */
export function onlySixteenLetters(root: Element, isName: (letters: string) => boolean): HTMLElement | undefined {
  const found: HTMLElement[] = [];
  for (const element of elementsIn(root) as HTMLElement[]) {
    const last = found.at(-1);
    if (last && isWithin(element, last)) continue;
    const value = shownBy(valueIn(element)) ?? '';
    if (looksLikePassword(value) && !isName(bare(value)) && isVisible(element)) found.push(element);
  }
  return found.length === 1 ? found[0] : undefined;
}
