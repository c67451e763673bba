import type { Control } from '../page/controls';
import { type Dialog, rolesIn } from '../portals/dialog';
import type { Reading, Row } from '../portals/read';
import { appeared, type Before, before } from './appeared';
import { awaitPage, fail, type Hands, isFailure, pressOnce, whyNot } from './hands';
import { compareRows, sameRow } from './identity';
import type { Failure, JobOf, Outcome } from './job';
import { leave } from './leave';
import { mentionOf } from './mention';
import { isGone, type Removed, verify } from './verify';

/**
 * Deletes one app password through the page's own dialog, as SAFETY.md says: locate, open, check, write the intent,
 * press once, verify. Goes on from whatever phase was written down last, so a page that reloads itself at every step
 * is worked just as well. Every surprise ends it before the next press.
 */
export async function remove(job: JobOf<'remove'>, hands: Hands): Promise<Outcome<Removed>> {
  let earlier: Before | undefined;
  if (job.phase === 'planned') {
    const opened = await open(job, hands);
    if (isFailure(opened) || opened === 'gone') return opened === 'gone' ? gone() : opened;
    earlier = opened;
  }
  let asked: string | undefined;
  if (job.phase === 'planned' || job.phase === 'opening') {
    const confirmed = await confirm(job, hands, earlier);
    if (isFailure(confirmed) || confirmed === 'gone') return confirmed === 'gone' ? gone() : confirmed;
    asked = confirmed.asked;
  }
  return verify(job, hands, earlier, asked);
}

const gone = (): Outcome<Removed> => ({ ok: true, value: { foundGone: true } });

/** Finds the one row and presses its delete control; the rest of the list must be what the person saw. */
async function open(job: JobOf<'remove'>, hands: Hands): Promise<Before | 'gone' | Failure> {
  const ready = await awaitPage(
    hands,
    'the list of app passwords',
    () => {
      const reading = hands.look();
      const found = reading?.view.state === 'list' ? locate(job, reading) : undefined;
      return reading && found?.ok ? { reading, row: found.value } : undefined;
    },
    () => explain(job, hands.look()),
    { timeout: Math.min(hands.patience, 5000) },
  );
  if (isFailure(ready)) return ready.why === 'row-gone' ? 'gone' : ready;
  const noted = await hands.note('opening', ready.reading);
  if (!noted.ok) return noted;
  const presser = await hands.presserFor(ready.row.control);
  // The page may have moved while the note was written: look again, and press what is there now.
  const reading = hands.look();
  const found = reading ? locate(job, reading) : fail('locate', 'page-left');
  if (!found.ok || !reading) return found as Failure;
  return pressOnce(found.value.control, presser, 'open', hands) ?? before(reading);
}

function locate(job: JobOf<'remove'>, reading: Reading): Outcome<Row> {
  if (reading.view.level !== 'sure') return fail('locate', 'not-sure');
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
  if (reading.view.state !== 'list') return fail('locate', 'dialog-unexpected', reading.dialogs[0]?.text);
  const found = locate(job, reading);
  return found.ok ? fail('locate', 'not-sure') : found;
}

/** Waits for the box, checks it, writes the intent, and presses its one confirm once. */
async function confirm(
  job: JobOf<'remove'>,
  hands: Hands,
  earlier: Before | undefined,
): Promise<{ asked: string } | 'gone' | Failure> {
  const box = await awaitPage(
    hands,
    'the page’s question about deleting',
    () => {
      const reading = hands.look();
      const dialog = reading && appeared(reading, earlier);
      if (dialog && isSettled(dialog)) return dialog;
      return reading && isGone(job, reading) ? ('gone' as const) : undefined;
    },
    () => {
      const dialog = currentBox(hands, earlier);
      return dialog
        ? fail('check', 'dialog-unexpected', dialog.text)
        : fail('open', whyNot(hands.look()) ?? 'dialog-never-came');
    },
  );
  if (isFailure(box) || box === 'gone') return box;
  const checked = check(job, box, earlier !== undefined);
  if (!checked.ok) return leave(box, checked, hands);
  const reading = hands.look();
  const noted = reading ? await hands.note('confirming', reading) : fail('intent', 'page-left');
  if (!noted.ok) return leave(box, noted, hands);
  const presser = await hands.presserFor(checked.value);
  // Identity at the last moment: the box must still be the one that was checked.
  const now = currentBox(hands, earlier);
  const again = now && check(job, now, earlier !== undefined);
  if (!now || !again?.ok || now.text !== box.text)
    return leave(now ?? box, again && !again.ok ? again : fail('press', 'dialog-unexpected', now?.text), hands);
  return pressOnce(again.value, presser, 'press', hands) ?? { asked: now.text };
}

const currentBox = (hands: Hands, earlier: Before | undefined): Dialog | undefined => {
  const reading = hands.look();
  return reading && appeared(reading, earlier);
};

const isSettled = (dialog: Dialog): boolean => {
  const { confirms, declines, closes } = rolesIn(dialog);
  return (
    (confirms.length > 0 && declines.length + closes.length > 0) ||
    (closes.length === 1 && dialog.controls.length === 1)
  );
};

/**
 * One confirm, something that declines, no further question, and this item's name or none. Without a name the row whose
 * control was pressed vouches for it; that is lost when the page reloaded itself in between.
 */
function check(job: JobOf<'remove'>, dialog: Dialog, pressedHere: boolean): Outcome<Control> {
  const { confirms, declines, closes, unknown } = rolesIn(dialog);
  const unexpected = fail('check', 'dialog-unexpected', dialog.text);
  const alone = [...dialog.container.querySelectorAll('*')]
    .filter((element) => element.childElementCount === 0)
    .map((element) => element.textContent ?? '');
  const mention = mentionOf(
    withoutCaptions(dialog),
    alone,
    job.item.name,
    job.rows.map(({ name }) => name),
  );
  if (mention === 'another') return fail('check', 'dialog-names-another', dialog.text);
  if (mention === 'none' && !pressedHere) return unexpected;
  const asksMore =
    dialog.fields.length > 0 ||
    dialog.container.querySelector('select, input[type=checkbox], input[type=radio]') !== null;
  const [only] = confirms.filter((control) => !declines.includes(control));
  const refusals = [...declines, ...closes.filter((control) => control !== only)];
  if (asksMore || !only || confirms.length !== 1 || refusals.length === 0) return unexpected;
  if (unknown.some(({ element, caption }) => caption !== '' && element.localName !== 'a')) return unexpected;
  return { ok: true, value: only };
}

/** The words of the box without those on its controls: "Delete" on a button is not a name. */
function withoutCaptions(dialog: Dialog): string {
  return dialog.controls.reduce((text, { caption }) => (caption ? text.replace(caption, ' ') : text), dialog.text);
}
