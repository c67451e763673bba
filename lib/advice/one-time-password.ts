/** Words of error messages that have as many letters as an app password. */
const ORDINARY = [
  'acknowledgements',
  'administratively',
  'authentification',
  'authentifizieren',
  'deauthentication',
  'misconfiguration',
  'misunderstanding',
  'preauthorization',
  'reauthentication',
];

const SIXTEEN = /(?<![\p{L}\p{N}])[a-z]{16}(?![\p{L}\p{N}])/gu;
const IN_FOURS = /^[a-z]{4}(?:[\s-][a-z]{4}){3}$/i;
const NAMED = /(?:passw\w*|pwd|pass)[^\p{L}\p{N}]{1,4}[a-z]{4}(?:[\s-][a-z]{4}){3}(?![\p{L}\p{N}])/iu;
const CODED = /[A-Za-z0-9+/]{20,}={0,2}/g;

/** Sixteen small letters in a row; or four times four, after a word for it or by themselves in a line. */
function hasPassword(text: string): boolean {
  if (NAMED.test(text)) return true;
  if (text.match(SIXTEEN)?.some((word) => !ORDINARY.includes(word))) return true;
  return text.split('\n').some((line) => IN_FOURS.test(line.trim()));
}

/** Mail programs write a sign-in down in another alphabet, which anybody can read. */
function decoded(text: string): string {
  try {
    return atob(text);
  } catch {
    // It only looked like it.
    return '';
  }
}

/** Whether an app password may stand in a text. Rather once too often: what is meant is an error, and can be pasted again. */
export function looksLikePassword(text: string): boolean {
  const whole = text.replace(/[\s\u00a0\u200b-\u200d\u2060\ufeff]+/g, '');
  if (/^[a-z]{16}$/i.test(whole) && !ORDINARY.includes(whole.toLowerCase())) return true;
  return hasPassword(text) || (text.match(CODED) ?? []).some((each) => hasPassword(decoded(each)));
}
