import { captionOf, isLabelled, textOf } from '../page/caption';
import { PRESSABLE } from '../page/controls';
import { fold } from '../page/fold';
import { ancestorsOf, commonAncestor, elementsIn, isWithin, parentOf } from '../page/tree';
import { isVisible } from '../page/visible';
import { type Kind, kindOf, means, objectOf, speaksOfAppPasswords } from './concepts';
import { withKindsApart } from './kinds-apart';
import { type Piece, piecesOf } from './pieces';
import { areAlike, isSpanned, type RawList, type RawRow } from './rows';
import { judge } from './sureness';
import { HEADING, isCalledOtherwise, isStrange, picturesIn } from './titles';
import { uncounted } from './uncounted';
import type { Clue, PartView } from './view';

/** What is an app password on a page that lists other sign-in methods as well. */
export interface Kinds {
  /** The app passwords alone; undefined where there is none. Other rows of their list are its neighbours. */
  list: RawList | undefined;
  /** Rows that are something else; 0 where there may be app passwords among them that could not be told apart. */
  others: number;
  part: PartView;
}

const isApp = ({ text }: Piece): boolean => kindOf(text) === 'app';

interface Place {
  key: string;
  /** How many rows say a kind in this place. */
  support: number;
  /** Another place says kinds just as often: nobody can tell which of the two is a name. */
  isContested: boolean;
}

const UP = 5;

/**
 * A row is an app password when it says so in the place where rows say their kind. The same words in the place of a name
 * prove nothing: people call things "App password", too. `borders` are parts of the page that no row holds.
 */
export function findKinds(all: RawList[], borders: Element[]): Kinds {
  const lists = all.map((list) => withKindsApart(list, placeOfKinds(list)?.key));
  const found = lists.flatMap((list) => kindsWithin(list) ?? kindsAround(list, borders) ?? []);
  const others = lists
    .filter((list) => !found.some((each) => each.list === list))
    .reduce((sum, list) => sum + countOthers(list), 0);
  const [only] = found;
  if (!only) {
    const unread = lists.some((list) => speaksOfThem(list, borders));
    return { list: undefined, others: unread ? 0 : others, part: judge('kind', 0, []) };
  }
  const clues = [...only.clues];
  if (found.length > 1) clues.push({ kind: 'structure', says: 'two-lists', count: found.length, against: true });
  return { list: only.list, others, part: judge('kind', 1, clues) };
}

/** Parts around a list that may hold its title. */
const NEAR = 2;

/** A list or what is right around it speaks of app passwords, though none of its rows was taken for one. */
function speaksOfThem(list: RawList, borders: Element[]): boolean {
  const { rows, neighbours, container } = list;
  const place = placeOfKinds(list)?.key;
  const around = [...ancestorsOf(container)].slice(0, NEAR);
  const part = around.findLast((at) => !borders.some((border) => isWithin(border, at))) ?? container;
  // Each row for itself: "Authenticator app" may stand before "Password".
  const all = [...rows.flatMap(({ elements }) => elements), ...neighbours.map(({ element }) => element)];
  const texts = [part.previousElementSibling?.textContent, textOf(part, new Set(all)), ...all.map((at) => textOf(at))];
  // "Password for apps", in words that nobody knows.
  const mayBe = ({ key, kind, text }: Piece) =>
    kind === 'value' && key === (place ?? key) && text.split(' ').some((word) => means(word, 'password'));
  return (
    speaksOfAppPasswords([...texts, ...rows.map(({ control }) => control.caption)].join('|')) ||
    rows.some(({ pieces }) => pieces.some(mayBe))
  );
}

interface Found {
  list: RawList;
  rows: RawRow[];
  clues: Clue[];
}

/** What its rows say, and what stands between them. */
const textsOf = ({ rows, neighbours }: RawList): Piece[][] => [...rows, ...neighbours].map(({ pieces }) => pieces);

/** Rows that do not say in the place of their kind that they are app passwords. */
function countOthers(list: RawList): number {
  const all = textsOf(list);
  const place = placeOfKinds(list);
  return place ? all.filter((pieces) => kindAt(pieces, place.key) !== 'app').length : all.length;
}

