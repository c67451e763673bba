// First: with these in front the words pack smallest.
import './words-methods';
import './words-general';
import { fold } from '../page/fold';
import { oncePerLook } from '../page/look';
import { type Concept, documentedWords } from './words';
import { generalWords } from './words-general';
import { appPasswordWords, otherMethodWords, securityInfoWords } from './words-methods';
import { type Words, wordsHere } from './words-slot';

/**
 * What words mean, in all languages at once: real pages mix them (an English link in a German dialog was seen on a
 * screenshot of 2026), and `<html lang>` is not to be trusted. A word that means two things keeps both meanings.
 */
const meanings = new Map<string, ReadonlySet<Concept>>();
/** Words that stand alone in front of or behind an object: "Delete Laptop", "Laptop löschen", "「Laptop」を削除". Longest first. */
const deleteWords: string[] = [];
/** The same of what adds something. */
const addWords: string[] = [];
/** Words for app passwords, or for one, that may be looked for inside a text. */
let passwordWords: [word: string, concepts: ReadonlySet<Concept>][] = [];
const lessons: Words[] = [];
/** Those of rarer languages, once they were learnt. */
let brought: Words | undefined;

/**
 * Words between `|`, as `fold` leaves them. They are learnt when a word is asked for: on a page that holds no app passwords
 * that is never.
 */
export function teach(words: Words): void {
  lessons.push(words);
}

function meaningsOf(folded: string): ReadonlySet<Concept> {
  learn();
  return meanings.get(folded) ?? NONE;
}

function learn(): void {
  const more = wordsHere();
  if (more && more !== brought) teach(more);
  brought = more;
  if (lessons.length === 0) return;
  for (const words of lessons.splice(0))
    for (const [concept, all] of Object.entries(words) as [Concept, string][]) {
      const alone: ReadonlySet<Concept> = new Set([concept]);
      for (const word of all.split('|')) {
        const known = meanings.get(word);
        meanings.set(word, known ? new Set([...known, concept]) : alone);
        if (concept === 'delete') deleteWords.push(word);
        if (concept === 'add') addWords.push(word);
      }
    }
  deleteWords.sort((a, b) => b.length - a.length);
  passwordWords = [...meanings].filter(
    ([word, concepts]) =>
      (concepts.has('appPassword') || concepts.has('appPasswords')) && (word.length >= LONG || CARRIED.test(word)),
  );
}

teach(documentedWords);
teach(generalWords);
teach({
  otherMethod: otherMethodWords,
  appPassword: appPasswordWords,
  securityInfo: securityInfoWords,
});

const NONE: ReadonlySet<Concept> = new Set();
/** A lone cross closes things everywhere; folding would leave nothing of it. */
const CROSS = /^[\s]*[×✕✖✗xX][\s]*$/;

/** Everything the whole caption can mean. */
export const conceptsOf = oncePerLook((caption: string): ReadonlySet<Concept> => {
  if (CROSS.test(caption)) return CLOSING;
  const folded = fold(caption);
  const known = meaningsOf(folded);
  return known.size === 0 && addsMethod(folded) && !/[?？]/.test(caption) ? ADDING : known;
});
const CLOSING: ReadonlySet<Concept> = new Set(['close']);
const ADDING: ReadonlySet<Concept> = new Set(['addMethod']);

export function means(caption: string, ...concepts: Concept[]): boolean {
  const found = conceptsOf(caption);
  return concepts.some((concept) => found.has(concept));
}

/** What a row says that it is: an app password, another sign-in method, or nothing that is known. */
export type Kind = 'app' | 'other' | undefined;

export function kindOf(text: string): Kind {
  if (means(text, 'appPassword', 'appPasswords')) return 'app';
  return means(text, 'otherMethod', 'password') ? 'other' : undefined;
}

export function isKnownWord(caption: string): boolean {
  return conceptsOf(caption).size > 0;
}

/** A word for deleting, alone or with what it deletes. */
export const saysDelete = (caption: string): boolean => means(caption, 'delete') || deletesSomething(caption);

/** "Copy", and what: "Copy password", "Kennwort kopieren". People call things "Copier", so it is asked of controls alone. */
export function saysCopy(caption: string): boolean {
  const words = fold(caption).split(' ');
  return [caption, words[0], words.at(-1)].some((word) => means(`${word}`, 'copy'));
}

function wordsForDeleting(): string[] {
  learn();
  return deleteWords;
}

const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/;

/** What a caption says besides a name; undefined where that is not in it. A name may be a picture, of which folding leaves nothing. */
function besides(caption: string, name: string): string | undefined {
  const [whole, part] = fold(name) ? [fold(caption), fold(name)] : [caption, name];
  return part && whole.includes(part) ? fold(whole.replace(part, ' ')) : undefined;
}

/**
 * True when the caption is a word for deleting together with `name`, in either order: the strongest sign that a
 * control deletes just this one. White space, quotes and particles between the two do not matter.
 */
export function deletesByName(caption: string, name: string): boolean {
  return saysDelete(besides(caption, name) ?? '');
}

/** What languages put between a name and the word for deleting it. */
const PARTICLES = new Set(['', 'を', '을', '를', '的']);

