import { oncePerLook } from './look';
import { ancestorsOf, parentOf, tagOf } from './tree';

const BY_STYLE = { opacityProperty: true, visibilityProperty: true };
let laidOut = false;

/** True where the browser lays the page out; one that is only parsed has no boxes at all. Once it has some it stays so. */
export function hasLayout(): boolean {
  laidOut ||= document.documentElement.getBoundingClientRect().width > 0;
  return laidOut;
}

/** A person could see it: not hidden by style, and with a box of more than a point where there are boxes. */
export const isVisible = oncePerLook((element: Element): boolean => {
  if (tagOf(element) === 'input' && (element as HTMLInputElement).type === 'hidden') return false;
  if (!element.checkVisibility(BY_STYLE)) {
    // What has no box of its own, as a slot, shows what is in it.
    const parent = parentOf(element);
    const { display, visibility } = getComputedStyle(element);
    return parent !== undefined && display === 'contents' && visibility !== 'hidden' && isVisible(parent);
  }
  // What always hides does so by its attribute where nothing is laid out.
  if (!hasLayout()) return ![element, ...ancestorsOf(element)].some((at) => at.matches('[hidden], dialog:not([open])'));
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
});

export function isEnabled(element: Element): boolean {
  if (element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true') return false;
  for (let at: Element | undefined = element; at; at = parentOf(at)) if (at.hasAttribute('inert')) return false;
  return true;
}
