import { bare } from '../portals/secret-place';

/**
 * What is kept of a text to find it again: of the names in a list while a page loads another. It hides no secret. Whoever
 * has it can try a guess, and knows nearly surely whether it was right; the ledger has such names as they are. Of what a
 * person types there is only the coarse one, see `coarsePrintOf`.
 */
export interface Print {
  length: number;
  hash: number;
  /** Made anew for each, so that equal texts do not look equal. */
  salt: number;
  /** Of the hash only the lower sixteen bits. */
  coarse?: true | undefined;
}
export type CoarsePrint = Print & { coarse: true };

/** FNV-1a, begun at the salt: 32 bits. */
export function hashOf(text: string, salt: number): number {
  let hash = 0x811c9dc5 ^ salt;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

export const newSalt = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

export function printOf(text: string): Print {
  const salt = newSalt();
  return { length: text.length, hash: hashOf(text, salt), salt };
}

const COARSE = 0xffff;
const COARSE_LENGTH = 8;

/**
 * Of how a text begins, eight letters at most and without blanks, sixteen bits: one of 65,536 other beginnings fits as well,
 * three million of all that a password of sixteen letters may have, and nothing says how it goes on. So no password can
 * be found from it by trying; whether it was one certain common word can be told nearly surely.
 */
export function coarsePrintOf(text: string): CoarsePrint {
  const { length, hash, salt } = printOf(beginningOf(text));
  return { length, hash: hash & COARSE, salt, coarse: true };
}

export const beginsLike = (print: Print, text: string): boolean => isPrintOf(print, beginningOf(text));
const beginningOf = (text: string): string => bare(text).slice(0, COARSE_LENGTH);

export const isPrintOf = ({ length, hash, salt, coarse }: Print, text: string): boolean =>
  text.length === length && (coarse ? hashOf(text, salt) & COARSE : hashOf(text, salt)) === hash;

/** Where the text stands in another one; -1 where it does not. */
export function findPrint(print: Print, text: string): number {
  if (print.length === 0) return -1;
  for (let at = 0; at + print.length <= text.length; at++)
    if (isPrintOf(print, text.slice(at, at + print.length))) return at;
  return -1;
}

/** The text with something else in its place, wherever it stands. */
export function replacePrint(print: Print, text: string, by: string): string {
  const at = findPrint(print, text);
  return at < 0 ? text : text.slice(0, at) + by + replacePrint(print, text.slice(at + print.length), by);
}

/** Whether a text holds this beginning of a name; one letter tells nothing. */
export const tells = (start: Print, text: string): boolean => start.length > 1 && findPrint(start, text) >= 0;
