import {
  BlobReader,
  BlobWriter,
  configure,
  ERR_ENCRYPTED,
  ERR_INVALID_PASSWORD,
  TextReader,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { report } from '../log';

/**
 * Texts in a ZIP file locked with AES-256, which 7-Zip, WinZip and others open too. A file that comes from outside is
 * taken for hostile: what it may hold is named beforehand, and its bytes are counted as they come, whatever it says of them.
 */

// The extension's pages allow no workers from a blob, and no WebAssembly.
configure({ useWebWorkers: false });

const MEGABYTE = 1024 * 1024;
/** Bytes of a file, entries in it, and bytes of all its texts together. */
export const MOST_BYTES = 5 * MEGABYTE;
export const MOST_ENTRIES = 16;
export const MOST_INFLATED = 16 * MEGABYTE;

const AES_256 = 3;

export async function writeArchive(texts: Record<string, string>, passphrase: string): Promise<Blob> {
  const archive = new ZipWriter(new BlobWriter('application/zip'), {
    password: passphrase,
    encryptionStrength: AES_256,
    // When a text was made is said inside; here everybody could read it, and by the person's own clock.
    lastModDate: new Date(1980, 0, 1),
    extendedTimestamp: false,
  });
  for (const [name, text] of Object.entries(texts)) await archive.add(name, new TextReader(text));
  return archive.close();
}

/** `locked`: the passphrase is another one. `foreign`: no archive of ours, or no longer what it was. */
export type Unread = 'too-big' | 'foreign' | 'locked';
export type ReadArchive = { ok: true; texts: Map<string, string> } | { ok: false; why: Unread };

/** Reads the texts called `wanted`. Each entry of the file has to be called as one of `known`, and be locked. */
export async function readArchive(
  file: Blob,
  passphrase: string,
  { known, wanted }: { known: readonly string[]; wanted: readonly string[] },
): Promise<ReadArchive> {
  if (file.size > MOST_BYTES) return { ok: false, why: 'too-big' };
  const budget = { left: MOST_INFLATED };
  const archive = new ZipReader(new BlobReader(file), {
    strictness: 'strict',
    checkOverlappingEntry: true,
    checkCrc32: true,
    password: passphrase,
  });
  try {
    const texts = new Map<string, string>();
    let seen = 0;
    for await (const entry of archive.getEntriesGenerator()) {
      seen++;
      if (seen > MOST_ENTRIES) return { ok: false, why: 'too-big' };
      if (entry.directory || !entry.encrypted || entry.zipCrypto || !known.includes(entry.filename))
        return { ok: false, why: 'foreign' };
      if (!wanted.includes(entry.filename)) continue;
      const text = textOf(budget);
      await entry.getData(text.stream);
      texts.set(entry.filename, text.read());
    }
    return wanted.every((name) => texts.has(name)) ? { ok: true, texts } : { ok: false, why: 'foreign' };
  } catch (error) {
    if (budget.left < 0) return { ok: false, why: 'too-big' };
    return { ok: false, why: isLocked(error) ? 'locked' : 'foreign' };
  } finally {
    await archive.close().catch(report);
  }
}

const isLocked = (error: unknown): boolean =>
  error instanceof Error && [ERR_INVALID_PASSWORD, ERR_ENCRYPTED].includes(error.message);

/** Takes bytes until the budget of the whole file is spent, and ends the reading there. */
function textOf(budget: { left: number }): { stream: WritableStream<Uint8Array>; read: () => string } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  const stream = new WritableStream<Uint8Array>({
    write(bytes) {
      budget.left -= bytes.byteLength;
      if (budget.left < 0) throw new RangeError('more than an archive may hold');
      text += decoder.decode(bytes, { stream: true });
    },
  });
  return { stream, read: () => text + decoder.decode() };
}
