import type { Dressing } from '../messages';
import type { Reading } from '../portals/read';
import type { Identity, PageView } from '../portals/view';
import type { Eyes } from './hands-slot';

/**
 * What stands beside the rows, chips and tick boxes, comes to a page only once a list with rows was reported: it is shown
 * only then, and every kilobyte of a content script is paid at each visit. Met in the tab's own world, like the hands.
 */
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

const meeting = globalThis as { latchkeyBeside?: (eyes: Eyes) => Beside };

export function offerBeside(beside: (eyes: Eyes) => Beside): void {
  meeting.latchkeyBeside ??= beside;
}

/** Undefined until the script is there. */
export const besideHere = (): ((eyes: Eyes) => Beside) | undefined => meeting.latchkeyBeside;
