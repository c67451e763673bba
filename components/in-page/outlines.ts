import type { Eyes } from '../../lib/drive/hands-slot';
import { addSheet, make } from './host';
import style from './outlines.css?inline';

/** Room between a thing and the ring around it, in px. */
const GAP = 4;

export interface Outlines {
  /** Draws a ring around each of these; none takes the rings away. */
  around(elements: readonly Element[]): void;
}

/** Rings around what a person may press next. They lie over the page, hear nothing, and touch none of its nodes. */
export function showOutlines({ portal, mount, signal }: Eyes): Outlines {
  const { root } = mount((element) => document.body.append(element), portal, signal);
  const layer = make('div', 'outlines');
  layer.setAttribute('aria-hidden', 'true');
  addSheet(root, style);
  root.append(layer);
  let targets: readonly Element[] = [];
  const draw = () => {
    layer.replaceChildren(
      ...targets
        .filter((element) => element.isConnected)
        .map((element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          const ring = make('div', 'ring');
          ring.style.left = `${left - GAP}px`;
          ring.style.top = `${top - GAP}px`;
          ring.style.width = `${width + 2 * GAP}px`;
          ring.style.height = `${height + 2 * GAP}px`;
          return ring;
        }),
    );
  };
  for (const type of ['scroll', 'resize'] as const)
    addEventListener(type, draw, { capture: true, passive: true, signal });
  return {
    around(elements) {
      targets = elements;
      draw();
    },
  };
}
