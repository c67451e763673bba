import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Rows that are drawn at once, and how many more whenever the end of them is near. */
const STEP = 100;
/** How near that is, in screens. */
const NEAR = '150%';

/**
 * How much of a long list is drawn: what cannot be seen yet is drawn when the person comes near it. A list that was
 * narrowed down begins anew. `end` is put on what stands after the last drawn row.
 */
export function useGrowing(list: readonly unknown[]): { drawn: number; end: RefObject<HTMLParagraphElement | null> } {
  const end = useRef<HTMLParagraphElement>(null);
  const total = list.length;
  const [drawn, setDrawn] = useState(STEP);
  useEffect(() => setDrawn(STEP), [total]);
  const isWhole = drawn >= total;
  useEffect(() => {
    const mark = end.current;
    if (isWhole || !mark) return undefined;
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setDrawn(drawn + STEP);
      },
      { rootMargin: `${NEAR} 0px` },
    );
    observer.observe(mark);
    return () => observer.disconnect();
  }, [drawn, isWhole]);
  return { drawn, end };
}
