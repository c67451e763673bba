import { type Cells, cellsOf, controls, el, everyElement, type Tree } from './dom';
import { addCopies, addDecoys, decoyList } from './mutate-additions';
import { breakText } from './mutate-text';
import { renamed } from './mutations';
import type { PortalState } from './state';

type Press = (on: string, caption: string) => void;
type Settings = Pick<PortalState, 'mutations' | 'seed' | 'language'>;

/** An element that took another's place passes presses on to it, so that whatever listened still hears. */
const originals = new WeakMap<Element, HTMLElement>();
const replacements = new WeakMap<Element, HTMLElement>();

/** The cells as they stand now, where another element has taken a cell's place. */
function standing(rows: Cells[]): Cells[] {
  const now = (element: HTMLElement | undefined): HTMLElement | undefined => {
    const instead = element && replacements.get(element);
    return instead ? now(instead) : element;
  };
  return rows.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, now(cell)])),
  }));
}

/**
 * What turns a built tree into a mutated one, in place: elements are changed and moved, never copied, so that everything
 * that listens goes on listening. `press` hears of presses on what the mutations add.
 */
export function makeMutator(settings: Settings, press: Press): (tree: Element, what: Tree) => void {
  const { mutations, seed, language } = settings;
  const has = (name: (typeof mutations)[number]) => mutations.includes(name);
  const done = new WeakSet<Element>();
  return (tree, what) => {
    if (mutations.length === 0) return;
    for (const element of everyElement(tree)) follow(element);
    const fresh = () => everyElement(tree).filter((element) => !done.has(element));
    if (has('bare')) for (const element of everyElement(tree)) strip(element);
    if (has('rename')) for (const element of fresh()) rename(element, seed);
    if (has('label-as-placeholder')) for (const element of fresh()) relabel(element, 'placeholder');
    if (has('label-as-aria')) for (const element of fresh()) relabel(element, 'aria-label');
    if (has('buttons-to-links')) for (const element of fresh()) if (isPlainButton(element)) toLink(element);
    if (has('links-to-spans')) for (const element of fresh()) if (element.matches('a[href]')) toSpan(element);
    const cells = standing(everyElement(tree).flatMap((element) => cellsOf.get(element) ?? []));
    if (has('columns')) reorder(cells, seed, done);
    breakText(tree, cells, { mutations, language });
    if (has('wrap')) wrap(tree, cells, what, done);
    for (const element of fresh()) done.add(element);
    if (has('hidden-copies')) addCopies(tree, what, press, done);
    if (what === 'page' && has('decoy-list')) decoyList(tree, language, press);
    if (what === 'page' && has('decoys')) addDecoys(tree, press);
  };
}

const isPlainButton = (element: Element) =>
  element.matches('button, input[type=button], input[type=submit]') &&
  (element.getAttribute('role') ?? 'button') === 'button';

function strip(element: HTMLElement): void {
  const label = element.getAttribute('aria-label');
  // What has no words of its own keeps them, as a tooltip or inside the field: a hand must be able to tell it apart.
  if (label && element.matches('input')) element.setAttribute('placeholder', label);
  else if (label && !/\p{L}/u.test(element.textContent)) element.title = label;
  for (const { name } of [...element.attributes])
    if (name === 'role' || name.startsWith('aria-') || name.startsWith('data-')) element.removeAttribute(name);
}

const REFERENCES = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'];
const KEPT = new Set(['page', 'root', 'form1']);

function rename(element: Element, seed: number): void {
  if (element.classList.length > 0)
    element.setAttribute('class', [...element.classList].map((name) => renamed(name, seed)).join(' '));
  for (const name of ['id', ...REFERENCES]) {
    const value = element.getAttribute(name);
    if (!value || KEPT.has(value)) continue;
    element.setAttribute(
      name,
      value
        .split(' ')
        .map((one) => renamed(one, seed))
        .join(' '),
    );
  }
}

