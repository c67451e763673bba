import { useEffect, useState } from 'preact/hooks';
import { report } from '../lib/log';

type Opened = typeof import('./opened');

let opened: Opened | undefined;

/** Resolves when all of it is there, once for the whole page. */
export async function loadOpened(): Promise<Opened> {
  opened = await import('./opened');
  return opened;
}

/**
 * What opens from the list. The list stands the sooner without it, and most who open the popup open nothing from it; it is
 * loaded as soon as the list stands, so that it is there when somebody does. Until then undefined.
 */
export function useOpened(): Opened | undefined {
  const [, drawAgain] = useState(opened);
  useEffect(() => {
    if (!opened) loadOpened().then(drawAgain, report);
  }, []);
  return opened;
}
