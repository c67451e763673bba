import { type TextPart, wholeOf } from '../../lib/page/texts';

/** Named in public/cover.css. The page can see these names, so they tell nothing of whose they are. */
const COVERED = 'covered';
const UNKNOWN = 'covered-yet';

/**
 * Covers texts where the browser paints them, wherever they move and whenever they show: no node of the page is touched,
 * and none of ours lies over it.
 */
export function coverTexts() {
  const covered = new Highlight();
  const unknown = new Highlight();
  covered.priority = 1;
  CSS.highlights.set(UNKNOWN, unknown);
  CSS.highlights.set(COVERED, covered);
  return {
    lay(parts: readonly TextPart[], nodes: readonly Text[]): void {
      fill(covered, parts);
      fill(unknown, nodes.map(wholeOf));
    },
    lift(): void {
      covered.clear();
      unknown.clear();
    },
  };
}

function fill(layer: Highlight, parts: readonly TextPart[]): void {
  layer.clear();
  for (const { node, start, end } of parts) {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    layer.add(range);
  }
}
