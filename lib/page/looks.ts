import { captionOf } from './caption';
import { PRESSABLE } from './controls';
import { fold } from './fold';
import { childrenOf, elementsIn, isWithin, OWN_BOX, parentOf } from './tree';
import { isVisible } from './visible';

/** How a control looks, told without its place: what it is made of and what it says. */
export interface Look {
  /** Tag and role, as `button` or `div[button]`. */
  made: string;
  /** Its folded caption, '' for one without words; `HOLE` stands where the name of an app password stood. */
  says: string;
}

/** What says by tag or role that it is a dialog. */
export const DIALOG = '[role=dialog], [role=alertdialog], dialog, [aria-modal=true]';

/** Stands in a caption for the name of an app password: no description keeps a name. */
export const HOLE = '\u0000';
const LONGEST = 200;

export const madeOf = (element: Element): string => {
  const role = element.getAttribute('role');
  return role ? `${element.localName}[${role}]` : element.localName;
};

export const lookOf = (element: Element): Look => ({
  made: madeOf(element),
  says: fold(captionOf(element)).slice(0, LONGEST),
});

/** What stood in the hole when `said` is `says`; '' where both are the same, undefined where they differ. */
export function fits({ made, says }: Look, other: Look): string | undefined {
  if (made !== other.made) return undefined;
  if (says === other.says) return '';
  const [before, after] = says.split(HOLE);

  if (before === undefined || after === undefined) return undefined;
  const inside = other.says.slice(before.length, other.says.length - after.length).trim();
  return other.says.startsWith(before) && other.says.endsWith(after) && inside ? inside : undefined;
}

/**
 * Everything visible that looks pressable, whatever it says and with words or without, outermost first. Dearer than
 * `controlsIn`: it asks for the style of what is neither a control by tag nor by role.
 */
export function everyControl(root: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  elementsIn(root, (at) => {
    const element = at as HTMLElement;
    if (element.matches(OWN_BOX)) return false;
    const isOne = (element.matches(PRESSABLE) || isMadePressable(element)) && isVisible(element);
    if (isOne) found.push(element);
    return !isOne;
  });
  return found;
}

/** Pressable by its place in the tab order or by a cursor of its own: the cursor is inherited by all that stands inside. */
function isMadePressable(element: HTMLElement): boolean {
  if (element.localName === 'a' || element.hasAttribute('tabindex')) return element.tabIndex >= 0;
  if (getComputedStyle(element).cursor !== 'pointer') return false;
  const parent = parentOf(element);
  return !parent || getComputedStyle(parent).cursor !== 'pointer' || parent.localName === 'body';
}

/** The control that a press on `target` meant. */
export function controlAround(target: Element, controls: readonly HTMLElement[]): HTMLElement | undefined {
  return controls.find((control) => isWithin(target, control));
}

/** One step of a path: what an element is made of, and which of those in its parent. */
const stepOf = (element: Element): string => {
  const parent = parentOf(element);
  const alike = parent ? childrenOf(parent).filter((each) => each.localName === element.localName) : [];
  const place = alike.filter((each) => !each.matches(OWN_BOX)).indexOf(element);
  return `${madeOf(element)}:${place}`;
};

/** The way from an element up to, and without, `top`; undefined where `top` is not around it. */
export function pathUp(element: Element, top: Element): string[] | undefined {
  const steps: string[] = [];
  for (let at: Element | undefined = element; at && at !== top; at = parentOf(at)) steps.push(stepOf(at));
  return isWithin(element, top) ? steps : undefined;
}

/** Where one gets to from `element` on the way up, if it is that way. */
export function follow(element: Element, path: readonly string[]): Element | undefined {
  let at: Element | undefined = element;
  for (const step of path) {
    if (!at || stepOf(at) !== step) return undefined;
    at = parentOf(at);
  }
  return at;
}
