import { fold, tidy } from '../page/fold';
import { CARRIED } from '../portals/concepts';

/** Whether a box of the page names the item that is meant, another one, or none. */
export type Mention = 'this' | 'another' | 'none';

/** A name that stands inside a longer word ("iPhone", "Phone 3") points to another item; shorter ones are in every sentence. */
const SHORTEST_PART = 3;
const QUOTED = /["“”„«»‹›「『]([^"“”„«»‹›「」『』]+)["“”«»‹›」』]/g;
const QUOTE = /["“”„«»‹›「」『』'‘’‚]/;
const SINGLE_QUOTED = /(?:^|[\s(])['‘‚]([^'‘’‚]+)['’](?=$|[\s).,;:?!])/g;

/**
 * Reads a box's words for the name of an app password. `Phone` is not `Phone 2`: what is quoted or stands in an element
 * of its own must be the whole name; in a running sentence the longest of all names wins, and it must be a whole word.
 *
 * `text` is the box's words; `alone` the texts that stand in an element of their own; `others` the other names listed;
 * `isWord` knows the page's own words, which pages quote as well: press "Yes".
 */
export function mentionOf(
  text: string,
  alone: string[],
  name: string,
  others: string[],
  isWord: (text: string) => boolean = () => false,
): Mention {
  const wanted = tidy(name);
  if (!wanted) return 'none';
  const rest = others.map(tidy).filter((other) => other && other !== wanted);
  const set = [...quotedIn(text), ...alone.map(tidy)];
  const isThis = set.includes(wanted);
  if (set.some((entry) => rest.includes(entry) && !isWord(entry))) return 'another';
  // One may be called “Phone”, quotes and all: then the words that quote this one name that.
  if (rest.some((other) => other.includes(wanted) && QUOTE.test(other) && text.includes(other))) return 'another';
  // "Delete Phone?" may be about Phone, or about one that is called "Phone?".
  if (!isThis && text.includes(wanted) && rest.some((other) => isButForSigns(wanted, other))) return 'another';
  // What is quoted and is no word of the page is a name; it need not be on the list that we see.
  // One may be called “Old” phone: what is quoted in its own name is no other one.
  const around = QUOTE.test(wanted) && WORD.test(wanted) ? text.split(wanted).join(' ') : text;
  if (!isThis && quotedIn(around).some((entry) => entry && !isWord(entry))) return 'another';
  let open = text;
  let hasThis = false;
  let hasAnother = false;
  // Somebody may have called one "App password" or "Phone": the page says such words anyway.
  const named = rest.filter((other) => text.includes(other) && !isWord(other));
  for (const candidate of [wanted, ...named].sort((a, b) => b.length - a.length)) {
    if (!containsWord(open, candidate)) continue;
    open = open.split(candidate).join(candidate === wanted ? THIS : ANOTHER);
    if (candidate === wanted) hasThis = true;
    else hasAnother = true;
  }
  // "Delete Phone and Laptop?" is about both; what comes in another sentence may be what stops working.
  if (hasThis) return open.split(SENTENCE).some(namesBoth) ? 'another' : 'this';
  if (hasAnother) return 'another';
  if (isThis) return 'this';
  if (open.includes(wanted) && wanted.length >= SHORTEST_PART) return 'another';
  const isMeant = saidOtherwise(text, alone, wanted);
  return [...new Set(rest)].some((other) => isMeant(other) && !isWord(other)) ? 'another' : 'none';
}

/** A page may write a name in capitals, in other letters of the same kind where nothing else stands, or cut it short. */
function saidOtherwise(text: string, alone: string[], wanted: string): (other: string) => boolean {
  const standing = new Set(alone.map(fold));
  // A page that says everything in capitals tells no name from a word by them.
  const isLoud = text === text.toLocaleUpperCase();
  const asked = isLoud ? [] : text.split(/(?<=[?？؟])|[.!\n]/).filter((part) => /[?？؟]$/.test(part));
  const cuts = text.split(/…|\.{3}/).slice(0, -1);
  return (other) => {
    const folded = fold(other);
    if (folded.length < SHORTEST_PART || folded === fold(wanted)) return false;
    const loud = other.toLocaleUpperCase();
    return (
      standing.has(folded) ||
      (loud !== other && asked.some((part) => containsWord(part, loud))) ||
      cuts.some((cut) => endsInPart(cut, other) && !endsInPart(cut, wanted))
    );
  };
}

/** The text ends with the beginning of a name, and not with all of it. */
function endsInPart(text: string, name: string): boolean {
  for (let length = SHORTEST_PART; length < name.length; length++)
    if (text.endsWith(name.slice(0, length)) && isEdge(text.at(-length - 1) ?? '')) return true;
  return false;
}

/** Stand for names that were found. */
const [THIS, ANOTHER] = ['\u0000', '\u0001'];
const SENTENCE = /[.!?\u3002\uff01\uff1f\u061f\u0964\n]/;
const namesBoth = (sentence: string): boolean => sentence.includes(THIS) && sentence.includes(ANOTHER);

function quotedIn(text: string): string[] {
  return [QUOTED, SINGLE_QUOTED].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => tidy(match[1] ?? '')));
}

/** The same name with signs before or behind it, which a sentence may have put there. */
function isButForSigns(long: string, short: string): boolean {
  const [before = '', after] = long.split(short);
  return after !== undefined && /^\p{P}*$/u.test(before + after);
}

const WORD = /[\p{L}\p{M}\p{N}_]/u;

/** The word stands in the text with no letter, number or joining sign right beside it, and no number after a blank. */
function containsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? '';
    const after = text.slice(at + word.length);
    if (
      isEdge(before) &&
      isEdge(after[0] ?? '') &&
      !/^[-–_.]?[\p{L}\p{N}]/u.test(unspacedCut(after)) &&
      !/[-–_]$/.test(text.slice(0, at)) &&
      !/^ [\p{N}(#]/u.test(after)
    )
      return true;
  }
  return false;
}

const isEdge = (sign: string): boolean => !WORD.test(sign) || CARRIED.test(sign);
const unspacedCut = (after: string): string => (CARRIED.test(after[0] ?? '') ? '' : after);

/** A text without a name, which may be a single letter and is no part of other words. */
export function withoutWord(text: string, word: string): string {
  if (!text.includes(word)) return text;
  const edge = `(?!${CARRIED.source})${WORD.source}`;
  return text.replace(new RegExp(`(?<!${edge})${literally(word)}(?!${edge})`, 'gu'), ' ');
}

/** As a whole: 1/5/2026 is no part of 11/5/2026. */
const wholly = (date: string): string => `(?<!\\p{N})${literally(date)}(?!\\p{N})`;
export const saysDate = (text: string, date: string): boolean =>
  text.includes(date) && new RegExp(wholly(date), 'u').test(text);

/** A text without a date, and without the brackets that hold it and none of these names: no part of a name before it. */
export function withoutDate(text: string, date: string, names: readonly string[]): string {
  if (!text.includes(date)) return text;
  const said = wholly(date);
  return text.replace(new RegExp(`\\s*(?:\\([^()]*${said}[^()]*\\)|${said})`, 'gu'), (all) =>
    names.some((name) => name !== '' && all.includes(name)) ? all : ', ',
  );
}

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
