import { type TextPart, wholeOf } from '../../lib/page/texts';

/** Named in public/cover.css. The page can see these names, so they tell nothing of whose they are. */
const COVERED = 'covered';
const UNKNOWN = 'covered-yet';

/**
 * Covers texts where the browser paints them, wherever they move and whenever they show: no node of the page is touched,
 * and none of ours lies over it.
 */
export function coverTexts() {
  const unknown = layerNamed(UNKNOWN, 0);
  const covered = layerNamed(COVERED, 1);
  return {
    lay(parts: readonly TextPart[], nodes: readonly Text[]): void {
      covered(parts);
      unknown(nodes.map(wholeOf));
    },
    lift(): void {
      covered([]);
      unknown([]);
    },
  };
}

/**
 * Only what differs is laid and taken away: the browser paints anew what is touched. A range moves when its text is changed
 * or goes elsewhere, so one that still lies as it should covers what it should.
 */
function layerNamed(name: string, priority: number): (parts: readonly TextPart[]) => void {
  const layer = new Highlight();
  layer.priority = priority;
  CSS.highlights.set(name, layer);
  let laid = new Set<Range>();
  return (parts) => {
    const before = new Map<Node, Range[]>();
    for (const range of laid) {
      const beside = before.get(range.startContainer);
      if (beside) beside.push(range);
      else before.set(range.startContainer, [range]);
    }
    const now = new Set<Range>();
    for (const part of parts) now.add(before.get(part.node)?.find((range) => lies(range, part)) ?? add(layer, part));
    for (const range of laid) if (!now.has(range)) layer.delete(range);
    laid = now;
  };
}

const lies = ({ startOffset, endContainer, endOffset }: Range, { node, start, end }: TextPart): boolean =>
  startOffset === start && endContainer === node && endOffset === end;

function add(layer: Highlight, { node, start, end }: TextPart): Range {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  layer.add(range);
  return range;
}
