interface Navigation extends EventTarget {
  currentEntry: unknown;
}

/**
 * Calls back with the page's address now and whenever it changes without a load, as single-page programs do. Where the
 * browser tells of it (Chrome; Firefox from 147) nothing else is watched; elsewhere the address is compared when nodes
 * change, since such a page draws something at every step.
 */
export function onAddress(callback: (address: string) => void, signal: AbortSignal): void {
  let last = '';
  const look = () => {
    if (location.href === last) return;
    last = location.href;
    callback(last);
  };
  const { navigation } = window as unknown as { navigation?: Navigation };
  if (navigation) navigation.addEventListener('currententrychange', look, { signal });
  else {
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect());
    addEventListener('popstate', look, { signal });
  }
  look();
}
