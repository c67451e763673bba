// @vitest-environment node
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findInFiles, holds, unpackMozLz4 } from './find-secret';

/** What looks for a password must find it in whatever it was turned into, or it shows nothing. */
const SECRET = 'zqxjkvbwpyfgmcvu';
const [one, other] = [SECRET.slice(0, 8), SECRET.slice(8)];

it.each([
  `password: ${SECRET}!`,
  SECRET.toUpperCase(),
  'zqxj kvbw-pyfg\u00a0mcvu',
  JSON.stringify([...SECRET]),
  [...SECRET].reverse().join(''),
  [...SECRET].map((letter) => letter.charCodeAt(0)).join(','),
  Buffer.from(SECRET).toString('hex'),
  ...['', 'a', 'ab'].map((before) => Buffer.from(`${before}${SECRET}cd`).toString('base64')),
])('is found in the text %s', (text) => expect(holds(text, SECRET)).toBe(true));

it.each([`${one}x${other}`, SECRET.slice(1), ''])('is not found in the text “%s”', (text) =>
  expect(holds(text, SECRET)).toBe(false),
);

/** One block of literals, as LZ4 writes what does not repeat. */
function mozLz4(text: string): Buffer {
  const head = Buffer.alloc(12);
  head.write('mozLz40\0');
  head.writeUInt32LE(text.length, 8);
  const more = text.length < 15 ? [] : [text.length - 15];
  return Buffer.concat([head, Buffer.from([Math.min(text.length, 15) << 4, ...more]), Buffer.from(text)]);
}

it('reads what repeats in a block of LZ4', () => {
  // Four letters, ten more from four before, and one: the last of a block are always written out.
  const block = Buffer.from([0x46, ...Buffer.from('abcd'), 4, 0, 0x10, ...Buffer.from('e')]);
  const head = mozLz4('x'.repeat(15)).subarray(0, 12);
  expect(unpackMozLz4(Buffer.concat([head, block])).toString()).toBe('abcdabcdabcdabe');
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'latchkey-find-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = `{"a":"${SECRET}"}`;
it.each<[string, string | Buffer]>([
  ['plain', text],
  ['with two bytes a letter', Buffer.from(text, 'utf16le')],
  ['cut in the middle', `${one}\0\0${other}`],
  ['half', other],
  ['in base64', Buffer.from(text).toString('base64')],
  ['in gzip, among others', Buffer.concat([Buffer.from('some head'), gzipSync(text), Buffer.from('some end')])],
  ['in gzip without an end', gzipSync(text.repeat(9)).subarray(0, 40)],
  ['in zlib', Buffer.concat([Buffer.from('head'), deflateSync(text)])],
  ['in what Firefox packs', mozLz4(text)],
])('is found in a file %s', (_, bytes) => {
  writeFileSync(join(folder, 'one'), bytes);
  writeFileSync(join(folder, 'none'), 'zqxjkvb');
  expect(findInFiles(folder, [SECRET])).toEqual(new Map([[SECRET, ['one']]]));
});
