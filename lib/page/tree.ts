/**
 * The page as a person sees it: one tree through open shadow roots. Every walk of ours goes through here,
 * so that a list inside a web component reads like any other.
 */

/** The element around this one, through the border of a shadow root. */
export function parentOf(element: Element): Element | undefined {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : undefined;
}

/** What is shown inside an element: its shadow tree where it has an open one, else its children. */
export function nodesIn(element: Element): Node[] {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return [...element.childNodes];
}

export function childrenOf(element: Element): Element[] {
  return nodesIn(element).filter(isElement);
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function* ancestorsOf(element: Element): Generator<Element> {
  for (let at = parentOf(element); at; at = parentOf(at)) yield at;
}

export function isWithin(element: Element, container: Element): boolean {
  for (let at: Element | undefined = element; at; at = parentOf(at)) if (at === container) return true;
  return false;
}

/** The lowest element that holds all of these, or undefined for none or for elements of several documents. */
export function commonAncestor(elements: Element[]): Element | undefined {
  const [first, ...rest] = elements;
  if (!first) return undefined;
  for (let at: Element | undefined = first; at; at = parentOf(at)) {
    const container = at;
    if (rest.every((element) => isWithin(element, container))) return container;
  }
  return undefined;
}

/** The child of `container` in which `element` lies. */
export function branchOf(element: Element, container: Element): Element | undefined {
  for (let at: Element | undefined = element; at; ) {
    const up: Element | undefined = parentOf(at);
    if (up === container) return at;
    at = up;
  }
  return undefined;
}

/** A box that Latchkey has put into the page: no part of the page, wherever it stands. */
export const OWN_BOX = 'div[data-portal][data-page]';

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'head', 'meta', 'link', 'svg']);

/** Every element below `root` in document order; what `enter` refuses is left out with all it holds. */
export function elementsIn(root: Element, enter: (element: Element) => boolean = () => true): Element[] {
  const found: Element[] = [];
  collect(root, enter, found);
  return found;
}

/** Every reading walks the page several times: no generators and no copies here, where the page has no shadow trees. */
function collect(root: Element, enter: (element: Element) => boolean, found: Element[]): void {
  const isPlain = !root.shadowRoot && root.localName !== 'slot';
  for (const child of isPlain ? root.children : childrenOf(root)) {
    if (SILENT.has(child.localName) || !enter(child)) continue;
    found.push(child);
    if (child.firstElementChild || child.shadowRoot || child.localName === 'slot') collect(child, enter, found);
  }
}

/** Open shadow roots below `root`: an observer has to be told of each. */
export function shadowRootsIn(root: Element): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  for (const element of elementsIn(root)) if (element.shadowRoot) roots.push(element.shadowRoot);
  return roots;
}
