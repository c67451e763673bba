import { textOf } from '../page/caption';
import { childrenOf, parentOf } from '../page/tree';
import { conceptsOf, deletesByName, kindOf, means } from './concepts';
import { readDates } from './dates';
import { type Piece, piecesOf, splitDate } from './pieces';
import type { RawList, RawRow } from './rows';
import { SHOWN } from './sureness';
import type { Clue } from './view';

/** What the rows say, once it is clear which text is the name and which the date. */
export interface Columns {
  names: (string | undefined)[];
  created: (string | undefined)[];
  createdOn: (string | undefined)[];
  nameClues: Clue[];
  createdClues: Clue[];
}

/** `else`: some other date. */
type Header = ('name' | 'created' | 'else' | undefined)[];

/** Which text of each row is the name, and which the creation date; clues say why, or what speaks against. */
export function readColumns(list: RawList, shown?: string): Columns {
  const { kindKey } = list;
  const headings = headerOf(list);
  const rows = withDates(
    list.rows.map((row) => ({ ...row, pieces: row.pieces.filter(({ key }) => key !== kindKey) })),
    headings,
  );
  const dates = rows.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === 'date').map(({ key }) => key));
  const dateKey = mostCommon(dates);
  const header = overCells(headings, dates, rows);
  const behind = keyBehind('created', rows);
  const isDate = !dates[0] || dates.includes(`${behind}`);
  const headedDate = keyUnder(header, 'created', rows) ?? (isDate ? behind : undefined);
  const isElse = dateKey !== undefined && dateKey === keyUnder(header, 'else', rows);
  // Of two dates in each row, one is that of something else.
  const createdKey = headedDate ?? (dates.length < 2 * rows.length && !isElse ? dateKey : undefined);
  const createdClues: Clue[] = [];
  if (dateKey) createdClues.push({ kind: 'shape', says: 'reads-as-date', count: rows.length });
  if (headedDate)
    createdClues.push({
      kind: 'word',
      says: 'under-date-heading',
      count: 1,
      against: dateKey !== undefined && dateKey !== headedDate,
    });
  const { key: nameKey, clues: nameClues } = findName(
    rows,
    header,
    createdKey ?? (isElse ? dateKey : undefined),
    shown,
  );
  // One row alone has nothing to be compared with but the rows of other kinds: their texts stand in the same place.
  const beside = list.neighbours.filter(({ pieces }) =>
    pieces.some(({ key, kind }) => key === nameKey && kind === 'value'),
  );
  if (rows.length === 1 && kindKey !== undefined && beside.length > 0)
    nameClues.push({ kind: 'place', says: 'same-place', count: beside.length + 1 });
  const created = rows.map((row) => pieceAt(row, createdKey)?.text);
  return {
    names: rows.map((row) => pieceAt(row, nameKey)?.text),
    created,
    createdOn: readDates(created),
    nameClues,
    createdClues,
  };
}

/**
 * Rows may begin with a cell that says nothing and that no heading stands over, as for a tick box: the one column of dates
 * tells how far they are off.
 */
function overCells(header: Header, dates: string[], rows: RawRow[]): Header {
  const at = header.indexOf('created');
  const key = unanimous(dates);
  if (at < 0 || key === undefined || dates.length !== rows.length) return header;
  const off = cellOf(key) - at;
  const isSilent = rows.every(({ pieces }) => pieces.every((piece) => cellOf(piece.key) >= off));
  return off > 0 && isSilent ? [...Array<undefined>(off).fill(undefined), ...header] : header;
}

const cellOf = (key: string): number => Number.parseInt(key, 10);

/** Where no column of dates is, and each row has one in the same place, behind a word for it, they are that column. */
function withDates(rows: RawRow[], header: Header): RawRow[] {
  if (
    header.some((label) => label && label !== 'else') ||
    rows.some(({ pieces }) => pieces.some(({ kind }) => kind === 'date'))
  )
    return rows;
  const split = rows.map(({ pieces }) => splitDate(pieces) ?? []);
  const isSame = unanimous(split.map((pieces) => pieces.find(({ label }) => label === 'created')?.key)) !== undefined;
  return isSame ? rows.map((row, index) => ({ ...row, pieces: split[index] ?? row.pieces })) : rows;
}

const pieceAt = (row: RawRow, key: string | undefined): Piece | undefined =>
  row.pieces.find((piece) => piece.key === key);

function findName(
  rows: RawRow[],
  header: Header,
  createdKey: string | undefined,
  shown: string | undefined,
): { key: string | undefined; clues: Clue[] } {
  const clues: Clue[] = [];
  const values = valueKeys(rows, createdKey);
  const headed = keyUnder(header, 'name', rows);
  const labelled = keyBehind('name', rows);
  const objects = rows.map((row) => row.pieces.filter((piece) => deletesByName(row.control.caption, piece.text)));
  const named = unanimous(objects.map((pieces) => (pieces.length === 1 ? pieces[0]?.key : undefined)));
  const only = values.length === 1 ? values[0] : undefined;
  const found = shown ?? headed ?? labelled ?? named ?? only;
  const key = found === createdKey ? undefined : found;
  if (shown)
    clues.push({
      ...SHOWN,
      count: rows.length,
      against: key === undefined || (only ?? shown) !== shown,
    });
  if (only)
    clues.push({
      kind: 'structure',
      says: 'only-text',
      count: rows.length,
    });
  if (headed) clues.push({ kind: 'word', says: 'under-name-heading', count: 1, against: headed !== key });
  if (labelled) clues.push({ kind: 'word', says: 'labelled-name', count: rows.length, against: labelled !== key });
  if (named)
    clues.push({
      kind: 'role',
      says: 'control-says-name',
      count: rows.length,
      against: named !== key,
    });
  if (key && rows.length > 1 && rows.every((row) => pieceAt(row, key)))
    clues.push({ kind: 'place', says: 'same-place', count: rows.length });
  if (key && createdKey) clues.push({ kind: 'shape', says: 'date-beside', count: rows.length });
  if (key === undefined && values.length > 1)
    clues.push({ kind: 'structure', says: 'several-names', count: values.length, against: true });
  return { key, clues };
}

