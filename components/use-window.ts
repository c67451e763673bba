import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Lists up to this length stand whole in the document. */
const MANY = 60;
/** A longer one is cut in blocks of so many lines, and a block far from what is seen gives way to a gap of its height. */
const BLOCK = 20;
/** In px, until one was measured. */
const LINE = 41;

export interface Stretch {
  from: number;
  to: number;
  /** Set where nothing is drawn: the room that is kept for it, in px. */
  gap?: number;
}

interface Windowed<Box extends HTMLElement> {
  list: RefObject<Box | null>;
  stretches: Stretch[];
  isWindowed: boolean;
  /** Has a line drawn that may stand far away; what follows may give it the focus. */
  draw: (line: number) => void;
}

/**
 * Which lines of a long list are drawn: those within a screen of what is seen, and the one that has the focus. Every line
 * and every gap says in `data-line` which it is, or begins with.
 */
export function useWindow<Box extends HTMLElement>(count: number, first = 0): Windowed<Box> {
  const list = useRef<Box>(null);
  const heights = useRef(new Map<number, number>());
  /** The block that was asked for last: it stays, or a look in between would take it away before it has the focus. */
  const asked = useRef<number>(undefined);
  const blockOf = (line: number) => Math.floor(line / BLOCK);
  const [drawn, setDrawn] = useState<readonly number[]>(() => [...new Set([0, 1, blockOf(Math.max(0, first))])]);
  const isWindowed = count > MANY;
  const blocks = isWindowed ? Math.ceil(count / BLOCK) : 1;
  useEffect(() => {
    const box = list.current;
    if (!isWindowed || !box) return undefined;
    const look = () => {
      const near = nearBlocks(box, blocks, heights.current, asked.current);
      setDrawn((before) => (before.join() === near.join() ? before : near));
    };
    const observer = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && look(), {
      rootMargin: '100% 0px',
    });
    for (const gap of box.querySelectorAll('.gap')) observer.observe(gap);
    return () => observer.disconnect();
  }, [isWindowed, blocks, drawn]);
  const roomFor = (block: number, lines: number) => {
    const known = [...heights.current.values()];
    return (
      heights.current.get(block) ?? (known.length > 0 ? known.reduce((a, b) => a + b) / known.length : LINE * lines)
    );
  };
  const stretches = Array.from({ length: blocks }, (_, block): Stretch => {
    if (!isWindowed) return { from: 0, to: count };
    const [from, to] = [block * BLOCK, Math.min(count, (block + 1) * BLOCK)];
    return drawn.includes(block) ? { from, to } : { from, to, gap: roomFor(block, to - from) };
  });
  const draw = (line: number) => {
    const block = blockOf(line);
    asked.current = block;
    setDrawn((before) => [...new Set([...before, block])]);
  };
  return { list, stretches, isWindowed, draw };
}

/** Those that reach into a screen above or below what is seen; what goes is measured before. */
function nearBlocks(
  box: HTMLElement,
  blocks: number,
  heights: Map<number, number>,
  asked: number | undefined,
): number[] {
  const starts = Array.from({ length: blocks }, (_, block) => box.querySelector(`[data-line="${block * BLOCK}"]`));
  const tops = [...starts.map((start) => start?.getBoundingClientRect().top ?? 0)];
  const last = starts.at(-1)?.parentElement?.lastElementChild?.getBoundingClientRect().bottom ?? 0;
  const focused = document.activeElement?.closest<HTMLElement>('[data-line]')?.dataset['line'];
  const near: number[] = [];
  for (let block = 0; block < blocks; block++) {
    const [top = 0, bottom = last] = [tops[block], tops[block + 1]];
    const isSeen = bottom > -innerHeight && top < 2 * innerHeight;
    if (isSeen || block === asked || (focused !== undefined && Math.floor(Number(focused) / BLOCK) === block))
      near.push(block);
    if (!starts[block]?.classList.contains('gap') && block < blocks - 1) heights.set(block, bottom - top);
  }
  return near;
}
