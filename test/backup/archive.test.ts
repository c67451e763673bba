// @vitest-environment node
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { describe, expect, it } from 'vitest';
import { MOST_BYTES, MOST_INFLATED, readArchive, writeArchive } from '../../lib/backup/archive';

const PASSPHRASE = 'k7mq-2x9f-wdpt-84hn-b6rz';
const names = { known: ['ledger.json', 'table.csv'], wanted: ['ledger.json'] };
const read = (file: Blob, passphrase = PASSPHRASE) => readArchive(file, passphrase, names);
const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

/** As somebody else's tool would pack it. */
async function pack(entries: [name: string, text: string][], options: object = {}): Promise<Blob> {
  const archive = new ZipWriter(new BlobWriter(), { password: PASSPHRASE, encryptionStrength: 3, ...options });
  for (const [name, text] of entries) await archive.add(name, new TextReader(text));
  return archive.close();
}
/** The places of a record's signature. */
function placesOf(bytes: Uint8Array, signature: number): number[] {
  const view = new DataView(bytes.buffer);
  return [...bytes.keys()].filter((at) => at + 4 <= bytes.length && view.getUint32(at, true) === signature);
}
const CENTRAL = 0x02014b50;

describe('a backup file', () => {
  it('gives back what was put into it, whatever the letters', async () => {
    const text = JSON.stringify({ name: 'Küche 📻 ‏مطبخ', more: 'x'.repeat(100_000) });
    const file = await writeArchive({ 'ledger.json': text, 'table.csv': 'a,b' }, PASSPHRASE);
    const outcome = await read(file);
    expect(outcome).toEqual({ ok: true, texts: new Map([['ledger.json', text]]) });
    expect(file.size).toBeLessThan(2000);
  });

  it('holds nothing that can be read without its passphrase, and is locked with AES-256', async () => {
    const secret = 'Front desk printer';
    const before = await bytesOf(await writeArchive({ 'ledger.json': '' }, PASSPHRASE));
    // Of the clock nothing: the first day that such a file can tell.
    expect(new DataView(before.buffer).getUint32(10, true)).toBe(0x00210000);
    const file = await writeArchive({ 'ledger.json': secret }, PASSPHRASE);
    const bytes = await bytesOf(file);
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain(secret);
    const [at = 0] = placesOf(bytes, CENTRAL);
    const view = new DataView(bytes.buffer);
    expect(view.getUint16(at + 10, true)).toBe(99);
    // The extra field of AES, as WinZip describes it: id, size, version, "AE", strength (3 is 256 bits).
    const extra = at + 46 + view.getUint16(at + 28, true);
    const field = new Uint8Array(bytes.buffer, extra, view.getUint16(at + 30, true));
    const aes = [...field.keys()].find((index) => field[index] === 0x01 && field[index + 1] === 0x99) ?? -1;
    expect(field[aes + 8]).toBe(3);
  });

  it.each(['', 'k7mq-2x9f-wdpt-84hn-b6r2', 'K7MQ'])('stays closed to another passphrase: "%s"', async (other) => {
    const file = await writeArchive({ 'ledger.json': '{}' }, PASSPHRASE);
    expect(await read(file, other)).toEqual({ ok: false, why: 'locked' });
  });
});

describe('a file that comes from outside', () => {
  /** Said in words, since what was read may be too long to be compared in a report. */
  const whyNot = async (file: Blob) => {
    const outcome = await read(file);
    return outcome.ok ? 'read' : outcome.why;
  };
  const refused = async (file: Blob, why: string) => expect(await whyNot(file)).toBe(why);

  it('is not read where it is larger than any of ours', async () =>
    refused(new Blob([new Uint8Array(MOST_BYTES + 1)]), 'too-big'));

  it('is foreign where it is no archive, or one that was cut short, changed or added to', async () => {
    const file = await writeArchive({ 'ledger.json': 'x'.repeat(5000) }, PASSPHRASE);
    const bytes = await bytesOf(file);
    await refused(new Blob([]), 'foreign');
    await refused(new Blob(['{"format":"latchkey-ledger"}']), 'foreign');
    await refused(file.slice(0, file.size - 30), 'foreign');
    await refused(new Blob([bytes, 'more']), 'foreign');
    await refused(new Blob(['before', bytes]), 'foreign');
    // A byte of what is locked: the seal tells.
    const changed = bytes.slice();
    const middle = 30 + 'ledger.json'.length + 40;
    changed[middle] = (changed[middle] ?? 0) ^ 1;
    await refused(new Blob([changed]), 'foreign');
  });

  it('is foreign where an entry is called otherwise, whatever else is there', async () => {
    for (const name of [
      '../ledger.json',
      '/ledger.json',
      'C:\\ledger.json',
      'a/ledger.json',
      'LEDGER.JSON',
      '__proto__',
      'constructor',
    ])
      await refused(
        await pack([
          ['ledger.json', '{}'],
          [name, '{}'],
        ]),
        'foreign',
      );
  });

  it('is foreign where nothing is locked, or with the old cipher only, or where the ledger is not in it', async () => {
    await refused(await pack([['ledger.json', '{}']], { password: undefined }), 'foreign');
    await refused(await pack([['ledger.json', '{}']], { zipCrypto: true }), 'foreign');
    await refused(await pack([['table.csv', 'a']]), 'foreign');
    await refused(await pack([]), 'foreign');
  });

  it('is too big where it holds more entries than any of ours', async () => {
    const file = await pack([...'abcdefghijklmnopq'].map((each) => [each, '']));
    const known = [...'abcdefghijklmnopq'];
    expect(await readArchive(file, PASSPHRASE, { known, wanted: [] })).toEqual({ ok: false, why: 'too-big' });
  });

  it('is too big where it unpacks to more than is read, and it is not unpacked to its end', async () => {
    const bomb = await pack([['ledger.json', ' '.repeat(8 * MOST_INFLATED)]]);
    expect(bomb.size).toBeLessThan(MOST_BYTES);
    await refused(bomb, 'too-big');
  });

  it('is too big where it says that it is small and is not', async () => {
    const bytes = await bytesOf(
      await pack([['ledger.json', ' '.repeat(MOST_INFLATED + 1)]], { dataDescriptor: false }),
    );
    const view = new DataView(bytes.buffer);
    for (const at of placesOf(bytes, CENTRAL)) view.setUint32(at + 24, 10, true);
    view.setUint32(22, 10, true);
    expect(await whyNot(new Blob([bytes]))).not.toBe('read');
  });

  it('is foreign where two entries lie over one another', async () => {
    const bytes = await bytesOf(
      await pack([
        ['ledger.json', 'a'],
        ['table.csv', 'b'],
      ]),
    );
    const [, second = 0] = placesOf(bytes, CENTRAL);
    const view = new DataView(bytes.buffer);
    // The second one's data is said to be where that of the first is.
    view.setUint32(second + 42, 0, true);
    expect(await readArchive(new Blob([bytes]), PASSPHRASE, { known: names.known, wanted: names.known })).toEqual({
      ok: false,
      why: 'foreign',
    });
  });
});
