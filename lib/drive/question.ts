import type { Control } from '../page/controls';
import { isEnabled } from '../page/visible';
import { rolesIn } from '../portals/answers';
import { asksMore, type Dialog, isLoading, isWordless } from '../portals/dialog';
import type { Reading } from '../portals/read';
import { appeared } from './appeared';
import { checkQuestion, type Opened } from './check-question';
import { type Again, awaitPage, fail, type Hands, isFailure, pressOnce, standing, whyNot } from './hands';
import { accountIn } from './identity';
import type { Failure, JobOf } from './job';
import { isMessage, isUnfinished, leave, mayShowPassword, saysTheSame, wayOut, wordsOf } from './leave';
import { mentionIn } from './mention-in-box';
import { goneStands, isGone, type Pressed } from './verify';

/** Waits for the page's question about deleting, and checks it. */
async function awaitQuestion(
  job: JobOf<'remove'>,
  hands: Hands,
  opened: Opened | undefined,
): Promise<Asked | 'gone' | Failure> {
  const earlier = opened?.before;
  const isLeft = goneStands();
  const stands = standing(LONE_STANDS);
  const [hasNoWords, isOff, isOld] = [standing(WORDLESS), standing(OFF), standing(OLD)];
  const isReady = (box: Dialog, reading: Reading, again: Again) => {
    if (isWordless(box) || (box.controls.length === 1 && isLoading(box))) return hasNoWords(box.text, again);
    // A box that is used again may say for a moment what it said before.
    const isLate = hands.follows && mentionIn(box, job, reading, hands.wasListed) === 'another';
    return (!isLate || isOld(box.text, again)) && (!isConfirmOff(box) || isOff(box.text, again));
  };
  const seen = await awaitPage<Omit<Asked, 'confirm'> | 'gone'>(
    hands,
    'the page’s question about deleting',
    (again, see) => {
      const reading = see();
      const dialog = reading && appeared(reading, earlier);
      const isLone = dialog !== undefined && (isLoneOk(dialog) || (!hands.follows && isLoneWayOut(dialog)));
      const stood = stands(isLone ? dialog.text : '', isLone ? again : undefined);
      if (dialog && (isLone ? stood : isSettled(dialog)) && isReady(dialog, reading, again))
        return { box: dialog, reading };
      return isLeft(isGone(job, reading, earlier) ? reading : undefined, again) ? ('gone' as const) : undefined;
    },
    () => {
      const reading = hands.look();
      const why = whyNot(reading);
      const dialog = reading && appeared(reading, earlier);
      return dialog && why !== 'signed-out'
        ? fail('check', 'dialog-unexpected', wordsOf(dialog, reading))
        : fail('open', why ?? 'dialog-never-came');
    },
  );
  if (isFailure(seen)) return seen.why === 'dialog-unexpected' ? leaveWhatIsAsked(seen, hands, opened) : seen;
  if (seen === 'gone') return seen;
  const { box, reading } = seen;
  // What the page still had to say of the one before is no answer to this press: its question is yet to come.
  const way = hands.follows && opened && isMessage(box) && !mayShowPassword(box, reading) ? wayOut(box) : undefined;
  if (way) {
    const isStill = saysTheSame(box, way);
    const hindrance = pressOnce(way, await hands.presserFor(way), 'close', hands, { isStill });
    return hindrance ?? awaitQuestion(job, { ...hands, follows: false }, opened);
  }
  const checked = checkQuestion(job, box, opened, reading, hands);
  return checked.ok ? { box, reading, confirm: checked.value } : leave(box, checked, hands);
}

interface Asked {
  box: Dialog;
  /** The page as it was when the box was checked. */
  reading: Reading;
  confirm: Control;
}

/** Goes up to the question, sees that it could be confirmed, and declines it: nothing is deleted. */
export async function declineQuestion(
  job: JobOf<'remove'>,
  hands: Hands,
  opened: Opened | undefined,
): Promise<'declined' | 'gone' | Failure> {
  const question = await awaitQuestion(job, { ...hands, follows: false }, opened);
  if (isFailure(question) || typeof question === 'string')
    return question === 'gone' ? question : fail('check', 'dialog-unexpected');
  await leave(question.box, fail('close', 'dialog-not-closed'), hands);
  return awaitPage<'declined' | Failure>(
    hands,
    'the list without the question',
    () => {
      const reading = hands.look();
      const isOpen = reading === undefined || appeared(reading, opened?.before) !== undefined;
      return !isOpen && reading.view.state === 'list' ? 'declined' : undefined;
    },
    () => fail('close', 'dialog-not-closed'),
  );
}

