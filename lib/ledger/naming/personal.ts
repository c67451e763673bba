import { fold } from '../../page/fold';

/**
 * What does not belong into a name that is seen on shared screens and by administrators: who, where, and which number.
 * Only what has a shape is seen. A first name that stands alone ("Anna tablet") looks like any other word.
 */

export const PERSONAL = ['email', 'address', 'phone', 'street', 'serial', 'person'] as const;
export type PersonalKind = (typeof PERSONAL)[number];

/** What the account in front says of its person. */
export interface Person {
  words: string[];
  /** The name before the @, written together. */
  whole: string;
}

/** Mailboxes of this name belong to nobody, and names are made of these words. */
const GENERIC = new Set(
  `admin administrator android app apppassword backup camera chromeos console contact desktop device hello home info
  iphone ipad laptop linux mac mail me nas noreply office outlook phone post printer sales scan scanner server service
  smtp support tablet team test thunderbird user windows work account accounts email example`.split(/\s+/),
);

const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');
const wordsIn = (text: string): string[] => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);

/** From an address, or a name, as a page shows it; nobody where it shows none. */
export function personOf(label = ''): Person {
  const local = label.slice(0, 320).split('@')[0] ?? '';
  const isPerson = (word: string) => word.length >= 3 && !GENERIC.has(word) && !/^\d+$/.test(word);
  const whole = bare(local);
  return {
    words: [...wordsIn(local).map(bare), whole].filter(isPerson),
    whole: whole.length >= 5 && isPerson(whole) ? whole : '',
  };
}

/** Months and days have figures too: they are no number to call. */
const DATES = /(?<!\d)(?:19|20)\d{2}[-./ ]?(?:0[1-9]|1[0-2])(?:[-./ ]?[0-3]\d)?(?!\d)/g;
const PHONE = /\+?\(?\d(?:[\s()./-]{0,3}\d){6,}/g;
const isSerial = (word: string): boolean =>
  (word.match(/\d(?=[A-Z])|[A-Z](?=\d)/g)?.length ?? 0) >= (word.length < 8 ? 4 : 3);

type Finder = (text: string) => string[];
const all =
  (pattern: RegExp): Finder =>
  (text) =>
    text.match(pattern) ?? [];

const FINDERS: [PersonalKind, Finder][] = [
  ['email', all(/[^\s@]*@[^\s@]*/g)],
  ['address', all(/(?:[\da-f]{2}[:-]){5}[\da-f]{2}/gi)],
  ['address', all(/(?:[\da-f]{0,4}:){3,7}[\da-f]{0,4}/gi)],
  ['address', all(/(?<!\d)\d{1,3}(?:[.-]\d{1,3}){3}(?!\d)/g)],
  ['street', all(/\p{L}*(?:stra(?:ß|ss)e|str\.|gasse|weg|allee|straat|laan)\s+\d+/giu)],
  ['street', all(/\b(?:rue|via|calle|rua|ulica|ul\.)\s[\p{L}\s]{2,30}\d+|\b\d+\s(?:rue|via|calle|rua)\s\p{L}+/giu)],
  ['street', all(/\b\d{1,5}\s(?:\p{L}+\s){1,3}(?:street|st|road|rd|avenue|ave|lane|drive)\b/giu)],
  ['phone', (text) => all(PHONE)(text.replace(DATES, (date) => ' '.repeat(date.length)))],
  ['serial', (text) => all(/(?<![A-Za-z0-9])[A-Z\d]{7,}(?![A-Za-z0-9])/g)(text).filter(isSerial)],
];

/** A product, and before it or after it a person whose it is: only there do we take a word for somebody's name. */
const PRODUCTS = new Set(
  `iphone ipad ipod macbook imac mac mbp mba galaxy pixel pc laptop notebook desktop phone tablet surface thinkpad computer
  chromebook watch xbox playstation printer scanner camera kindle handy telefon smartphone drucker rechner ordinateur portable
  imprimante telephone portatil movil celular impresora computador stampante telefono telefoon komputer`.split(/\s+/),
);
const NO_OWNERS = new Set(
  'windows wireless business sales canvas class access address glass press express plus ops devops accounts logistics'.split(
    ' ',
  ),
);
const isProduct = (word: string): boolean => PRODUCTS.has(bare(word));

/** "Anna's iPhone", "Annas MacBook Pro", "iPhone von Anna", "Annaの iPhone": what is left is the product. */
export function withoutOwner(text: string): string {
  const owned = text
    .replace(/^.*\p{L}['’ʼ´`]\p{L}{0,4}\s+(?=\S)/u, '')
    .replace(/^.*[の的의]\s*(?=[A-Za-z])/u, '')
    .replace(
      /^(.*\p{L}.*?)\s+(?:von|vom|of|de|du|di|da|do|del|della|van|av|af)\s+\p{Lu}.*$/u,
      (whole, before: string) => (wordsIn(before).some(isProduct) ? before : whole),
    )
    .replace(/\s+d['’]\p{Lu}.*$/u, '');
  const words = owned.split(/[\s_-]+/);
  const at = words.findIndex(isProduct);
  const owner = bare(words[at - 1] ?? '');
  return /.{2,}[sxz]$/.test(owner) && !NO_OWNERS.has(owner) && !GENERIC.has(owner) ? words.slice(at).join(' ') : owned;
}

const isOf = (word: string, { words, whole }: Person): boolean => {
  const key = bare(word);
  return words.some((own) => key === own || key === `${own}s`) || (whole !== '' && key.includes(whole));
};

/** Longer than any name; what comes after it is not looked at. */
const MOST = 200;

/** The text without what is personal in it. May be empty. */
export function withoutPersonal(text: string, person: Person): string {
  let left = text.slice(0, MOST).normalize('NFKC');
  for (const [, find] of FINDERS) for (const found of find(left)) left = left.replace(found, ' ');
  return wordsIn(withoutOwner(left))
    .filter((word) => !isOf(word, person))
    .join(' ');
}

/** What is personal by its shape, or by what the account says of its person. */
export function findPersonal(text: string, person: Person): PersonalKind | undefined {
  const plain = text.slice(0, MOST).normalize('NFKC');
  const kind = FINDERS.find(([, find]) => find(plain).length > 0)?.[0];
  if (kind) return kind;
  const isNamed = wordsIn(plain).some((word) => isOf(word, person));
  return isNamed || (person.whole !== '' && bare(plain).includes(person.whole)) ? 'person' : undefined;
}

/** As a person writes it, with blanks: "Annas MacBook" as well, which in a name of ours may be any two words. */
export const namesOwner = (typed: string): boolean => /\s/.test(typed.trim()) && withoutOwner(typed) !== typed;
