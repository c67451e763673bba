import type { Control } from '../page/controls';
import { type Dialog, rolesIn } from '../portals/dialog';
import type { Reading } from '../portals/read';
import { appeared } from './appeared';
import { awaitPage, type Hands, pressOnce } from './hands';
import { isMessage, mayShowPassword } from './leave';
import { GONE_STANDS } from './verify';

/**
 * A page may say that an app password was deleted a moment after its row went, when the run is at the next one already.
 * Answers what closes such a message, over a list that stood free before; undefined for every box that asks anything.
 */
export function closeOfMessage(reading: Reading): Control | undefined {
  if (reading.view.state !== 'dialog' || reading.secret) return undefined;
  return closeOf(appeared(reading, undefined), reading);
}

/** What closes a box that has nothing but a way out. */
export function closeOf(box: Dialog | undefined, reading: Reading | undefined): Control | undefined {
  return box && isMessage(box) && !mayShowPassword(box, reading) ? rolesIn(box).closes.at(-1) : undefined;
}

/** Leaves the page tidy at the end of a run: waits a moment for such a message, and closes it. */
export async function closeLateMessage(hands: Hands): Promise<void> {
  const way = await awaitPage<Control | undefined>(
    hands,
    'a message of the page',
    () => {
      const reading = hands.look();
      return reading && closeOfMessage(reading);
    },
    () => undefined,
    { stoppable: false, timeout: GONE_STANDS },
  );
  if (way && 'element' in way) pressOnce(way, await hands.presserFor(way), 'close', hands, { always: true });
}
