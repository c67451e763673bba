import type { TextField } from './controls';
import { isWithin } from './tree';
import { hasLayout, isEnabled, isVisible } from './visible';

/** What keeps a person, and so us, from pressing something. */
export type Hindrance = 'gone' | 'hidden' | 'disabled' | 'covered';

/** Undefined when a person could press it now: in the document, visible, enabled, and nothing in front of it. */
export function hindranceOf(element: HTMLElement): Hindrance | undefined {
  if (!element.isConnected) return 'gone';
  if (!isVisible(element)) return 'hidden';
  if (!isEnabled(element)) return 'disabled';
  if (hasLayout(element.ownerDocument) && !isReachable(element)) return 'covered';
  return undefined;
}

/** The point in its middle belongs to it or to something inside it: nothing lies in front. */
function isReachable(element: HTMLElement): boolean {
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const box = element.getClientRects()[0];
  if (!box) return false;
  let hit = element.ownerDocument.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  while (hit?.shadowRoot) {
    const inner = hit.shadowRoot.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  if (!hit) return false;
  return isWithin(hit, element);
}

/**
 * Presses as a mouse would: pages listen for any of these. Answers what hindered it; undefined means it was pressed.
 * Nothing is known yet about what the page made of it: the caller waits for that.
 */
export function press(element: HTMLElement): Hindrance | undefined {
  const hindrance = hindranceOf(element);
  if (hindrance) return hindrance;
  const init = { bubbles: true, cancelable: true, composed: true, button: 0 };
  const pointer = { ...init, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  element.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
  element.dispatchEvent(new MouseEvent('mousedown', { ...init, buttons: 1 }));
  if (element.isConnected) element.focus({ preventScroll: true });
  element.dispatchEvent(new PointerEvent('pointerup', pointer));
  element.dispatchEvent(new MouseEvent('mouseup', init));
  if (element.isConnected) element.click();
  return undefined;
}

/**
 * Types as the page's own framework notices it: the native setter, then the events.
 * Answers what the field holds afterwards; a field may cut or refuse letters.
 */
export function type(field: TextField, text: string): string {
  field.focus({ preventScroll: true });
  const prototype = Object.getPrototypeOf(field) as object;
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  if (setter) setter.call(field, text);
  else field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return field.value;
}
