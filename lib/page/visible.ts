import { oncePerLook } from './look';
import { parentOf } from './tree';

const BY_STYLE = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false };
const laidOut = new WeakSet<Document>();

/** True where the browser lays things out; a document that is only parsed has no boxes at all. Asked once: it stays so. */
export function hasLayout(document: Document): boolean {
  if (laidOut.has(document)) return true;
  const has = document.documentElement.getBoundingClientRect().width > 0;
  if (has) laidOut.add(document);
  return has;
}

/** A person could see it: not hidden by style, and with a box of more than a point where there are boxes. */
export const isVisible = oncePerLook((element: Element): boolean => {
  if (!element.isConnected) return false;
  if (element.localName === 'input' && (element as HTMLInputElement).type === 'hidden') return false;
  if (!element.checkVisibility(BY_STYLE)) return false;
  if (!hasLayout(element.ownerDocument)) return !isHiddenByMarkup(element);
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
