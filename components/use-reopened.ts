import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Acts, Model } from './model';

/**
 * Keeps whose details are open, and opens them again when the desk comes back. What another window opens since then is not
 * opened here, and while nothing is known yet nothing is forgotten.
 */
export function useReopened(
  { situation, desk }: Model,
  acts: Acts,
  open: string | undefined,
  onReopen: (record: string) => void,
): void {
  const isKnown = situation.kind !== 'waiting';
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (!isKnown) return;
    const wasClosed = isFirst.current;
    isFirst.current = false;
    if (wasClosed && desk.open !== undefined) onReopen(desk.open);
    else acts.desk?.keepOpen(open);
  }, [isKnown, open]);
}
