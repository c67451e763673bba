import { OWN_BOX } from '../../lib/page/tree';
import type { PortalId } from '../../lib/portals/view';
import tokens from '../tokens.css?inline';
import style from './in-page.css?inline';

export interface Host {
  /** What is drawn goes in here; the page cannot look into it. */
  root: ShadowRoot;
  element: HTMLElement;
}

const hosts = new WeakSet<EventTarget>();

/** True for the boxes that Latchkey has put into the page. Events from inside arrive with the box as their target. */
export function isOurs(target: EventTarget | null): boolean {
  return target !== null && hosts.has(target);
}

/**
 * Puts one plain box beside the page's own nodes, with a closed shadow root. The page's nodes are never wrapped or
 * moved, nor marked, but for what is around a covered password. Goes away with `signal`.
 */
export function mountHost(place: (host: HTMLElement) => void, portal: PortalId, signal: AbortSignal): Host {
  const element = document.createElement('div');
  hosts.add(element);
  element.dataset.portal = portal;
  const root = element.attachShadow({ mode: 'closed' });
  addSheet(root, `${tokens}\n${style}`);
  place(element);
  element.dataset.page = isDark(element) ? 'dark' : 'light';
  if (getComputedStyle(document.documentElement).direction === 'rtl') element.dir = 'rtl';
  signal.addEventListener('abort', () => element.remove());
  return { root, element };
}

/** True where a change of the page is nothing but a box of ours that came or went. */
export function isOwnChange({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === 'childList' && [...addedNodes, ...removedNodes].every((node) => hosts.has(node));
}

/** Takes away what an earlier version of the extension left when it was updated under the open page. */
export function removeLeftovers(): void {
  for (const left of document.querySelectorAll(OWN_BOX)) if (!hosts.has(left)) left.remove();
}

/** The theme follows what is really behind, not the browser: the first ground that is not see-through. */
function isDark(element: Element): boolean {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const parts = getComputedStyle(at).backgroundColor.match(/[\d.]+/g);
    const [red = 0, green = 0, blue = 0, alpha = 1] = parts?.map(Number) ?? [0, 0, 0, 0];
    if (alpha >= 0.5) return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110;
  }
  return false;
}

/** Calls back for what a person did with their own hand: the main button of the mouse, or a key on the control. */
export function onPress(element: HTMLElement, callback: (event: MouseEvent) => void): void {
  element.addEventListener('click', (event) => {
    if (event.isTrusted && event.button === 0) callback(event);
  });
}

type Child = Node | string;

/** One element with a class and what it holds. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/**
 * Gives what is drawn there its look, where the page's policy forbids styles of its own as well. Firefox tells by the text
 * of a style element whose it is, and takes no sheets from content scripts. Chromium forgets whose an element was as soon as
 * the page moves it with what is around it; a sheet goes along.
 */
export function addSheet(root: ShadowRoot, css: string): void {
  if (import.meta.env.FIREFOX) {
    const element = document.createElement('style');
    element.textContent = css;
    root.append(element);
  } else {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets.push(sheet);
  }
}

export function makeButton(className: string, content: Child[], press: (event: MouseEvent) => void): HTMLButtonElement {
  const button = make('button', `button ${className}`, ...content);
  button.type = 'button';
  onPress(button, press);
  return button;
}
