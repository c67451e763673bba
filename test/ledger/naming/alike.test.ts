import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTwin, lookalikeKey } from '../../../lib/ledger/naming/alike';

describe('names that look alike', () => {
  it.each([
    ['l, I and 1', 'Phone-Mail', 'Phone-Mai1'],
    ['I for l', 'Laptop', 'Iaptop'],
    ['O and 0', 'Office', '0ffice'],
    ['rn and m', 'Modern', 'Modem'],
    ['Cyrillic', 'Phone', 'Рһоnе'],
    ['Greek capitals', 'NAS-Backup', 'ΝΑS-Βackup'],
    ['full width', 'Phone-2', 'Ｐｈｏｎｅ－２'],
    ['mathematical letters', 'Phone', '𝐏𝐡𝐨𝐧𝐞'],
    ['a stroke through a letter', 'Lodz', 'Łódź'],
    ['an unseen letter', 'Phone', 'Pho\u200bne'],
    ['a turn of direction', 'Phone', '\u202ePhone'],
    ['hyphens and blanks', 'Phone-Mail', 'Phone  Mail'],
  ])('by %s', (_, one, other) => expect(lookalikeKey(one)).toBe(lookalikeKey(other)));
  it('does not take different names for one', () =>
    expect(lookalikeKey('Phone-Mail')).not.toBe(lookalikeKey('Phone-Main')));
  it('answers for any text, and the same whatever its case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(typeof lookalikeKey(text)).toBe('string');
        expect(findTwin(text, [text])).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
    expect(lookalikeKey('PHONE-MAIL')).toBe(lookalikeKey('phone-mail'));
  });
});

describe('twins', () => {
  it.each([
    ['one letter is another', 'Phone-Mail', 'Phone-Main', 'one-letter'],
    ['a letter is missing', 'Phone-Mail', 'Phone-Mai', 'one-letter'],
    ['a letter is too many in the middle', 'Phone-Mail', 'Phoone-Mail', 'one-letter'],
    ['they look alike', 'Phone-Mail', 'Phone-Mai1', 'looks-alike'],
    ['only a hyphen is missing', 'Phone-Mail', 'PhoneMail', 'looks-alike'],
  ])('are told of where %s', (_, name, other, how) =>
    expect(findTwin(name, ['Printer-Scan', other])).toEqual({ name: other, how }),
  );
  it.each([
    ['numbers tell them apart', 'Laptop-Mail-2', 'Laptop-Mail-3'],
    ['a number is there that the other has not', 'Laptop-Mail', 'Laptop-Mail-2'],
    ['months tell them apart', 'Laptop-202610', 'Laptop-202611'],
    ['two letters differ', 'Phone-Mail', 'Phone-Move'],
    ['it is the same name, which is taken', 'Phone-Mail', 'phone-mail'],
    ['there is nothing to compare', '🎉', '🎈'],
  ])('are not seen where %s', (_, name, other) => expect(findTwin(name, [other])).toBeUndefined());
});
