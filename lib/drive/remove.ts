import type { Reading, Row } from '../portals/read';
import { before } from './appeared';
import { beginsAnew } from './came-back';
import { awaitPage, fail, type Hands, isFailure, pressOnce, standing, whyNot } from './hands';
import { compareRows, sameRow } from './identity';
import type { Failure, JobOf, Outcome } from './job';
import { wordsOf } from './leave';
import { type Message, messageIn } from './message';
import { answerQuestion, declineQuestion, type Opened } from './question';
import { GONE_STANDS, type Pressed, type Removed, verify } from './verify';

/**
 * Deletes one app password through the page's own dialog, as SAFETY.md says: locate, open, check, write the intent,
 * press once, verify. Goes on from whatever phase was written down last, so a page that reloads itself at every step
 * is worked just as well. Every surprise ends it before the next press.
 */
export async function remove(job: JobOf<'remove'>, hands: Hands): Promise<Outcome<Removed>> {
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
    if (isFailure(confirmed) || confirmed === 'gone') return confirmed === 'gone' ? gone() : confirmed;
    pressed = confirmed;
  }
  return verify(job, hands, opened?.before, pressed);
}

/** Goes through every step up to the confirm, and cancels there. */
export async function checkFirst(job: JobOf<'remove'>, hands: Hands): Promise<Outcome<Removed>> {
  const isAnew = await beginsAnew(job, hands);
  if (isFailure(isAnew)) return isAnew;
  const opened = job.phase === 'planned' || isAnew ? await open(job, hands) : undefined;
  if (isFailure(opened)) return opened;
  const declined = opened === 'gone' ? opened : await declineQuestion(job, hands, opened);
  if (isFailure(declined)) return declined;
  return declined === 'gone' ? gone() : { ok: true, value: { foundGone: false } };
}

const gone = (): Outcome<Removed> => ({ ok: true, value: { foundGone: true } });

/** Finds the one row and presses its delete control; the rest of the list must be what the person saw. */
async function open(job: JobOf<'remove'>, hands: Hands): Promise<Opened | 'gone' | Failure> {
  const seen = await awaitRow(job, hands);
  if (isFailure(seen)) return seen.why === 'row-gone' ? 'gone' : seen;
  const noted = await hands.note('opening', seen.reading);
  if (!noted.ok) return noted;
  // A message that is to come would lie in front of the row, or take the place of the question.
  const isToCome = hands.habits?.tells === true && seen.closed === undefined;
  const ready = isToCome ? await awaitRow(job, hands, { isToCome }) : seen;
  if (isFailure(ready)) return ready;
  const pressed = await pressDelete(job, hands, ready);
  // What lies in front may be that message: then nothing was pressed yet.
  if (!isFailure(pressed) || pressed.why !== 'control-blocked' || !hands.habits?.deleted) return pressed;
  const cleared = await awaitRow(job, hands, { isToCome: true });
  return isFailure(cleared) ? cleared : pressDelete(job, hands, cleared);
}

interface Ready {
  reading: Reading;
  row: Row;
  /** The words of the message that was closed. */
  closed?: string | undefined;
}

/** Waits for the list with that row. What the page says of the one before is closed; one that is still to come is waited for, shortly. */
async function awaitRow(
  job: JobOf<'remove'>,
  hands: Hands,
  { isToCome = false, closed }: { isToCome?: boolean; closed?: string } = {},
): Promise<Ready | Failure> {
  const stands = standing(GONE_STANDS);
  // Whoever saw the one before gone has just looked.
  let see = hands.glance;
  const next = await awaitPage<Ready | Message>(
    hands,
    'the list of app passwords',
    (again) => {
      const reading = see();
      see = hands.look;
      const isList = reading?.view.state === 'list';
      const stood = stands(String(isList), isToCome && isList ? again : undefined);
      if (!isList) {
        const message = hands.habits?.deleted ? messageIn(reading, undefined) : undefined;
        // One that its own way out does not close stays.
        return message?.box.text === closed ? undefined : message;
      }
      const found = locate(job, reading);
      if (!found.ok || (isToCome && !stood)) return undefined;
      return { reading, row: found.value, closed };
    },
    () => explain(job, hands.look()),
    { timeout: Math.min(hands.patience, 5000) },
  );
  if (isFailure(next) || !('way' in next)) return next;
  if (hands.habits) hands.habits.tells = true;
  const hindrance = pressOnce(next.way, await hands.presserFor(next.way), 'close', hands);
  return hindrance ?? awaitRow(job, hands, { closed: next.box.text });
}

async function pressDelete(job: JobOf<'remove'>, hands: Hands, ready: Ready): Promise<Opened | Failure> {
  const presser = await hands.presserFor(ready.row.control);
  // The page may have moved while the note was written: then press what is there now.
  const reading = hands.glance();
  const found = reading ? locate(job, reading) : fail('locate', 'page-left');
  if (!found.ok || !reading) return found as Failure;
  const pressed = found.value.control.element;
  let last = reading;
  const isStill = () => {
    const now = hands.look();
    const again = now && locate(job, now);
    last = now ?? last;
    return again?.ok === true && again.value.control.element === pressed;
  };
  const hindrance = pressOnce(found.value.control, presser, 'open', hands, { isStill });
  // What a press brings may stand there at once: what was before is what was seen last before it.
  return hindrance ?? { before: before(last), pressed };
}

function locate(job: JobOf<'remove'>, reading: Reading): Outcome<Row> {
  if (reading.view.level !== 'sure' || !reading.view.complete) return fail('locate', 'not-sure');
  const { gone: lost, added } = compareRows(job.rows, reading.rows);
  const found = reading.rows.filter((row) => sameRow(row, job.item));
  const [row] = found;
  if (!row) return fail('locate', lost.length === 1 && added.length === 0 ? 'row-gone' : 'list-changed');
  if (found.length > 1 || !row.removable) return fail('locate', 'row-ambiguous');
  if (lost.length > 0 || added.length > 0) return fail('locate', 'list-changed');
  return { ok: true, value: row };
}

function explain(job: JobOf<'remove'>, reading: Reading | undefined): Failure {
  const why = whyNot(reading);
  if (why || !reading) return fail('locate', why ?? 'wrong-page');
  if (reading.view.state !== 'list') return fail('locate', 'dialog-unexpected', wordsOf(reading.dialogs[0], reading));
  const found = locate(job, reading);
  return found.ok ? fail('locate', 'not-sure') : found;
}
