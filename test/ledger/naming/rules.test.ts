import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitsOf, matcherOf } from '../../../lib/ledger/naming/rules';

describe('the limits of a name', () => {
  it.each([
    [{}, 8, 30],
    [{ maxLength: 12 }, 8, 12],
    [{ maxLength: 6 }, 6, 6],
    [{ maxLength: 60 }, 8, 30],
    [{ minLength: 10 }, 10, 30],
    [{ minLength: 40, maxLength: 60 }, 40, 40],
    [{ minLength: 1, maxLength: -1 }, 8, 30],
  ])('of %o are %i to %i', (rules, shortest, longest) => expect(limitsOf(rules)).toEqual({ shortest, longest }));
});

describe('the pattern of a page', () => {
  it.each([
    ['[a-z0-9]{8,20}', 'laptopmail', 'Laptop-Mail'],
    ['[A-Za-z0-9 _-]+', 'Laptop-Mail', 'Laptop.Mail'],
    ['(?=.*\\d)[\\w-]{8,}', 'Laptop-2', 'Laptop-M'],
    ['Laptop|Phone', 'Phone', 'Laptop2'],
  ])('%s takes %s and not %s', (pattern, yes, no) => {
    expect(matcherOf(pattern)?.(yes)).toBe(true);
    expect(matcherOf(pattern)?.(no)).toBe(false);
  });
  it.each([
    ['cannot be read', '[a-z'],
    ['cannot be read', '*'],
    ['cannot be read in either way', '\\-[z-a]'],
    ['repeats a group', '(a+)+'],
    ['repeats a group', '(?:a|a)*b'],
    ['repeats a group by number', '(a+){2,}'],
    ['refers back', '(.+)\\1'],
    ['repeats too often in a row', 'a*a*a*a*a*a*b'],
    ['is longer than any form asks for', 'a'.repeat(201)],
    ['is not there', ''],
  ])('is not believed where it %s', (_, pattern) => expect(matcherOf(pattern)).toBeUndefined());

  it('never throws, and answers at once, whatever it is', () => {
    const part = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom('a*', '(a+)+', '[^', '\\', '.*', '(?=', ')', '|', '{2,}', '\\p{L}', '[[a]--b]'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.string({ maxLength: 60 }), (parts, name) => {
        const from = performance.now();
        matcherOf(parts.join(''))?.(name);
        matcherOf(parts.join(''))?.(`${'a'.repeat(59)}!`);
        expect(performance.now() - from).toBeLessThan(500);
      }),
      { numRuns: 2000 },
    );
  });
});
