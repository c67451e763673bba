import { describe, expect, it } from 'vitest';
import { readTable } from '../../lib/backup/read-table';

const TEXT = 'Name;Gerät\r\nDrucker;Büro\r\n;\r\nKamera;Flur\r\n';
const table = {
  headings: ['Name', 'Gerät'],
  rows: [
    { number: 2, cells: ['Drucker', 'Büro'] },
    { number: 4, cells: ['Kamera', 'Flur'] },
  ],
};
const utf16 = (text: string, isLittle: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
};

describe('a table in a file', () => {
  it.each([
    ['UTF-8', [TEXT]],
    ['UTF-8 that says so', [`\u{feff}${TEXT}`]],
    ['UTF-16, as Excel writes Unicode text', [utf16(`\u{feff}${TEXT}`, true)]],
    ['UTF-16 the other way round', [utf16(`\u{feff}${TEXT}`, false)]],
  ])('is read in %s, each row with its number in a spreadsheet', async (_, parts) => {
    expect(await readTable(new Blob(parts))).toEqual({ ok: true, table });
  });

  it.each([
    ['workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])],
    ['workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    // "Gerät" in a code page of one byte for each letter.
    ['letters', new Uint8Array([0x4e, 0x0a, 0x47, 0x65, 0x72, 0xe4, 0x74])],
    ['letters', 'a\0b\nc'],
    ['quotes', 'Name\n"Phone'],
    ['empty', ''],
    ['empty', 'Name,Device\n,\n  ,\n'],
    ['too-big', 'x'.repeat(2_000_001)],
    ['too-big', 'Name\n'.repeat(5002)],
  ])('is not read where it is none, and why is told: %s', async (why, content) => {
    expect(await readTable(new Blob([content]))).toEqual({ ok: false, why });
  });

  it('may have 5,000 rows', async () => {
    const read = await readTable(new Blob(['Name\n'.repeat(5001)]));
    expect(read.ok && read.table.rows.length).toBe(5000);
  });
});