/** True when the caption says that this one is deleted and nothing else: not "Delete Phone 2" for `Phone`. */
export function deletesOnly(caption: string, name: string): boolean {
  const rest = besides(caption, name);
  if (rest === undefined) return false;
  if (means(rest, 'delete')) return true;
  return wordsForDeleting().some((word) => rest.includes(word) && PARTICLES.has(fold(rest.replace(word, ''))));
}

/** What a caption like "Delete App password" is about; undefined where it is no word for deleting with something. */
export function objectOf(caption: string): string | undefined {
  const folded = fold(caption);
  const word = wordAtEdge(folded);
  if (word === undefined) return undefined;
  const rest = folded.startsWith(word) ? folded.slice(word.length) : folded.slice(0, -word.length);
  return fold(rest.replace(/[を을를]\s*$/, ''));
}

/**
 * "Delete app password". In English only: the lists of other languages hold the plural as well, and what deletes them all
 * must never pass for this.
 */
export const deletesAnAppPassword = (caption: string): boolean => deletesOnly(caption, 'app password');

/** Shorter ones could be a part of other words, but for those of scripts whose words carry their endings. */
const LONG = 6;
/** Written without blanks, or with endings joined to words: no edge of a word is there to look for. */
export const CARRIED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** True when a word for app passwords, or for one, stands anywhere in a text. */
export const speaksOfAppPasswords = (text: string): boolean => {
  const folded = fold(text);
  return wordsForAppPasswords().some(([word]) => folded.includes(word));
};

function wordsForAppPasswords(): typeof passwordWords {
  learn();
  return passwordWords;
}

/** Every place of a word for app passwords in a folded text; in some languages it means one as well as several. */
export const appPasswordsIn = (folded: string) =>
  wordsForAppPasswords().flatMap(([word, concepts]) => {
    const parts = folded.split(word);
    const isPlural = !concepts.has('appPassword') && !CARRIED.test(word);
    return parts.slice(1).map((_, index) => ({
      word,
      before: parts.slice(0, index + 1).join(word),
      after: parts.slice(index + 1).join(word),
      isPlural,
    }));
  });

/** Every whole word for deleting that stands in a folded text, with what stands before and behind it; not in scripts without blanks. */
export const deletionsIn = (folded: string): { before: string; after: string }[] =>
  wordsForDeleting().flatMap((word) => {
    const at = UNSPACED.test(word) ? -1 : ` ${folded} `.indexOf(` ${word} `);
    return at < 0 ? [] : [{ before: folded.slice(0, at).trim(), after: fold(folded.slice(at + word.length)) }];
  });

/** So many letters of a word for deleting stay the same however a language bends it: behind a prefix, and at its beginning. */
const [STEM, BEGINNING] = [5, 4];

/** A word for deleting, bent as it may be, stands somewhere in a folded text. */
export const speaksOfDeleting = (folded: string): boolean =>
  wordsForDeleting().some((word) => {
    if (CARRIED.test(word)) return folded.includes(word);
    const isLatin = /^[a-z ]+$/.test(word);
    const beginning = word.slice(0, isLatin ? STEM : BEGINNING);
    return ` ${folded}`.includes(` ${beginning}`) || (word.length > STEM && folded.includes(word.slice(0, STEM)));
  });

/** True when the caption starts or ends with a word for deleting and says something more. */
export function deletesSomething(caption: string): boolean {
  return wordAtEdge(fold(caption)) !== undefined;
}

/** The longest word for deleting that a text starts or ends with, and says something more. */
const wordAtEdge = oncePerLook((folded: string) => oneAtEdge(wordsForDeleting(), folded));

function oneAtEdge(words: string[], folded: string): string | undefined {
  const first = folded[0];
  const last = folded.at(-1);
  return words.find(
    (word) =>
      (word[0] === first || word.at(-1) === last) &&
      RegExp(UNSPACED.test(word) ? `^${word}.|.${word}$` : `^${word}[ ,:]| ${word}$`).test(folded),
  );
}

/** What a caption like "Add App password" is about; undefined where it is no word for adding with something. */
export function addedBy(caption: string): string | undefined {
  learn();
  const folded = fold(caption);
  const word = oneAtEdge(addWords, folded);
  if (word === undefined) return undefined;
  return fold(folded.startsWith(word) ? folded.slice(word.length) : folded.slice(0, -word.length));
}

/** "Add sign-in method", "Anmeldemethode hinzufügen", and no question which one is to be added: parts of the words for a method, as `fold` leaves them. */
const METHOD =
  /mee?tod|method|menetelm|kirjautumistap|modszer|ezesi mod|yontem|sposob|nacin|phuong|μεθοδ|метод|способ|спосіб|שיט|أسلوب|طريقة|วิธ|विधि|方法|방법/;
const addsMethod = (folded: string): boolean => {
  const words = folded.split(' ');
  return (
    METHOD.test(folded) &&
    oneAtEdge(addWords, folded) !== undefined &&
    // "Add passkey as sign-in method"; "them" adds in front only.
    words.length < 7 &&
    words.at(-1) !== 'them' &&
    !words.some((word) => meaningsOf(word).has('otherMethod'))
  );
};
