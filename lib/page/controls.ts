import { captionOf } from './caption';
import { elementsIn, isWithin } from './tree';
import { isVisible } from './visible';

/** Something a person can press, with the words on it. */
export interface Control {
  element: HTMLElement;
  caption: string;
}

/** Something a person can type a line of text into. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

export const PRESSABLE =
  'a[href], button, input[type=submit], input[type=button], input[type=image], summary, [role=button], [role=link], [role=menuitem], [role=option], [role=combobox], [onclick]';
const TYPABLE =
  'input:not([type]), input[type=text], input[type=search], input[type=email], input[type=password], input[type=tel], textarea';
const LONGEST_CAPTION = 300;
const LONGEST_WORD = 60;

/**
 * Everything visible that can be pressed, outermost first. A link or span without a role counts when it is marked as
 * pressable by its cursor or its place in the tab order, and says a word that `isKnownWord` knows: pages make
 * "links" out of anything, and asking the style of every element would cost more than the page itself. What a lesson
 * knows is taken with the word that it was taught.
 */
export function controlsIn(
  root: Element,
  isKnownWord: (caption: string) => boolean,
  taught?: ReadonlyMap<Element, string>,
): Control[] {
  const found: Control[] = [];
  for (const element of elementsIn(root) as HTMLElement[]) {
    const last = found[found.length - 1];
    if (last && last.element !== element && isWithin(element, last.element)) continue;
    const said = taught?.get(element);
    if (said) found.push({ element, caption: said });
    else if (element.matches(PRESSABLE)) {
      if (isVisible(element)) found.push({ element, caption: captionOf(element).slice(0, LONGEST_CAPTION) });
    } else if (element.childElementCount <= 2 && (element.textContent?.length ?? LONGEST_WORD) < LONGEST_WORD) {
      const caption = captionOf(element);
      if (caption && isKnownWord(caption) && isMadePressable(element) && isVisible(element))
        found.push({ element, caption });
    }
  }
  return found;
}

function isMadePressable(element: HTMLElement): boolean {
  if (element.localName === 'a' || element.hasAttribute('tabindex')) return true;
  return getComputedStyle(element).cursor === 'pointer';
}

export function fieldsIn(root: Element): TextField[] {
  const fields: TextField[] = [];
  for (const element of elementsIn(root))
    if (element.matches(TYPABLE) && isVisible(element)) fields.push(element as TextField);
  return fields;
}
