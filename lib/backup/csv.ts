/** Tables as text that every spreadsheet reads and none runs. */

/** What spreadsheets take for a formula, some of them as wide signs too, or skip to find one. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

/** An apostrophe makes it a text, there and for whoever reads the file. */
const harmless = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => `"${harmless(cell).replaceAll('"', '""')}"`;

/** RFC 4180: every cell quoted, lines ended with CR LF; a byte order mark first, or some take it for another encoding than UTF-8. */
export const toCsv = (lines: readonly (readonly string[])[]): string =>
  `\u{feff}${lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`;
