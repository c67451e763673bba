import { fold } from '../page/fold';
import { textsIn } from '../page/texts';
import { elementsIn } from '../page/tree';
import { bare, looksLikePassword, type SecretPlace } from '../portals/secret-place';

/** Sixteen letters alone, or in four groups, anywhere in a caption. */
const SIXTEEN = /(?<!\p{L})[a-z]{16}(?!\p{L})|(?:[a-z]{4}[\s-]){3}[a-z]{4}/u;
/** As many letters as a password has or more, without a break. */
const LONG = /[a-z]{16,}/g;
/** What gives a control its caption besides its texts. */
const SAYING = ['aria-label', 'title', 'alt', 'value', 'placeholder'];

const longIn = (text: string): string[] => fold(text).match(LONG) ?? [];

/**
 * Tells whether a folded caption may say a one-time password: `secret` where the page shows one, what looks like one, or
 * letters that are one word in no single text of the page, as where a password and "Copy" stand in one button without a
 * blank between them. Captions of before, which are `known`, were asked about on their own page.
 */
export function passwordTeller(
  body: Element,
  secret: SecretPlace | undefined,
  known: readonly string[] = [],
): (caption: string) => boolean {
  const value = fold(bare(secret?.read() ?? ''));
  let words: ReadonlySet<string> | undefined;
  const wordsOfPage = () => {
    const said = elementsIn(body).flatMap((at) => SAYING.map((name) => at.getAttribute(name) ?? ''));
    return new Set([...textsIn(body).map(({ data }) => data), ...said, ...known].flatMap(longIn));
  };
  const isGlued = (word: string) => {
    words ??= wordsOfPage();
    return !words.has(word);
  };
  return (caption) =>
    SIXTEEN.test(caption) ||
    looksLikePassword(caption) ||
    (value !== '' && bare(caption).includes(value)) ||
    longIn(caption).some(isGlued);
}
