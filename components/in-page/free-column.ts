import { ancestorsOf, elementsIn, isElement, isWithin, nodesIn, OWN_BOX } from '../../lib/page/tree';

/** The side of a tick box, in px, and what is left free around it. */
export const SIDE = 24;
const CLEAR = 4;
/** From the edge of the list to a box in the margin, and where the ground of the list ends nearer. */
const MARGIN_GAP = 8;
const LEAST_MARGIN_GAP = 2;
/** From a box inside a row to the end of the row, as other rows have their arrow. */
const END_GAP = 34;

interface Span {
  left: number;
  right: number;
}

interface Search {
  /** The list, and in each row the control that deletes it: boxes stand at its height. */
  list: Element;
  controls: readonly Element[];
  isRtl: boolean;
  /** Whether the margin before the list is better than the end of its rows. */
  marginFirst: boolean;
}

/**
 * Where a column of boxes may stand so that it lies on nothing of the page beside any of these rows: left edges in px of
 * the window, best first. None where the page is full.
 */
export function freeColumns({ list, controls, isRtl, marginFirst }: Search): number[] {
  // Right-to-left is the same, seen in a mirror.
  const seen = ({ left, right }: Span): Span => (isRtl ? { left: -right, right: -left } : { left, right });
  const middles = controls.map(middleOf);
  const isBesideRow = ({ top, bottom }: DOMRect) =>
    middles.some((middle) => top < middle + SIDE / 2 && bottom > middle - SIDE / 2);
  const inks = inksOf(document.body).filter(isBesideRow).map(seen);
  const grounds = () =>
    elementsIn(document.body, isPages)
      .filter((at) => !isWithin(list, at) && !isWithin(at, list))
      .map((at) => at.getBoundingClientRect())
      .filter(isBesideRow)
      .map(seen);
  const edge = seen(list.getBoundingClientRect());
  const control = seen(controls[0]?.getBoundingClientRect() ?? { left: 0, right: 0 });
  const page = seen({ left: 0, right: document.documentElement.clientWidth });

  const margin = marginOf(list, edge.left, seen);
  const isFree =
    margin >= page.left &&
    !inks.some(({ left, right }) => left < margin + SIDE && right > margin - CLEAR) &&
    !grounds().some(({ left, right }) => left < margin + SIDE && right > margin);
  const before = isFree ? [margin] : [];
  const gaps = gapsIn(edge, inks).reverse();
  const atEnd = gaps
    .filter(({ left }) => left >= control.right)
    .map(({ left, right }) => Math.min(Math.max(edge.right - END_GAP - SIDE, left), right - SIDE));
  const within = gaps
    .filter(({ left }) => left < control.right)
    .map(({ left, right }) => Math.max(left, Math.min(right, page.right - CLEAR) - SIDE));
  const found = marginFirst ? [...before, ...atEnd, ...within] : [...atEnd, ...before, ...within];
  const isInSight = (left: number) => left >= page.left && left + SIDE <= page.right;
  const best = [...found.filter(isInSight), ...found.filter((left) => !isInSight(left))];
  return best.map((left) => (isRtl ? -left - SIDE : left));
}

/** The place in the margin before the list: well apart from it where its own ground reaches that far, else close to it. */
function marginOf(list: Element, edge: number, seen: (span: Span) => Span): number {
  const ground = [...ancestorsOf(list)].find((at) => getComputedStyle(at).backgroundColor !== TRANSPARENT);
  const apart = edge - MARGIN_GAP - SIDE;
  const isOnGround = !ground || apart >= seen(ground.getBoundingClientRect()).left;
  return isOnGround ? apart : edge - LEAST_MARGIN_GAP - SIDE;
}

export function middleOf(control: Element): number {
  const { top, height } = control.getBoundingClientRect();
  return top + height / 2;
}

/** What is free between these, with room for a box, from the start to the end. */
function gapsIn(edge: Span, inks: Span[]): Span[] {
  const gaps: Span[] = [];
  let at = edge.left + CLEAR;
  for (const { left, right } of [...inks, { left: edge.right, right: edge.right }].sort((a, b) => a.left - b.left)) {
    const end = Math.min(left, edge.right) - CLEAR;
    if (end - at >= SIDE) gaps.push({ left: at, right: end });
    at = Math.max(at, right + CLEAR);
  }
  return gaps;
}

const TRANSPARENT = 'rgba(0, 0, 0, 0)';
const isPages = (at: Element) => !at.matches(OWN_BOX);
const DRAWN = /^(img|svg|input|select|textarea|button|canvas|video)$/i;

/** Where the page has drawn something: words, pictures, controls. */
function inksOf(body: Element): DOMRect[] {
  const inks: DOMRect[] = [];
  for (const element of elementsIn(body, isPages)) {
    if (DRAWN.test(element.localName)) inks.push(element.getBoundingClientRect());
    let isSeen: boolean | undefined;
    for (const node of nodesIn(element)) {
      if (isElement(node)) {
        if (node.localName === 'svg') inks.push(node.getBoundingClientRect());
        continue;
      }
      if (node.nodeType !== 3 || !node.nodeValue?.trim()) continue;
      // Words for screen readers alone stand in a box of a point.
      isSeen ??= isMoreThanAPoint(element);
      if (!isSeen) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      inks.push(...range.getClientRects());
    }
  }
  return inks;
}

function isMoreThanAPoint(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
}
