import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { loadOpened } from '../../components/use-opened';

// What opens from the list is there a moment after it; no test but its own is about that moment.
await loadOpened();

/** What a person finds on the page by role and accessible name, as a screen reader would say it. */

const ROLES: Record<string, string> = {
  button: 'button',
  link: 'a[href]',
  heading: 'h1, h2, h3',
  searchbox: 'input[type=search]',
  textbox: 'input:not([type]):not([role]), input[type=date], textarea',
  radio: 'input[type=radio]',
  checkbox: 'input[type=checkbox]',
  combobox: 'select',
  list: 'ul',
  table: 'table',
  group: 'fieldset',
  dialog: 'dialog[open]',
  region: 'section[aria-label], section[aria-labelledby]',
};

const textOf = (node: Node): string => {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  const element = node as Element;
  if (element.getAttribute?.('aria-hidden') === 'true') return '';
  return element.getAttribute?.('aria-label') ?? [...node.childNodes].map(textOf).join('');
};

export function nameOf(element: Element): string {
  const byId = element.getAttribute('aria-labelledby');
  const label = element.id ? document.querySelector(`label[for="${element.id}"]`) : null;
  const source = byId
    ? document.getElementById(byId)
    : (label ?? element.querySelector(':scope > legend') ?? element.closest('label'));
  const text = element.getAttribute('aria-label') ?? textOf(source ?? element);
  return text.replace(/\s+/g, ' ').trim();
}

export function all(role: string, name?: string | RegExp): HTMLElement[] {
  const native = ROLES[role] ? `, :is(${ROLES[role]}):not([role])` : '';
  return [...document.querySelectorAll<HTMLElement>(`[role="${role}"]${native}`)].filter((element) => {
    const own = nameOf(element);
    return name === undefined || (typeof name === 'string' ? own === name : name.test(own));
  });
}

export function maybe(role: string, name?: string | RegExp): HTMLElement | undefined {
  return all(role, name)[0];
}

export function get(role: string, name?: string | RegExp): HTMLElement {
  const found = all(role, name);
  if (found.length !== 1) throw new Error(`${found.length} of ${role} "${name}" in ${document.body.textContent}`);
  return found[0]!;
}

/** What was asked of promises has been answered. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

export async function show(what: ComponentChild): Promise<void> {
  await act(async () => {
    render(what, document.body);
    await settled();
  });
}

export async function clear(): Promise<void> {
  await act(() => render(null, document.body));
  document.body.replaceChildren();
}

export async function click(element: Element): Promise<void> {
  await act(async () => {
    (element as HTMLElement).click();
    await settled();
  });
  // What was drawn by it may itself do something.
  await act(settled);
}

export async function type(element: Element, value: string): Promise<void> {
  await act(async () => {
    (element as HTMLInputElement).value = value;
    element.dispatchEvent(new Event(element.localName === 'select' ? 'change' : 'input', { bubbles: true }));
    await settled();
  });
}

/** Presses a key where the focus is. Returns false where the page kept the browser from acting on it. */
export async function press(key: string): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  await act(async () => {
    (document.activeElement ?? document.body).dispatchEvent(event);
    await settled();
  });
  return !event.defaultPrevented;
}

/** As a person who has no mouse: what is pressed has the focus. */
export async function pressFocused(element: HTMLElement): Promise<void> {
  element.focus();
  await click(element);
}

export const focused = (): Element | null => document.activeElement;
