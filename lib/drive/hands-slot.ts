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

/** Works one task to its end, writes that down, and says it; false where it was not done. */
export type WorkJob = (job: Task, eyes: Eyes) => Promise<boolean>;

const meeting = globalThis as { latchkeyHands?: WorkJob };

export function offerHands(work: WorkJob): void {
  meeting.latchkeyHands = work;
}

/** Undefined until the script with the hands is there. */
export const handsHere = (): WorkJob | undefined => meeting.latchkeyHands;