function relabel(element: HTMLElement, attribute: 'placeholder' | 'aria-label'): void {
  if (!element.matches('label')) return;
  const id = element.getAttribute('for');
  const root = element.getRootNode() as ParentNode;
  const outside = id ? [...(root.querySelectorAll?.('input, select') ?? [])].find((one) => one.id === id) : undefined;
  const field = element.querySelector('input, select') ?? outside;
  if (!field) return;
  const caption = [...element.childNodes]
    .filter((node) => node !== field)
    .map((node) => node.textContent)
    .join('');
  field.setAttribute(attribute, caption.trim());
  if (element.contains(field)) element.before(field);
  element.remove();
}

function follow(element: HTMLElement): void {
  const original = originals.get(element);
  if (!original) return;
  follow(original);
  if (original.childNodes.length > 0) element.replaceChildren(...original.childNodes);
  for (const { name, value } of original.attributes)
    if (name.startsWith('aria-') || name === 'title') element.setAttribute(name, value);
  element.style.display = original.style.display;
  element.toggleAttribute('aria-disabled', false);
  if (original.hasAttribute('disabled') || original.getAttribute('aria-disabled') === 'true')
    element.setAttribute('aria-disabled', 'true');
}

function replace(original: HTMLElement, instead: HTMLElement): void {
  // What left its form no longer sends it by itself.
  const form = original.matches('[type=submit]') ? original.closest('form') : null;
  for (const { name, value } of original.attributes)
    if (/^(class|id|title|tabindex|aria-.*|data-.*)$/.test(name)) instead.setAttribute(name, value);
  instead.append(...(original instanceof HTMLInputElement ? [original.value] : original.childNodes));
  original.replaceWith(instead);
  originals.set(instead, original);
  replacements.set(original, instead);
  controls.add(instead);
  follow(instead);
  instead.addEventListener('click', (event) => {
    event.preventDefault();
    if (form) form.requestSubmit();
    else if (!original.hasAttribute('disabled')) original.click();
  });
  original.addEventListener('changed', () => {
    follow(instead);
    instead.dispatchEvent(new Event('changed'));
  });
}

function toLink(button: HTMLElement): void {
  replace(button, el('a', { href: '#' }));
}

function toSpan(link: HTMLElement): void {
  const span = el('span', { tabindex: '0' });
  span.style.cursor = 'pointer';
  replace(link, span);
}

/** Puts the cells of every row into the same new order. */
function reorder(rows: Cells[], seed: number, done: WeakSet<Element>): void {
  const columns = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells).filter((name) => cells[name])))];
  const turn = 1 + (seed % Math.max(1, columns.length - 1));
  const order = [...columns.slice(turn), ...columns.slice(0, turn)];
  for (const { row, cells } of rows) {
    // Widths that were meant for the old order go with it.
    if (row instanceof HTMLElement) row.style.gridTemplateColumns = `repeat(${columns.length}, 1fr)`;
    const now = columns.filter((name) => cells[name] && !done.has(cells[name]));
    const spots = now.map((name) => {
      const spot = document.createComment('');
      cells[name]?.replaceWith(spot);
      return spot;
    });
    order
      .filter((name) => now.includes(name))
      .forEach((name, index) => {
        const cell = cells[name];
        if (cell) spots[index]?.replaceWith(cell);
      });
  }
}

const UNWRAPPED = 'tr, td, th, li, option, dialog, tbody, thead, table, ul, body';

function wrap(tree: Element, rows: Cells[], what: string, done: WeakSet<Element>): void {
  const around = (element: Element) => {
    if (element === tree || done.has(element) || element.matches(UNWRAPPED) || !element.parentNode) return;
    const outer = el('div');
    element.replaceWith(outer);
    outer.append(element);
  };
  for (const element of everyElement(tree)) if (controls.has(element)) around(element);
  for (const { row, cells } of rows) {
    if (row) around(row);
    for (const cell of Object.values(cells))
      if (cell && !done.has(cell)) cell.replaceChildren(el('div', {}, ...cell.childNodes));
  }
  if (what === 'box') tree.replaceChildren(el('div', {}, el('div', {}, ...tree.childNodes)));
}