/** Waits for the question, checks it, writes the intent, and presses its one confirm once. */
export async function answerQuestion(
  job: JobOf<'remove'>,
  hands: Hands,
  opened: Opened | undefined,
): Promise<Pressed | 'gone' | Failure> {
  const question = await awaitQuestion(job, hands, opened);
  const isAsked = !isFailure(question) && question !== 'gone';
  const begun = await opened?.noting;
  // A surprise stays one, and its box was left already; what the person opened is theirs.
  const hasFailed = isFailure(question) && question.why !== 'dialog-never-came';
  if (begun?.ok === false) return hasFailed ? question : leaveWhatIsAsked(begun, hands, opened);
  if (!isAsked) return question;
  // Written late: what has come meanwhile, as a message of the page, is met by looking at it all anew.
  if (begun && hands.glance() !== question.reading)
    return answerQuestion(job, hands, opened && { ...opened, noting: undefined });
  const { box, confirm, reading } = question;
  if (!isEnabled(confirm.element)) return leave(box, fail('check', 'control-blocked'), hands);
  const saysIt = saysTheSame(box, confirm);
  // Nothing is waited for between the intent and its press.
  const presser = await hands.presserFor(confirm);
  const noted = await hands.note('confirming', reading);
  if (!noted.ok) return leave(box, noted, hands);
  // Whoever took over meanwhile may have answered it by their own hand.
  if (hands.stop.aborted) return fail('verify', 'stopped');
  // Identity at the last moment: the box must still be the one that was checked.
  const recheck = (seen: Reading | undefined) => {
    if (seen === reading && saysIt()) return { dialog: box, again: { ok: true, value: confirm } as const };
    const now = seen === reading ? hands.look() : seen;
    const isAnother = now?.view.account?.label !== undefined && accountIn(now) !== accountIn(reading);
    if (isAnother) return { dialog: box, again: fail('press', 'account-changed') };
    const dialog = now && appeared(now, opened?.before);
    const again = dialog && checkQuestion(job, dialog, opened, now, hands);
    return { dialog, again: again?.ok && dialog?.text !== box.text ? undefined : again };
  };
  const now = hands.glance();
  const { dialog, again } = recheck(now);
  if (!again?.ok) return leave(dialog ?? box, again ?? fail('press', 'dialog-unexpected', wordsOf(dialog, now)), hands);
  const { element, caption } = again.value;
  const isStill = () => {
    const last = recheck(hands.recheck()).again;
    return last?.ok === true && last.value.element === element;
  };
  const at = performance.now();
  const hindrance = pressOnce(again.value, presser, 'press', hands, { isStill });
  return hindrance ? leave(dialog, hindrance, hands) : { asked: box.text, at, element, caption };
}

/** Leaves the page as it was before the press, whatever it asks by now. */
function leaveWhatIsAsked(failure: Failure, hands: Hands, opened: Opened | undefined): Promise<Failure> {
  const reading = hands.look();
  return leave(reading && appeared(reading, opened?.before), failure, hands);
}

/** Milliseconds for which a box with nothing but "OK", or a way out, must stand as it is: pages draw their questions in steps. */
const LONE_STANDS = 500;
const isLoneOk = (box: Dialog): boolean =>
  box.controls.length === 1 && rolesIn(box).closes.length === 1 && wayOut(box) === undefined;
const isLoneWayOut = (box: Dialog): boolean =>
  box.controls.length === 1 && wayOut(box) !== undefined && !isUnfinished(box);

/** Milliseconds for which a question is waited for that has no words yet; */
const WORDLESS = 3000;
/** whose confirm cannot be pressed yet; */
export const OFF = 10_000;
/** or that is still about the one before. */
const OLD = 500;

function isConfirmOff(box: Dialog): boolean {
  const isOff = ({ element }: Control) => !isEnabled(element);
  // What controls mean takes longer than whether they are enabled.
  return box.controls.some(isOff) && !asksMore(box) && rolesIn(box).confirms.some(isOff);
}

/** A question with its confirm and a way out, or a message that can be closed: one "Cancel" may take back the one before. */
function isSettled(box: Dialog): boolean {
  const { confirms, declines, closes } = rolesIn(box);
  if (!confirms[0]) return closes.length > 0 && box.controls.length === 1 && !isUnfinished(box);
  return declines.length > 0 || closes.some((each) => !confirms.includes(each));
}
