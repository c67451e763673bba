import { join, placesOf, type TextPart, textsIn, wholeOf } from '../page/texts';
import { elementsIn, isWithin, parentOf } from '../page/tree';
import { ADDRESS } from './account';

/**
 * What tells others on a shared screen whose page it is: the account's address wherever it stands, what stands in one
 * small box with it, what repeats a word of it, all that stands in the page's banner, a one-time password, and if wished
 * the names of app passwords. Nothing here asks what is visible: what a page shows later is known before.
 */

/** What was learned about an account on the page; it holds when its address is gone from there. */
export interface Whose {
  /** Words of the addresses, in small letters: of the person, and of the organisation. */
  words: Set<string>;
  initials: Set<string>;
}

export interface Wish {
  names: readonly string[];
  hideNames: boolean;
  /** Only these pages show one-time passwords: elsewhere what looks like one is a sentence ("sign into some apps"). */
  mayHoldSecret?: boolean;
}

const ADDRESSES = new RegExp(ADDRESS, 'gu');
const WORDS = /\p{L}+/gu;
const SHORT = 60;
const BOX = 160;
const BANNER = '[role=banner], header';
const PART_OF_PAGE = 'main, article, section, dialog, [role=main], [role=dialog], [role=alertdialog]';
export const HEADING = 'h1, h2, h3, h4, h5, h6, [role=heading]';
export const CONTROL = 'a, button, input, select, textarea, [role=button], [role=link], [role=menuitem], [tabindex]';
/** Of hosts of mail for everybody: they tell nothing of a person, and stand in many sentences of these pages. */
const EVERYBODYS = new Set(
  'com net org edu gov www mail onmicrosoft microsoft outlook hotmail live msn gmail googlemail yahoo icloud'.split(
    ' ',
  ),
);
const SIXTEEN = /(?<![^\s:\uff1a"'«»„“”()[\]])(?:[a-z]{16}|(?:[a-z]{4}[\s\u00a0-]){3}[a-z]{4})(?![^\s.,"'«»“”()[\]])/g;
const SIXTEEN_ALONE = /^[a-z]{16}$/;
/** Letters in the shorter of two pieces, at most; and in the box around all pieces, blanks included. */
const [SHORT_PIECE, LONGEST_SPLIT] = [8, 800];

export const nobodys = (): Whose => ({ words: new Set(), initials: new Set() });

/** Every text with the parts of it that are to be covered; what is learned about the account is added to `whose`. */
export function exposedIn(
  root: Element,
  whose: Whose,
  { names, hideNames, mayHoldSecret = true }: Wish,
): Map<Text, TextPart[]> {
  const texts = textsIn(root);
  const parts = new Map<Text, TextPart[]>(texts.map((node) => [node, []]));
  const add = (part: TextPart) => void parts.get(part.node)?.push(part);
  const addWhole = (node: Text) => add(wholeOf(node));

  for (const element of elementsIn(root)) {
    for (const name of ['title', 'aria-label']) {
      const said = element.getAttribute(name);
      if (!said?.includes('@') || !learn(said, whose)) continue;
      if ((element.textContent?.length ?? SHORT) < SHORT) textsIn(element).forEach(addWhole);
    }
  }
  for (const node of texts) {
    if (!node.data.includes('@')) continue;
    const place = addressAt(node);
    if (!place) continue;
    learn(place.said, whose);
    for (const part of place.parts) add(part);
    companionsOf(node).forEach(addWhole);
  }
  for (const node of texts) {
    sayWhose(node, whose, add);
    if (isInBanner(node)) addWhole(node);
  }
  const known = new Set(names);
  for (const part of mayHoldSecret ? secretsIn(texts) : [])
    if (hideNames || !known.has(part.node.data.slice(part.start, part.end))) add(part);
  if (hideNames && known.size > 0) {
    const joined = join(texts);
    for (const name of known) placesOf(name, joined).forEach(add);
  }
  return parts;
}

/** Takes the words of the addresses in a text; answers whether there are any. */
function learn(said: string, { words, initials }: Whose): boolean {
  const found = said.match(ADDRESSES) ?? [];
  for (const address of found) {
    const [person = '', host = ''] = address.toLowerCase().split('@');
    const own = person.match(WORDS) ?? [];
    for (const word of own) if (word.length > 2) words.add(word);
    for (const word of host.split('.').slice(0, -1).join(' ').match(WORDS) ?? [])
      if (word.length > 2 && !EVERYBODYS.has(word)) words.add(word);
    if (own.length > 0)
      initials.add(
        own
          .map((word) => word[0])
          .join('')
          .slice(0, 2),
      );
  }
  return found.length > 0;
}

/** The address that a text has a part in, which may stand in several pieces; short texts are covered as a whole. */
function addressAt(node: Text): { said: string; parts: TextPart[] } | undefined {
  const own = plain(node.data);
  const alone = [...own.matchAll(ADDRESSES)];
  const isShort = node.length <= SHORT || own.length < node.length;
  const parts = isShort
    ? alone.slice(0, 1).map(() => wholeOf(node))
    : alone.map(({ 0: said, index }) => ({ node, start: index, end: index + said.length }));
  let said = alone.map(([each]) => each).join(' ');
  // A longer one than in this text alone: the rest may stand in the texts beside.
  let around: Element | undefined = node.parentElement ?? undefined;
  for (let up = 0; up < 3 && around && around.localName !== 'body'; up++, around = parentOf(around)) {
    const whole = plain(around.textContent ?? '');
    if (whole.length > BOX) break;
    const [found] = whole.match(ADDRESSES) ?? [];
    if (!found || alone.some(([each]) => each.length >= found.length)) continue;
    said += ` ${found}`;
    parts.push(...placesOf(found, join(textsIn(around))));
    break;
  }
  return parts.length > 0 ? { said, parts } : undefined;
}

/** Without what a page puts into words to break them. */
const plain = (text: string): string => text.replace(/\p{Cf}/gu, '');

/** Texts with letters that stand with an address in one small box: the person's name, the organisation's. */
function companionsOf(node: Text): Text[] {
  const own = node.data.replace(ADDRESSES, '');
  if (/\p{L}{2}/u.test(own)) return [];
  for (
    let box: Element | undefined = node.parentElement ?? undefined;
    box && box.localName !== 'body';
    box = parentOf(box)
  ) {
    const at: Element = box;
    if ((at.textContent?.length ?? BOX) >= BOX || at.querySelectorAll(CONTROL).length > 1) return [];
    const beside = textsIn(at).filter((text) => {
      if (text === node || !/\p{L}{2}/u.test(text.data)) return false;
      const inside = text.parentElement?.closest(`${CONTROL}, ${HEADING}`);
      return !inside || inside.contains(node) || !isWithin(inside, at);
    });
    if (beside.length > 0) return beside;
  }
  return [];
}

/** What repeats a word of the account's address, or its initials and nothing else. */
function sayWhose(node: Text, { words, initials }: Whose, add: (part: TextPart) => void): void {
  if (initials.has(node.data.trim().toLowerCase())) add(wholeOf(node));
  if (words.size === 0) return;
  const said = plain(node.data);
  for (const { 0: word, index } of said.matchAll(WORDS))
    if (words.has(word.toLowerCase()))
      add(said.length < node.length ? wholeOf(node) : { node, start: index, end: index + word.length });
}

/** In the band over the whole page, which may say whose it is before any address stands there. Its headings are the page's own. */
function isInBanner({ parentElement: at }: Text): boolean {
  const banner = at?.closest(BANNER);
  return !!banner && !banner.closest(PART_OF_PAGE) && !at?.closest(HEADING);
}

/** What looks like a one-time password, in one text or in pieces. */
function* secretsIn(texts: readonly Text[]): Generator<TextPart> {
  const seen = new Set<Element>();
  for (const node of texts) {
    // A sentence may have sixteen letters as well: only what nobody sees is left out here.
    if (SIXTEEN_ALONE.test(plain(node.data).trim())) yield wholeOf(node);
    for (const { 0: letters, index } of node.data.matchAll(SIXTEEN))
      yield { node, start: index, end: index + letters.length };
    const inside = node.length <= SHORT_PIECE ? node.parentElement : undefined;
    for (const box of [inside, inside?.parentElement]) {
      if (!box || seen.has(box)) continue;
      seen.add(box);
      const whole = box.textContent ?? '';
      if (whole.length <= LONGEST_SPLIT && SIXTEEN_ALONE.test(bare(whole)))
        for (const piece of textsIn(box)) yield wholeOf(piece);
    }
  }
}

const bare = (text: string): string => text.replace(/[\s\p{Cf}-]+/gu, '');
