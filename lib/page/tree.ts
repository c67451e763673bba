import { isInLook, notesOfLook, oncePerLook } from './look';

/**
 * The page as a person sees it: one tree through open shadow roots. Every walk of ours goes through here,
 * so that a list inside a web component reads like any other.
 */

/** Where a walk of this look has met an element: a page is slow to answer, and slowest in Firefox, so it is asked once. */
interface Met {
  tag: string;
  parent: Element | undefined;
  hasOwnTree: boolean;
  /** How many elements it holds; not said where it shows something else. */
  size?: number;
  /** The tree that it stands in; not said where it is shown in a slot of another. */
  tree: ParentNode | undefined;
}
const met = notesOfLook<Node, Met>();

/** The element around this one, or around a text, through the border of a shadow root. */
export function parentOf(element: Element | Text): Element | undefined {
  const known = met.get(element);
  if (known) return known.parent;
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : undefined;
}

/** What is shown inside an element: its shadow tree where it has an open one, else its children. */
export function nodesIn(element: Element): Node[] {
  const isOwn = hasOwnTree(element);
  if (isOwn && tagOf(element) === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  const nodes: Node[] = [];
  for (let node = ((isOwn && element.shadowRoot) || element).firstChild; node; node = node.nextSibling)
    nodes.push(node);
  return nodes;
}

export function childrenOf(element: Element): Element[] {
  if (hasOwnTree(element)) return nodesIn(element).filter(isElement);
  const children: Element[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) if (isElement(node)) children.push(node);
  return children;
}

/** What is shown inside is something else than its children. */
export const hasOwnTree = (element: Element): boolean =>
  met.get(element)?.hasOwnTree ?? (element.shadowRoot !== null || element.localName === 'slot');

/** How many elements it holds. */
export const sizeOf = (element: Element): number => met.get(element)?.size ?? element.childElementCount;

/** All text in it, shown or not, as it stands. */
export const contentOf = oncePerLook((element: Element): string => element.textContent);

/** It holds no element, and shows nothing but its own text. */
export const isLeaf = (element: Element): boolean => sizeOf(element) === 0 && !hasOwnTree(element);

export function isElement(node: Node): node is Element {
  return met.get(node) !== undefined || node.nodeType === 1;
}

export const tagOf = (element: Element): string => met.get(element)?.tag ?? element.localName;

export function* ancestorsOf(element: Element): Generator<Element> {
  for (let at = parentOf(element); at; at = parentOf(at)) yield at;
}

export function isWithin(element: Element, container: Element): boolean {
  if (container.contains(element)) return true;
  // In one and the same tree that is the whole answer; only from a shadow tree the way leads further out.
  if (treeOf(element) === treeOf(container)) return false;
  for (let at: Element | undefined = element; at; at = parentOf(at)) if (at === container) return true;
  return false;
}

const treeOf = (element: Element): Node => met.get(element)?.tree ?? element.getRootNode();

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

/** What shows no text, whatever stands in it. */
export const SILENT = new Set('script style template noscript head meta link svg'.split(' '));

/** Every element below `root` in document order; what `enter` refuses is left out with all it holds. */
export function elementsIn(root: Element, enter?: (element: Element) => boolean): readonly Element[] {
  const { elements, ends } = walkThrough(root);
  if (!enter) return elements;
  const found: Element[] = [];
  for (let index = 0; index < elements.length; ) {
    const element = elements[index] as Element;
    const isEntered = enter(element);
    if (isEntered) found.push(element);
    index = isEntered ? index + 1 : (ends[index] ?? elements.length);
  }
  return found;
}

interface Walk {
  elements: Element[];
  /** For each element the place of the first one that lies behind it and all that it holds. */
  ends: number[];
}

/** A reading asks for the elements of the page many times, and gets them from one walk. */
const walkThrough = oncePerLook((root: Element): Walk => {
  const walk: Walk = { elements: [], ends: [] };
  const top = root.getRootNode();
  const tree = isElement(top) ? undefined : (top as Document | ShadowRoot);
  collect(root, { tag: root.localName, parent: parentOf(root), tree }, walk);
  return walk;
});

/** No generators and no copies here, where the page has no shadow trees. */
function collect(root: Element, { tag, parent, tree }: Omit<Met, 'hasOwnTree' | 'size'>, walk: Walk): void {
  const { shadowRoot } = root;
  const isOwn = shadowRoot !== null || tag === 'slot';
  const own: Met = { tag, parent, tree, hasOwnTree: isOwn };
  if (isInLook()) met.set(root, own);
  const treeInside = shadowRoot ?? (isOwn ? undefined : tree);
  const shown = isOwn ? childrenOf(root) : undefined;
  let size = 0;
  for (let child = shown ? shown[0] : root.firstElementChild; child; ) {
    const name = child.localName;
    if (!SILENT.has(name)) {
      const index = walk.elements.push(child) - 1;
      collect(child, { tag: name, parent: root, tree: treeInside }, walk);
      walk.ends[index] = walk.elements.length;
    }
    size++;
    child = shown ? shown[size] : child.nextElementSibling;
  }
  if (!isOwn) own.size = size;
}

/** Whether a selector fits an element, to be asked of many: the browser is asked once for each tree, not for each element. */
export function fitting(selector: string): (element: Element) => boolean {
  const allIn = oncePerLook((tree: ParentNode): ReadonlySet<Element> => new Set(tree.querySelectorAll(selector)));
  return (element) => {
    const tree = met.get(element)?.tree;
    return tree ? allIn(tree).has(element) : element.matches(selector);
  };
}

/** Open shadow roots at `root` and below: an observer has to be told of each. */
export function shadowRootsIn(root: Element): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const lookIn = (elements: Iterable<Element>) => {
    for (const { shadowRoot } of elements) {
      if (!shadowRoot) continue;
      roots.push(shadowRoot);
      lookIn(shadowRoot.querySelectorAll('*'));
    }
  };
  lookIn([root]);
  lookIn(root.getElementsByTagName('*'));
  return roots;
}
