import { t } from '../../lib/i18n';
import type { PortalId } from '../../lib/portals/view';
import { make, mountHost } from './host';
import { makeIcon } from './small-icons';

interface Covered {
  /** The page's own text or field, and the part of the text that is the value. */
  place: { node: Text | HTMLElement; start: number; end: number };
  portal: PortalId;
  signal: AbortSignal;
}

export interface Cover {
  cover: HTMLElement;
  /** Right under it, for what is offered. */
  offers: HTMLElement;
  /** Says one thing there. */
  say(sentence: string): void;
}

const DOTS = '••••••••';

/**
 * Covers the one-time password. What lies beneath can still be read by a screen reader, as the page meant it; its nodes
 * are not touched, and the value never comes into ours.
 */
export function showCover({ place, portal, signal }: Covered): Cover {
  const block = blockOf(place.node);
  const { root } = mountHost((element) => putBeside(place.node, block, element), portal, signal);
  const cover = make(
    'div',
    'cover',
    makeIcon('shield'),
    make('span', 'dots', DOTS),
    make('span', 'cover-word', t('inPage_covered')),
  );
  const offers = make('div', 'offers');
  const said = make('p', 'note');
  said.setAttribute('role', 'status');
  const panel = make('div', 'cover-panel', cover, offers, said);
  root.append(panel);
  const lay = () => layOver(cover, panel, place, block);
  const sizes = new ResizeObserver(lay);
  sizes.observe(block);
  if (block.parentElement) sizes.observe(block.parentElement);
  addEventListener('resize', lay, { signal });
  signal.addEventListener('abort', () => sizes.disconnect());
  lay();
  return {
    cover,
    offers,
    say: (sentence) => {
      said.textContent = sentence;
    },
  };
}

/** Lays the cover over every line of the value and on to the end of its block, so that it tells nothing of the length. */
function layOver(cover: HTMLElement, panel: HTMLElement, { node, start, end }: Covered['place'], block: Element): void {
  const value = boundsOf(node, start, end);
  const origin = panel.getBoundingClientRect();
  const outer = block.getBoundingClientRect();
  const top = value.top - 4;
  const left = Math.min(value.left, outer.left + outer.width) - 2;
  const width = Math.max(value.right, outer.right, left + 160) - left;
  cover.style.top = `${top - origin.top}px`;
  cover.style.left = `${left - origin.left}px`;
  cover.style.width = `${width}px`;
  cover.style.height = `${value.height + 8}px`;
}

function boundsOf(node: Text | HTMLElement, start: number, end: number): DOMRect {
  if (node.nodeType === 1) return (node as HTMLElement).getBoundingClientRect();
  const range = document.createRange();
  range.setStart(node, Math.min(start, (node as Text).length));
  range.setEnd(node, Math.min(end, (node as Text).length));
  return range.getBoundingClientRect();
}

function blockOf(node: Node): Element {
  for (
    let at = node.nodeType === 1 && !isField(node) ? (node as Element) : node.parentElement;
    at;
    at = at.parentElement
  ) {
    if (!getComputedStyle(at).display.startsWith('inline')) return at;
  }
  return document.body;
}

const isField = (node: Node): boolean =>
  (node as Element).localName === 'input' || (node as Element).localName === 'textarea';
const CELL = /^(td|th|li|dd|dt|dialog|body|main)$/;

/** After the value's own line; inside a cell or box at the value itself, since nothing may stand beside those. */
function putBeside(node: Text | HTMLElement, block: Element, host: HTMLElement): void {
  const holdsMore =
    CELL.test(block.localName) || block.querySelector('button, a, input[type=button], input[type=submit]') !== null;
  if (!holdsMore) block.after(host);
  else node.after(host);
}
