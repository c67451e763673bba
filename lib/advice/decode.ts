import { errors } from './errors';
import type { KnownError } from './schema';

/** More than any device says, in characters. */
const MOST = 20_000;

const plain = (text: string): string => text.slice(0, MOST).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');

const LETTER = /[\p{L}\p{N}]/u;

/** A phrase counts where neither a letter nor a digit goes on with it: 5.7.3 does not stand in 5.7.30. */
function stands(phrase: string, text: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + phrase.length]];
    if (!LETTER.test(before) && !LETTER.test(after)) return true;
  }
  return false;
}

/** What a text that an app or a device shows is known to mean. What is exact takes the place of what is general. */
export function decodeError(pasted: string): KnownError[] {
  const text = plain(pasted);
  const isIn = (phrase: string): boolean => stands(phrase, text);
  const all = errors.entries.filter(({ texts }) => texts.some((phrases) => phrases.every(isIn)));
  const found = all.filter(({ unless = [] }) => all.length === 1 || !unless.some(isIn));
  const exact = found.filter(({ general }) => !general);
  return exact.length > 0 ? exact : found;
}
