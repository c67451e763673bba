import { oncePerLook } from './look';
import { parentOf, tagOf } from './tree';

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
  if (!element.checkVisibility(BY_STYLE)) return false;
  if (!hasLayout()) return !isHiddenByMarkup(element);
  const { width, height } = element.getBoundingClientRect();
  return (width > 1 && height > 1) || getComputedStyle(element).display === 'contents';
});

/** Where nothing is laid out, the attributes that always hide are looked at by hand. */
function isHiddenByMarkup(element: Element): boolean {
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    if (at.hasAttribute('hidden') || (at.localName === 'dialog' && !at.hasAttribute('open'))) return true;
    const { display, visibility } = getComputedStyle(at);
    if (display === 'none' || (at === element && visibility === 'hidden')) return true;
  }
  return false;
}

export function isEnabled(element: Element): boolean {
  if (element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true') return false;
  for (let at: Element | undefined = element; at; at = parentOf(at)) if (at.hasAttribute('inert')) return false;
  return true;
}
