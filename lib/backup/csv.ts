/** Tables as text that every spreadsheet reads and none runs. */

/** What spreadsheets take for a formula, some of them as wide signs too, or skip to find one. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

/** An apostrophe makes it a text, there and for whoever reads the file. */
const harmless = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

const asWritten = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;

const quoted = (cell: string): string => `"${harmless(cell).replaceAll('"', '""')}"`;

/** RFC 4180: every cell quoted, lines ended with CR LF; a byte order mark first, or some take it for another encoding than UTF-8. */
export const toCsv = (lines: readonly (readonly string[])[]): string =>
  `\u{feff}${lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`;

/** Spreadsheets write what their country has between the cells, and may say so in a line of its own. */
const SEPARATORS = [',', ';', '\t'];
const SAID = /^sep=([,;\t])(?:\r\n?|\n|$)/i;

/**
 * The cells of each row, as RFC 4180 has them, and as spreadsheets write them: with another sign between the cells, or with
 * any end of line. A cell that was made a text is what it was before. Undefined where a quotation mark is never closed, since
 * then nobody knows what is a cell.
 */
export function fromCsv(text: string): string[][] | undefined {
  const whole = text.replace(/^\u{feff}/u, '');
  const said = SAID.exec(whole);
  const rest = said ? whole.slice(said[0].length) : whole;
  const separator = said?.[1] ?? separatorOf(rest);
  // A cell, quoted or not, and what ends it.
  const cell = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"(?!")([^${separator}\\r\\n]*)|([^${separator}\\r\\n]*))(${separator}|\\r\\n?|\\n|$)`,
    'gy',
  );
  const rows: string[][] = [[]];
  while (cell.lastIndex < rest.length || rest.at(-1) === separator) {
    const [, inQuotes, after = '', plain = '', end] = cell.exec(rest) ?? [];
    if (inQuotes === undefined && plain.startsWith('"')) return undefined;
    rows.at(-1)?.push(asWritten(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"') + after));
    if (end === '') break;
    if (end !== separator) rows.push([]);
  }
  return rows.at(-1)?.length === 0 ? rows.slice(0, -1) : rows;
}

/** The one that the headings have most of. */
function separatorOf(text: string): string {
  const [headings = ''] = text.replace(/"[^"]*"/g, '').split(/[\r\n]/);
  const counts = SEPARATORS.map((sign) => headings.split(sign).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}
