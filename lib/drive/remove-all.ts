import type { Control } from '../page/controls';
import { fold } from '../page/fold';
import { isEnabled } from '../page/visible';
import { confirmsDeleting, rolesIn } from '../portals/answers';
import { means, objectOf, speaksOfAppPasswords } from '../portals/concepts';
import { asksMore, type Dialog } from '../portals/dialog';
import { signsOut } from '../portals/question-words';
import type { Reading } from '../portals/read';
import { appeared, type Before, before } from './appeared';
import { awaitPage, fail, type Hands, isFailure, pressOnce, standing, whyNot } from './hands';
import type { Failure, JobOf, Outcome } from './job';
import { leave, wayOut, wordsOf } from './leave';
import { closeMessage, type Message, messages } from './message';
import { OFF } from './question';
import { EMPTY_STANDS, UNHEARD_STANDS } from './stands';
import type { Removed } from './verify';

/**
 * Removes all app passwords of a personal account, through the one link that its page has for that where it has one
 * (named in guides of 2013 to 2021). The page shows no list: that the link itself is gone is all there is to see of it,
 * and where it stays nobody knows what became of the press.
 */
export async function removeAll(job: JobOf<'remove-all'>, hands: Hands): Promise<Outcome<Removed>> {
  // A page that was loaded anew in the middle shows nothing that vouches for what its question is about.
  if (job.phase === 'opening') return fail('open', 'page-left');
  let opened: Opened | undefined;
  if (job.phase === 'planned') {
    const pressed = await open(hands);
    if (isFailure(pressed)) return pressed;
    const answered = await answer(pressed, hands);
    if (isFailure(answered)) return answered;
    opened = { ...pressed, ...answered };
  }
  return verify(opened, hands);
}

interface Opened {
  before: Before;
  control: Control;
  /** What the question said that was answered. */
  asked?: string;
  /** When it was, as performance.now() gives it. */
  at?: number;
}

async function open(hands: Hands): Promise<Opened | Failure> {
  const ready = await awaitPage(
    hands,
    'the link that removes all',
    () => {
      const reading = hands.look();
      const control = offered(reading);
      return reading && control && { reading, control };
    },
    () => fail('locate', whyNot(hands.look()) ?? 'control-missing'),
    { timeout: Math.min(hands.patience, 5000) },
  );
  if (isFailure(ready)) return ready;
  const noted = await hands.note('opening', ready.reading);
  if (!noted.ok) return noted;
  const reading = hands.look();
  const control = offered(reading);
  if (!reading || !control) return fail('locate', 'control-missing');
  const presser = await hands.presserFor(control);
  const isStill = () => offered(hands.look())?.element === control.element;
  return pressOnce(control, presser, 'open', hands, { isStill }) ?? { before: before(reading), control };
}

/** On a page that is surely that of the app passwords, and shows no box of its own. */
const offered = (reading: Reading | undefined): Control | undefined =>
  reading?.view.state === 'list' && reading.view.level === 'sure' ? reading.removeAll : undefined;

/** Answers what the question said that was confirmed, and when. */
async function answer(opened: Opened, hands: Hands): Promise<Pick<Opened, 'asked' | 'at'> | Failure> {
  const look = () => {
    const reading = hands.look();
    return { reading, box: reading && appeared(reading, opened.before) };
  };
  const isOff = standing(OFF);
  const box = await awaitPage(
    hands,
    'the page’s question about removing all',
    (again) => {
      const { reading, box } = look();
      if (!box || !wayOut(box)) return undefined;
      const checked = check(box, opened, reading);
      return !checked.ok || isEnabled(checked.value.element) || isOff(box.text, again) ? box : undefined;
    },
    () => {
      const { reading, box } = look();
      // Where the link went without a question, nobody can tell what became of the press.
      if (!reading?.removers) return fail('verify', whyNot(reading) ?? 'not-verified', wordsOf(box, reading));
      return box
        ? fail('check', 'dialog-unexpected', wordsOf(box, reading))
        : fail('open', whyNot(reading) ?? 'dialog-never-came');
    },
  );
  if (isFailure(box)) return box.why === 'dialog-unexpected' ? leave(look().box, box, hands) : box;
  const { reading } = look();
  const checked = check(box, opened, reading);
  if (!checked.ok) return leave(box, checked, hands);
  if (!isEnabled(checked.value.element)) return leave(box, fail('check', 'control-blocked'), hands);
  const presser = await hands.presserFor(checked.value);
  const noted = reading ? await hands.note('confirming', reading) : fail('intent', 'page-left');
  if (!noted.ok) return leave(box, noted, hands);
  const isStill = () => {
    const now = look();
    const again = now.box && check(now.box, opened, now.reading);
    return now.box?.text === box.text && again?.ok === true && again.value.element === checked.value.element;
  };
  const at = performance.now();
  const hindrance = pressOnce(checked.value, presser, 'press', hands, { isStill });
  return hindrance ? leave(look().box, hindrance, hands) : { asked: box.text, at };
}

