import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkName } from '../../../lib/ledger/naming/check';
import { findPersonal, personOf, withoutPersonal } from '../../../lib/ledger/naming/personal';

const nora = personOf('nora.lind@example.com');
const nobody = personOf();

describe('what is personal by its shape', () => {
  it.each([
    ['email', 'mail to nora@example.com'],
    ['email', 'nora＠example.com'],
    ['address', 'Printer 10.0.0.12'],
    ['address', 'ip-10-0-0-12'],
    ['address', 'NAS 00:1a:2b:3c:4d:5e'],
    ['address', 'fe80::1a2b:3c4d:5e6f'],
    ['phone', 'Phone +31 6 1234 5678'],
    ['phone', 'Fax (030) 123-4567'],
    ['street', 'Printer Hauptstraße 12'],
    ['street', '12 Old Mill Road printer'],
    ['street', 'rue de Rivoli 12'],
    ['serial', 'MacBook C02XK1ABJGH5'],
    ['serial', 'DESKTOP-4F7H2K1'],
  ])('is seen: %s in "%s"', (kind, text) => expect(findPersonal(text, nobody)).toBe(kind));

  it.each([
    'Laptop-Win11-Outlook-202611',
    'Laptop-11-202611',
    'Scan 2026-11-24',
    'ThinkPadT14 2026.11 Outlook',
    'XBox360-LivingRm',
    'Printer-2F-Scan-202610',
    'ThinkPad T14 Gen 2',
    'PR-0231',
    'Server 2022',
  ])('is not seen in "%s"', (text) => expect(findPersonal(text, nora)).toBeUndefined());
});

describe('whose it is', () => {
  it.each([
    "Anna's iPhone",
    'Anna’s iPhone',
    "Anna Lind's iPhone",
    'Annas iPhone',
    'iPhone von Anna',
    'iPhone de Anna Lind',
    'iPhone d’Anna',
    'Annaの iPhone',
    "Anna'nın iPhone",
  ])('is left out of "%s"', (device) => expect(withoutPersonal(device, nobody)).toBe('iPhone'));
  it.each([
    ['Annas MacBook Pro', 'MacBook Pro'],
    ['Annas-MacBook-Pro', 'MacBook Pro'],
    ['Noras-MBP', 'MBP'],
    ['Nora Lind Tablet', 'Tablet'],
    ['noralind-pc', 'pc'],
  ])('makes "%s" %s for nora.lind@…', (device, left) => expect(withoutPersonal(device, nora)).toBe(left));
  it.each(['Kitchen iPad', 'Sales Laptop', 'Windows PC', 'Front desk', 'Drucker von oben', 'Büro'])(
    'leaves "%s" as it is',
    (device) => expect(withoutPersonal(device, nora)).toBe(device),
  );
  it('takes no mailbox for a person that is called after what it does', () => {
    for (const label of ['scan@example.com', 'office@example.com', 'printer@example.com'])
      expect(findPersonal('Printer-Scan-Office', personOf(label))).toBeUndefined();
  });
  it('takes the words of a name that stands where an address could', () =>
    expect(findPersonal('Lind-Laptop', personOf('Nora Lind'))).toBe('person'));
});

it('finds nothing personal in what it has cleaned, whatever it was', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('nora', 'Lind', "Nora's", 'nora.lind@example.com', '10.0.0.1', '+4930123456', ' ', '-', 'iPhone'),
    fc.emailAddress(),
    fc.ipV4(),
    fc.ipV6(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const left = withoutPersonal(pieces.join(' '), nora);
      expect(left).not.toMatch(/@|\bnora\b|\blind\b/i);
    }),
    { numRuns: 1000 },
  );
});

describe('what should be thought over', () => {
  it('is a twin, and what is personal, and neither is there for a good name', () => {
    expect(checkName('Annas MacBook', ['Annas MacBok'], undefined)).toEqual([
      { kind: 'twin', twin: { name: 'Annas MacBok', how: 'one-letter' } },
      { kind: 'personal', what: 'person' },
    ]);
    expect(checkName('Nora-Laptop', [], 'nora.lind@example.com')).toEqual([{ kind: 'personal', what: 'person' }]);
    expect(checkName('Business-Laptop-Mail', ['Phone'], 'nora.lind@example.com')).toEqual([]);
  });
});
