import { useLayoutEffect, useRef } from 'preact/hooks';

/** Escape goes one step back while there is one, instead of closing the popup. What was asked for last goes first. */
const asked: (() => void)[] = [];

function onKeyDown(event: KeyboardEvent): void {
  const last = asked.at(-1);
  if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || !last) return;
  event.preventDefault();
  last();
}

export function useEscape(isOn: boolean, goBack: () => void): void {
  const latest = useRef(goBack);
  latest.current = goBack;
  // Before it is drawn: the next key belongs to what was opened.
  useLayoutEffect(() => {
    if (!isOn) return undefined;
    const back = () => latest.current();
    if (asked.length === 0) document.addEventListener('keydown', onKeyDown);
    asked.push(back);
    return () => {
      asked.splice(asked.indexOf(back), 1);
      if (asked.length === 0) document.removeEventListener('keydown', onKeyDown);
    };
  }, [isOn]);
}
