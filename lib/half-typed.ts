/**
 * What a password looks like that is half typed: nine small letters or more together, or two fours or three by themselves in
 * a line, with nothing after them. Words of small letters alone are rarely longer.
 */
const HALF_TYPED =
  /(?<!\p{L})[a-z]{9,15}$|(?<![^\n])[a-z]{4}(?:[ \t\u00a0-][a-z]{4}){1,2}(?:[ \t\u00a0-][a-z]{0,3})?$/u;

/** A text but for what is being typed, where that may become a password. */
export const withoutHalfTyped = (text: string): string => text.replace(HALF_TYPED, '');

/** The same with the first eight letters of it: nobody signs in with half a password. */
export const withHalfOfIt = (text: string): string =>
  text.replace(HALF_TYPED, (typed) => /^(?:[^a-z]*[a-z]){0,8}/.exec(typed)?.[0] ?? '');
