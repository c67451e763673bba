import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * For a heading that takes the focus where what had it is gone: whoever goes by keys goes on from there. It does so when it
 * comes in the place of something else, and whenever `about` changes.
 */
export function useLostFocus(about: unknown, isInPlaceOfElse = true): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const mayTake = useRef(isInPlaceOfElse);
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (mayTake.current && isLost) (heading.current ?? document.getElementById('tab-clean-up'))?.focus();
    mayTake.current = true;
  }, [about]);
  return heading;
}
