/** Small helpers for building simulated pages; they run under a policy that forbids strings of markup. */

type Attributes = Record<string, string | boolean | undefined>;

export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== false && value !== undefined) element.setAttribute(name, value === true ? '' : value);
  element.append(...children);
  return element;
}

/**
 * What the page's program knows about its own elements, for the mutator. Kept beside the tree, so that nothing of it can
 * be read off the page.
 */
export const controls = new WeakSet<Element>();
/** Cells by the name of their column, one record for each row and for the headings. */
export interface Cells {
  row?: Element | undefined;
  cells: Record<string, HTMLElement | undefined>;
}
export const cellsOf = new WeakMap<Element, Cells[]>();

export function pressable<Kind extends HTMLElement>(element: Kind, press: () => void): Kind {
  controls.add(element);
  element.addEventListener('click', (event) => {
    event.preventDefault();
    press();
  });
  return element;
}

/** Says that these elements are the cells of one row, in this order of columns; `row` is the element that holds them alone. */
export function asCells(elements: Iterable<Element>, columns: string[], row?: Element): void {
  const all = [...elements] as HTMLElement[];
  const [first] = all;
  const cells = Object.fromEntries(columns.map((column, index) => [column, all[index]]));
  if (first) cellsOf.set(row ?? first, [{ row, cells }]);
}

/** The same for a row whose children are its cells; answers the row. */
export function withCells<Kind extends Element>(row: Kind, columns: string[]): Kind {
  asCells(row.children, columns, row);
  return row;
}

/** What was built: `part` is what a box unfolds later. */
export type Tree = 'list' | 'page' | 'box' | 'part';
type Rendered = (tree: Element, what: Tree) => void;
let onRender: Rendered = () => {};
/** What the program does to everything it draws, before it stands in the document. */
export function setRendering(mutator: Rendered): void {
  onRender = mutator;
}
/** Every list, page and box passes here once it is built. */
export function rendered<Kind extends Element>(tree: Kind, what: Tree): Kind {
  onRender(tree, what);
  return tree;
}

/** Elements of a tree, those in open shadow roots as well. */
export function everyElement(tree: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  const visit = (element: Element) => {
    found.push(element as HTMLElement);
    for (const child of [...element.children, ...(element.shadowRoot?.children ?? [])]) visit(child);
  };
  visit(tree);
  return found;
}

/** Writes another account wherever the page says whose it is. */
export function showAccount(before: string, now: string): void {
  if (before === now) return;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (node.nodeValue?.includes(before)) node.nodeValue = node.nodeValue.replace(before, now);
  }
  for (const at of document.querySelectorAll(`[title="${before}"]`)) at.setAttribute('title', now);
}
