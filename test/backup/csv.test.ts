import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../lib/backup/csv';

/** As RFC 4180 says, by hand. */
function parse(text: string): string[][] {
  const lines: string[][] = [[]];
  let at = text.startsWith('\u{feff}') ? 1 : 0;
  while (at < text.length) {
    if (text[at] !== '"') throw new Error(`no quote at ${at}`);
    let cell = '';
    for (at++; ; at++) {
      if (text[at] === '"' && text[at + 1] === '"') {
        cell += '"';
        at++;
      } else if (text[at] === '"') break;
      else cell += text[at];
    }
    lines.at(-1)?.push(cell);
    at++;
    if (text.startsWith('\r\n', at)) {
      lines.push([]);
      at += 2;
    } else if (text[at] === ',') at++;
    else throw new Error(`neither comma nor line end at ${at}`);
  }
  return lines.slice(0, -1);
}

describe('a table as CSV', () => {
  it('quotes every cell and ends every line, with a byte order mark first', () => {
    expect(
      toCsv([
        ['a', 'b "c"'],
        ['d, e', 'f\ng'],
      ]),
    ).toBe('\u{feff}"a","b ""c"""\r\n"d, e","f\ng"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\n=1', '＝1+1', '＠SUM(A1)', "=cmd|' /C calc'!A0"])(
    'makes %j a text',
    (cell) => {
      expect(parse(toCsv([[cell]]))).toEqual([[`'${cell}`]]);
    },
  );

  it('gives back whatever was put in, and no cell begins as a formula does', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=', '+', '-', '@', '＝', '\n', '\t', '\r', '"', ',', '\r\n'),
    );
    const joined = fc.array(cell, { maxLength: 3 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(fc.array(joined, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (lines) => {
        const back = parse(toCsv(lines));
        expect(back.map((cells) => cells.map((each) => each.replace(/^'(?=[=+\-@＝＋－＠\t\r\n])/, '')))).toEqual(
          lines.map((cells) => cells.map((each) => each.replace(/^'(?=[=+\-@＝＋－＠\t\r\n])/, ''))),
        );
        for (const each of back.flat()) expect(each).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
      }),
      { numRuns: 1000 },
    );
  });
});
