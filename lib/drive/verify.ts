import type { Control } from '../page/controls';
import { isEnabled } from '../page/visible';
import { rolesIn } from '../portals/answers';
import { alertOn, type Dialog, isByRole } from '../portals/dialog';
import { isHelp, isUndo, saysItFailed } from '../portals/question-words';
import type { Reading } from '../portals/read';
import type { Part } from '../portals/view';
import { appeared, type Before } from './appeared';
import { type Again, awaitPage, fail, type Hands, isFailure, pressOnce, standing, whyNot } from './hands';
import { compareRows, sameRow } from './identity';
import type { Failure, JobOf, Outcome } from './job';
import { leave, mayShowPassword, wordsOf } from './leave';
import { mentionIn } from './mention-in-box';
import { closeMessage, type Message, messages } from './message';
import { EMPTY_STANDS, GONE_STANDS, UNHEARD_STANDS } from './stands';
import { standsStill } from './stands-still';

export interface Removed {
  /** It was gone without our having confirmed anything. */
  foundGone: boolean;
  /** It went at the press that opens the question, and none came: what would go could not be checked. */
  unasked?: boolean;
}

/** The one press that deletes. */
export interface Pressed {
  /** What the question said. */
  asked: string;
  /** When, as performance.now() gives it. */
  at: number;
  /** What was pressed: it is never pressed again. */
  element: Element;
  /** What stood on it. */
  caption: string;
}

/** After the one press: that row gone, all others there, and the page's own message closed. */
export async function verify(
  job: JobOf<'remove'>,
  hands: Hands,
  earlier: Before | undefined,
  pressed: Pressed | undefined,
): Promise<Outcome<Removed>> {
  let said: string | undefined;
  const isLeft = goneStands();
  let goneSince: number | undefined;
  /** When the row was last seen in the list. */
  let listedAt: number | undefined;
  /**
   * A row that went after the page's server had answered the press is gone; else the list has to stand without it. Some
   * pages take a row away at the press: there the server has to be heard first, who may refuse. The last one of a run has to
   * be seen in the list after an answer, and to be missing in a list that was asked for after that.
   */
  const isBelieved = (left: Reading | undefined, again: Again): boolean => {
    goneSince = left ? (goneSince ?? performance.now()) : undefined;
    const stood = isLeft(left, again);
    if (!left || goneSince === undefined) return false;
    // After a load nobody knows when it was pressed; a list without any row may still be to come.
    if (!pressed && left.rows.length === 0) return performance.now() - goneSince >= UNHEARD_STANDS;
    if (!pressed || !hands.traffic) return stood;
    const { answered, answeredAnew, denied, heard } = hands.traffic;
    if (!stood) {
      const isAnswered = hands.isLast
        ? listedAt !== undefined && answeredAnew(pressed.at, listedAt, goneSince)
        : answered(pressed.at, goneSince);
      return left.rows.length > 0 && isAnswered;
    }
    const now = performance.now();
    // A server that has only refused has taken nothing away, whatever the page shows until it says so.
    if (denied(pressed.at) && !answered(pressed.at, now)) return false;
    // Nobody looks after the last one: where its row went before anything was answered, that answer may be about something else.
    const isHeard = heard(pressed.at, now - GONE_STANDS) && (!hands.isLast || answered(pressed.at, goneSince));
    return isHeard || now - goneSince >= UNHEARD_STANDS;
  };
  const find = messages((box, reading) => mentionIn(box, job, reading) !== 'another');
  /** What each control said when it was pressed: the question that was answered takes its time to go, and so do messages. */
  const closed = new Map<Element, string | undefined>(pressed ? [[pressed.element, undefined]] : []);
  let closings = 0;
  let unfolded = false;
  let hasFailed = false;
  for (;;) {
    const next = await awaitPage<Message | Question | Folded | 'gone'>(
      hands,
      'the row to be gone',
      (again, see) => {
        const reading = see();
        if (reading?.rows.some((row) => sameRow(row, job.item))) listedAt = performance.now();
        const tell = (box: Dialog | undefined): Message | undefined => {
          const message = closings < MOST_MESSAGES ? find(box, reading, again) : undefined;
          const known = message && closed.has(message.way.element) ? closed.get(message.way.element) : '';
          return known === undefined || known === message?.box.text ? undefined : message;
        };
        const isAnswered = pressed !== undefined && hands.traffic?.answered(pressed.at, performance.now()) === true;
        const seen = lookAfter(job, reading, { earlier, pressed, isAnswered }, tell);
        if (typeof seen === 'object' && 'unfold' in seen && unfolded) return undefined;
        return isBelieved(seen === 'gone' ? reading : undefined, again) || seen !== 'gone' ? seen : undefined;
      },
      () => failVerify(job, hands.look(), said, earlier),
      { stoppable: false },
    );
    if (isFailure(next)) return next;
    if (next === 'gone')
      return hasFailed ? fail('verify', 'not-verified', said) : { ok: true, value: { foundGone: false } };
    if ('unfold' in next) {
      unfolded = true;
      pressOnce(next.unfold, await hands.presserFor(next.unfold), 'verify', hands, {
        isStill: () => hands.look()?.expander?.element === next.unfold.element,
      });
      continue;
    }
    if (!('way' in next))
      return leave(next.box, fail('verify', 'dialog-unexpected', wordsOf(next.box, next.reading)), hands);
    said = wordsOf(next.box, next.reading);
    hasFailed ||= saysItFailed(next.box.text);
    closings++;
    const noted = await hands.note('closing', next.reading);
    if (!noted.ok) return noted;
    const hindrance = await closeMessage(next, hands, { always: true });
    if (!hindrance) closed.set(next.way.element, next.box.text);
    // It says something else by now: looked at again.
    else if (hindrance.why !== 'list-changed' && !isGone(job, hands.look(), earlier)) return hindrance;
  }
}

