import type { Eyes } from '../../lib/drive/hands-slot';
import { t } from '../../lib/i18n';
import type { Dressing } from '../../lib/messages';
import type { Row } from '../../lib/portals/read';
import type { PortalId } from '../../lib/portals/view';
import style from './beside.css?inline';
import { addSheet, make } from './host';
import { besideIcons, draw, kindIcons } from './small-icons';

export type DressedRow = Dressing['rows'][number] & { element: Element; row: Row };

export interface Chips {
  update(rows: DressedRow[]): void;
}

/** Less than this beside a row, and there is no chip: it would stand on something of the page. In px. */
const LEAST_ROOM = 24;
/** Less than this, and a chip is its icon: two letters of a name say nothing. In px. */
const WORDS_ROOM = 80;
const GAP = 20;
const INNER_GAP = 12;

/**
 * Says beside each row which device has it, in the free space after the list. One box for all, placed relative to
 * itself, so that they scroll with the page; measured again only when the list or the window changes its size.
 */
export function showChips({
  beside,
  portal,
  mount,
  signal,
  taken,
}: {
  beside: Element;
  portal: PortalId;
  mount: Eyes['mount'];
  signal: AbortSignal;
  /** Where something of ours stands beside a row already. */
  taken(row: Row): DOMRect | undefined;
}): Chips {
  const list = outermostTable(beside);
  const layer = make('ul', 'layer');
  let host: ReturnType<Eyes['mount']> | undefined;
  let shown: DressedRow[] = [];

  const place = () => {
    if (signal.aborted || !list.isConnected || (shown.length === 0 && !host)) return;
    if (!host?.element.isConnected) {
      host?.element.remove();
      host = mount((element) => list.after(element), portal, signal);
      host.element.style.cssText = 'position:absolute;inline-size:0;block-size:0';
      layer.setAttribute('aria-label', t('inPage_devices'));
      addSheet(host.root, style);
      host.root.append(layer);
    }
    const origin = host.element.getBoundingClientRect();
    const edge = list.getBoundingClientRect();
    const isRtl = host.element.dir === 'rtl';
    const room = (isRtl ? edge.left : document.documentElement.clientWidth - edge.right) - GAP - 8;
    const places = shown.map(({ element }) => element.getBoundingClientRect());
    // Words within a row go before an icon beside it.
    const gaps = room < WORDS_ROOM ? shown.map(({ element, row }) => gapBefore(row, element, isRtl, taken(row))) : [];
    const chips = shown.flatMap((row, index) => {
      const rect = places[index] as DOMRect;
      const { left, right } = gaps[index] ?? NO_GAP;
      const within = Number.isFinite(right - left) ? right - left : 0;
      const isWithin = within >= WORDS_ROOM || room < LEAST_ROOM;
      const free = isWithin ? within : room;
      if (free < LEAST_ROOM) return [];
      const chip = chipFor(row, free);
      chip.style.insetBlockStart = `${rect.top + rect.height / 2 - 12 - origin.top}px`;
      if (isWithin) chip.style.right = `${origin.left - right}px`;
      else if (isRtl) chip.style.right = `${origin.left - edge.left + GAP}px`;
      else chip.style.left = `${edge.right + GAP - origin.left}px`;
      return [chip];
    });
    layer.replaceChildren(...chips);
  };

  const sizes = new ResizeObserver(place);
  sizes.observe(list);
  addEventListener('resize', place, { signal });
  signal.addEventListener('abort', () => sizes.disconnect());
  return {
    update(next) {
      shown = next;
      place();
    },
  };
}

/** Free space in a row, right before its delete control: where other rows have "Change". In px of the window. */
interface Gap {
  left: number;
  right: number;
}
const NO_GAP: Gap = { left: 0, right: 0 };

function gapBefore(
  { control: { element: control } }: Row,
  row: Element,
  isRtl: boolean,
  taken: DOMRect | undefined,
): Gap {
  const edge = control.getBoundingClientRect();
  const texts = [...row.querySelectorAll('*')]
    .filter(
      (at) => !control.contains(at) && [...at.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
    )
    .map((at) => {
      const range = document.createRange();
      range.selectNodeContents(at);
      return range.getBoundingClientRect();
    });
  const gap = isRtl
    ? { left: edge.right, right: Math.min(...texts.map(({ left }) => left).filter((left) => left >= edge.right)) }
    : { left: Math.max(...texts.map(({ right }) => right).filter((right) => right <= edge.left)), right: edge.left };
  if (taken && taken.left >= gap.left && taken.right <= gap.right) {
    if (isRtl) gap.left = taken.right;
    else gap.right = taken.left;
  }
  return { left: gap.left + INNER_GAP, right: gap.right - INNER_GAP };
}

/** A box may not stand inside a table, only beside it. */
export function outermostTable(element: Element): Element {
  return element.closest('table') ?? element;
}

function chipFor({ row: { name }, device, newToYou }: DressedRow, room: number): HTMLElement {
  const words = newToYou ? t('inPage_newToYou') : (device?.name ?? t('inPage_whichDevice'));
  const kind = newToYou ? 'chip-new' : device ? '' : 'chip-empty';
  const icon = newToYou ? draw(besideIcons.flag) : device ? draw(kindIcons[device.kind]) : draw(besideIcons.none);
  const say = make('bdi', device && !newToYou ? 'whose' : '', words);
  say.dataset.cloudcloak = 'mask';
  const size = room < WORDS_ROOM ? 'chip-small' : '';
  const chip = make('li', `chip ${kind} ${size}`, icon, make('span', 'unseen', `${name}: `), say);
  chip.style.maxInlineSize = `${Math.floor(room)}px`;
  return chip;
}
