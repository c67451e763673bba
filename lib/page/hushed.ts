/**
 * The element of the page that screen readers pass by because the password in it is covered. We read its words as ever, in
 * every script of ours: they meet in the tab's own world, which the page cannot see.
 */
const meeting = globalThis as { latchkeyHushed?: Element | undefined };

export const isHushed = (element: Element): boolean => element === meeting.latchkeyHushed;

/** What the page itself has hidden stays its own. */
export function hush(element: Element): void {
  if (element.getAttribute('aria-hidden') === 'true') return;
  element.setAttribute('aria-hidden', 'true');
  meeting.latchkeyHushed = element;
}

export function unhush(element: Element): void {
  if (!isHushed(element)) return;
  element.removeAttribute('aria-hidden');
  meeting.latchkeyHushed = undefined;
}
