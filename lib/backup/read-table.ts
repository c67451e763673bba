import { fromCsv } from './csv';

/** A table that somebody brings: what it says, and where. */

/** In bytes, and rows with the headings: far more than a person has app passwords. */
const MOST_BYTES = 2_000_000;
const MOST_ROWS = 5001;
/** What ZIP files begin with, as workbooks do since 2007, and what those before them begin with. */
const WORKBOOKS = [
  [0x50, 0x4b, 3, 4],
  [0xd0, 0xcf, 0x11, 0xe0],
];

export interface Table {
  headings: string[];
  /** Below the headings; empty ones are left out. `number` is where a spreadsheet shows it: the headings are row 1. */
  rows: { number: number; cells: string[] }[];
}

export type NoTable = 'too-big' | 'workbook' | 'letters' | 'quotes' | 'empty';
export type TableRead = { ok: true; table: Table } | { ok: false; why: NoTable };

/** Rejects where the browser can't read the file. */
export async function readTable(file: Blob): Promise<TableRead> {
  if (file.size > MOST_BYTES) return { ok: false, why: 'too-big' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (WORKBOOKS.some((begin) => begin.every((byte, at) => bytes[at] === byte))) return { ok: false, why: 'workbook' };
  const text = textIn(bytes);
  if (text === undefined) return { ok: false, why: 'letters' };
  const lines = fromCsv(text);
  if (!lines) return { ok: false, why: 'quotes' };
  if (lines.length > MOST_ROWS) return { ok: false, why: 'too-big' };
  const [headings = [], ...below] = lines;
  const rows = below
    .map((cells, at) => ({ number: at + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return rows.length === 0 ? { ok: false, why: 'empty' } : { ok: true, table: { headings, rows } };
}

/** Undefined where it says nowhere what letters its bytes are: an old code page, of which there is one for every region. */
function textIn(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
