import type { Control } from '../page/controls';
import { isEnabled } from '../page/visible';
import { type Dialog, rolesIn } from '../portals/dialog';
import type { Reading } from '../portals/read';
import { appeared, type Before } from './appeared';
import { awaitPage, fail, type Hands, isFailure, type JobOf, pressOnce, whyNot } from './hands';
import { compareRows, sameRow } from './identity';
import type { Failure, Outcome } from './job';

export interface Removed {
  /** It was gone without our having confirmed anything. */
  foundGone: boolean;
}

/** Leaves the page as it was: presses what declines, where that is one clear control, and gives the reason back. */
export function decline(dialog: Dialog, failure: Failure, hands: Hands): Failure {
  const { declines, closes } = rolesIn(dialog);
  const way =
    declines.length === 1 ? declines[0] : declines.length === 0 && closes.length === 1 ? closes[0] : undefined;
  if (way?.element.isConnected) pressOnce(way, 'close', { ...hands, stop: new AbortController().signal });
  return failure;
}

/** After the one press: that row gone, all others there, and the page's own message closed. */
export async function verify(
  job: JobOf<'remove'>,
  hands: Hands,
  earlier: Before | undefined,
  asked: string | undefined,
): Promise<Outcome<Removed>> {
  let said: string | undefined;
  const closed = new Set<string>();
  for (;;) {
    const next = await awaitPage(
      hands,
      'the row to be gone',
      () => lookAfter(job, hands, earlier, asked, closed),
      () => failVerify(job, hands.look(), said),
      { stoppable: false },
    );
    if (isFailure(next)) return next;
    if (next === 'gone') return { ok: true, value: { foundGone: false } };
    said = next.box.text;
    closed.add(said);
    const noted = await hands.note('closing', next.reading);
    if (!noted.ok) return noted;
    const pressed = pressOnce(next.way, 'close', { ...hands, stop: new AbortController().signal });
    if (pressed) return isGone(job, hands.look()) ? { ok: true, value: { foundGone: false } } : pressed;
  }
}

interface Message {
  box: Dialog;
  way: Control;
  reading: Reading;
}

/** What the page made of the press so far; undefined means to wait on. */
function lookAfter(
  job: JobOf<'remove'>,
  hands: Hands,
  earlier: Before | undefined,
  asked: string | undefined,
  closed: ReadonlySet<string>,
): Message | Failure | 'gone' | undefined {
  const reading = hands.look();
  if (whyNot(reading) === 'signed-out') return fail('verify', 'signed-out');
  if (!reading) return fail('verify', 'page-left');
  const box = appeared(reading, earlier);
  // After a reload nothing tells a message from what always stood beside the list: there the list alone decides.
  const isMessage = box !== undefined && (earlier !== undefined || reading.view.state !== 'list');
  const way = isMessage ? wayOut(box) : undefined;
  if (box && way && !closed.has(box.text)) return { box, way, reading };
  if (box && isMessage && box.text !== asked && asksAgain(box))
    return decline(box, fail('verify', 'dialog-unexpected', box.text), hands);
  return isGone(job, reading) && (!box || !earlier) ? 'gone' : undefined;
}

/** A second question after the one that was confirmed. One whose confirm is disabled is the first, still at work. */
function asksAgain(box: Dialog): boolean {
  const { confirms, declines } = rolesIn(box);
  return confirms.some(({ element }) => isEnabled(element)) && declines.length > 0;
}

/** A message of the page with one way out and no question in it. */
function wayOut(box: Dialog): Control | undefined {
  const { confirms, declines, closes } = rolesIn(box);
  const [close] = closes;
  const asks = confirms.some((control) => !closes.includes(control)) || declines.length > 0;
  return !asks && closes.length === 1 && box.fields.length === 0 ? close : undefined;
}

/** The list is on the page, and is the list of before without this row. */
export function isGone(job: JobOf<'remove'>, reading: Reading | undefined): boolean {
  if (reading?.view.state !== 'list') return false;
  const { gone: lost, added } = compareRows(job.rows, reading.rows);
  const [row] = lost;
  return lost.length === 1 && added.length === 0 && row !== undefined && sameRow(row, job.item);
}

function failVerify(job: JobOf<'remove'>, reading: Reading | undefined, said: string | undefined): Failure {
  const why = whyNot(reading);
  if (why || !reading) return fail('verify', why ?? 'page-left');
  const { gone: lost, added } = compareRows(job.rows, reading.rows);
  if (reading.rows.some((row) => sameRow(row, job.item))) return fail('verify', 'still-there', said);
  if (lost.length > 1) return fail('verify', 'another-gone');
  if (added.length > 0) return fail('verify', 'list-changed');
  return fail('verify', 'not-verified', said ?? reading.dialogs[0]?.text);
}
