import { fold } from '../page/fold';
import { textsIn } from '../page/texts';
import { elementsIn } from '../page/tree';
import { bare, type SecretPlace } from '../portals/secret-place';

/** As many letters as a password has or more, without a break or in four groups. */
const LONG = /[a-z]{16,}|[a-z]{4,}[\s-][a-z]{4}[\s-][a-z]{4}[\s-][a-z]{4,}/g;
/** What gives a control its caption besides its texts. */
const SAYING = ['aria-label', 'title', 'alt', 'value', 'placeholder'];
/** Sixteen small letters, or four groups, with a word right behind them in one text: "qwertyuiopasdfghCopy". */
const RUN_ON = /(?<!\p{L})(?:[a-z]{16}|(?:[a-z]{4}[\s-]){3}[a-z]{4})(?=\p{Lu})/u;

const wordsIn = (text: string): string[] => fold(text).match(/[a-z]+/g) ?? [];

function wordsOn(body: Element): ReadonlySet<string> {
  const said = elementsIn(body).flatMap((at) => SAYING.map((name) => at.getAttribute(name) ?? ''));
  const texts = [...textsIn(body).map(({ data }) => data), ...said];
  return new Set(texts.filter((text) => !RUN_ON.test(text)).flatMap(wordsIn));
}

/**
 * Tells whether a folded caption of the page says its one-time password: `secret`, where the page is known to show one, or
 * letters that are a word in no single text of the page, as where a password and "Copy" stand in one button without a blank
 * between them.
 */
export function passwordTeller(body: Element, secret: SecretPlace | undefined): (caption: string) => boolean {
  const value = fold(bare(secret?.read() ?? ''));
  let words: ReadonlySet<string> | undefined;
  const isGlued = (letters: string) => {
    words ??= wordsOn(body);
    return wordsIn(letters).some((word) => !words?.has(word));
  };
  return (caption) =>
    (value !== '' && bare(caption).includes(value)) || (caption.match(LONG) ?? []).some((each) => isGlued(each));
}
