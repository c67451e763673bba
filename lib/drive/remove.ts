import { textOf } from '../page/caption';
import type { Reading, Row } from '../portals/read';
import type { Part } from '../portals/view';
import { before } from './appeared';
import { beginsAnew } from './came-back';
import type { Opened } from './check-question';
import { awaitPage, fail, type Hands, isFailure, pressOnce, whyNot } from './hands';
import { compareRows, sameRow } from './identity';
import type { Failure, JobOf, Outcome } from './job';
import { wordsOf } from './leave';
import { closeMessage, lateMessages, type Message } from './message';
import { answerQuestion, declineQuestion } from './question';
import { asItStands } from './stands-still';
import { type Pressed, type Removed, verify } from './verify';
import { unlessSurprised } from './visit';

/**
 * Deletes one app password through the page's own dialog, as SAFETY.md says: locate, open, check, write the intent,
 * press once, verify. Goes on from whatever phase was written down last, so a page that reloads itself at every step
 * is worked just as well. Every surprise ends it before the next press.
 */
export const remove = (job: JobOf<'remove'>, hands: Hands): Promise<Outcome<Removed>> =>
  unlessSurprised(job, hands, () => removeOne(job, hands));

/** Goes through every step up to the confirm, and cancels there. */
export const checkFirst = (job: JobOf<'remove'>, hands: Hands): Promise<Outcome<Removed>> =>
  unlessSurprised(job, hands, () => checkOne(job, hands));

async function removeOne(job: JobOf<'remove'>, hands: Hands): Promise<Outcome<Removed>> {
  let opened: Opened | undefined;
  const isAnew = await beginsAnew(job, hands);
  if (isFailure(isAnew)) return isAnew;
  if (job.phase === 'planned' || isAnew) {
    const pressed = await open(job, hands);
    if (isFailure(pressed) || pressed === 'gone') return pressed === 'gone' ? gone() : pressed;
    opened = pressed;
  }
  let pressed: Pressed | undefined;
  if (job.phase === 'planned' || job.phase === 'opening') {
    const confirmed = await answerQuestion(job, hands, opened);
    if (isFailure(confirmed)) return confirmed;
    if (confirmed === 'gone') return unasked();
    pressed = confirmed;
  }
  return verify(job, hands, opened?.before, pressed);
}

async function checkOne(job: JobOf<'remove'>, hands: Hands): Promise<Outcome<Removed>> {
  const isAnew = await beginsAnew(job, hands);
  if (isFailure(isAnew)) return isAnew;
  const opened = job.phase === 'planned' || isAnew ? await open(job, hands) : undefined;
  if (isFailure(opened)) return opened;
  if (opened === 'gone') return gone();
  const declined = await declineQuestion(job, hands, opened);
  if (isFailure(declined)) return declined;
  return declined === 'gone' ? fail('open', 'not-asked') : { ok: true, value: { foundGone: false } };
}

/** It went after our press: this page may delete without asking, and the next press would be one more. */
const unasked = (): Outcome<Removed> => ({ ok: true, value: { foundGone: true, unasked: true } });

const gone = (): Outcome<Removed> => ({ ok: true, value: { foundGone: true } });

/** Finds the one row and presses its delete control; the rest of the list must be what the person saw. */
async function open(job: JobOf<'remove'>, hands: Hands): Promise<Opened | 'gone' | Failure> {
  // Whoever saw the one before gone has just looked.
  const ready = await awaitRow(job, hands, { see: hands.glance });
  if (isFailure(ready) || ready === 'gone') return ready;
  const noting = hands.note('opening', ready.reading);
  const isAhead = hands.mayRunAhead?.(ready.reading) === true;
  if (!isAhead) {
    const noted = await noting;
    return noted.ok ? pressWhatIsThere(job, hands) : noted;
  }
  const pressed = await pressWhatIsThere(job, hands);
  if (pressed !== 'gone' && !isFailure(pressed)) return { ...pressed, noting };
  const noted = await noting;
  return noted.ok ? pressed : noted;
}

/** The page may have moved while the note was written: what is there now is pressed, and looked at anew at the press. */
async function pressWhatIsThere(job: JobOf<'remove'>, hands: Hands): Promise<Opened | 'gone' | Failure> {
  const pressed = await pressDelete(job, hands, hands.glance);
  // What came over the list by an attribute alone, as hidden boxes are shown, is met by looking.
  const isCovered = isFailure(pressed) && pressed.why === 'control-blocked';
  return isCovered ? pressDelete(job, hands, hands.look) : pressed;
}

