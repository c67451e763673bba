import { type Cells, controls, el, everyElement } from './dom';
import type { PortalState } from './state';

const CAPTIONS = 'button, a, label, h1, h2, h3, th, summary, [role=columnheader], [role=button], [role=link]';
const split = new WeakSet<Node>();

/** What happens to the letters of a page: their case, their spaces, the elements they stand in. Names keep theirs. */
export function breakText(
  tree: Element,
  rows: Cells[],
  { mutations, language }: Pick<PortalState, 'mutations' | 'language'>,
): void {
  const has = (name: (typeof mutations)[number]) => mutations.includes(name);
  const cell = (column: string) => rows.flatMap(({ cells }) => cells[column] ?? []);
  const captions = everyElement(tree).filter((element) => element.matches(CAPTIONS) || controls.has(element));
  const texts = new Set([...captions, ...cell('kind')].flatMap(textsOf));
  if (has('css-case')) for (const element of captions) element.style.textTransform = 'uppercase';
  const change = (how: (text: string) => string) => {
    for (const text of texts) if (how(text.data) !== text.data) text.data = how(text.data);
    for (const element of captions)
      if (element instanceof HTMLInputElement && /^(button|submit)$/.test(element.type))
        element.value = how(element.value);
  };
  if (has('upper')) change((text) => text.toLocaleUpperCase(language));
  if (has('lower')) change((text) => text.toLocaleLowerCase(language));
  if (has('odd-spaces')) change(oddly);
  if (has('split-text'))
    for (const text of new Set([...texts, ...[...cell('name'), ...cell('value')].flatMap(textsOf)])) splitText(text);
}

function textsOf(element: Element): Text[] {
  return [...element.childNodes].flatMap((node) => {
    if (node instanceof Text) return node.data.trim() ? [node] : [];
    // A script's or a drawing's text is no text of the page.
    return node instanceof HTMLElement && !node.matches('select, input') ? textsOf(node) : [];
  });
}

function oddly(text: string): string {
  return text
    .replaceAll(' ', '\u00a0')
    .replace(/[\p{L}\u00ad]{7,}/gu, (word) =>
      word.includes('\u00ad') ? word : `${word.slice(0, 4)}\u00ad${word.slice(4)}`,
    );
}

function splitText(text: Text): void {
  if (split.has(text) || text.data.length < 4 || !text.parentNode) return;
  const middle = Math.ceil(text.data.length / 2);
  const parts = [text.data.slice(0, middle), text.data.slice(middle)].map((part) => document.createTextNode(part));
  for (const part of parts) split.add(part);
  text.replaceWith(...parts.map((part) => el('span', {}, part)));
}