/** One confirm, a way out, nothing else to press or to fill in, and it speaks of what the link said that it removes. */
function check(box: Dialog, { control, before }: Opened, reading: Reading | undefined): Outcome<Control> {
  const whose = [before.account, reading?.view.account?.label];
  if (!whose.includes(undefined) && whose[0] !== whose[1]) return fail('check', 'account-changed');
  const unexpected = fail('check', 'dialog-unexpected', wordsOf(box, reading));
  const { declines, closes } = rolesIn(box);
  const link = fold(control.caption);
  const isConfirm = ({ caption }: Control) =>
    means(caption, 'yes', 'ok', 'delete') || confirmsDeleting(caption) || fold(caption) === link;
  const [only, ...more] = box.controls.filter((each) => isConfirm(each) && !declines.includes(each));
  const refusals = [...declines, ...closes].filter((each) => each !== only);
  const isStrange = (each: Control) => each !== only && !refusals.includes(each) && each.element.localName !== 'a';
  if (!only || more.length > 0 || refusals.length === 0 || asksMore(box) || box.controls.some(isStrange))
    return unexpected;
  if (signsOut(box.text)) return unexpected;
  const object = objectOf(link) ?? link;
  return fold(box.text).includes(object) || speaksOfAppPasswords(box.text) ? { ok: true, value: only } : unexpected;
}

/** The section stands there without anything that removes. */
const isGone = (reading: Reading | undefined): reading is Reading =>
  reading?.view.state === 'list' && reading.view.level === 'sure' && reading.removers === 0;

/** A page may show something else than its link while it asks its server: what that answers has to be heard, where it can be. */
function isHeard({ at }: Partial<Opened> = {}, { traffic }: Hands, hasStoodLong: boolean): boolean {
  if (at === undefined || !traffic) return true;
  return traffic.answered(at, performance.now()) || (hasStoodLong && !traffic.denied(at));
}

/** The page stands without its question and without anything that removes; what it says of it is closed, once. */
async function verify(opened: Opened | undefined, hands: Hands): Promise<Outcome<Removed>> {
  const stands = standing(EMPTY_STANDS);
  const standsUnheard = standing(UNHEARD_STANDS);
  const find = messages(() => true);
  let isClosed = false;
  for (;;) {
    const seen = await awaitPage<'gone' | Message>(
      hands,
      'the link to be gone',
      (again) => {
        const reading = hands.look();
        if (!reading) return fail('verify', 'page-left');
        const box = opened && appeared(reading, opened.before);
        const message = isClosed || box?.text === opened?.asked ? undefined : find(box, reading, again);
        if (message) return message;
        const isWithout = !box && isGone(reading) && hands.page.readyState === 'complete';
        const [stood, stoodLong] = [stands, standsUnheard].map((has) =>
          has(String(isWithout), isWithout ? again : undefined),
        );
        return isWithout && stood && isHeard(opened, hands, stoodLong === true) ? 'gone' : undefined;
      },
      () => {
        const reading = hands.look();
        return fail('verify', whyNot(reading) ?? 'not-verified', wordsOf(reading?.dialogs[0], reading));
      },
      { stoppable: false },
    );
    if (isFailure(seen)) return seen;
    if (seen === 'gone') return { ok: true, value: { foundGone: false } };
    const noted = await hands.note('closing', seen.reading);
    if (!noted.ok) return noted;
    const hindrance = await closeMessage(seen, hands, { always: true });
    isClosed = hindrance === undefined;
  }
}
