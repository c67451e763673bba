import type { Concept } from './words';

/** Words between `|`, as `fold` leaves them. */
export type Words = Partial<Record<Concept, string>>;

/** Signs that a question is about more than the one that it names: where one stands in it, the person is asked. */
export interface Warnings {
  /** "all", "other", "older", "keep": anywhere in the question. */
  beyond: string[];
  /** "and" before "account" or "device". */
  and: string[];
  else: string[];
}

export interface Brought {
  words: Words;
  warnings: Warnings;
}

const meeting = globalThis as { latchkeyWords?: Brought };

/**
 * For every script of ours in this tab, each of which has its own reading of words: they meet in the tab's own world. What was
 * learnt stays, and what warns of it has to stay as well.
 */
export function offerWords({ words, warnings }: Brought): void {
  const { beyond = [], and = [], else: elsewhere = [] } = warningsHere() ?? {};
  meeting.latchkeyWords = {
    words,
    warnings: {
      beyond: [...beyond, ...warnings.beyond],
      and: [...and, ...warnings.and],
      else: [...elsewhere, ...warnings.else],
    },
  };
}

/** Undefined until the script with the words is there. */
export const wordsHere = (): Words | undefined => meeting.latchkeyWords?.words;
export const warningsHere = (): Warnings | undefined => meeting.latchkeyWords?.warnings;
