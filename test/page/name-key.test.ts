import { expect, it } from 'vitest';
import { nameKey } from '../../lib/page/name-key';

it.each([
  ['case, accents and blanks', 'Büro  Drucker', 'buro drucker'],
  ['marks that nobody sees', 'Phone', '\u202ePho\u200bne'],
  ['the kind of dash', 'Phone-Mail', 'Phone–Mail'],
  ['how a picture is drawn', '🖨️', '🖨'],
])('is one for names that differ by %s', (_, one, other) => expect(nameKey(one)).toBe(nameKey(other)));

it.each([
  ['pictures alone', '💻', '📱'],
  ['pictures before a word', '💻 Outlook', '📱 Outlook'],
  ['a picture or none', 'Outlook 📱', 'Outlook'],
  ['flags', '🇩🇪 Mail', '🇫🇷 Mail'],
  ['signs alone', '+++', '---'],
  ['letters', 'Phone', 'Phones'],
])('differs for names that differ by %s', (_, one, other) => expect(nameKey(one)).not.toBe(nameKey(other)));
