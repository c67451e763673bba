import { t } from '../../lib/i18n';
import type { PortalId } from '../../lib/portals/view';
import { copyPassword } from '../../lib/secret/copy';
import { countDown } from '../../lib/secret/countdown';
import { make, makeButton, mountHost } from './host';
import { makeIcon } from './small-icons';

interface Covered {
  /** The page's own text or field, and the part of the text that is the value. */
  place: { node: Text | HTMLElement; start: number; end: number };
  portal: PortalId;
  signal: AbortSignal;
  readValue(): string | undefined;
}

const SECONDS = 10;
const DOTS = '••••••••';

/**
 * Covers the one-time password and offers to copy it unseen. The value never comes into our own nodes: to show it, the
 * cover is taken away from over the page's own text. What lies beneath can still be read by a screen reader, as the
 * page meant it; its nodes are not touched. Answers how to say one thing more there.
 */
export function showCover({ place, portal, signal, readValue }: Covered): (sentence: string) => void {
  const block = blockOf(place.node);
  const { root } = mountHost((element) => putBeside(place.node, block, element), portal, signal);
  const cover = make(
    'div',
    'cover',
    makeIcon('shield'),
    make('span', 'dots', DOTS),
    make('span', 'cover-word', t('inPage_covered')),
  );
  const said = make('p', 'note');
  said.setAttribute('role', 'status');
  const note = make('p', 'note', t('inPage_copyNote'));
  const more = make('p', 'note');
  more.setAttribute('role', 'status');
  const bar = make('i', '');
  const meter = make('div', 'bar', bar);
  meter.hidden = true;
  let showing: AbortController | undefined;

  const copy = makeButton('primary', [makeIcon('copy'), t('copyPassword')], () => {
    void copyPassword(readValue).then((copied) => {
      said.className = copied.ok ? 'note good' : 'note';
      said.textContent = copied.ok
        ? t(copied.odd ? 'inPage_copiedOdd' : 'inPage_copied')
        : t(copied.why === 'nothing-there' ? 'inPage_nothingToCopy' : 'inPage_clipboardRefused');
    });
  });
  const hide = () => {
    showing?.abort();
    showing = undefined;
    cover.hidden = false;
    meter.hidden = true;
    showWords.textContent = t('showSeconds', { seconds: SECONDS });
    note.textContent = t('inPage_copyNote');
  };
  const reveal = () => {
    showing = new AbortController();
    const ended = AbortSignal.any([signal, showing.signal]);
    cover.hidden = true;
    meter.hidden = false;
    bar.style.inlineSize = '100%';
    note.textContent = t('inPage_whoCanSee');
    showWords.textContent = t('inPage_hideNow', { seconds: SECONDS });
    countDown(
      SECONDS,
      (left) => {
        bar.style.inlineSize = `${left * 10}%`;
        showWords.textContent = t('inPage_hideNow', { seconds: left });
        if (left === 0) hide();
      },
      ended,
    );
    addEventListener('blur', hide, { signal: ended });
    document.addEventListener('visibilitychange', hide, { signal: ended });
  };
  const showWords = make('span', '', t('showSeconds', { seconds: SECONDS }));
  const show = makeButton('', [makeIcon('eye'), showWords], () => (showing ? hide() : reveal()));

  const panel = make('div', 'cover-panel', cover, make('div', 'buttons', copy, show), meter, said, note, more);
  root.append(panel);
  const lay = () => layOver(cover, panel, place, block);
  const sizes = new ResizeObserver(lay);
  sizes.observe(block);
  if (block.parentElement) sizes.observe(block.parentElement);
  addEventListener('resize', lay, { signal });
  signal.addEventListener('abort', () => sizes.disconnect());
  lay();
  return (sentence) => {
    more.textContent = sentence;
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