/** "Last used: never" */
const FACT = /[:\uff1a] /;

/** Places where most rows hold something that is neither a date nor a known word; constant texts say a kind, not a name, where another could be it. */
function valueKeys(rows: RawRow[], createdKey: string | undefined): string[] {
  const keys = [...new Set(rows.flatMap(({ pieces }) => pieces.map(({ key }) => key)))].filter(
    (key) => key !== createdKey,
  );
  const kept = keys.filter((key) => {
    const pieces = rows.map((row) => pieceAt(row, key)).filter((piece): piece is Piece => piece !== undefined);
    const isSame = new Set(pieces.map(({ text }) => text)).size === 1;
    if (pieces.every(({ text }) => ELSE.test(text) && FACT.test(text))) return false;
    // People call them "Mail" and "Phone" as well.
    const isName = ({ kind, text }: Piece) =>
      kind === 'value' || (kind === 'word' && (!isSame || (!rows[1] && kindOf(text) === 'other')));
    const values = pieces.filter(isName).length;
    return values * 2 >= rows.length && !(isSame && rows.length > 2 && pieces.length === rows.length);
  });
  return kept[0] || keys[1] ? kept : keys;
}

/** The place under a heading, by the index of the cell. */
function keyUnder(header: Header, label: Header[number], rows: RawRow[]): string | undefined {
  const index = header.indexOf(label);
  if (index < 0) return undefined;
  const cells = rows.map(({ pieces }) => pieces.filter(({ key }) => key.startsWith(`${index}.`)));
  // Where each cell says its heading again, the value comes after that.
  const repeats = cells.every(([first, value]) => first && value && labelOf(first.text) === label);
  return unanimous(cells.map((pieces) => pieces[repeats ? 1 : 0]?.key));
}

/**
 * The place behind a label, which stands in one text with it, or in a box of its own right before it. One may be called
 * "Name", and labels may stand behind what they are labels of.
 */
function keyBehind(label: 'name' | 'created', rows: RawRow[]): string | undefined {
  return unanimous(
    rows.map(({ pieces }) => {
      const labels = pieces.map(({ text }) => labelOf(text));
      const at = labels.indexOf(label);
      const behind = at < 0 || labels.at(-1) ? undefined : pieces[at + 1];
      const said = labels[at + 1];
      const isElse =
        (label === 'name' && behind?.kind === 'date') || (said && labels.indexOf(said) === labels.lastIndexOf(said));
      return (pieces.find((piece) => piece.label === label) ?? (isElse ? undefined : behind))?.key;
    }),
  );
}

/** The headings above the list: header cells of its table or grid, or the line of known words right before its rows. */
function headerOf(list: RawList): Header {
  const grid = list.container.closest('table, [role=grid], [role=table], [role=treegrid]');
  const cells = grid ? [...grid.querySelectorAll('th, [role=columnheader]')] : [];
  // Cells of the rows are counted one by one: a heading over several of them counts as often.
  const isSpanned = () =>
    list.rows.some(({ elements }) => elements.some((element) => element.querySelector('td[colspan]')));
  const labels = cells.flatMap((cell) => {
    const span = spanOf(cell);
    return Array<Header[number]>(span > 1 && isSpanned() ? 1 : span).fill(labelOf(textOf(cell)));
  });
  if (labels.some(Boolean)) return labels;
  const first = list.rows[0]?.elements[0];
  const parent = first && parentOf(first);
  const before = first && parent ? until(childrenOf(parent), first) : [];
  const above = parent && parentOf(parent) ? until(childrenOf(parentOf(parent) as Element), parent).slice(-1) : [];
  for (const candidates of [before, before.slice(-1), above]) {
    const found = piecesOf(candidates, new Set()).reduce<Header>((header, piece) => {
      header[cellOf(piece.key)] = labelOf(piece.text);
      return header;
    }, []);
    const dense = Array.from(found);
    if (dense.includes('name')) return dense;
  }
  return [];
}

const spanOf = (cell: Element): number =>
  /^[1-9]$/.test(cell.getAttribute('colspan') ?? '') ? Number(cell.getAttribute('colspan')) : 1;

const until = (elements: Element[], end: Element): Element[] => elements.slice(0, elements.indexOf(end));

function labelOf(text: string): Header[number] {
  if (means(text, 'name')) return 'name';
  if (ELSE.test(text)) return 'else';
  return conceptsOf(text).has('created') ? 'created' : undefined;
}

/** "Last used", "Expires". */
const ELSE =
  /^(last|letzt|zuletzt|derni|[uú]ltim|laatst|sist |sidst|senast|ostatn|posledn|utols|son |послед|останн|最終|最[后後]|上次|마지막|expir|ablauf|verloop|scad|caduc|wygas|期限|到期|만료)/i;

function unanimous(keys: (string | undefined)[]): string | undefined {
  const [first] = keys;
  return first !== undefined && keys.every((key) => key === first) ? first : undefined;
}

function mostCommon(keys: string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best?.[0];
}
