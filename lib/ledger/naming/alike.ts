import { fold } from '../../page/fold';

/**
 * When two names are one to a person who looks. A name can never be changed on Microsoft's pages, so what cannot be told
 * apart today cannot be told apart on the day it has to be deleted.
 */

/** Names are the same to us without regard to case, accents, white space and hyphens. */
const keyOf = (name: string): string => fold(name).replace(/[\s_-]+/g, '');

/** Letters of other scripts, and Latin ones with a stroke, that look like a plain Latin letter: first theirs, then ours. */
const LOOKS = new Map(
  [
    ['АВЕЅІЈКМНОРСТУХӀԌ', 'ABESIJKMHOPCTYXIG'],
    ['авеѕіјкмнорстухһԁԛԝгпьӏ', 'abesijkmhopctyxhdqwrnbl'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['αβγεηικνορςτυχωϲϳ', 'abyeniKvopctuxwcj'],
    ['օհսոցյ', 'ohungj'],
    ['ıłøđħɡɑŧƅʟɩ', 'ilodhgatbll'],
    ['ŁØĐĦŦ', 'LODHT'],
  ].flatMap(([theirs = '', ours = '']) => [...theirs].map((letter, at) => [letter, ours[at] ?? ''] as const)),
);

/** One text for all names that look alike: what is left when l, I and 1, O and 0, rn and m, and other scripts count as one. */
export function lookalikeKey(name: string): string {
  const plain = name
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/[\p{M}\p{C}\p{Z}\p{Pd}_\s]/gu, '');
  return [...plain]
    .map((letter) => LOOKS.get(letter) ?? letter)
    .join('')
    .toLowerCase()
    .replace(/[i1|!]/g, 'l')
    .replace(/0/g, 'o')
    .replace(/rn/g, 'm');
}

/** Another name that is easily taken for this one. */
export interface Twin {
  name: string;
  how: 'looks-alike' | 'one-letter';
}

/** The first that is easily taken for this name. The same name again is not meant: that one is taken. */
export const findTwin = (name: string, others: string[]): Twin | undefined => twinFinder(others)(name);

/** The same, for many names beside the same others. */
export function twinFinder(others: string[]): (name: string) => Twin | undefined {
  const keys = others.map((name) => ({ name, folded: fold(name), key: keyOf(name), looks: lookalikeKey(name) }));
  return (name) => {
    const [folded, key, looks] = [fold(name), keyOf(name), lookalikeKey(name)];
    for (const other of keys) {
      if (other.folded === folded) continue;
      if (looks !== '' && other.looks === looks) return { name: other.name, how: 'looks-alike' };
      if (isOneLetterOff(key, other.key)) return { name: other.name, how: 'one-letter' };
    }
    return undefined;
  };
}

/** One letter is another, or one too many. Numbers are there to tell apart: "Phone 2" is no twin of "Phone 3". */
function isOneLetterOff(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 0 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const isLonger = long.length > short.length;
  const rest = short.slice(isLonger ? at : at + 1);
  if (rest !== long.slice(at + 1)) return false;
  const differing = (isLonger ? '' : short.charAt(at)) + long.charAt(at);
  return /\D/.test(differing);
}
