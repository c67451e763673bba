import type { Clue, Part, PartView } from './view';

/** The person has shown it with their own hand. */
export const SHOWN: Clue = { kind: 'lesson', says: 'you-showed-it', count: 1 };

/**
 * Sure means that two independent kinds of clue point to the same thing, none speaks against, and exactly one is left.
 * One kind alone is likely: good enough to show, never to press.
 */
export function judge(part: Part, found: number, clues: Clue[]): PartView {
  if (found === 0) return { part, level: 'missing', clues };
  const kinds = new Set(clues.filter((clue) => !clue.against).map((clue) => clue.kind));
  const level = found === 1 && kinds.size >= 2 && !clues.some((clue) => clue.against) ? 'sure' : 'likely';
  return { part, level, clues };
}
