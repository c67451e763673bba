import { captionOf } from './caption';
import { elementsIn } from './tree';
import { isVisible } from './visible';

/** Something a person can press, with the words on it. */
export interface Control {
  element: HTMLElement;
  caption: string;
  /** The caption is a lesson's word for it, not its own. */
  isTaught?: boolean;
}

/** Something a person can type a line of text into. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

export const PRESSABLE =
  'a[href], button, input[type=submit], input[type=button], input[type=image], summary, [role=button], [role=link], [role=menuitem], [role=option], [role=combobox], [onclick]';
const TYPABLE =
  'input:not([type]), input[type=text], input[type=search], input[type=email], input[type=password], input[type=tel], textarea';
const FIELDS = new Set(['input', 'textarea']);
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
  elementsIn(root, (element) => {
    const said = taught?.get(element);
    const caption = said ?? captionOfControl(element as HTMLElement, isKnownWord);
    if (caption === undefined) return true;
    found.push({ element: element as HTMLElement, caption, isTaught: said !== undefined });
    return false;
  });
  return found;
}

/** Undefined where the element is nothing to press. */
function captionOfControl(element: HTMLElement, isKnownWord: (caption: string) => boolean): string | undefined {
  if (element.matches(PRESSABLE)) return isVisible(element) ? captionOf(element).slice(0, LONGEST_CAPTION) : undefined;
  if (element.childElementCount > 2 || (element.textContent?.length ?? LONGEST_WORD) >= LONGEST_WORD) return undefined;
  const caption = captionOf(element);
  return caption && isKnownWord(caption) && isMadePressable(element) && isVisible(element) ? caption : undefined;
}

function isMadePressable(element: HTMLElement): boolean {
  if (element.localName === 'a' || element.hasAttribute('tabindex')) return true;
  return getComputedStyle(element).cursor === 'pointer';
}

export function fieldsIn(root: Element): TextField[] {
  const fields: TextField[] = [];
  for (const element of elementsIn(root))
    if (FIELDS.has(element.localName) && element.matches(TYPABLE) && isVisible(element))
      fields.push(element as TextField);
  return fields;
}
