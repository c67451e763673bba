import { fold, tidy } from './fold';

const PICTURES = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/gu;

/**
 * Equal for names that are one to a person: case, accents and white space do not count. Pictures do, wherever they stand,
 * and a name without a letter is what it is: folding leaves neither.
 */
export const nameKey = (name: string): string => fold(name) + (name.match(PICTURES) ?? []).join('') || tidy(name);
