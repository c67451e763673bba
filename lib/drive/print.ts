/**
 * What is known of a text without keeping it: enough to find it again, too little to say what it was. What is watched of a
 * person's move may have to outlive a load of the page, and no name and no value does.
 */
export interface Print {
  length: number;
  hash: number;
  /** Made anew for each, so that equal texts do not look equal. */
  salt: number;
}

/** FNV-1a, begun at the salt: 32 bits, of which no word of sixteen letters can be read. */
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

export const isPrintOf = ({ length, hash, salt }: Print, text: string): boolean =>
  text.length === length && hashOf(text, salt) === hash;

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
