import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Item } from './items';
import type { Acts, Model } from './model';

/**
 * Keeps whose details are open, and opens them again when the desk comes back. What another window opens since then is not
 * opened here, and it is forgotten only when the list is shown instead: an app password that is not there for a moment, as
 * when the browser refuses to read, is not closed by that.
 */
export function useReopened(
  { situation, desk, ledger }: Model,
  acts: Acts,
  about: 'all' | Item | undefined,
  onReopen: (record: string) => void,
): void {
  const open = about === 'all' ? undefined : about?.record;
  const isKnown = situation.kind !== 'waiting';
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (!isKnown || about === undefined) return;
    const wasClosed = isFirst.current;
    isFirst.current = false;
    const isGone = ledger.records.some(({ id, state }) => id === desk.open && state === 'deleted');
    if (wasClosed && desk.open !== undefined && !isGone) onReopen(desk.open);
    else acts.desk?.keepOpen(open);
  }, [isKnown, about === undefined, open]);
}