async function pressDelete(job: JobOf<'remove'>, hands: Hands, see: Hands['look']): Promise<Opened | 'gone' | Failure> {
  const found = await awaitRow(job, hands, { see });
  if (isFailure(found) || found === 'gone') return found;
  const { control, elements } = found.row;
  const wordsOfRow = () => elements.map((element) => textOf(element)).join('\n');
  const words = wordsOfRow();
  const stood = asItStands(elements, found.reading);
  const presser = await hands.presserFor(control);
  let last = found.reading;
  const isStill = () => {
    const seen = hands.recheck();
    // What a page draws in a shadow tree that came late, no observer tells.
    const now = seen === found.reading && wordsOfRow() !== words ? hands.look() : seen;
    last = now ?? last;
    const again = now?.view.state === 'list' ? locate(job, now, hands) : undefined;
    return again?.ok === true && again.value.control.element === control.element;
  };
  const hindrance = pressOnce(control, presser, 'open', hands, { isStill });
  // A press may bring its box at once: what was there before it is what was seen last.
  return hindrance ?? { before: { ...before(last), ...stood }, pressed: control.element };
}

interface Ready {
  reading: Reading;
  row: Row;
}

/** Waits for the list with the one row in it. What the page still says of the one before is closed on the way, once. */
async function awaitRow(
  job: JobOf<'remove'>,
  hands: Hands,
  { mayClose = hands.follows === true, see = hands.look }: { mayClose?: boolean; see?: Hands['look'] } = {},
): Promise<Ready | 'gone' | Failure> {
  const find = lateMessages();
  let first: Hands['look'] | undefined = see;
  const ready = await awaitPage<Ready | Message>(
    hands,
    'the list of app passwords',
    (again, seeNow) => {
      const reading = (first ?? seeNow)();
      first = undefined;
      if (!reading) return undefined;
      const found = reading.view.state === 'list' ? locate(job, reading, hands) : undefined;
      if (found?.ok) return { reading, row: found.value };
      return mayClose ? find(reading, again) : undefined;
    },
    () => explain(job, hands.look(), hands),
    { timeout: Math.min(hands.patience, 5000) },
  );
  if (isFailure(ready)) return ready.why === 'row-gone' ? 'gone' : ready;
  if ('row' in ready) return ready;
  return (await closeMessage(ready, hands)) ?? awaitRow(job, hands, { mayClose: false });
}

function locate(job: JobOf<'remove'>, reading: Reading, { follows }: Hands): Outcome<Row> {
  const isLast = follows === true && isLastOfList(job, reading);
  if ((reading.view.level !== 'sure' && !isLast) || !reading.view.complete) return fail('locate', 'not-sure');
  const { gone: lost, added } = compareRows(job.rows, reading.rows);
  const found = reading.rows.filter((row) => sameRow(row, job.item));
  const [row] = found;
  if (!row) return fail('locate', lost.length === 1 && added.length === 0 ? 'row-gone' : 'list-changed');
  if (found.length > 1 || (!row.removable && !isLast)) return fail('locate', 'row-ambiguous');
  if (lost.length > 0 || added.length > 0) return fail('locate', 'list-changed');
  return { ok: true, value: row };
}

/**
 * Where nothing repeats, a page is less sure of what a row is, and what its name is: the last one of a list that this run has
 * worked so far, and was sure of, is told by what it said there. Nothing may speak against it.
 */
function isLastOfList(job: JobOf<'remove'>, { view, rows }: Reading): boolean {
  const [expected, ...others] = job.rows;
  const [row, ...more] = rows;
  if (!expected || !row || others.length > 0 || more.length > 0 || !sameRow(expected, row)) return false;
  return view.parts.every(({ part, level, clues }) =>
    ONE_OF_MANY.includes(part) ? clues.every(({ against }) => !against) : level === 'sure' || !NEEDED.includes(part),
  );
}
const ONE_OF_MANY: readonly Part[] = ['list', 'name'];
const NEEDED: readonly Part[] = ['page', 'kind', 'delete'];

function explain(job: JobOf<'remove'>, reading: Reading | undefined, hands: Hands): Failure {
  const why = whyNot(reading);
  if (why || !reading) return fail('locate', why ?? 'wrong-page');
  if (reading.view.state !== 'list') return fail('locate', 'dialog-unexpected', wordsOf(reading.dialogs[0], reading));
  const found = locate(job, reading, hands);
  return found.ok ? fail('locate', 'not-sure') : found;
}
