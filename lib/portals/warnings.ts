import { fold } from '../page/fold';
import { speaksOfDeleting } from './concepts';
import { isOfThisKind, sentencesOf, tokensIn } from './question-words';
import { warningsHere, wordsHere } from './words-slot';

/** Lao, Burmese and Khmer put no blanks between words. */
const JOINED = /[\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff]/;
/** Armenian puts its signs into the word that they are about. */
const INSIDE = /[\u055b-\u055e]/g;

/** So much of a word stays the same however it is bent. */
const beginningOf = (word: string): string => word.slice(0, Math.max(3, Math.ceil(word.length * 0.6)));

/**
 * "Delete Laptop and all older ones?", "Delete Laptop and your account?", and without a name "Delete your account?", in a
 * language that few pages are in: by what warns of it there, rather too often than too seldom. The name is taken out of the
 * texts; it is nothing where no such words have come.
 */
export function goesBeyond(texts: string[], isNamed: boolean): boolean {
  const warnings = warningsHere();
  if (!warnings) return false;
  return sentencesOf(texts).some(({ said, isQuestion }) => {
    if (!isQuestion && !speaksOfDeleting(said)) return false;
    const tokens = tokensIn(said.replace(INSIDE, '')).map((token) => fold(token));
    const words = ` ${tokens.join(' ')} `;
    const has = (word: string) => words.includes(JOINED.test(word) ? word : ` ${word} `);
    const hasBent = (word: string) => words.includes(JOINED.test(word) ? word : ` ${beginningOf(word)}`);
    const adds = /[&+]/.test(said) || warnings.and.some(has);
    const isElsewhere = warnings.else.some(hasBent);
    if (warnings.beyond.some(has) || (adds && isElsewhere)) return true;
    return !isNamed && (speaksOfSeveral(words) || (isElsewhere && !isOfThisKind(said)));
  });
}

/** "Delete the app passwords?" */
function speaksOfSeveral(words: string): boolean {
  const { appPassword = '', appPasswords = '' } = wordsHere() ?? {};
  const single = appPassword.split('|');
  return appPasswords.split('|').some((word) => word && !single.includes(word) && words.includes(` ${word} `));
}