/**
 * Rows of a list that is taken for app passwords and nothing else, which say in a place beside their names that they are
 * something else. People may call all their app passwords "Phone" and "Mail": then nothing else stands beside it.
 */
export function countStrangers(list: RawList): number {
  if (list.kindKey !== undefined) return 0;
  const all = textsOf(list);
  const place = placeOfKinds(list);
  if (!place || place.support < 2) return 0;
  const isName = ({ key, kind }: Piece) => kind === 'value' && key !== place.key;
  return all.filter((pieces) => kindAt(pieces, place.key) === 'other' && pieces.some(isName)).length;
}

/** Rows with something beside their names where what stands among them says a kind: it may be a kind that nobody knows. */
function countStrangersAround(list: RawList): number {
  const place = placeOfKinds(list);
  const isValue = ({ kind }: Piece) => kind === 'value';
  return place
    ? list.rows.filter(
        ({ pieces }) =>
          pieces.some(({ key }) => key === place.key) &&
          pieces.some((piece) => isValue(piece) && piece.key !== place.key),
      ).length
    : 0;
}

/** Titles among the rows: where one says app passwords, another one like it begins something else. */
function countOtherTitles({ neighbours }: RawList): number {
  const titles = neighbours.filter(({ pieces }) => pieces.length === 1);
  const tag = titles.find(({ pieces }) => pieces.some(isApp))?.element.localName;
  return titles.filter(({ element, pieces }) => element.localName === tag && !pieces.some(isApp)).length;
}

/** The rows say their kind themselves. */
function kindsWithin(list: RawList): Found | undefined {
  const place = placeOfKinds(list);
  if (!place) return undefined;
  const isOne = ({ pieces }: RawRow) => kindAt(pieces, place.key) === 'app';
  const rows = list.rows.filter(isOne);
  if (rows.length === 0) return undefined;
  const rest = list.rows.filter((row) => !isOne(row));
  const clues: Clue[] = [{ kind: 'word', says: 'row-says-kind', count: rows.length }];
  // Before what a person called "App password" and "Phone" may stand kinds that nobody knows.
  const unknown = rest.filter(({ pieces }) => !pieces.some(({ text }) => kindOf(text))).length;
  const isKnown = [...rest, ...list.neighbours].some(
    ({ pieces }) => pieces.length > 1 && kindAt(pieces, place.key) === 'other',
  );
  const isBehind =
    !list.isShown &&
    (unknown * 3 > place.support || !isKnown) &&
    rows.some(({ pieces }) => pieces[0]?.key !== place.key);
  if (place.support > 1 || list.isShown)
    clues.push({
      kind: 'place',
      says: 'kind-place',
      count: place.support,
      against: place.isContested || isBehind,
    });
  const said = rows.map(({ control, pieces }) => kindSaidBy(control.caption, pieces));
  if (said.includes('other')) clues.push({ kind: 'role', says: 'control-other-kind', count: 1, against: true });
  // "App password New"
  const saysMore = ({ key, text }: Piece) => key === place.key && speaksOfAppPasswords(text);
  const unsure = rest.filter(({ pieces }) => pieces.some(saysMore)).length + rows.filter(isSpanned).length;
  if (unsure > 0) clues.push({ kind: 'place', says: 'other-kinds', count: unsure, against: true });
  const neighbours = [
    ...list.neighbours,
    ...rest.flatMap(({ elements: [element], pieces }) => (element ? [{ element, pieces }] : [])),
  ];
  const container = commonAncestor(rows.flatMap(({ elements }) => elements.map((at) => parentOf(at) ?? at)));
  const own = { rows, container: container ?? list.container, alike: areAlike(rows), neighbours, kindKey: place.key };
  return { list: own, rows, clues };
}

