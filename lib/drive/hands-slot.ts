import type { Reading } from '../portals/read';
import type { PortalId } from '../portals/view';
import type { Task } from './job';

/** The reason with which a visit ends that left its page: single-page programs do that without a load. */
export const LEFT = 'left';

export interface Said {
  sign: 'working' | 'good' | 'warning';
  sentence: string;
}

export interface StatusLine {
  /** Undefined takes the line away. */
  say(said: Said | undefined): void;
  /** Something of ours stands over the line, whether it speaks or not. */
  stand(part: HTMLElement): void;
}

/**
 * The hands come to a page only when there is work: most visits only look, and every kilobyte of a content script is
 * paid at each of them. The script with the hands and the one with the eyes live in one world of the tab, which the
 * page cannot see; they meet here.
 */
export interface Eyes {
  /** Looks at the page now; undefined where it is no portal's, or the extension was updated under it. */
  look(): Reading | undefined;
  portal: PortalId;
  /** How the page is read has changed, or who remembers it, and not the page: what stands on it is read and told anew. */
  touch(): void;
  /** Puts a box of ours into the page, one that the script which looks knows for ours. */
  mount(
    place: (box: HTMLElement) => void,
    portal: PortalId,
    signal: AbortSignal,
  ): { root: ShadowRoot; element: HTMLElement };
  /** True for the boxes that Latchkey has put into the page. */
  isOurs(target: EventTarget | null): boolean;
  /** Aborted when the page goes or the extension is updated. */
  signal: AbortSignal;
  /**
   * The one line in which Latchkey speaks on the page. The script that looks says nothing on it; whichever other speaks first
   * puts the line here for all of them. So each is handed this same object, and none a copy.
   */
  line?: StatusLine;
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
