import { isElement } from './tree';

/** What pages show and hide their boxes by, and let their buttons be pressed by. */
const SHOWN_BY = ['style', 'class', 'hidden', 'open', 'inert', 'disabled', 'aria-hidden', 'aria-disabled'];
/** A box is not larger (elements); of anything larger only its outermost element is watched. */
const BOX = 80;
/** Boxes of a page stand at the end of its body. */
const BOXES = 20;
/** A page that moves all the time is asked so often at most; after that, waiting goes by nodes and ticks alone. */
const MOST = 30;

/**
 * Calls back when a box of the page is shown by an attribute alone, as boxes are that stood hidden at first. Never watches
 * the attributes of the whole page: only of what stands directly in its body, and of what comes while this waits.
 */
export function onShown(page: Document, callback: () => void, signal: AbortSignal): void {
  let left = MOST;
  const attributes = new MutationObserver(() => {
    if (left-- > 0) callback();
    else attributes.disconnect();
  });
  const watch = (element: Element) => {
    const subtree = element.querySelectorAll(':not(svg *)').length <= BOX;
    attributes.observe(element, { attributeFilter: SHOWN_BY, subtree });
  };
  const nodes = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (isElement(node)) watch(node);
  });
  for (const element of [...(page.body?.children ?? [])].slice(-BOXES)) watch(element);
  nodes.observe(page, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    attributes.disconnect();
    nodes.disconnect();
  });
}
