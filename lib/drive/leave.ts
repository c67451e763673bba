import { captionOf, textOf } from '../page/caption';
import type { Control } from '../page/controls';
import { tidy } from '../page/fold';
import { elementsIn, nodesIn } from '../page/tree';
import { isVisible } from '../page/visible';
import { ADDRESS } from '../portals/account';
import { closesBox, rolesIn, saysNoThanks } from '../portals/answers';
import { conceptsOf, means, saysCopy, saysDelete } from '../portals/concepts';
import { answerIn, type Dialog, isByRole } from '../portals/dialog';
import { asksToKeep, asksWhetherToDelete } from '../portals/question-words';
import type { Reading } from '../portals/read';
import { CONTROLS_BESIDE, isPhrase, looksLikePassword } from '../portals/secret-place';
import { type Hands, pressOnce } from './hands';
import type { Failure } from './job';
import { withoutWord } from './mention';
import { linesIn } from './mention-in-box';

/**
 * What opened a box closes it: presses the one control that declines or closes, and gives the reason back. A box that may
 * show a one-time password is never closed by us, and one whose only way out could confirm as well stays open.
 */
export async function leave(box: Dialog | undefined, failure: Failure, hands: Hands): Promise<Failure> {
  const reading = hands.look();
  if (!box || reading?.secret || mayShowPassword(box, reading)) return failure;
  const way = wayOut(box);
  // What a lesson calls a way out was never pressed by the person: it stays unpressed, and the box open.
  if (way?.element.isConnected && !way.isTaught && (!isBareNo(way) || isNoHarmless(box, reading))) {
    const isStill = saysTheSame(box, way);
    pressOnce(way, await hands.presserFor(way), 'close', hands, { always: true, isStill });
  }
  return failure;
}

const isBareNo = ({ caption }: Control) =>
  saysNoThanks(caption) || (means(answerIn(caption), 'no') && !means(answerIn(caption), 'cancel', 'close'));

/** "No" answers "Delete Phone?" without harm; "Keep Phone?" or "Stay signed in?" it does not. */
function isNoHarmless(box: Dialog, reading: Reading | undefined): boolean {
  const lines = linesIn(box, undefined, reading).map((line) => withoutNames(line, reading));
  const { confirms } = rolesIn(box);
  // A lesson may know a language of which we know no word.
  const isAsked = confirms.some(({ isTaught }) => isTaught);
  return (isAsked || asksWhetherToDelete([...lines, ...confirms.map(({ caption }) => caption)])) && !asksToKeep(lines);
}

/** What declines or closes a box and can do nothing else: "OK" may confirm what it asks. */
export function wayOut(box: Dialog): Control | undefined {
  const { confirms, declines, closes } = rolesIn(box);
  // A cross beside "Close" does the same; the words stand last.
  const shut = closes.filter((control) => !confirms.includes(control)).at(-1);
  const refuses = ({ caption }: Control) => means(answerIn(caption), 'no', 'cancel');
  // "Back" or "Keep" may lead elsewhere, and where nothing is asked "Cancel" may take back what was done; what closes does not.
  if (shut && !(confirms[0] && declines.some(refuses))) return shut;
  const isAlone = box.controls.length === 1 && !isByRole(box);
  return declines.length > 1 || isAlone ? undefined : (declines[0] ?? shut);
}

/** Asked at the press: some pages put their next question into the box of a message. */
export function saysTheSame({ container, text }: Dialog, { element }: Control): () => boolean {
  // As the page says it: a lesson hands controls a word of its own.
  const caption = captionOf(element);
  return () => element.isConnected && textOf(container) === text && captionOf(element) === caption;
}

/** A dialog with nothing but the cross in its corner, which says so, is yet to get its buttons. */
export const isUnfinished = (box: Dialog): boolean =>
  isByRole(box) && box.controls.every(({ caption }) => closesBox(caption));

/** A message with nothing but a way out. */
export function isMessage(box: Dialog): boolean {
  const { closes } = rolesIn(box);
  const isLink = ({ element, caption }: (typeof closes)[number]) =>
    element.localName === 'a' && conceptsOf(caption).size === 0;
  return (
    box.fields.length === 0 &&
    closes.length > 0 &&
    !isUnfinished(box) &&
    box.controls.every((control) => closes.includes(control) || isLink(control))
  );
}

/** Sixteen letters, or four times four: what every believable one-time password looked like. */
const USUAL = /(?<![a-z])[a-z]{16}(?![a-z])|\b[a-z]{4}(?:[ \u00a0-][a-z]{4}){3}\b/;
/** A word of eight and more that mixes capitals or numbers into it, as other passwords do; a capital at its beginning is none. */
const MIXED =
  /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}]{8})(?:\p{Lu}?\p{Ll}+[\p{Lu}\p{N}]|\p{N}\p{Ll}|[\p{Lu}\p{N}]{2,}\p{Ll})/u;

/** Something to press that copies, also where it is no control by its role. "Delete Copier" copies nothing. */
function offersCopy(box: Dialog, reading: Reading | undefined): boolean {
  const controls = rolesIn(box).copies.map(({ caption }) => caption);
  const others = elementsIn(box.container)
    .filter((element) => element.matches(CONTROLS_BESIDE) && !element.matches('[tabindex="-1"]') && isVisible(element))
    .map(captionOf);
  return [...controls, ...others].some((caption) => saysCopy(withoutNames(caption, reading)) && !saysDelete(caption));
}

/** One by one: what a box says as a whole may run a label into a value, without a blank between them. */
const textsIn = (box: Element): string[] =>
  [box, ...elementsIn(box)].flatMap((element) =>
    nodesIn(element).flatMap((node) => (node.nodeType === 3 ? tidy(node.nodeValue ?? '') : [])),
  );

/** The names that are known do not count: one of sixteen letters looks just like a password. */
export function mayShowPassword(box: Dialog, reading: Reading | undefined): boolean {
  const says = (words: string) => means(words, 'password', 'yourAppPassword', 'notShownAgain', 'madeNow');
  return (
    offersCopy(box, reading) ||
    [box.text, ...textsIn(box.container)].some((text) => {
      const rest = withoutNames(text, reading);
      return USUAL.test(rest) || (looksLikePassword(rest) && !isPhrase(rest));
    }) ||
    box.text.split(/[:\uff1a.\n]/).some(says)
  );
}

/**
 * What a box said, for the report; nothing where a one-time password may stand in it or anywhere on the page. The report is
 * kept, so it holds no address: whoever wants no account names kept would find theirs in it.
 */
export function wordsOf(box: Dialog | undefined, reading: Reading | undefined): string | undefined {
  if (!box || reading?.secret || mayShowPassword(box, reading)) return undefined;
  return MIXED.test(withoutNames(box.text, reading)) ? undefined : withoutAddresses(box.text, reading);
}

const ADDRESSES = new RegExp(ADDRESS, 'gu');
/** But for one that an app password is called after, which is kept as its name. */
export const withoutAddresses = (text: string, reading: Reading | undefined): string =>
  text.replace(ADDRESSES, (address) => (reading?.names.some((name) => name.includes(address)) ? address : '…'));

function withoutNames(text: string, reading: Reading | undefined): string {
  return (reading?.names ?? []).reduce((rest, name) => (name ? withoutWord(rest, name) : rest), text);
}
