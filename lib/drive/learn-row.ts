import { textOf } from '../page/caption';
import { fold } from '../page/fold';
import { HOLE, lookOf, madeOf, pathUp } from '../page/looks';
import { ancestorsOf, isWithin } from '../page/tree';
import { kindOf } from '../portals/concepts';
import { headOf } from '../portals/fold-head';
import type { Lesson, RowLesson } from '../portals/lesson';
import { type Piece, piecesOf } from '../portals/pieces';
import type { Reading, Row } from '../portals/read';
import type { Tried } from '../portals/read-by-lesson';
import type { RawRow } from '../portals/rows';
import { deletesRow } from '../portals/teach';
import type { Identity } from '../portals/view';
import type { RowVariant } from './draft';
import type { Scene } from './learn-box';
import { isPrintOf, type Print, printOf } from './print';

/** Reads the page; with these lessons besides those that are known. */
export type Look = (lessons: readonly Lesson[]) => Reading | undefined;
/** Reads it as these lessons alone would have it. */
export type Trial = (lessons: readonly Lesson[]) => Tried | undefined;

/** How far up from the control a row may be. */
const HIGHEST = 8;

/**
 * Every description of the row whose control was pressed that reads the whole list surely, the best first: the one with the
 * most rows. Several differ only in which text they take for the name; the page's question tells which is right.
 */
export function rowVariants(pressed: HTMLElement, { controls }: Scene, look: Look, trial: Trial): RowVariant[] {
  const plain = look([]);
  const known = plain?.view.level === 'sure' ? rowWith(plain, pressed) : undefined;
  if (plain && known?.removable) return [variant(undefined, plain, known)];
  // Many descriptions find the same controls: the first of them, the narrowest, stands for all.
  const distinct = new Map<string, { row: RowLesson; count: number }>();
  for (const row of descriptionsOf(pressed)) {
    const found = controls.flatMap((control, index) => (deletesRow(row, control) === undefined ? [] : [index]));
    const key = found.join();
    if (!distinct.has(key)) distinct.set(key, { row, count: found.length });
  }
  const widest = [...distinct.values()].sort((one, other) => other.count - one.count).slice(0, MOST_TRIED);
  for (const { row } of widest) {
    const variants = variantsOf(row, pressed, trial);
    if (variants.length > 0) return variants;
  }
  return [];
}

/** Ways to find the rows that are tried at a press: the page waits for that. */
const MOST_TRIED = 4;

/** What makes a row the same row again, as one text. */
const identityOf = ({ name, created }: Identity): string => JSON.stringify([name, created]);
const startOf = (name: string): Print => printOf(fold(name).slice(0, TELLING));
/** So many letters of a name are as good as the name. */
const TELLING = 8;

const variant = (row: RowLesson | undefined, reading: Reading, pressed: Row): RowVariant => ({
  row,
  rows: reading.rows.map((each) => printOf(identityOf(each))),
  starts: reading.rows.map(({ name }) => startOf(name)),
  pressed: reading.rows.indexOf(pressed),
  name: printOf(fold(pressed.name)),
});

/** Exactly the row of the press is gone from this list, and nothing has come. */
export function isTheRest({ rows, pressed }: RowVariant, now: readonly Identity[]): boolean {
  const { gone, added } = compare(rows, now);
  return gone.length === 1 && added === 0 && gone[0] === rows[pressed];
}

/** All of them are still there, and no other. */
export function isAll({ rows }: RowVariant, now: readonly Identity[]): boolean {
  const { gone, added } = compare(rows, now);
  return gone.length === 0 && added === 0;
}