/** The page folded its app passwords again: they have to be seen. */
interface Folded {
  unfold: Control;
}

interface Question {
  box: Dialog;
  reading: Reading;
}

interface Known {
  earlier: Before | undefined;
  pressed: Pressed | undefined;
  /** The server has answered something since, and did not refuse it. */
  isAnswered: boolean;
}

/** What the page made of the press so far; undefined means to wait on. */
function lookAfter(
  job: JobOf<'remove'>,
  reading: Reading | undefined,
  { earlier, pressed, isAnswered }: Known,
  tell: (box: Dialog | undefined) => Message | undefined,
): Message | Question | Folded | Failure | 'gone' | undefined {
  if (whyNot(reading) === 'signed-out') return fail('verify', 'signed-out');
  if (!reading) return fail('verify', 'page-left');
  // A page that does not say whose it is may still be drawing itself.
  const whose = [earlier?.account, reading.view.account?.label];
  if (!whose.includes(undefined) && whose[0] !== whose[1]) return fail('verify', 'account-changed');
  const box = appeared(reading, earlier);
  // A person may have made another one meanwhile: what may show a password stays as it is, and nothing counts as over.
  if (reading.secret || (box && mayShowPassword(box, reading))) return undefined;
  // After a reload nothing tells a message from what always stood beside the list: there the list alone decides.
  const isAnswer = box !== undefined && (earlier !== undefined || reading.view.state !== 'list');
  const isNew = isAnswer && box.text !== pressed?.asked;
  const message = tell(isNew ? box : undefined);
  if (message) return message;
  if (isNew && asksAgain(box, pressed)) return { box, reading };
  if (!box && reading.expander) return { unfold: reading.expander };
  return isGone(job, reading, earlier) && (!box || !earlier || standsAside(box, isAnswered)) ? 'gone' : undefined;
}

/** It only offers to take the deletion back, for as long as it stands, or leads elsewhere. */
function standsAside(box: Dialog, isAnswered: boolean): boolean {
  const { closes, confirms } = rolesIn(box);
  // What goes nowhere may do anything, as try once more.
  const leads = ({ element, caption }: Control) =>
    isHelp(caption) || (element.localName === 'a' && /^(https?:|\/)/.test(element.getAttribute('href') ?? ''));
  if (isAnswered && !isByRole(box) && box.controls.length > 0 && box.controls.every(leads)) return true;
  const others = box.controls.filter(({ caption }) => !isUndo(caption));
  const isOffer = others.length < box.controls.length && box.fields.length === 0 && !isByRole(box);
  return isOffer && others.every((each) => closes.includes(each) && !confirms.includes(each));
}

/**
 * A second question after the one that was confirmed. One whose confirm is disabled, or the one that was pressed, is the
 * first, still at work: nothing of it is pressed.
 */
function asksAgain(box: Dialog, pressed: Pressed | undefined): boolean {
  const { confirms, declines } = rolesIn(box);
  const isFirst = ({ element, caption }: Control) => element === pressed?.element && caption === pressed.caption;
  return confirms.some((each) => isEnabled(each.element) && !isFirst(each)) && declines.length > 0;
}

/** A page that shows its message again whenever it is closed is left to the person. */
const MOST_MESSAGES = 3;

/** Whether a list without the row has stood for as long as it has to be believed. */
export function goneStands(): (left: Reading | undefined, again: Again) => boolean {
  const gone = standing(GONE_STANDS);
  const emptied = standing(EMPTY_STANDS);
  return (left, again) => {
    const isEmpty = left?.rows.length === 0;
    const [hasGone, isEmptied] = [
      gone(String(left !== undefined), left && again),
      emptied(String(isEmpty), isEmpty ? again : undefined),
    ];
    return left !== undefined && (isEmpty ? isEmptied : hasGone);
  };
}

/**
 * The whole list is on the page and is the list of before without this row: all others by their names and dates, which is
 * more than a reading can be sure of by itself where one row is left.
 */
export function isGone(job: JobOf<'remove'>, reading: Reading | undefined, earlier?: Before): boolean {
  if (reading?.view.state !== 'list' || !reading.view.complete) return false;
  if (reading.rows.length > 0 && !isSurely('page', reading)) return false;
  if (earlier && earlier.otherRows !== reading.otherRows) return false;
  const { gone: lost, added } = compareRows(job.rows, reading.rows);
  const [row] = lost;
  const isLeft = lost.length === 1 && added.length === 0 && row !== undefined && sameRow(row, job.item);
  // Asked last: it goes through all of the page.
  return isLeft && !standsStill(job.item.name, reading, earlier);
}

const isSurely = (part: Part, { view }: Reading): boolean =>
  view.parts.some((each) => each.part === part && each.level === 'sure');

function failVerify(
  job: JobOf<'remove'>,
  reading: Reading | undefined,
  said: string | undefined,
  earlier: Before | undefined,
): Failure {
  const why = whyNot(reading);
  if (why || !reading) return fail('verify', why ?? 'page-left');
  const words = said ?? wordsOf(reading.dialogs[0] ?? alertOn(reading.list?.ownerDocument), reading);
  const { gone: lost, added } = compareRows(job.rows, reading.rows);
  const otherWent = earlier !== undefined && reading.otherRows < earlier.otherRows;
  if (otherWent || lost.some((row) => !sameRow(row, job.item))) return fail('verify', 'another-gone');
  if (reading.rows.some((row) => sameRow(row, job.item))) return fail('verify', 'still-there', words);
  if (added.length > 0) return fail('verify', 'list-changed');
  return fail('verify', 'not-verified', words);
}
