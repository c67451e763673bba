import type { Reading } from '../portals/read';
import type { Task } from './job';

/** The reason with which a visit ends that left its page: single-page programs do that without a load. */
export const LEFT = 'left';

/**
 * The hands come to a page only when there is work: most visits only look, and every kilobyte of a content script is
 * paid at each of them. The script with the hands and the one with the eyes live in one world of the tab, which the
 * page cannot see; they meet here.
 */
export interface Eyes {
  /** Looks at the page now; undefined where it is no portal's, or the extension was updated under it. */
  look(): Reading | undefined;
  /** Speaks to the person on the page. */
  say(said: { sign: 'working' | 'good' | 'warning'; sentence: string } | undefined): void;
  /** True for the boxes that Latchkey has put into the page. */
  isOurs(target: EventTarget | null): boolean;
  /** Aborted when the page goes or the extension is updated. */
  signal: AbortSignal;
}

export interface HandsOnPage {
  /** Works one task to its end, writes that down, and says it; false where it was not done. */
  work(job: Task, eyes: Eyes): Promise<boolean>;
  /** The person asked on our own page that the run pauses or stops; false where there is none. */
  asked(): boolean;
}

const meeting = globalThis as { latchkeyHands?: HandsOnPage };

/** The script may be put into a page again while it is worked there: the hands that are there know of that work, and stay. */
export function offerHands(hands: HandsOnPage): void {
  meeting.latchkeyHands ??= hands;
}

/** Undefined until the script with the hands is there. */
export const handsHere = (): HandsOnPage | undefined => meeting.latchkeyHands;
