import { observeNodes } from './until';

export interface Moves {
  /** Forgets what was noticed so far: what was seen in this very moment is what counts. */
  forget(): void;
  /** Whether any node or text of the page has changed since then. Attributes are not noticed. */
  noticed(): boolean;
  end(): void;
}

/** Notices whether the page has changed between two moments, so that it need not be read again where it has not. */
export function noticeMoves(page: Document): Moves {
  let moved = false;
  const observer = new MutationObserver(() => {
    moved = true;
  });
  observeNodes(observer, page);
  return {
    forget() {
      observer.takeRecords();
      moved = false;
    },
    noticed() {
      moved ||= observer.takeRecords().length > 0;
      return moved;
    },
    end: () => observer.disconnect(),
  };
}
