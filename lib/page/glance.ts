import { isElement } from './tree';
import { observeNodes, observeShadows } from './until';

/** Two ways of looking at a page. */
export interface Eyesight<T> {
  look(): T;
  /**
   * What was seen last, where no node and no text of the page has changed since; else looks anew. Attributes may have
   * changed: never enough for the last look before a press.
   */
  glance(): T;
}

export function eyesight<T>(page: Document, see: () => T, signal: AbortSignal): Eyesight<T> {
  let last: { seen: T } | undefined;
  const observer = new MutationObserver((changes) => forget(changes));
  const forget = (changes: MutationRecord[]) => {
    if (changes.length > 0) last = undefined;
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (isElement(node)) observeShadows(observer, node);
  };
  observeNodes(observer, page);
  signal.addEventListener('abort', () => observer.disconnect());
  const look = () => {
    forget(observer.takeRecords());
    const seen = see();
    last = { seen };
    return seen;
  };
  return {
    look,
    glance() {
      forget(observer.takeRecords());
      return last && !signal.aborted ? last.seen : look();
    },
  };
}