/** The rows stand together inside one row, or under one heading, that says what they are. */
function kindsAround(list: RawList, borders: Element[]): Found | undefined {
  const skip = new Set<Element>(list.rows.flatMap(({ elements }) => elements));
  let climbed = 0;
  let strangers = countStrangersAround(list) + countOtherTitles(list);
  let below = list.container;
  const [first] = skip;
  for (const at of [list.container, ...ancestorsOf(list.container)]) {
    if (climbed++ > UP || at.localName === 'body' || borders.some((border) => isWithin(border, at))) return undefined;
    // A link or tab may say what stands elsewhere.
    const apart = [...skip, ...at.querySelectorAll('a,[role=tab]')];
    const texts = piecesOf([at], new Set(apart));
    const label = isLabelled(at) ? captionOf(at) : '';
    if ([label, ...texts.map(({ text }) => text)].some((text) => kindOf(text.replace(/\d/g, '')) === 'other'))
      return undefined;
    // What says so behind them may be the title of something else; what a button says may stand elsewhere.
    const inside = elementsIn(at);
    const start = inside.indexOf(first as Element);
    const before = piecesOf([at], new Set([...apart, ...at.querySelectorAll('button'), ...inside.slice(start)]));
    const above = headAbove(at, skip, texts.length === 0);
    const said = [label, ...before.map(({ text }) => text)];
    // What counts the rows below counts them rightly, and is alone: else it counts what is elsewhere.
    const [counted = '', ...more] = said.filter((text) => /\d/.test(text));
    const isCounted = more.length === 0 && Number(/\d+/.exec(counted)) === list.rows.length;
    const isHead = (text: string) => kindOf(text) === 'app' || (isCounted && kindOf(uncounted(text)) === 'app');
    // Its own heading, where it has one, is the nearest; else something nearer may say what they are, in words that nobody knows.
    const [heading, another] = inside.filter((each) => each.matches(HEADING) && isVisible(each));
    const isTitled = below === at && heading && !another && isHead(textOf(heading));
    strangers += picturesIn(at).filter((text) => kindOf(text) === 'other').length;
    strangers += Number(isTitled ? isStrange(label) : isCalledOtherwise(below));
    below = at;
    if (!said.some(isHead) && !above) {
      strangers += texts.filter(({ kind }) => kind === 'value').length;
      continue;
    }
    const clues: Clue[] = [
      { kind: 'word', says: 'holder-says-kind', count: 1 },
      { kind: 'structure', says: above ? 'unfolded' : 'inside-holder', count: list.rows.length },
    ];
    if (strangers > 0) clues.push({ kind: 'place', says: 'other-kinds', count: strangers, against: true });
    return { list, rows: list.rows, clues };
  }
  return undefined;
}

/**
 * The row right above that says what these are: it says of itself that it is unfolded, or it says nothing else, as does its
 * one control, and what follows it is rows and nothing else.
 */
function headAbove(element: Element, skip: ReadonlySet<Element>, isAllRows: boolean): Element | undefined {
  const above = element.previousElementSibling;
  if (!above) return undefined;
  if (above.querySelector('[aria-expanded="true"]')) {
    const kinds = new Set(piecesOf([above], skip).map(({ text }) => kindOf(text)));
    return kinds.has('app') && !kinds.has('other') ? above : undefined;
  }
  if (!isAllRows) return undefined;
  const [control, ...more] = above.querySelectorAll(PRESSABLE);
  if (!control || more.length > 0 || kindOf(captionOf(control)) !== 'app') return undefined;
  const texts = piecesOf([above], new Set([control]));
  return texts.length === 1 && texts.every(isApp) ? above : undefined;
}

/** The place in which most rows say what they are. */
export function placeOfKinds(list: RawList): Place | undefined {
  const counts = new Map<string, number>();
  for (const pieces of textsOf(list))
    for (const { key, text } of pieces) if (kindOf(text)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && { key: best[0], support: best[1], isContested: second !== undefined && second[1] >= best[1] };
}

const kindAt = (pieces: Piece[], key: string): Kind => {
  const piece = pieces.find((each) => each.key === key);
  return piece && kindOf(piece.text);
};

/** "Delete App password"; a control that says the name says nothing of the kind. */
function kindSaidBy(caption: string, pieces: Piece[]): Kind {
  const object = objectOf(caption);
  if (object === undefined) return undefined;
  const kind = kindOf(object);
  return kind === 'other' && pieces.some(({ text }) => fold(text) === object) ? undefined : kind;
}
