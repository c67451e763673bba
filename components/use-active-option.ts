import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * The option that the arrow keys are on, in a list whose focus stays elsewhere.
 * Returns the index (-1: none), how to move it, and the reference for the list, which keeps that option in sight.
 */
export function useActiveOption(count: number) {
  const [active, setActive] = useState(-1);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  const move = (by: number) =>
    setActive((from) => (count === 0 ? -1 : (Math.max(from, by > 0 ? -1 : 0) + by + count) % count));
  return { active: Math.min(active, count - 1), setActive, move, list };
}
