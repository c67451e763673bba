import { PRESSABLE } from '../page/controls';
import { isVisible } from '../page/visible';
import { isKnownWord, kindOf, speaksOfAppPasswords } from './concepts';
import { piecesOf } from './pieces';

/** What stands around a list may say what its rows are, in a picture, or in words that nobody knows. */

export const HEADING = 'h1, h2, h3, h4, h5, h6, [role=heading]';
/** What stands between a heading and its list and names neither. */
const PASSING = `${PRESSABLE}, label, [role=status], [role=toolbar], [aria-live]`;
/** What explains a list, or counts it; what it is called is short. */
const NO_TITLE = /.{40}|[.。!?]$|^\P{L}*\d/u;
const NOTHING: ReadonlySet<Element> = new Set();

export const isStrange = (text: string): boolean =>
  kindOf(text) === 'other' || (/\p{L}/u.test(text) && !isKnownWord(text) && !speaksOfAppPasswords(text));

/** What pictures say to those who cannot see them; not those on controls. */
export const picturesIn = (element: Element): string[] =>
  [...element.querySelectorAll('img, [role=img]')].flatMap((picture) => {
    const says = picture.getAttribute('alt') || picture.getAttribute('aria-label');
    return says && !picture.closest(PRESSABLE) && isVisible(picture) ? [says] : [];
  });

const textsOf = (element: Element, skip = NOTHING): string[] => [
  ...piecesOf([element], skip).map(({ text }) => text),
  ...picturesIn(element),
];

/** The element, or what stands right before it, is called something that is neither ours nor any word of such pages. */
export function isCalledOtherwise(element: Element): boolean {
  const by = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const labels = by.map((id) => element.ownerDocument.getElementById(id)?.textContent ?? '');
  if ([element.getAttribute('aria-label') ?? '', ...labels].some(isStrange)) return true;
  for (let above = element.previousElementSibling; above; above = above.previousElementSibling) {
    const heading = above.matches(HEADING) ? above : [...above.querySelectorAll(HEADING)].at(-1);
    const says = heading ? textsOf(heading) : [];
    if (says.length > 0) return says.every(isStrange);
    if (above.matches(PASSING)) continue;
    const texts = textsOf(above, new Set(above.querySelectorAll(PASSING))).filter((text) => !NO_TITLE.test(text));
    // Headings of columns may stand side by side without a gap.
    const parts = [...above.querySelectorAll('*')].map(({ textContent }) => textContent ?? '');
    if ([...texts, ...parts].some((text) => text && !isStrange(text) && !NO_TITLE.test(text))) return false;
    if (texts.length === 1) return true;
  }
  return false;
}
