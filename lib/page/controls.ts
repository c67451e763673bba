import { captionOf } from './caption';
import { tidy } from './fold';
import { contentOf, elementsIn, fitting, isLeaf, sizeOf, tagOf } from './tree';
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
const isTypable = fitting(
  'input:is(:not([type]), [type=text], [type=search], [type=email], [type=password], [type=tel]), textarea',
);
const LONGEST_CAPTION = 300;
const LONGEST_WORD = 60;

/**
 * Everything visible that can be pressed, outermost first. A link or span without a role counts when it is marked as
 * pressable by its cursor or its place in the tab order, and says a word that `isKnownWord` knows: pages make
 * "links" out of anything, and asking the style of every element would cost more than the page itself. What a lesson
 * knows is taken with the word that it was taught, and a sign with its title where that `isMeant`.
 */
export function controlsIn(
  root: Element,
  isKnownWord: (caption: string) => boolean,
  taught?: ReadonlyMap<Element, string>,
  isMeant?: (title: string) => boolean,
): Control[] {
  const found: Control[] = [];
  elementsIn(root, (element) => {
    const said = taught?.get(element);
    const caption = said ?? captionOfControl(element as HTMLElement, isKnownWord, isMeant);
    if (caption === undefined) return true;
    found.push({ element: element as HTMLElement, caption, isTaught: said !== undefined });
    return false;
  });
  return found;
}

const isPressable = fitting(PRESSABLE);
const isCell = fitting('td, [role=cell], [role=gridcell]');
const isWhole = fitting('a, button, input, summary, [aria-expanded]');
/** A row may be pressable itself, by a listener, a role or the tab order: what it holds is what is meant. */
const isAround = (element: Element): boolean =>
  !isWhole(element) &&
  (element.querySelector(PRESSABLE) !== null ||
    (element.querySelector('slot') !== null && elementsIn(element).some(isPressable)));
/** Says something else than the text in it, or may. */
const isSpoken = fitting('[aria-label], [aria-labelledby], [aria-hidden], [hidden], [title], input, br');

/** Undefined where the element is nothing to press. */
function captionOfControl(
  element: HTMLElement,
  isKnownWord: (caption: string) => boolean,
  isMeant?: (title: string) => boolean,
): string | undefined {
  if (isPressable(element) && !isAround(element))
    return isVisible(element) ? wordOn(element, isMeant).slice(0, LONGEST_CAPTION) : undefined;
  const text = sizeOf(element) > 2 ? undefined : contentOf(element).trim();
  if (text === undefined || text.length >= LONGEST_WORD) return undefined;
  // Most of a page's elements: for them no more is asked than that.
  const isPlain = isLeaf(element) && !isSpoken(element);
  const caption = isPlain ? tidy(text) : wordOn(element, isMeant);
  return caption && isKnownWord(caption) && isMadePressable(element) && !isAround(element) && isVisible(element)
    ? caption
    : undefined;
}

/** A cross, what a font of icons draws, or nothing at all. */
const SIGN = /^([xX]|[^\p{L}\p{N}]*)$/u;

/** Of a control that shows a sign, what its title says, where that is what is meant to be found by it. */
function wordOn(element: Element, isMeant?: (title: string) => boolean): string {
  const caption = captionOf(element);
  if (!isMeant || !SIGN.test(caption)) return caption;
  const title = tidy(element.getAttribute('title') ?? element.querySelector('svg title')?.textContent ?? '');
  return isMeant(title) ? title : caption;
}

function isMadePressable(element: HTMLElement): boolean {
  // Grids give their cells a place in the tab order, to be walked through with the arrow keys.
  if (tagOf(element) === 'a' || (element.hasAttribute('tabindex') && !isCell(element))) return true;
  return getComputedStyle(element).cursor === 'pointer';
}

/** Whether a press here, or on its label, only brings a field or a drop-down into use: a field that opens a list is a control. */
export function leadsToField(target: Element): boolean {
  const around = target.closest(`label, select, ${PRESSABLE}`) ?? target;
  const meant = around.localName === 'label' ? (around as HTMLLabelElement).control : around;
  if (!meant || isPressable(meant)) return false;
  return meant.localName === 'select' || (isTypable(meant) && !(meant as TextField).readOnly);
}

export function fieldsIn(root: Element): TextField[] {
  const fields: TextField[] = [];
  for (const element of elementsIn(root))
    if (isTypable(element) && isVisible(element)) fields.push(element as TextField);
  return fields;
}
