import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The same words in each language of Latchkey's, as far as a machine can tell. */

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}
type Messages = Record<string, Message>;

const FOLDER = 'public/_locales';
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt_BR', 'zh_CN'];
const read = (language: string) => JSON.parse(readFileSync(`${FOLDER}/${language}/messages.json`, 'utf8')) as Messages;
const english = read('en');

/** "found" for "found_one" and "found_other"; undefined for what says no number. */
function numbered(key: string): string | undefined {
  const base = /^(.+)_(?:one|other)$/.exec(key)?.[1];
  return base !== undefined && `${base}_one` in english && `${base}_other` in english ? base : undefined;
}
/** The keys that a language has to have for one of English: forms for each kind of number that it tells apart in whole numbers. */
function wanted(key: string, language: string): string[] {
  const base = numbered(key);
  if (base === undefined) return [key];
  const rules = new Intl.PluralRules(language.replace('_', '-'));
  const forms = new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)));
  return ['one', 'other', ...forms].map((form) => `${base}_${form}`);
}
const places = ({ message }: Message) =>
  [...new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, place = '']) => place.toLowerCase()))].sort();

it('are the languages that were agreed on', () => expect(readdirSync(FOLDER).sort()).toEqual(LANGUAGES));

describe.each(LANGUAGES)('%s', (language) => {
  const words = read(language);

  it('says all that English says, and no more', () => {
    const all = new Set(Object.keys(english).flatMap((key) => wanted(key, language)));
    expect([...all].filter((key) => !words[key]?.message.trim())).toEqual([]);
    expect(Object.keys(words).filter((key) => !all.has(key))).toEqual([]);
  });

  it('puts every value where it belongs', () => {
    const wrong = Object.entries(words).filter(([key, message]) => {
      const base = /^(.+)_(?:zero|one|two|few|many|other)$/.exec(key)?.[1];
      const model = english[`${base}_other`] ?? english[key];
      const there = places(message);
      // "One app password" needs no figure: exactly one, two or none is said by the form itself.
      const isSaid = (place: string) => place === 'count' && /_(zero|one|two)$/.test(key);
      const numberOf = (from: Message | undefined, place: string) => from?.placeholders?.[place]?.content;
      return (
        there.some(
          (place) => numberOf(message, place) === undefined || numberOf(message, place) !== numberOf(model, place),
        ) || (model ? places(model) : []).some((place) => !there.includes(place) && !isSaid(place))
      );
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('is text: no markup, no signs that turn the direction of what follows', () => {
    const isOdd = ({ message }: Message) => /<\/?[a-z]|&[a-z]+;|[\u202a-\u202e]/i.test(message);
    expect(
      Object.entries(words)
        .filter(([, message]) => isOdd(message))
        .map(([key]) => key),
    ).toEqual([]);
  });

  it('sets apart what people called something, and Latin words in quotation marks, where it is written from the right', () => {
    const isLoose = ({ message }: Message) =>
      /(?<!\u2068)\$(?:name|other|account|control|file|letters|made)\$|«\p{Script=Latin}/iu.test(message) ||
      message.split('\u2068').length !== message.split('\u2069').length;
    // A text for somebody else's mail is plain: not every program hides such signs.
    const isMail = (key: string) => key.startsWith('adviceAdminText');
    const loose = Object.entries(words).filter(([key, message]) => !isMail(key) && isLoose(message));
    if (words['direction']?.message === 'rtl') expect(loose.map(([key]) => key)).toEqual([]);
    else expect(Object.values(words).some(({ message }) => /[\u2066-\u2069]/.test(message))).toBe(false);
  });

  it('names itself and its direction, and fits where browsers and stores put it', () => {
    expect(words['locale']?.message).toBe(language.replace('_', '-'));
    expect(words['direction']?.message).toBe(language === 'ar' ? 'rtl' : 'ltr');
    expect(words['extensionName']?.message.length).toBeLessThanOrEqual(75);
    expect(words['extensionDescription']?.message.length).toBeLessThanOrEqual(132);
  });
});
