/** A language that nobody knows: every word of the page is spelled backwards. Invented, for what only a lesson can learn. */
export const UNKNOWN_LANGUAGE = 'art';
const backwards = (text: string): string => text.replace(/\p{L}+/gu, (word) => `${[...word].reverse().join('')}q`);
export const inUnknown = <Words extends object>(words: Words): Words =>
  Object.fromEntries(
    Object.entries(words).map(([key, said]) => [
      key,
      typeof said === 'string' ? backwards(said) : (name: string) => backwards(said('{}')).replace('{}', name),
    ]),
  ) as Words;
