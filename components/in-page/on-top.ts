/**
 * True where a press on this part of ours is a press on what the person sees: it is not hidden by the page, and nothing of
 * the page that takes presses lies over its middle. What a page lays over it without taking presses is not seen.
 */
function isOnTop(part: Element): boolean {
  const { host } = part.getRootNode() as ShadowRoot;
  if (!host.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  part.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  return isHit(part);
}

/** Whether the middle of a part of ours belongs to it, where it is in sight at all. */
export function isHit(part: Element): boolean {
  const { host } = part.getRootNode() as ShadowRoot;
  const { left, top, width, height } = part.getBoundingClientRect();
  return isHitAt(host, left + width / 2, top + height / 2);
}

/**
 * Whether a press at this point of the window would be one on this element or what is in it. Each tree is asked, out to
 * the document: in Firefox a shadow root does not say what of the trees around lies over it.
 */
export function isHitAt(element: Element, x: number, y: number): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  return element.contains(root.elementFromPoint(x, y)) && (!('host' in root) || isHitAt(root.host, x, y));
}

/** A press by the person's own hand, with the main button of the mouse or a key, on something that is in sight. */
export function isOwnHand(event: MouseEvent, part: Element): boolean {
  return event.isTrusted && event.button === 0 && isOnTop(part);
}
