import type { TextField } from './controls';
import { isWithin } from './tree';
import { hasLayout, isEnabled, isVisible } from './visible';

/** What keeps a person, and so us, from pressing something. */
export type Hindrance = 'gone' | 'hidden' | 'disabled' | 'covered' | 'changed';

/** Undefined when a person could press it now: in the document, visible, enabled, and nothing in front of it. */
function hindranceOf(element: HTMLElement): Hindrance | undefined {
  if (!element.isConnected) return 'gone';
  if (!isVisible(element)) return 'hidden';
  if (!isEnabled(element)) return 'disabled';
  if (hasLayout() && !isReachable(element)) return 'covered';
  return undefined;
}

/** The point in its middle belongs to it or to something inside it: nothing lies in front, wherever it is scrolled to. */
function isReachable(element: HTMLElement): boolean {
  return (['nearest', 'center'] as const).some((block) => {
    element.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
    const box = element.getClientRects()[0];
    if (!box) return false;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    let hit = element.ownerDocument.elementFromPoint(x, y);
    while (hit?.shadowRoot) {
      const inner = hit.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    return hit !== null && isWithin(hit, element);
  });
}

/**
 * Presses once, or answers what hindered it. `isStill` is asked at the last moment: a page may move its nodes at the very
 * `mousedown` that comes before a click, and then the same element stands for something else.
 */
export type Presser = (element: HTMLElement, isStill: () => boolean) => Hindrance | undefined;

/**
 * Presses as a mouse would: pages listen for any of these. Undefined means that it was pressed.
 * Nothing is known yet about what the page made of it: the caller waits for that.
 */
export const press: Presser = (element, isStill) => {
  const hindrance = hindranceOf(element);
  if (hindrance) return hindrance;
  leadUp(element);
  if (!element.isConnected || !isStill()) return 'changed';
  asOurs(() => element.click());
  return undefined;
};

let ours = 0;
/** Whether what is heard now comes of a press of ours: a label that is pressed presses its field as a person would. */
export const isPressing = (): boolean => ours > 0;

function asOurs(act: () => void): void {
  ours++;
  try {
    act();
  } finally {
    ours--;
  }
}

/**
 * A link to a script (`javascript:`, the way of ASP.NET's own link buttons) does nothing when Chrome is asked for it by
 * an extension: the extension's content policy forbids it. Such a press has to come from the page's own world.
 */
export function needsPageWorld(element: HTMLElement): boolean {
  const link = element.closest('a');
  return link !== null && /^\s*javascript:/i.test(link.getAttribute('href') ?? '');
}

/**
 * Presses through a listener that waits in the page's world for one event of the type `token`: the event carries the
 * very element, so nothing has to be marked or described, and the press happens before this returns.
 */
export function pressThrough(token: string): Presser {
  return (element, isStill) => {
    const hindrance = hindranceOf(element);
    if (hindrance) return hindrance;
    leadUp(element);
    if (!element.isConnected || !isStill()) return 'changed';
    asOurs(() => element.dispatchEvent(new Event(token, { composed: true })));
    return undefined;
  };
}

/** Runs in the page's world: waits for one event of the type `token` and clicks the element that it is sent to. */
export function listenForPress(token: string): void {
  addEventListener(
    token,
    (event) => {
      event.stopImmediatePropagation();
      const [element] = event.composedPath();
      if (element instanceof HTMLElement) element.click();
    },
    { capture: true, once: true },
  );
}

/** What comes before a click of the mouse. */
function leadUp(element: HTMLElement): void {
  const init = { bubbles: true, cancelable: true, composed: true, button: 0 };
  const pointer = { ...init, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  element.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
  element.dispatchEvent(new MouseEvent('mousedown', { ...init, buttons: 1 }));
  if (element.isConnected) element.focus({ preventScroll: true });
  element.dispatchEvent(new PointerEvent('pointerup', pointer));
  element.dispatchEvent(new MouseEvent('mouseup', init));
}

/** Chooses an option of a drop-down of the browser's own, as the page's framework notices it. */
export function choose(select: HTMLSelectElement, value: string): void {
  select.focus({ preventScroll: true });
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(select) as object, 'value')?.set;
  if (setter) setter.call(select, value);
  else select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
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
  // Some pages look at a field when a key is let go.
  field.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return field.value;
}
