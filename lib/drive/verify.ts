import type { Control } from '../page/controls';
import { isEnabled } from '../page/visible';
import { type Dialog, rolesIn } from '../portals/dialog';
import type { Reading } from '../portals/read';
import type { Part } from '../portals/view';
import { appeared, type Before } from './appeared';
import { type Again, awaitPage, fail, type Hands, isFailure, pressOnce, standing, whyNot } from './hands';
import { compareRows, sameRow } from './identity';
import type { Failure, JobOf, Outcome } from './job';
import { isMessage, leave, mayShowPassword, wordsOf } from './leave';

export interface Removed {
  /** It was gone without our having confirmed anything. */
  foundGone: boolean;
}

/** The one press that deletes. */
export interface Pressed {
  /** What the question said. */
  asked: string;
  /** When, as performance.now() gives it. */
  at: number;
}

/** After the one press: that row gone, all others there, and the page's own message closed. */
export async function verify(
  job: JobOf<'remove'>,
  hands: Hands,
  earlier: Before | undefined,
  pressed: Pressed | undefined,
): Promise<Outcome<Removed>> {
  let said: string | undefined;
  const asked = pressed?.asked;
  const stands = standing(GONE_STANDS);
  let goneSince: number | undefined;
  /**
   * A row that went after the page's server had answered the press is gone; else the list has to stand without it. Some
   * pages take a row away at the press: there the server has to be heard first, who may refuse.
   */
  const isBelieved = (isNow: boolean, again: Again): boolean => {
    goneSince = isNow ? (goneSince ?? performance.now()) : undefined;
    const stood = stands(String(isNow), isNow ? again : undefined);
    if (!isNow || goneSince === undefined) return false;
    if (!pressed || !hands.traffic) return stood;
    const { answered, heard } = hands.traffic;
    if (!stood) return answered(pressed.at, goneSince);
    const now = performance.now();
    return heard(pressed.at, now - GONE_STANDS) || now - goneSince >= UNHEARD_STANDS;
  };
  const closed = new Set<Element>();
  let unfolded = false;
  for (;;) {
    const next = await awaitPage<Message | Question | Folded | 'gone'>(
      hands,
      'the row to be gone',
      (again, see) => {
        const seen = lookAfter(job, see(), earlier, asked, closed);
        if (typeof seen === 'object' && 'unfold' in seen && unfolded) return undefined;
        return isBelieved(seen === 'gone', again) || seen !== 'gone' ? seen : undefined;
      },
      () => failVerify(job, hands.look(), said, earlier),
      { stoppable: false },
    );
    if (isFailure(next)) return next;
    if (next === 'gone') return { ok: true, value: { foundGone: false } };
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
    closed.add(next.way.element);
    const noted = await hands.note('closing', next.reading);
    if (!noted.ok) return noted;
    const pressed = pressOnce(next.way, await hands.presserFor(next.way), 'close', hands, { always: true });
    if (pressed && !isGone(job, hands.look(), earlier)) return pressed;
  }
}

interface Message {
  box: Dialog;
  way: Control;
  reading: Reading;
}

/** The page folded its app passwords again: they have to be seen. */
interface Folded {
  unfold: Control;
}

interface Question {
  box: Dialog;
  reading: Reading;
}

/** What the page made of the press so far; undefined means to wait on. */
function lookAfter(
  job: JobOf<'remove'>,
  reading: Reading | undefined,
  earlier: Before | undefined,
  asked: string | undefined,
  closed: ReadonlySet<Element>,
): Message | Question | Folded | Failure | 'gone' | undefined {
  if (whyNot(reading) === 'signed-out') return fail('verify', 'signed-out');
  if (!reading) return fail('verify', 'page-left');
  const box = appeared(reading, earlier);
  // A person may have made another one meanwhile: what may show a password stays as it is, and nothing counts as over.
  if (reading.secret || (box && mayShowPassword(box, reading))) return undefined;
  // After a reload nothing tells a message from what always stood beside the list: there the list alone decides.
  const isAnswer = box !== undefined && (earlier !== undefined || reading.view.state !== 'list');
  const way = isAnswer && isMessage(box) ? rolesIn(box).closes.at(-1) : undefined;
  // One that is closed may take its time to go, and the message of the deletion before may come now.
  if (box && way && !closed.has(way.element) && closed.size < MOST_MESSAGES) return { box, way, reading };
  if (box && isAnswer && box.text !== asked && asksAgain(box)) return { box, reading };
  if (!box && reading.expander) return { unfold: reading.expander };
  return isGone(job, reading, earlier) && (!box || !earlier) ? 'gone' : undefined;
}

/** A second question after the one that was confirmed. One whose confirm is disabled is the first, still at work. */
function asksAgain(box: Dialog): boolean {
  const { confirms, declines } = rolesIn(box);
  return confirms.some(({ element }) => isEnabled(element)) && declines.length > 0;
}

/** A page that shows its message again whenever it is closed is left to the person. */
const MOST_MESSAGES = 3;

/**
 * Milliseconds that a list without the row must stand before it is believed: some pages take a row away at the press and
 * bring it back when their server refuses.
 */
export const GONE_STANDS = 500;
/** The same where nothing is heard of the page's server: not every way to it can be watched. */
const UNHEARD_STANDS = 5000;

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
  return lost.length === 1 && added.length === 0 && row !== undefined && sameRow(row, job.item);
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
  const { gone: lost, added } = compareRows(job.rows, reading.rows);
  const otherWent = earlier !== undefined && reading.otherRows < earlier.otherRows;
  if (otherWent || lost.some((row) => !sameRow(row, job.item))) return fail('verify', 'another-gone');
  if (reading.rows.some((row) => sameRow(row, job.item))) return fail('verify', 'still-there', said);
  if (added.length > 0) return fail('verify', 'list-changed');
  return fail('verify', 'not-verified', said ?? wordsOf(reading.dialogs[0], reading));
}
