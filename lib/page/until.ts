import { Stopped, WaitTimeout } from '../errors';
import { isElement, shadowRootsIn } from './tree';

export interface Wait {
  signal: AbortSignal;
  /** Milliseconds until the wait fails. */
  timeout: number;
  /** The page to watch. */
  root?: Document;
  /** Asked again at its `change`, too. */
  changes?: EventTarget | undefined;
}

/** Attributes are not observed; whatever a page shows by a changed class alone is seen at the next tick. */
const TICK = 100;

/**
 * The one way of waiting: asks `probe` now, after every change of the page's nodes, and at a slow tick, which it is told of,
 * until it answers anything but undefined. Rejects with WaitTimeout, which says what was awaited, or with Stopped.
 */
export function until<T>(
  what: string,
  probe: (isTick: boolean) => T | undefined,
  { signal, timeout, root = document, changes }: Wait,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (signal.aborted) return reject(new Stopped(what));
    let ended = false;
    const end = (finish: () => void) => {
      if (ended) return;
      ended = true;
      observer.disconnect();
      clearInterval(tick);
      clearTimeout(deadline);
      signal.removeEventListener('abort', onAbort);
      changes?.removeEventListener('change', onChanged);
      finish();
    };
    const ask = (isTick: boolean) => {
      if (ended) return;
      try {
        const answer = probe(isTick);
        if (answer !== undefined) end(() => resolve(answer));
      } catch (error) {
        end(() => reject(error));
      }
    };
    const onAbort = () => end(() => reject(new Stopped(what)));
    const onChanged = () => ask(false);
    const observer = new MutationObserver(onChanged);
    const tick = setInterval(() => ask(true), TICK);
    const deadline = setTimeout(() => end(() => reject(new WaitTimeout(what))), timeout);
    signal.addEventListener('abort', onAbort);
    changes?.addEventListener('change', onChanged);
    observeNodes(observer, root);
    ask(false);
  });
}

/** Resolves after so many milliseconds, or as soon as `signal` is aborted. */
export function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}

/** Calls back at once, and before every frame that is drawn. */
export function eachFrame(callback: () => void, signal: AbortSignal): void {
  const frame = () => {
    if (signal.aborted) return;
    callback();
    requestAnimationFrame(frame);
  };
  frame();
}

/** Calls back with changes of nodes and texts before the next paint, and never for attributes. */
export function onChange(root: Document, callback: (changes: MutationRecord[]) => void, signal: AbortSignal): void {
  const observer = new MutationObserver((changes) => {
    callback(changes);
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (isElement(node)) observeShadows(observer, node);
  });
  observeNodes(observer, root);
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Resolves once the page has changed nothing for `quiet` milliseconds. */
export function untilQuiet(quiet: number, { signal, timeout, root = document }: Wait): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new Stopped('quiet'));
    const end = (finish: () => void) => {
      observer.disconnect();
      clearTimeout(still);
      clearTimeout(deadline);
      signal.removeEventListener('abort', onAbort);
      finish();
    };
    const onAbort = () => end(() => reject(new Stopped('quiet')));
    const rest = () => setTimeout(() => end(resolve), quiet);
    let still = rest();
    const observer = new MutationObserver(() => {
      clearTimeout(still);
      still = rest();
    });
    const deadline = setTimeout(() => end(resolve), timeout);
    signal.addEventListener('abort', onAbort);
    observeNodes(observer, root);
  });
}

export const NODES: MutationObserverInit = { childList: true, subtree: true, characterData: true };

/** The document itself is observed: at its very start it has no element yet. */
export function observeNodes(observer: MutationObserver, root: Document, what = NODES): void {
  observer.observe(root, what);
  const top = root.documentElement as Element | null;
  if (top) observeShadows(observer, top, what);
}

export function observeShadows(observer: MutationObserver, top: Element, what = NODES): void {
  for (const shadow of shadowRootsIn(top)) observer.observe(shadow, what);
}
