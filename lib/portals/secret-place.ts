import { captionOf } from '../page/caption';
import { fieldsIn, PRESSABLE, type TextField } from '../page/controls';
import { tidy } from '../page/fold';
import { contentOf, elementsIn, hasOwnTree, isElement, isWithin, nodesIn, parentOf, sizeOf, tagOf } from '../page/tree';
import { isVisible } from '../page/visible';
import { isKnownWord, means, saysCopy } from './concepts';
import { piecesOf } from './pieces';
import { judge } from './sureness';
import type { Clue, PartView } from './view';

/**
 * Where the page shows a one-time password. The value itself is only ever read through `read`, at the moment a person
 * asks for it; nothing here keeps it.
 */
export interface SecretPlace {
  /** A text of the page, from `start` to `end`, or a whole element or field. */
  node: Text | HTMLElement;
  start: number;
  end: number;
  /** The value as the page shows it now, or undefined when it is gone. */
  read(): string | undefined;
  part: PartView;
  /** The name that the page shows with it. */
  name: string | undefined;
}

/** Every believable value seen was 16 lower-case letters (one personal account 2021, one public script). */
const SHAPE = /^[a-z]{16}$/;
export const looksLikePassword = (text: string | null | undefined): boolean => SHAPE.test(bare(`${text}`));
/** "follow these steps" has sixteen letters as well; what a page writes in parts, it writes in equal ones. */
export const isPhrase = (text: string): boolean =>
  new Set(
    tidy(text)
      .split(' ')
      .map(({ length }) => length),
  ).size > 1;
/** What a page could show as a password by its own label. */
const UNUSUAL = /^\s*\w\S{6,62}\w\s*$/;
const LABELLED = /^(.{2,99}?[:\uff1a])\s*(.*)/s;
const LONGEST = 120;
const SHORTEST = 8;
/** Sixteen letters, each in an element of its own and on its own line. */
const LONGEST_SPLIT = 800;

export const bare = (text: string): string => text.replace(/[\s\p{Cf}]+/gu, '');

export interface Candidate {
  node: Text | HTMLElement;
  start: number;
  end: number;
}

/**
 * Looks below `root` for the place of a one-time password, leaving out `outside` (the list) and texts that equal one of
 * `names`: a name of 16 letters looks just like a password. What speaks for a place has to stand in its own box.
 */
export function findSecret(root: Element, outside: Element[], names: readonly string[]): SecretPlace | undefined {
  const skip = new Set(outside);
  const taken = new Set(names.map(bare));
  const found: Candidate[] = [];
  let last: Element | undefined;
  for (const element of elementsIn(root, (at) => !skip.has(at))) {
    if (last && isWithin(element, last)) continue;
    const candidate = candidateAt(element);
    if (!candidate || taken.has(bare(shownBy(candidate) ?? ''))) continue;
    if (labelBefore(candidate) === 'name' || !isVisible(element)) continue;
    found.push(candidate);
    last = element;
  }
  // What stands there to be read comes before what is hidden.
  const legible = found.filter(({ node }) => (node as HTMLInputElement).type !== 'password');
  const places = legible[0] ? legible : found;
  const [only] = places;
  const isUsual = (candidate: Candidate) => looksLikePassword(shownBy(candidate));
  const labelled = places.filter((candidate) => labelBefore(candidate) === 'password');
  const best = places.length === 1 ? only : (unique(labelled.filter(isUsual)) ?? unique(labelled));
  if (!best) return undefined;
  const clues: Clue[] = [];
  if (isUsual(best)) clues.push({ kind: 'shape', says: 'sixteen-letters', count: 1 });
  if (labelBefore(best) === 'password') clues.push({ kind: 'word', says: 'labelled-password', count: 1 });
  clues.push(...cluesAround(best, root, skip));
  if (clues.length < 2) return undefined;
  const part = judge('password', 1, clues);
  return { ...best, part, name: nameBeside(best), read: () => shownBy(best) };
}

/** The box around a place: up to the first element that holds something to press as well, and the texts with it. */
function cluesAround({ node }: Candidate, root: Element, skip: ReadonlySet<Element>): Clue[] {
  let box = parentOf(node);
  while (box && box !== root && !box.querySelector(CONTROLS_BESIDE)) box = parentOf(box);
  // A box that holds the list as well is the page itself.
  if (!box || [...skip].some((row) => isWithin(row, box))) return [];
  let notes = 0;
  let copies = 0;
  for (const element of elementsIn(box, (at) => !skip.has(at))) {
    const whole = tidy(element.textContent ?? '');
    const said = whole && whole.length < LONGEST ? whole : captionOf(element);
    if (means(said, 'yourAppPassword', 'notShownAgain', 'madeNow') && isVisible(element)) notes++;
    if (copiesPassword(said) && isVisible(element)) copies++;
  }
  const clues: Clue[] = [];
  if (notes > 0) clues.push({ kind: 'word', says: 'page-says-so', count: notes });
  if (copies > 0) clues.push({ kind: 'role', says: 'copy-control', count: copies });
  return clues;
}

