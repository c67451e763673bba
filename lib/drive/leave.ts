import { means } from '../portals/concepts';
import { type Dialog, rolesIn } from '../portals/dialog';
import { type Hands, pressOnce } from './hands';
import type { Failure } from './job';

/**
 * What opened a box closes it: presses the one control that declines or closes, and gives the reason back.
 * A box that may show a one-time password is never closed by us.
 */
export async function leave(box: Dialog | undefined, failure: Failure, hands: Hands): Promise<Failure> {
  if (!box || (box.fields.length === 0 && mayShowPassword(box))) return failure;
  const { declines, closes } = rolesIn(box);
  const way =
    declines.length === 1 ? declines[0] : declines.length === 0 && closes.length === 1 ? closes[0] : undefined;
  if (way?.element.isConnected) pressOnce(way, await hands.presserFor(way), 'close', hands, true);
  return failure;
}

/** A message with nothing but a way out. */
export function isMessage(box: Dialog): boolean {
  const { closes, nexts, confirms, declines } = rolesIn(box);
  const isClose = (control: (typeof closes)[number]) => closes.includes(control);
  return (
    box.fields.length === 0 &&
    closes.length === 1 &&
    declines.length === 0 &&
    nexts.every(isClose) &&
    confirms.every(isClose)
  );
}

export function mayShowPassword(box: Dialog): boolean {
  const says = (words: string) => means(words, 'password', 'yourAppPassword', 'notShownAgain', 'madeNow');
  return rolesIn(box).copies.length > 0 || /\b[a-z]{16}\b/.test(box.text) || box.text.split(/[::.\n]/).some(says);
}
