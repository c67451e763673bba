import type { Lesson } from '../portals/lesson';
import type { Reader, Reading } from '../portals/read';
import type { Eyes } from './hands-slot';

/**
 * Watching, learning and reading by a lesson come to a page only when it is not sure by itself: most never are in need of it,
 * and every kilobyte of a content script is paid at each visit. Met in the tab's own world, like the hands.
 */
export interface ByHand {
  /** Reads with the lessons that are known. */
  read: Reader;
  /** The lessons as they stand now, after one came or went; the person's hand is watched from here on. */
  know(lessons: readonly Lesson[], eyes: Eyes): void;
  /** The page has come to rest. */
  atRest(reading: Reading | undefined, eyes: Eyes): void;
  /** Latchkey works the page itself: nothing of that is the person's doing. */
  interrupted(): void;
  /** The person is deleting one in this tab by hand: sees what comes of it. */
  followDeletion(): void;
  /** Outlines what can be pressed next, until something has been learned. */
  show(eyes: Eyes): void;
}

const meeting = globalThis as { latchkeyByHand?: ByHand; latchkeyReader?: Reader };

export function offerByHand(byHand: ByHand): void {
  meeting.latchkeyByHand = byHand;
}

/** How the page is read without any lesson: the script that watches has no reader of its own, since it would be a second one. */
export function offerReader(read: Reader): void {
  meeting.latchkeyReader = read;
}

export const plainReading: Reader = (...page) => meeting.latchkeyReader?.(...page);

/** Undefined until the script is there. */
export const byHandHere = (): ByHand | undefined => meeting.latchkeyByHand;