function compare(rows: readonly Print[], now: readonly Identity[]): { gone: Print[]; added: number } {
  const left = now.map(identityOf);
  const gone = rows.filter((row) => {
    const at = left.findIndex((text) => isPrintOf(row, text));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { gone, added: left.length };
}

const rowWith = (reading: Reading, pressed: Element): Row | undefined =>
  reading.rows.find(({ control }) => isWithin(pressed, control.element) || isWithin(control.element, pressed));

/** The control by what it is and says and by its place in each of the boxes around it; then by its words alone. */
function descriptionsOf(pressed: HTMLElement): RowLesson[] {
  const look = lookOf(pressed);
  const around = [...ancestorsOf(pressed)].slice(0, HIGHEST).filter((at) => at.localName !== 'body');
  const placed = around.map((at) => ({ path: pathUp(pressed, at) ?? [], row: madeOf(at) })).reverse();
  const described = (says: string): RowLesson[] => [
    ...placed.map(({ path, row }) => ({ made: look.made, says, path, row })),
    ...(says ? [{ made: look.made, says, path: [] }] : []),
  ];
  const holed = new Set(around.flatMap((at) => withHoles(look.says, piecesOf([at], new Set([pressed])))));
  return [look.says, ...holed].flatMap(described);
}

/** A text of the row that stands in the caption may be its name: the caption with a hole in its place, for each. */
function withHoles(says: string, pieces: Piece[]): string[] {
  return (
    pieces
      .filter(({ kind, text }) => kind === 'value' && text.length > 1)
      .map(({ text }) => fold(text))
      // A caption that is nothing but a text of its row says what it is, not whom it is about.
      .filter((name) => name && name !== says && says.includes(name))
      .map((name) => says.replace(name, HOLE))
  );
}

function variantsOf(row: RowLesson, pressed: HTMLElement, trial: Trial): RowVariant[] {
  const read = (lesson: RowLesson) => trial([trialOf(lesson)]);
  const plain = read(row);
  if (!plain) return [];
  const raw = rawRowWith(plain, pressed);
  if (!raw) return [];
  const kinds: Pick<RowLesson, 'kind' | 'fold'>[] =
    plain.adding === 'which' && plain.rows.length === 0 ? [...kindsOf(raw, plain), ...foldsOf(raw, plain)] : [{}];
  return kinds.flatMap((kind) => {
    const readAs = (name?: string): RowVariant[] => {
      const described = { ...row, ...(name ? { name } : {}), ...kind };
      const reading = name || kind.kind || kind.fold ? read(described) : plain;
      const found = reading?.view.level === 'sure' ? rowWith(reading, pressed) : undefined;
      // A description keeps no name, not even where the page puts it into every caption.
      const isNamed = found && row.says.includes(fold(found.name));
      return reading && found?.removable && !isNamed ? [variant(described, reading, found)] : [];
    };
    const sure = readAs();
    if (sure.length > 0) return sure;
    return raw.pieces.filter((piece) => piece.kind === 'value').flatMap(({ key }) => readAs(key));
  });
}

const trialOf = (row: RowLesson): Lesson => ({
  id: 'trial',
  portal: 'legacy',
  task: 'remove',
  learnedAt: '',
  row,
  boxes: [],
});

const rawRowWith = ({ lists }: Tried, pressed: Element): RawRow | undefined =>
  lists.flatMap(({ rows }) => rows).find(({ control }) => control.element === pressed);

const CONTROL = 'button, a, input, [role=button], [role=link], [tabindex]';

/** Where the row may say its kind in words that nobody knows: another row says the same there. */
function kindsOf(raw: RawRow, { lists }: Tried): Pick<RowLesson, 'kind'>[] {
  const list = lists.find(({ rows }) => rows.includes(raw));
  const rows = list ? [...list.rows, ...list.neighbours] : [];
  const says = ({ pieces }: { pieces: Piece[] }, { key, text }: Piece) =>
    pieces.some((piece) => piece.key === key && fold(piece.text) === fold(text));
  // What a control says is what it does, and no kind.
  const pressable = new Set(
    raw.elements.flatMap((element) => [...element.querySelectorAll(CONTROL)].map((at) => fold(textOf(at)))),
  );
  const repeated = raw.pieces
    .filter((piece) => piece.kind === 'value' && kindOf(piece.text) === undefined && !pressable.has(fold(piece.text)))
    .filter((piece) => rows.filter((row) => says(row, piece)).length > 1);
  const [only] = repeated;
  // What every row says tells nobody apart, and of two such texts nobody knows which is the kind.
  if (!only || repeated.length > 1 || rows.every((row) => says(row, only))) return [];
  return [{ kind: { key: only.key, says: fold(only.text) } }];
}

/** Or the rows stand under a head that says it for all of them; the same control is nowhere else. */
function foldsOf(raw: RawRow, { lists }: Tried): Pick<RowLesson, 'fold'>[] {
  const [list, ...others] = lists.filter(({ rows }) => rows.some(({ control }) => control.isTaught));
  const head = list?.rows.includes(raw) && others.length === 0 ? headOf(list) : undefined;
  return head ? [{ fold: head }] : [];
}