/** "Copy", "Kopier passord": that, and nothing but a password. */
const copiesPassword = (said: string): boolean =>
  means(said, 'copy') || (saysCopy(said) && said.split(' ').some((word) => means(word, 'password')));

/** What a box around a value may hold besides. */
export const CONTROLS_BESIDE = `a, [tabindex], ${PRESSABLE}`;
const unique = <T>(all: T[]): T | undefined => (all.length === 1 ? all[0] : undefined);

function candidateAt(element: Element): Candidate | undefined {
  const held = fieldValue(element);
  if (held !== undefined) {
    const field = element as TextField;
    // Hidden behind dots that nobody can type over: it can still be copied, and shown by the page.
    const maySay = field.readOnly || !/^(password|search)$/.test(field.type);
    return maySay && looksLikePassword(held) ? { node: field, start: 0, end: 0 } : undefined;
  }
  if (!hasOwnTree(element) && contentOf(element).length < SHORTEST) return undefined;
  // In pieces: what holds it as a whole, and no more. A piece alone may look like a password as well.
  const isWhole = ({ textContent }: Node) => looksLikePassword(textContent);
  if (
    sizeOf(element) &&
    contentOf(element).length <= LONGEST_SPLIT &&
    isWhole(element) &&
    ![...element.childNodes].some(isWhole)
  )
    return { node: element as HTMLElement, start: 0, end: 0 };
  for (const node of nodesIn(element)) {
    if (node.nodeType !== 3) continue;
    const text = (node as Text).data;
    if (text.length > LONGEST || text.length < SHORTEST) continue;
    const inside = (start: number) => inText(node as Text, start, text.trimEnd().length);
    const [, label = '', value = ''] = LABELLED.exec(text) ?? [];
    if (looksLikePassword(value) && labelIn(label) === 'password') return inside(text.lastIndexOf(value));
    const isUnusual = () => UNUSUAL.test(text) && !isKnownWord(text) && labelBefore(inside(0)) === 'password';
    if ((looksLikePassword(text) && !isPhrase(text)) || isUnusual()) return inside(text.search(/\S/));
  }
  return undefined;
}

export const inText = (node: Text, start: number, end: number): Candidate => ({ node, start, end });

export function shownBy({ node, start, end }: Candidate): string | undefined {
  if (!node.isConnected) return undefined;
  if (!isElement(node)) return (node as Text).data.slice(start, end);
  return fieldValue(node) ?? node.textContent ?? undefined;
}

export const fieldValue = (element: Element): string | undefined =>
  ['input', 'textarea'].includes(tagOf(element)) ? (element as HTMLInputElement).value : undefined;

/** The page's own label in front of a value: the text just before it, on its line or the line above. */
function labelBefore({ node, start }: Candidate): 'password' | 'name' | undefined {
  const inFront = isElement(node) ? '' : (node as Text).data.slice(0, start).trim();
  if (inFront) return labelIn(inFront);
  const named = isElement(node) ? (node as HTMLInputElement).labels?.[0] : undefined;
  if (named) return labelIn(captionOf(named));
  const own = isElement(node) && fieldValue(node) !== undefined ? labelIn(ownLabel(node as TextField)) : undefined;
  // What can be typed in is labelled with what is to be typed: "Name of the app password".
  if (own === 'name' || (own && (node as TextField).readOnly)) return own;
  let at: Text | Element = node;
  for (let up = 0; up < 4; up++) {
    for (let before = at.previousSibling; before; before = before.previousSibling) {
      const text = tidy(before.textContent ?? '');
      if (text) return labelIn(text);
    }
    const parent = parentOf(at);
    if (!parent) return undefined;
    at = parent;
  }
  return undefined;
}

/** What a field says of itself. A placeholder says what is to be typed, unless nothing can be. */
const ownLabel = (field: TextField): string => captionOf(field) || (field.readOnly ? field.placeholder : '');

function labelIn(text: string): 'password' | 'name' | undefined {
  const ending = text.split(/[\n.!?。]/).at(-1) ?? '';
  for (const words of [ending, ending.split(' ').at(-1) ?? '']) {
    if (means(words, 'password', 'appPassword', 'appPasswords', 'yourAppPassword')) return 'password';
    if (means(words, 'name')) return 'name';
  }
  return undefined;
}

/** The name in the same box, in the place that the page labels so. Never a text that holds the password as well. */
export function nameBeside(place: Candidate): string | undefined {
  const secret = bare(shownBy(place) ?? '');
  const { node } = place;
  let box = parentOf(node);
  for (let up = 0; up < 4 && box && box.localName !== 'body'; up++) {
    const named = piecesOf([box], new Set()).find((piece) => piece.label === 'name');
    if (named) return secret && bare(named.text).includes(secret) ? undefined : named.text;
    box = parentOf(box);
  }
  return undefined;
}

/** A form that asks for a password instead of showing one: the page wants a sign-in. */
export function asksForPassword(root: Element): boolean {
  return fieldsIn(root).some(({ type, readOnly, value }) => type === 'password' && !(readOnly && value));
}
