import { oncePerLook } from './look';

/**
 * Folding makes words comparable: what a page writes as "LÖSCHEN…" and a table as "Löschen" become one.
 * Names of app passwords are never folded for identity, only for search and for "is this name taken".
 */

const INVISIBLE =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|\u034f|[\ufe00-\ufe0f]/gu;
/** What pages put into words to break or turn them; joiners stay, since they make letters and pictures. */
const BREAKS = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** What folding leaves as it is; most of what is folded is folded already. */
const PLAIN = /^[a-z0-9]+(?:[ '-][a-z0-9]+)*$/;
/** What tidying leaves as it is: most of what a page says. */
const TIDY = /^(?:[!-~]+(?: [!-~]+)*)?$/;
const LATIN_MARKS = /[\u0300-\u036f]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc\u0060\u00b4\u2032]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** White space of every kind becomes one blank; ends are cut; break and direction marks go. Letters stay as they are. */
export const tidy = (text: string): string => (TIDY.test(text) ? text : tidied(text));

const tidied = oncePerLook((text: string): string =>
  text
    .replace(BREAKS, '')
    .replace(/[\s\u00a0\u202f\u3000]+/g, ' ')
    .trim(),
);

/** For comparing words and captions: case, accents, white space, apostrophes, and signs at the ends do not count. */
export const fold = (text: string): string => (PLAIN.test(text) ? text : folded(text));

const folded = oncePerLook((text: string): string => {
  const plain = tidy(text)
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(LATIN_MARKS, '')
    .normalize('NFC')
    .replace(APOSTROPHES, "'")
    .replace(DASHES, '-');
  return plain.replace(EDGES, '').replace(/ı/g, 'i').replace(/ +/g, ' ');
});
