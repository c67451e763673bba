import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCsv, toCsv } from '../../lib/backup/csv';

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

describe('a table that is read', () => {
  it('gives back what was written, whatever it was', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }).filter((text) => !text.startsWith("'")),
      fc.constantFrom('=1+1', '-', '"', '""', ',', ';', '\t', '\n', '\r\n', 'a "b", c', "it's"),
    );
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (lines) => {
        expect(fromCsv(toCsv(lines))).toEqual(lines);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['commas', 'Name,Device\nPhone,"A, B"\n'],
    ['semicolons, as much of Europe has them', 'Name;Device\r\nPhone;A, B\r\n'],
    ['tabs', 'Name\tDevice\rPhone\tA, B'],
    ['what the file says itself', 'sep=;\r\nName;Device\r\nPhone;A, B'],
    ['a heading in quotes that holds another sign', '"Name";"Device"\n"Phone";"A, B"'],
  ])('has %s between its cells', (_, text) => {
    expect(fromCsv(text)).toEqual([
      ['Name', 'Device'],
      ['Phone', 'A, B'],
    ]);
  });

  it.each([
    ['', []],
    ['\n', [['']]],
    ['a', [['a']]],
    ['a,', [['a', '']]],
    ['a,b\n\nc,d', [['a', 'b'], [''], ['c', 'd']]],
    [',\n', [['', '']]],
    ['5" disk,b', [['5" disk', 'b']]],
    ['"a"b,c', [['ab', 'c']]],
    ['"a\nb",c', [['a\nb', 'c']]],
  ])('keeps the cells of %j apart', (text, cells) => {
    expect(fromCsv(text)).toEqual(cells);
  });

  it.each(['"a', 'a,"b\nc,d\n', '"a""'])('says nothing of %j, where a quotation mark is never closed', (text) => {
    expect(fromCsv(text)).toBeUndefined();
  });

  it('reads a cell as long as a whole file', () => {
    const long = 'x""\n'.repeat(400_000);
    expect(fromCsv(`a,b\n1,"${long}"\n`)?.[1]?.[1]).toHaveLength(400_000 * 3);
    expect(fromCsv(`a,b\n1,"${long}\n`)).toBeUndefined();
  });
});
