import { isElement } from './tree';
import { NODES, observeNodes, observeShadows } from './until';

/** Four ways of looking at a page. */
export interface Eyesight<T> {
  look(): T;
  /**
   * What was seen last, where no node and no text of the page has changed since; else looks anew. Attributes may have
   * changed: never enough for the last look before a press.
   */
  glance(): T;
  /**
   * What was seen last, where nothing at all has changed since, no attribute either, and it was a moment ago; else looks
   * anew. Enough for the last look before a press: what leaves no trace in the nodes has had no more time to change than a
   * look itself takes.
   */
  recheck(): T;
  /**
   * What was seen last, where nothing at all has changed since and nothing moves by itself; else looks anew, and does so
   * after half a second in any case: style sheets and fields change without a trace. Enough for whoever waits.
   */
  watch(): T;
}

/** Attributes as well: it is only remembered that something has changed, and nothing looked at for it. */
const ALL: MutationObserverInit = { ...NODES, attributes: true };
/** Milliseconds for which a look holds: what a page shows by its style sheets alone tells no observer. */
const HOLDS = 50;
/** The same for whoever waits: shorter than a tick in a hidden tab, which looks anew at each. */
const WATCHED = 450;

export function eyesight<T>(page: Document, see: () => T, signal: AbortSignal): Eyesight<T> {
  let last: { seen: T; at: number; address: string; isSame: boolean } | undefined;
  const observer = new MutationObserver((changes) => forget(changes));
  const forget = (changes: MutationRecord[]) => {
    if (last && changes.length > 0) last.isSame = false;
    for (const { type, addedNodes } of changes) {
      if (type !== 'attributes') last = undefined;
      for (const node of addedNodes) if (isElement(node)) observeShadows(observer, node, ALL);
    }
  };
  observeNodes(observer, page, ALL);
  signal.addEventListener('abort', () => observer.disconnect());
  // A page that is left changes no more: whoever looks has to find that out.
  page.defaultView?.addEventListener('pagehide', () => (last = undefined), { signal });
  const look = () => {
    forget(observer.takeRecords());
    const at = performance.now();
    const seen = see();
    last = { seen, at, address: page.URL, isSame: true };
    return seen;
  };
  const lastSeen = () => {
    forget(observer.takeRecords());
    return signal.aborted ? undefined : last;
  };
  const holds = ({ isSame, address, at }: NonNullable<typeof last>, milliseconds: number) =>
    isSame && address === page.URL && performance.now() - at < milliseconds;
  return {
    look,
    glance: () => (lastSeen() ?? { seen: look() }).seen,
    watch() {
      const known = lastSeen();
      return known && holds(known, WATCHED) && !page.getAnimations?.().length ? known.seen : look();
    },
    recheck() {
      const known = lastSeen();
      return known && holds(known, HOLDS) ? known.seen : look();
    },
  };
}
