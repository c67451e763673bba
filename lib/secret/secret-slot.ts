/**
 * What can be done with a one-time password comes to the page only once one stands there, covered: every kilobyte of a content
 * script is paid at each visit. Met in the tab's own world, like the hands.
 */
export interface CoveredSecret {
  /** Lies over the value already; what it shows goes in here. */
  cover: HTMLElement;
  /** In the closed tree of the cover: what is offered goes in here. */
  offers: HTMLElement;
  /** Takes the cover away from over the page's own text, for people and for screen readers, or lays it there again. */
  setCovered(isCovered: boolean): void;
  /** The value as the page shows it now. It is handed to the clipboard and kept nowhere. */
  read(): string | undefined;
  /** Under which name it was made, where that is known. */
  name: string | undefined;
  /** Aborted when the password goes from the page. */
  signal: AbortSignal;
}

type Offer = (covered: CoveredSecret) => void;

const meeting = globalThis as { latchkeySecret?: Offer };

export function offerSecret(offer: Offer): void {
  meeting.latchkeySecret ??= offer;
}

/** Undefined until the script is there. */
export const secretHere = (): Offer | undefined => meeting.latchkeySecret;
