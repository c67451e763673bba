import type { Control } from '../page/controls';
import { rolesIn } from '../portals/answers';
import type { Dialog } from '../portals/dialog';
import { isUndo } from '../portals/question-words';
import type { Reading } from '../portals/read';
import { appeared } from './appeared';
import { type Again, awaitPage, type BareHands, pressOnce, standing } from './hands';
import type { Failure } from './job';
import { isMessage, isUnfinished, mayShowPassword, saysTheSame, wayOut } from './leave';
import { GONE_STANDS } from './stands';

/** A box that tells something and asks nothing, and what closes it. */
export interface Message {
  box: Dialog;
  way: Control;
  reading: Reading;
}

/** Milliseconds for which a box with nothing but "OK", or a cross, must stand as it is: half a question has its other half by then. */
const LONE_STANDS = 500;

/**
 * Tells which boxes are messages: at once where what closes one can do nothing else; one with nothing but "OK", a word
 * that confirms as well, or a cross only when it has stood, and only where `mayBe` does not speak against it.
 */
export function messages(mayBe: (box: Dialog, reading: Reading) => boolean) {
  const stands = standing(LONE_STANDS);
  return (box: Dialog | undefined, reading: Reading | undefined, again: Again): Message | undefined => {
    const message = messageIn(box, reading);
    const isLone = message !== undefined && (wayOut(message.box) === undefined || isUnfinished(message.box));
    const stood = stands(isLone ? message.box.text : '', isLone ? again : undefined);
    return !isLone || (stood && mayBe(message.box, message.reading)) ? message : undefined;
  };
}

function messageIn(box: Dialog | undefined, reading: Reading | undefined): Message | undefined {
  if (!box || !reading || reading.secret || !tellsOnly(box) || mayShowPassword(box, reading)) return undefined;
  const way = wayOut(box) ?? rolesIn(box).closes.at(-1);
  return way && { box, way, reading };
}

/** Besides a way out that can do nothing else it may hold what takes the deletion back: that stays unpressed. */
function tellsOnly(box: Dialog): boolean {
  const controls = box.controls.filter(({ caption }) => !isUndo(caption));
  const hasOnlyCross = isUnfinished(box) && box.fields.length === 0;
  return isMessage(box) || hasOnlyCross || (wayOut(box) !== undefined && isMessage({ ...box, controls }));
}

/** Closes it, if it still says what it said; else says why not, and the page is to be looked at again. */
export async function closeMessage(
  { box, way }: Message,
  hands: BareHands,
  { always = false }: { always?: boolean } = {},
): Promise<Failure | undefined> {
  const isStill = saysTheSame(box, way);
  return pressOnce(way, await hands.presserFor(way), 'close', hands, { always, isStill });
}

/** No row that is still listed is named in it. */
const namesNobody = ({ text }: Dialog, { rows }: Reading): boolean =>
  rows.every(({ name }) => name === '' || !text.includes(name));

/**
 * A page may say that an app password was deleted a moment after its row went, when the run is at the next one already:
 * a box over a list that stood free before.
 */
export function lateMessages() {
  const find = messages(namesNobody);
  return (reading: Reading | undefined, again: Again): Message | undefined =>
    find(reading?.view.state === 'dialog' ? appeared(reading, undefined) : undefined, reading, again);
}

/** Leaves the page tidy where a run comes to rest: waits a moment for such a message, and closes it. */
export async function closeLateMessage(hands: BareHands): Promise<void> {
  const find = lateMessages();
  const stands = standing(GONE_STANDS);
  const seen = await awaitPage<Message | 'none'>(
    hands,
    'a message of the page',
    (again) => {
      const reading = hands.look();
      const isFree = reading?.view.state === 'list';
      const stood = stands(String(isFree), isFree ? again : undefined);
      return find(reading, again) ?? (isFree && stood ? 'none' : undefined);
    },
    () => 'none',
    { timeout: 2 * GONE_STANDS },
  );
  if (typeof seen === 'object' && 'way' in seen) await closeMessage(seen, hands);
}
