import type { Reading } from '../portals/read';

/**
 * In presenter mode a script of its own covers what others must not see, from the first paint on. It is told of every
 * look at the page: what stands there then is known, and only the rest stays covered. Met in the tab's own world, like
 * the hands.
 */
interface Presenter {
  seen(reading: Reading | undefined): void;
  hidesNames(): boolean;
}
const meeting = globalThis as { latchkeyPresenter?: Presenter };

export function offerPresenter(presenter: Presenter): void {
  meeting.latchkeyPresenter = presenter;
}

/** Undefined where presenter mode was not on since the page was loaded. */
export const presenterHere = (): Presenter | undefined => meeting.latchkeyPresenter;
