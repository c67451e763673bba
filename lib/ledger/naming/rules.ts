/** What the page's own field allows. It says so at run time, or it does not; what it says goes before our own limits. */
export interface FieldRules {
  minLength?: number | undefined;
  maxLength?: number | undefined;
  /** As it stands in the page's `pattern`. */
  pattern?: string | undefined;
}

/** Eight letters are reported for the newer page, and make a name one can tell apart; thirty fit everywhere seen. */
export const GOOD_LENGTH = 8;
export const LONGEST = 30;

export function limitsOf({ minLength = 1, maxLength }: FieldRules): { shortest: number; longest: number } {
  const most = maxLength !== undefined && maxLength > 0 ? maxLength : Number.POSITIVE_INFINITY;
  const shortest = Math.max(minLength, Math.min(GOOD_LENGTH, most));
  return { shortest, longest: Math.min(most, Math.max(LONGEST, shortest)) };
}

/** Longer than what any form was seen to ask for; the schema of messages refuses it as well. */
export const LONGEST_PATTERN = 200;

/**
 * Whether the page would take a name. A pattern that cannot be read is not believed, nor one that may take for ever to
 * answer: a repeated group, a reference back, or many repetitions in a row.
 */
export function matcherOf(pattern: string | undefined): ((name: string) => boolean) | undefined {
  if (!pattern || pattern.length > LONGEST_PATTERN || !isQuick(pattern)) return undefined;
  const compiled = compile(pattern, 'v') ?? compile(pattern, 'u');
  return compiled && ((name) => compiled.test(name));
}

function isQuick(pattern: string): boolean {
  const plain = pattern.replace(/\\[^1-9k]/g, 'x').replace(/\[[^\]]*\]/g, 'x');
  const repeats = plain.match(/[*+]|\{\d*,?\d*\}/g) ?? [];
  return !/\\[1-9k]|\)[*+?{]/.test(plain) && repeats.length <= 3;
}

/** As browsers do it: the whole value, by code points. */
function compile(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${pattern})$`, flags);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
