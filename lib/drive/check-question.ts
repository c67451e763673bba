import type { Control } from '../page/controls';
import { fold } from '../page/fold';
import { isWithin } from '../page/tree';
import { agrees, confirmsDeleting, rolesIn, wishIn } from '../portals/answers';
import { deletesAnAppPassword, deletesOnly, kindOf, means, objectOf } from '../portals/concepts';
import { asksMore, type Dialog, partsOfAnswer } from '../portals/dialog';
import {
  asksAboutAnother,
  asksAboutMore,
  asksForSeveral,
  asksToKeep,
  asksWhetherToDelete,
  isHelp,
  isSureAnyway,
  isThisOne,
} from '../portals/question-words';
import type { Reading, Row } from '../portals/read';
import { goesBeyond } from '../portals/warnings';
import type { Before } from './appeared';
import { fail, type Hands } from './hands';
import { sameRow } from './identity';
import type { JobOf, Outcome } from './job';
import { wordsOf } from './leave';
import { linesIn, mentionIn, textsAlone } from './mention-in-box';

/** What is known of the press that brought the question. */
export interface Opened {
  before: Before;
  /** The delete control that was pressed. */
  pressed: HTMLElement;
  /** The note about it, where it was pressed before that was written. */
  noting?: Promise<Outcome> | undefined;
}

/**
 * One confirm that says no more than yes, something that declines, no further question, and this item's name or none.
 * Without a name the row whose control was pressed vouches for it; that is lost when the page reloaded itself since.
 */
export function checkQuestion(
  job: JobOf<'remove'>,
  dialog: Dialog,
  opened: Opened | undefined,
  reading: Reading | undefined,
  { wasListed }: Hands,
): Outcome<Control> {
  const { confirms, declines, closes, unknown } = rolesIn(dialog);
  const unexpected = fail('check', 'dialog-unexpected', wordsOf(dialog, reading));
  const mention = mentionIn(dialog, job, reading, wasListed);
  if (mention === 'another' || (mention === 'none' && speaksOfAnotherKind(dialog, reading)))
    return fail('check', 'dialog-names-another', wordsOf(dialog, reading));
  const isThis = mention === 'this';
  // Of two with one name the name tells nothing.
  const isNamed = isThis && job.rows.filter(({ name }) => name === job.item.name).length < 2;
  if (!isNamed && !isVouchedFor(job, dialog, opened, reading)) return unexpected;
  const [only] = confirms.filter((control) => !declines.includes(control));
  const lines = linesIn(dialog, isThis ? job.item.name : undefined, reading);
  if (asksForSeveral(lines, isThis) || (isThis && asksAboutMore(lines)) || goesBeyond(lines, isThis)) return unexpected;
  // A lesson may know a language of which we know no word.
  const isAsked = only?.isTaught || asksWhetherToDelete([...lines, only?.caption ?? '']);
  if (!isAsked || asksToKeep(lines) || (!isThis && asksAboutAnother(lines))) return unexpected;
  const refusals = [...declines, ...closes.filter((control) => control !== only)];
  if (asksMore(dialog) || !only || confirms.length !== 1 || refusals.length === 0) return unexpected;
  // Of a name that is a picture folding leaves nothing.
  const names = (name: string) => fold(name) === objectOf(only.caption) || (!fold(name) && only.caption.includes(name));
  const isOther = job.rows.some(({ name }) => name !== job.item.name && names(name));
  if (isOther || !confirmsOnly(only.caption, job.item.name)) return unexpected;
  const isBeside = ({ element, caption }: Control) =>
    caption === '' || element.matches('a, summary') || isHelp(caption);
  if (!unknown.every(isBeside)) return unexpected;
  return { ok: true, value: only };
}

/** "Delete Phone?" on a page that lists phones as well; "Delete App password?" is ours. */
function speaksOfAnotherKind(dialog: Dialog, reading: Reading | undefined): boolean {
  if (reading?.adding !== 'which') return false;
  const kinds = new Set(textsAlone(dialog).flatMap((text) => [kindOf(text), kindOf(objectOf(text) ?? '')]));
  return kinds.has('other') && !kinds.has('app');
}

/** "Yes", "OK", "Delete", "Delete Phone", "Delete it", "Yes, delete", "Confirm deletion": not "Delete all", "Delete Phone 2", nor "Yes, delete all". */
function confirmsOnly(caption: string, name: string): boolean {
  if (means(caption, 'removeAll')) return false;
  if (deletesOnly(caption, name) || deletesAnAppPassword(caption) || confirmsDeleting(caption)) return true;
  if (agrees(caption)) return true;
  const wish = wishIn(caption);
  if (wish !== undefined) return confirmsOnly(wish, name);
  const [answer = '', ...more] = partsOfAnswer(caption);
  if (more.length > 0)
    return means(answer, 'yes', 'ok') && more.every((part) => isSureAnyway(part) || confirmsOnly(part, name));
  const object = objectOf(caption);
  return means(caption, 'yes', 'ok', 'delete') || (object !== undefined && (means(object, 'ok') || isThisOne(object)));
}

/**
 * The control that was pressed still stands in the row of this item, or was drawn anew together with a list that is the same as
 * before, row by row: what the press took away, renamed or moved may not be what the question is about.
 */
function isVouchedFor(
  job: JobOf<'remove'>,
  { container }: Dialog,
  opened: Opened | undefined,
  reading: Reading | undefined,
): boolean {
  if (!opened || !reading) return false;
  // A question within a row is about that one: the one that is meant must not stand in another.
  const around = reading.rows.find(({ elements }) =>
    elements.some((at) => at !== container && isWithin(container, at)),
  );
  if (around && reading.rows.some((row) => row !== around && sameRow(row, job.item))) return false;
  const row = reading.rows.find(({ control }) => control.element === opened.pressed);
  if (row) return sameRow(row, job.item);
  // Its own words may have been taken for a row.
  const listed = reading.rows.filter(({ control }) => !isWithin(control.element, container));
  if (listed.length === 0) return true;
  const { rows } = opened.before;
  const isAsBefore = rows.length === listed.length && rows.every((each, n) => isRow(each, listed[n]));
  return !opened.pressed.isConnected && isAsBefore;
}

const isRow = (row: Row, other: Row | undefined): boolean => other !== undefined && sameRow(row, other);
