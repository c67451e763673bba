import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { constants, inflateRawSync, inflateSync } from 'node:zlib';

/** Finding sixteen letters in whatever they may have been turned into. */

const backwards = (text: string) => [...text].reverse().join('');

/** The part of a text's base64 that is the same whatever stands before and after it: one for each way it may fall. */
const inBase64 = (bytes: Buffer): string[] =>
  [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    return whole.slice(before === 0 ? 0 : before + 1, -2);
  });

const encoded = (secret: string): string[] => [
  ...inBase64(Buffer.from(secret)),
  ...inBase64(Buffer.from(secret, 'utf16le')),
  Buffer.from(secret).toString('hex'),
  [...secret].map((letter) => letter.charCodeAt(0)).join(','),
];

/** As it is, in groups, letter by letter, in capitals, backwards, as a list of letters or of their numbers, in base64 or in hexadecimal. */
export function holds(text: string, secret: string): boolean {
  const letters = text.toLowerCase().replace(/[^a-z]/g, '');
  return (
    letters.includes(secret) ||
    letters.includes(backwards(secret)) ||
    encoded(secret).some((form) => text.includes(form))
  );
}

/**
 * What of it is looked for in files: halves, since a page of a database or a block that is packed may end in the middle. In
 * what Snappy and LZ4 have packed, as databases of both browsers are, a text stands as it is where it comes for the first time:
 * they only leave out what was there before. So only what is packed as numbers of bits has to be unpacked.
 */
const needles = (secret: string): Buffer[] => {
  const halves = [secret.slice(0, secret.length / 2), secret.slice(secret.length / 2)];
  const written = [...halves, ...halves.map((half) => half.toUpperCase())];
  return [
    ...written.flatMap((half) => [Buffer.from(half), Buffer.from(half, 'utf16le')]),
    ...encoded(secret).map((form) => Buffer.from(form)),
  ];
};

const MOZ_LZ4 = Buffer.from('mozLz40\0');

/** What Firefox writes with that head: the size, then one block of LZ4. */
export function unpackMozLz4(file: Buffer): Buffer {
  const out = Buffer.alloc(file.readUInt32LE(8));
  let from = 12;
  let to = 0;
  const long = (nibble: number): number => {
    let length = nibble;
    if (nibble === 15) for (let more = 255; more === 255; length += more) more = file[from++] ?? 0;
    return length;
  };
  while (from < file.length) {
    const token = file[from++] ?? 0;
    const literals = long(token >> 4);
    file.copy(out, to, from, from + literals);
    from += literals;
    to += literals;
    if (from >= file.length) break;
    const back = file.readUInt16LE(from);
    from += 2;
    // One by one: it may copy what it has only just written.
    for (let left = long(token & 15) + 4; left > 0; left--) out[to] = out[to++ - back] ?? 0;
  }
  return out;
}

const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);
const ZLIB = [0x01, 0x5e, 0x9c, 0xda].map((level) => Buffer.from([0x78, level]));
/** What looks like a beginning and is none fails; what has no end is taken as far as it goes. */
function tryToUnpack(unpack: () => Buffer): Buffer[] {
  try {
    const out = unpack();
    return out.length > 0 ? [out] : [];
  } catch {
    return [];
  }
}

function placesOf(bytes: Buffer, what: Buffer): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(what); at >= 0; at = bytes.indexOf(what, at + 1)) places.push(at);
  return places;
}

/** Where what is packed begins after a head of gzip: the flags say whether a field, a name and a remark stand before it. */
function endOfHead(bytes: Buffer, at: number): number {
  const flags = bytes[at + 3] ?? 0;
  let end = at + 10;
  if (flags & 4) end += 2 + bytes.readUInt16LE(end);
  for (const flag of [8, 16]) if (flags & flag) end = bytes.indexOf(0, end) + 1;
  return flags & 2 ? end + 2 : end;
}

/** A file, and what is packed anywhere in it. */
function unpacked(bytes: Buffer): Buffer[] {
  const soft = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * 1024 * 1024 };
  return [
    bytes,
    ...(bytes.indexOf(MOZ_LZ4) === 0 ? tryToUnpack(() => unpackMozLz4(bytes)) : []),
    ...placesOf(bytes, GZIP).flatMap((at) =>
      tryToUnpack(() => inflateRawSync(bytes.subarray(endOfHead(bytes, at)), soft)),
    ),
    ...ZLIB.flatMap((head) => placesOf(bytes, head)).flatMap((at) =>
      tryToUnpack(() => inflateSync(bytes.subarray(at), soft)),
    ),
  ];
}

/** The files under a folder that hold one of these texts, by text. What goes while it is looked at is not there. */
export function findInFiles(folder: string, secrets: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>(secrets.map((secret) => [secret, []]));
  const wanted = secrets.map((secret) => ({ secret, all: needles(secret) }));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) continue;
    const layers = unpacked(readFileSync(path));
    for (const { secret, all } of wanted)
      if (layers.some((layer) => all.some((needle) => layer.includes(needle)))) found.get(secret)?.push(name);
  }
  return found;
}
