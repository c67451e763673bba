import { describe, expect, it } from 'vitest';
import { fold } from '../../lib/page/fold';
import { conceptsOf } from '../../lib/portals/concepts';
import * as lists from '../../lib/portals/words-methods';

const wordsOf = (list: string) => list.split('|');
const all = Object.values(lists).flatMap(wordsOf);
const kinds = wordsOf(lists.appPasswordKindWords).map(fold);

describe.each(Object.entries(lists))('%s', (_, list) => {
  it('is in order, lower case and without empty words', () => {
    const words = wordsOf(list);
    expect(words).toEqual([...words].sort());
    expect(words).toEqual(words.map((word) => word.trim().toLowerCase()));
    expect(words.map(fold)).not.toContain('');
  });
});

describe('words of the other methods', () => {
  it('says no word twice, folded, in any list', () => {
    expect(new Set(all.map(fold)).size).toBe(all.length);
  });

  it('never names an app password', () => {
    const others = wordsOf(lists.otherMethodWords).map(fold);
    expect(others.filter((word) => kinds.some((kind) => word.includes(kind)))).toEqual([]);
  });

  it('means no button that the program presses; a plain password is a password', () => {
    const meant = wordsOf(lists.otherMethodWords).flatMap((word) => [...conceptsOf(word)]);
    expect(new Set(meant)).toEqual(new Set(['password']));
  });

  it('knows the rows and links of the German screenshot of 2026', () => {
    const others = wordsOf(lists.otherMethodWords).map(fold);
    for (const caption of [
      'Telefon',
      'Kennwort',
      'Authenticator-App',
      'Microsoft Authenticator',
      'Hauptschlüssel',
      'E-Mail',
    ])
      expect(others).toContain(fold(caption));
    for (const caption of [
      'Ändern',
      'Überall abmelden',
      'Haben Sie Ihr Gerät verloren?',
      'Zeitbasiertes Einmalkennwort (TOTP)',
    ])
      expect(others).toContain(fold(caption));
    expect(wordsOf(lists.addMethodWords).map(fold)).toContain(fold('Anmeldemethode hinzufügen'));
  });
});
