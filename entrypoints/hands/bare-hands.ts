import { type BareHands, fail } from '../../lib/drive/hands';
import type { Eyes } from '../../lib/drive/hands-slot';
import type { Outcome } from '../../lib/drive/job';
import type { Visit } from '../../lib/drive/visit';
import { isOrphan, sendToBackground } from '../../lib/message-bus';
import { eyesight } from '../../lib/page/glance';
import { needsPageWorld, type Presser, press, pressThrough } from '../../lib/page/press';

/** What every job and every run needs to work the page in front. */

/** Milliseconds to wait for what a press should bring, and for the journal. SAFETY.md: 15 s and 2 s. */
const PATIENCE = 15_000;
const JOURNAL = 2_000;

/** This script stays as long as the page does. */
const visit: Visit = {};

/** Whether the page moves is noticed until the work is `over`. */
export function bareHands({ look, signal }: Eyes, stop: AbortSignal, over: AbortSignal): BareHands {
  return {
    page: document,
    ...eyesight(document, look, over),
    presserFor: ({ element }) => presserFor(element),
    signal,
    isOrphan,
    stop,
    wasLedHere: document.referrer !== '',
    patience: PATIENCE,
    visit,
  };
}

/**
 * The answer of the journal; none in time, or a refusal, counts as not written. A tab that was frozen, or a computer that
 * slept, hears of the answer and of the time at once, in whatever order: what was to be pressed then is long past.
 */
export async function inTime<T>(written: Promise<Outcome<T>>): Promise<Outcome<T>> {
  const failed = fail('intent', 'journal-failed');
  const [since, day] = [performance.now(), Date.now()];
  const late = new Promise<Outcome<T>>((resolve) => {
    AbortSignal.timeout(JOURNAL).addEventListener('abort', () => resolve(failed));
  });
  const answer = await Promise.race([written, late]).catch(() => failed);
  // One clock stands still while the computer sleeps, the other may be set.
  const took = Math.max(performance.now() - since, Date.now() - day);
  return took < 2 * JOURNAL ? answer : failed;
}

/** Chrome lets no extension press a link to a script; there the background sets up the page's own world for one press. */
async function presserFor(element: HTMLElement): Promise<Presser> {
  if (!needsPageWorld(element) || navigator.userAgent.includes('Firefox')) return press;
  const token = crypto.randomUUID();
  await sendToBackground('page.armPress', { token });
  return pressThrough(token);
}
