import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** How near that is, in screens. */
const NEAR = '150%';

interface Growing<Mark> {
  drawn: number;
  end: RefObject<Mark | null>;
}

/**
 * How much of a long list is drawn: what cannot be seen yet is drawn when the person comes near it, `step` rows at a time,
 * and `first` at once. A list that was narrowed down begins anew. `end` is put on what stands after the last drawn row,
 * within the list where that scrolls by itself.
 */
export function useGrowing<Mark extends HTMLElement>(total: number, step = 100, first = 0): Growing<Mark> {
  const end = useRef<Mark>(null);
  const [drawn, setDrawn] = useState(Math.max(step, first));
  const before = useRef(total);
  useEffect(() => {
    if (before.current !== total) setDrawn(step);
    before.current = total;
  }, [total]);
  const isWhole = drawn >= total;
  useEffect(() => {
    const mark = end.current;
    if (isWhole || !mark) return undefined;
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setDrawn(drawn + step);
      },
      { root: mark.closest('.list'), rootMargin: `${NEAR} 0px` },
    );
    observer.observe(mark);
    return () => observer.disconnect();
  }, [drawn, isWhole]);
  return { drawn, end };
}
