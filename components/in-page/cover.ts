import { hush, unhush } from '../../lib/page/hushed';
import { isElement } from '../../lib/page/tree';
import { eachFrame } from '../../lib/page/until';
import { isVisible } from '../../lib/page/visible';
import { CONTROLS_BESIDE, fieldValue } from '../../lib/portals/secret-place';
import type { PortalId } from '../../lib/portals/view';
import { make, mountHost } from './host';

interface Covered {
  /** The page's own text or field, and the part of the text that is the value. */
  place: { node: Text | HTMLElement; start: number; end: number };
  portal: PortalId;
  signal: AbortSignal;
}

export interface Cover {
  /** Takes the cover away from over the page's own text, for people and for screen readers, or lays it there again. */
  setCovered(isCovered: boolean): void;
  /** Opaque and empty as long as what is drawn on it is still to come. */
  cover: HTMLElement;
  /** Right under it, for what is offered. */
  offers: HTMLElement;
  /** Whether the page still shows what is covered. */
  isShown(): boolean;
  /** What stands in the page for all of this. */
  host: HTMLElement;
}

/** In px: the sign, the dots and the word side by side. */
const NARROWEST = 200;

/**
 * Covers the one-time password, for people and for screen readers: the smallest element around it gets `aria-hidden`, which
 * is the one thing of the page's that we ever mark. The value never comes into our own nodes.
 */
export function showCover({ place, portal, signal }: Covered): Cover {
  const around = isElement(place.node) ? place.node : place.node.parentElement;
  const block = blockOf(around);
  const beside = standsAlone(block) ?? standsAlone(block.closest(LIST)) ?? standsAlone(around);
  // A box inside a label would be pressed with it, and the focus would go to what the label is for.
  const neighbour = around?.closest('label') ?? beside ?? place.node;
  const { root, element } = mountHost((host) => neighbour.after(host), portal, signal);
  const cover = make('div', 'cover');
  const offers = make('div', 'offers');
  const panel = make('div', 'cover-panel', cover, offers);
  root.append(panel);
  let laid = '';
  const lay = () => {
    const over = placeOver(panel, place, block);
    if (over !== laid) cover.style.cssText = laid = over;
  };
  // Pages scroll, fold and slide what they show in many ways, and no observer tells of every one.
  eachFrame(lay, signal);
  // What the page's own scripts do in a frame may come after that.
  const sizes = new ResizeObserver(lay);
  sizes.observe(block);
  // Of a list all rows: the offers stand after the last, and move when one of them grows.
  sizes.observe(beside ?? block);
  const setCovered = (isCovered: boolean) => {
    cover.hidden = !isCovered;
    // What stands in one with other things is left as it is: screen readers would miss those, or what is offered here.
    if (beside && around) (isCovered ? hush : unhush)(around);
  };
  setCovered(true);
  signal.addEventListener('abort', () => setCovered(false));
  return {
    setCovered: (isCovered) => signal.aborted || setCovered(isCovered),
    cover,
    offers,
    host: element,
    isShown: () => around !== null && isVisible(around),
  };
}

/** Over every line of the value and on to the end of its block, so that the cover tells nothing of the length. */
function placeOver(panel: HTMLElement, place: Covered['place'], block: Element): string {
  const value = boundsOf(place);
  const origin = panel.getBoundingClientRect();
  const outer = block.getBoundingClientRect();
  const isRtl = getComputedStyle(block).direction === 'rtl';
  const start = isRtl ? value.right + 2 : Math.min(value.left, outer.right) - 2;
  const left = isRtl ? Math.min(value.left, outer.left, start - NARROWEST) : start;
  const right = isRtl ? start : Math.max(value.right, outer.right, start + NARROWEST);
  // What the page or another extension has enlarged is measured as it is seen, and laid out as it was.
  const scale = origin.width / panel.offsetWidth || 1;
  const px = (length: number) => `${length / scale}px`;
  return `top:${px(value.top - 4 - origin.top)};left:${px(left - origin.left)};width:${px(right - left)};height:${px(value.height + 8)}`;
}

function boundsOf({ node, start, end }: Covered['place']): DOMRect {
  if (isElement(node)) return node.getBoundingClientRect();
  const range = document.createRange();
  range.setStart(node, Math.min(start, node.length));
  range.setEnd(node, Math.min(end, node.length));
  return range.getBoundingClientRect();
}

/** The first box at or around it that is no part of a line; a field is in one, whatever it is drawn as. */
function blockOf(around: Element | null): Element {
  for (let at = around; at; at = at.parentElement)
    if (fieldValue(at) === undefined && !getComputedStyle(at).display.startsWith('inline')) return at;
  return document.body;
}

const CELL = /^(td|th|li|dd|dt|dialog|body|main)$/;
const LIST = 'table, ul, ol, dl';

/** Something of ours may stand beside it, and there is nothing to press in it. */
const standsAlone = (element: Element | null): Element | undefined =>
  element && !CELL.test(element.localName) && !element.querySelector(CONTROLS_BESIDE) ? element : undefined;
