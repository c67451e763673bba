import type { Dressing } from '../messages';
import type { Reading } from '../portals/read';
import type { Identity, PageView, PortalId } from '../portals/view';
import type { Eyes } from './hands-slot';

/**
 * What stands beside the rows, chips and tick boxes, comes to a page only once a list with rows was reported: it is shown
 * only then, and every kilobyte of a content script is paid at each visit. Met in the tab's own world, like the hands.
 */
export interface Ground extends Eyes {
  portal: PortalId;
  /** Puts a box of ours into the page, one that the script which looks knows for ours. */
  mount(
    place: (box: HTMLElement) => void,
    portal: PortalId,
    signal: AbortSignal,
  ): { root: ShadowRoot; element: HTMLElement };
  /** Lets something stand over the one line in which Latchkey speaks. */
  stand(part: HTMLElement): void;
}

export interface Beside {
  /** What the ledger knows about the rows of a view. */
  know(dressing: Dressing, view: PageView): void;
  /** The page has come to rest; while Latchkey works it, nothing of ours asks for a press or stands in the way. */
  atRest(reading: Reading | undefined, isWorking: boolean): void;
  /** Latchkey is about to work the page. */
  stepAside(): void;
  /** What is ticked of an account's rows was changed elsewhere. */
  showChoice(choice: { account: string; chosen: Identity[] }): void;
}

const meeting = globalThis as { latchkeyBeside?: (ground: Ground) => Beside };

export function offerBeside(beside: (ground: Ground) => Beside): void {
  meeting.latchkeyBeside ??= beside;
}

/** Undefined until the script is there. */
export const besideHere = (): ((ground: Ground) => Beside) | undefined => meeting.latchkeyBeside;
