import type { Eyes } from '../../lib/drive/hands-slot';
import { sameRow } from '../../lib/drive/identity';
import { t } from '../../lib/i18n';
import { ancestorsOf } from '../../lib/page/tree';
import type { Row } from '../../lib/portals/read';
import type { Identity, PortalId } from '../../lib/portals/view';
import style from './beside.css?inline';
import { outermostTable } from './chips';
import { freeColumns, middleOf, SIDE } from './free-column';
import { addSheet, make } from './host';
import { isHit, isOwnHand } from './on-top';

export interface Ticks {
  /** One box for each of these rows; false where the page has no room for them. */
  update(rows: readonly Row[], isChosen: (row: Identity) => boolean): boolean;
  /** Where the box of a row stands, in px of the window. */
  placeOf(row: Identity): DOMRect | undefined;
  focus(row: Identity): void;
}

interface Shown {
  beside: Element;
  portal: PortalId;
  mount: Eyes['mount'];
  signal: AbortSignal;
  onTick(row: Identity, tick: boolean, isRange: boolean, box: Element): void;
}

/** True while a box stands at the height of a row's control: the page may have moved the row since it was drawn. */
export function isBeside(box: Element, control: Element): boolean {
  return Math.abs(middleOf(box) - middleOf(control)) < SIDE / 2;
}

interface Box {
  row: Row;
  input: HTMLInputElement;
}

/** Tick boxes beside the rows, in a layer of our own; the page's nodes are only measured. */
export function showTicks({ beside, portal, mount, signal, onTick }: Shown): Ticks {
  const list = outermostTable(beside);
  const layer = make('div', 'layer');
  layer.setAttribute('role', 'group');
  layer.setAttribute('aria-label', t('inPage_selectRows'));
  // What is done to our boxes is no business of what the page has around them.
  for (const type of ['click', 'mousedown', 'pointerdown', 'keydown', 'keyup'] as const)
    layer.addEventListener(type, (event) => event.stopPropagation());
  let host: { root: ShadowRoot; element: HTMLElement } | undefined;
  let boxes: Box[] = [];
  let column: { key: string; offset: number; clips: Element[] } | undefined;

  const makeBox = (row: Row): Box => {
    const input = make('input', 'tick');
    input.type = 'checkbox';
    input.setAttribute('aria-label', t('inPage_select', { name: row.name }));
    const box = { row, input };
    // A range would select the page's text as well.
    input.addEventListener('mousedown', (event) => {
      if (!event.shiftKey) return;
      event.preventDefault();
      input.focus();
    });
    // The press that a key makes does not say in Firefox that shift is held.
    let hasShift = false;
    input.addEventListener('keydown', (event) => {
      hasShift = event.shiftKey;
    });
    input.addEventListener('click', (event) => {
      const isRange = event.detail === 0 ? hasShift || event.shiftKey : event.shiftKey;
      if (isOwnHand(event, input)) onTick(box.row, input.checked, isRange, input);
      else event.preventDefault();
    });
    return box;
  };

  const stand = () => {
    if (host?.element.isConnected) return host;
    host?.element.remove();
    host = mount((element) => list.after(element), portal, signal);
    host.element.style.cssText = 'position:absolute;inline-size:0;block-size:0';
    addSheet(host.root, style);
    host.root.append(layer);
    return host;
  };

  /** False where there is no free place for all boxes. */
  const place = (): boolean => {
    if (signal.aborted || !list.isConnected || boxes.length === 0) return true;
    const { element } = stand();
    const edge = list.getBoundingClientRect();
    const origin = element.getBoundingClientRect();
    const controls = boxes.map(({ row }) => row.control.element);
    const lay = (offset: number, clips: Element[]) => {
      const seen = clips.map((clip) => clip.getBoundingClientRect());
      for (const [index, { input }] of boxes.entries()) {
        const middle = middleOf(controls[index] as Element);
        input.hidden = seen.some(({ top, bottom }) => middle < top || middle > bottom);
        input.style.left = `${edge.left + offset - origin.left}px`;
        input.style.top = `${middle - SIDE / 2 - origin.top}px`;
      }
    };
    const width = document.documentElement.clientWidth;
    const key = JSON.stringify([edge.left + scrollX, edge.width, width, boxes.map(({ row }) => row.name)]);
    if (column?.key === key) {
      lay(column.offset, column.clips);
      return true;
    }
    const clips = clipsOf(controls[0] as Element);
    const isRtl = element.dir === 'rtl';
    layer.hidden = false;
    for (const left of freeColumns({ list, controls, isRtl, marginFirst: portal === 'legacy' })) {
      lay(left - edge.left, clips);
      if (!boxes.every(({ input }) => input.hidden || isInSight(input))) continue;
      column = { key, offset: left - edge.left, clips };
      return true;
    }
    column = undefined;
    layer.hidden = true;
    return false;
  };

  const sizes = new ResizeObserver(() => void place());
  sizes.observe(list);
  addEventListener('resize', place, { signal });
  // A list may scroll by itself; with the whole page the boxes go by themselves.
  document.addEventListener('scroll', ({ target }) => target !== document && place(), {
    capture: true,
    passive: true,
    signal,
  });
  signal.addEventListener('abort', () => sizes.disconnect());

  return {
    update(rows, isChosen) {
      const before = boxes;
      boxes = rows.map((row) => {
        const box = before.find((other) => sameRow(other.row, row)) ?? makeBox(row);
        box.row = row;
        box.input.checked = isChosen(row);
        return box;
      });
      const inputs = boxes.map(({ input }) => input);
      if (inputs.length !== layer.childElementCount || inputs.some((input, index) => layer.children[index] !== input)) {
        const focused = host?.root.activeElement;
        layer.replaceChildren(...inputs);
        if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
      }
      return place();
    },
    placeOf: (row) => {
      const box = layer.hidden ? undefined : boxes.find((other) => sameRow(other.row, row));
      return box?.input.getBoundingClientRect();
    },
    focus: (row) => boxes.find((other) => sameRow(other.row, row))?.input.focus(),
  };
}

/** What is outside the window cannot be asked for. */
function isInSight(input: Element): boolean {
  const { left, top, right, bottom } = input.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isOutside = right < SIDE || bottom < SIDE || left > clientWidth - SIDE || top > clientHeight - SIDE;
  return isOutside || isHit(input);
}

const CLIPS = /auto|scroll|hidden|clip/;

/** What scrolls or cuts off the rows: a box beside a row that is out of sight there would stand beside nothing. */
function clipsOf(control: Element): Element[] {
  return [...ancestorsOf(control)].filter(
    (at) => at !== document.body && at !== document.documentElement && CLIPS.test(getComputedStyle(at).overflowY),
  );
}
