import { fold } from '../page/fold';
import { HOLE, lookOf, madeOf, pathUp } from '../page/looks';
import { ancestorsOf, isWithin } from '../page/tree';
import { kindOf } from '../portals/concepts';
import type { Lesson, RowLesson } from '../portals/lesson';
import { type Piece, piecesOf } from '../portals/pieces';
import type { Reading, Row } from '../portals/read';
import type { RawRow } from '../portals/rows';
import type { Identity } from '../portals/view';

/** One way to read the rows, such that the pressed control is the delete control of exactly one of them. */
export interface RowVariant {
  /** Undefined where the page is read surely without. */
  row: RowLesson | undefined;
  /** The whole list before the press. */
  rows: Identity[];
  pressed: Identity;
}

/** Reads the page as these lessons would have it. */
export type Look = (lessons: readonly Lesson[]) => Reading | undefined;

/** How far up from the control a row may be. */
const HIGHEST = 8;

/**
 * Every description of the row whose control was pressed that reads the whole list surely, the best first: the one with the
 * most rows. Several differ only in which text they take for the name; the page's question tells which is right.
 */
export function rowVariants(pressed: HTMLElement, look: Look): RowVariant[] {
  const plain = look([]);
  const known = plain?.view.level === 'sure' ? rowWith(plain, pressed) : undefined;
  if (plain && known?.removable) return [variant(undefined, plain, known)];
  const found = descriptionsOf(pressed).flatMap((row) => variantsOf(row, pressed, look));
  const most = Math.max(0, ...found.map(({ rows }) => rows.length));
  const best = found.filter(({ rows }) => rows.length === most);
  const [first] = best;
  // Of one way to find the rows, all ways to read them; the others only say the same again.
  return best.filter(({ row }) => sameWay(row, first?.row));
}

const sameWay = (one: RowLesson | undefined, other: RowLesson | undefined): boolean =>
  one?.path.join() === other?.path.join() && one?.row === other?.row && one?.says === other?.says;

const identityOf = ({ name, created }: Identity): Identity => ({ name, created });
const variant = (row: RowLesson | undefined, reading: Reading, pressed: Row): RowVariant => ({
  row,
  rows: reading.rows.map(identityOf),
  pressed: identityOf(pressed),
});

const rowWith = (reading: Reading, pressed: Element): Row | undefined =>
  reading.rows.find(({ control }) => isWithin(pressed, control.element) || isWithin(control.element, pressed));

/** The control by what it is and says and by its place in each of the boxes around it; then by its words alone. */
function descriptionsOf(pressed: HTMLElement): RowLesson[] {
  const look = lookOf(pressed);
  const around = [...ancestorsOf(pressed)].slice(0, HIGHEST).filter((at) => at.localName !== 'body');
  const placed = around.map((at): RowLesson => {
    const says = withHole(look.says, piecesOf([at], new Set([pressed])));
    return { made: look.made, says, path: pathUp(pressed, at) ?? [], row: madeOf(at) };
  });
  return look.says ? [...placed.reverse(), { ...look, path: [] }] : placed.reverse();
}

/** A text of the row that stands in the caption is its name, and no lesson keeps it. */
export function withHole(says: string, pieces: Piece[]): string {
  const names = pieces
    .filter(({ kind, text }) => kind === 'value' && text.length > 1)
    .map(({ text }) => fold(text))
    .filter((name) => name && says.includes(name))
    .sort((a, b) => b.length - a.length);
  return names[0] ? says.replace(names[0], HOLE) : says;
}

function variantsOf(row: RowLesson, pressed: HTMLElement, look: Look): RowVariant[] {
  const plain = trial(row, look);
  if (!plain) return [];
  const raw = rawRowWith(plain, pressed);
  if (!raw) return [];
  const kinds = plain.adding === 'which' && plain.rows.length === 0 ? kindsOf(raw, plain) : [undefined];
  return kinds.flatMap((kind) => {
    const read = (name?: string): RowVariant[] => {
      const described = { ...row, ...(name ? { name } : {}), ...(kind ? { kind } : {}) };
      const reading = name || kind ? trial(described, look) : plain;
      const found = reading?.view.level === 'sure' ? rowWith(reading, pressed) : undefined;
      return reading && found?.removable ? [variant(described, reading, found)] : [];
    };
    const sure = read();
    if (sure.length > 0) return sure;
    return raw.pieces.filter((piece) => piece.kind === 'value').flatMap(({ key }) => read(key));
  });
}

function trial(row: RowLesson, look: Look): Reading | undefined {
  const reading = look([{ id: 'trial', portal: 'legacy', task: 'remove', learnedAt: '', row, boxes: [] }]);
  return reading;
}

const rawRowWith = ({ lists }: Reading, pressed: Element): RawRow | undefined =>
  lists.flatMap(({ rows }) => rows).find(({ control }) => control.element === pressed);

/** Where the row may say its kind in words that nobody knows: another row says the same there. */
function kindsOf(raw: RawRow, { lists }: Reading): RowLesson['kind'][] {
  const rows = lists.find((list) => list.rows.includes(raw))?.rows ?? [];
  const says = ({ pieces }: RawRow, { key, text }: Piece) =>
    pieces.some((piece) => piece.key === key && fold(piece.text) === fold(text));
  return raw.pieces
    .filter((piece) => piece.kind === 'value' && kindOf(piece.text) === undefined)
    .filter((piece) => rows.filter((row) => says(row, piece)).length > 1)
    .map(({ key, text }) => ({ key, says: fold(text) }));
}
