import { describe, expect, it } from 'vitest';
import { fold } from '../../lib/page/fold';
import { conceptsOf, kindOf } from '../../lib/portals/concepts';
import { type Concept, documentedWords } from '../../lib/portals/words';
import { generalWords } from '../../lib/portals/words-general';
import * as methods from '../../lib/portals/words-methods';
import * as personal from '../../lib/portals/words-personal';

const lists = { ...methods, ...personal };
const wordsOf = (list: string) => list.split('|');
const all = Object.values(lists).flatMap(wordsOf);

describe.each(Object.entries(lists))('%s', (_, list) => {
  it('is in order, as folding leaves it, and without empty words', () => {
    const words = wordsOf(list);
    expect(words).toEqual([...words].sort());
    expect(words).toEqual(words.map(fold));
    expect(words).not.toContain('');
  });
});

const concepts = new Set(Object.keys({ ...documentedWords, ...generalWords }) as Concept[]);

describe.each([...concepts])('the words for %s', (concept) => {
  const words = [documentedWords, generalWords].flatMap((table) => table[concept]?.split('|') ?? []);
  it('stand as folding leaves them, each once and none empty', () => {
    expect(words).toEqual(words.map(fold));
    expect(words).not.toContain('');
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});

describe('words of the other methods', () => {
  it('stand in one list only', () => {
    expect(new Set(all).size).toBe(all.length);
  });

  it('never name an app password', () => {
    expect(wordsOf(methods.otherMethodWords).filter((word) => kindOf(word) !== 'other')).toEqual([]);
    expect(wordsOf(methods.appPasswordWords).filter((word) => kindOf(word) !== 'app')).toEqual([]);
  });

  it('mean no button that the program presses; a plain password is a password', () => {
    const meant = wordsOf(methods.otherMethodWords).flatMap((word) => [...conceptsOf(word)]);
    expect(new Set(meant)).toEqual(new Set(['otherMethod']));
    expect(['Alternate phone', 'Hardware token'].map(kindOf)).toEqual(['other', 'other']);
    expect(['Kennwort', 'Mot de passe', 'Hasło', 'Пароль', 'パスワード'].map(kindOf)).toEqual(Array(5).fill('other'));
  });

  it('know the rows of the German screenshot of 2026', () => {
    for (const caption of ['Telefon', 'Kennwort', 'Authenticator-App', 'Microsoft Authenticator', 'Hauptschlüssel'])
      expect(kindOf(caption)).toBe('other');
    expect(conceptsOf('Anmeldemethode hinzufügen')).toContain('addMethod');
  });
});
