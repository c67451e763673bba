import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { remove } from '../../lib/drive/remove';
import { textOf } from '../../lib/page/caption';
import { fold } from '../../lib/page/fold';
import { CARRIED, conceptsOf, speaksOfDeleting } from '../../lib/portals/concepts';
import { readPage } from '../../lib/portals/read';
import type { Concept } from '../../lib/portals/words';
import { furtherWords } from '../../lib/portals/words-further';
import { broughtFor, LANGUAGES, spokenIn, warningsIn, wordsIn } from '../../lib/portals/words-rarer';
import { offerWords, type Words } from '../../lib/portals/words-slot';
import { removeJob, tryHands } from '../drive/try-hands';
import { ADDRESSES } from '../portal/addresses';

afterEach(() => document.body.replaceChildren());

/** What lets a page go on is never what takes back or closes, in the same language or in one that every page knows. */
const APART: Concept[][] = [
  ['delete', 'yes'],
  ['no', 'cancel'],
  ['close', 'copy', 'signIn'],
  ['next', 'add', 'create'],
];
/** What an ordinary question says. */
const SAID_ANYWAY: Concept[] = ['delete', 'yes', 'ok', 'appPassword', 'appPasswords', 'password'];
const sideOf = (concept: Concept): number => APART.findIndex((side) => side.includes(concept));

const wordByWord = (words: Words) =>
  (Object.entries(words) as [Concept, string][]).flatMap(([concept, said]) =>
    said.split('|').map((word) => [concept, word] as const),
  );
type Said = ReturnType<typeof wordByWord>;

const notFolded = (all: Said) => all.filter(([, word]) => !word || fold(word) !== word);

function mistakable(all: Said): Said[] {
  const other = (concept: Concept, also: Concept) =>
    sideOf(concept) >= 0 && sideOf(also) >= 0 && sideOf(concept) !== sideOf(also);
  return [
    all.filter(([concept, word]) => all.some(([also, said]) => said === word && other(concept, also))),
    all.filter(([concept, word]) => [...conceptsOf(word)].some((also) => other(concept, also))),
  ];
}

it('further words are written as folding leaves them, are no known ones, and mean one thing', () => {
  const all = wordByWord(furtherWords);
  expect([notFolded(all), mistakable(all)]).toEqual([[], [[], []]]);
  expect(all.filter(([concept, word]) => conceptsOf(word).has(concept))).toEqual([]);
  expect(all.length).toBeGreaterThan(1000);
  const beginningOf = (word: string) => (CARRIED.test(word) ? word : word.slice(0, /^[a-z ]+$/.test(word) ? 5 : 4));
  const deleting = all.filter(([concept]) => concept === 'delete').map(([, word]) => word);
  expect(deleting.filter((word) => !speaksOfDeleting(beginningOf(word)))).toEqual([]);
});

describe.each(LANGUAGES)('the words of %s', (language) => {
  const all = wordByWord(wordsIn(language));

  it('are written as folding leaves them, and tell a page by its heading', () => {
    expect(notFolded(all)).toEqual([]);
    for (const concept of ['securityInfo', 'appPassword', 'delete', 'cancel', 'close', 'next'])
      expect(Object.keys(wordsIn(language))).toContain(concept);
  });

  it('come with what warns of more than one', () => {
    const { beyond, and, else: elsewhere } = warningsIn(language);
    for (const warning of [...beyond, ...and, ...elsewhere])
      expect([warning, fold(warning)]).toEqual([fold(warning), warning]);
    expect([beyond.length > 5, and.length > 0, elsewhere.length > 2]).toEqual([true, true, true]);
    expect(
      beyond.filter((word) => all.some(([concept, said]) => SAID_ANYWAY.includes(concept) && said === word)),
    ).toEqual([]);
  });

  it('never mean two things that must not be mistaken for one another', () => {
    expect(mistakable(all)).toEqual([[], []]);
  });
});

describe('of a page that says what it is in them', () => {
  it('the words of its language come, and no others', () => {
    expect(spokenIn('აპის პაროლები')).toEqual(['ka']);
    expect(spokenIn('Security info, App passwords, Sicherheitsinformationen, アプリ パスワード')).toEqual([]);
    const { words, warnings } = broughtFor(['ka']);
    expect(warnings).toEqual(warningsIn('ka'));
    for (const [concept, said] of Object.entries(wordsIn('ka')) as [Concept, string][])
      expect(words[concept]).toBe([furtherWords[concept], said].filter(Boolean).join('|'));
  });
});

/** Invented; Georgian, so that no word of it is one of another language. */
describe('a page in a language that few are in', () => {
  const asked: string[] = [];
  beforeAll(() => {
    asked.length = 0;
  });
  const draw = (names: string[]) => {
    const rows = names.map(
      (name) => `<tr><td>${name}</td><td>5/23/2026</td><td><button data-name="${name}">წაშლა</button></td></tr>`,
    );
    document.body.innerHTML = `<p>nora.lind@example.com</p><h1>აპის პაროლები</h1><button>შექმნა</button>
      <table><thead><tr><th>სახელი</th><th>შექმნის თარიღი</th><th></th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
    for (const button of document.querySelectorAll<HTMLElement>('[data-name]'))
      button.onclick = () => ask(`${button.dataset['name']}`, names);
  };
  let question = (name: string) => `ნამდვილად გსურთ აპის პაროლის წაშლა: ${name}?`;
  const ask = (name: string, names: string[]) => {
    const box = document.createElement('div');
    box.setAttribute('role', 'dialog');
    box.innerHTML = `<p>${question(name)}</p><button>დიახ</button><button>არა</button>`;
    document.body.append(box);
    const [yes, no] = box.querySelectorAll('button');
    yes?.addEventListener('click', () => {
      asked.push(name);
      draw(names.filter((each) => each !== name));
    });
    no?.addEventListener('click', () => box.remove());
  };
  const look = () => readPage(document, ADDRESSES.legacy);

  const work = (name: string) => {
    const rows = look()?.view.rows.map((row) => ({ name: row.name, created: row.created })) ?? [];
    const item = rows.find((row) => row.name === name);
    if (!item) throw new Error('it is not listed');
    return remove(removeJob(name, { rows, item }), tryHands({ look, patience: 3000 }));
  };

  it('is left to the hand, until its words have come', async () => {
    draw(['Laptop', 'Printer-2F']);
    expect(look()?.view.level).toBe('by-hand');
    offerWords(broughtFor(spokenIn(textOf(document.body))));
    expect(look()?.view).toMatchObject({ state: 'list', level: 'sure', complete: true });
    expect(look()?.rows.map(({ name }) => name)).toEqual(['Laptop', 'Printer-2F']);
    expect(await work('Laptop')).toMatchObject({ ok: true });
    expect(asked).toEqual(['Laptop']);
    expect(look()?.rows.map(({ name }) => name)).toEqual(['Printer-2F']);
  });

  it.each([
    ['all older ones', (name: string) => `წაიშალოს ${name} და ყველა ძველი?`],
    ['an account', (name: string) => `ნამდვილად გსურთ ${name} და თქვენი ანგარიშის წაშლა?`],
    ['whether it is kept', (name: string) => `დატოვოთ აპის პაროლი ${name}?`],
  ])('presses nothing where its question is about %s', async (_, says) => {
    question = says;
    asked.length = 0;
    draw(['Laptop', 'Printer-2F']);
    expect(await work('Laptop')).toMatchObject({ ok: false, why: 'dialog-unexpected' });
    expect(asked).toEqual([]);
  });
});

/** Invented, in ordinary words. */
it.each([
  ['lv', 'Drošības informācija', 'Pievienot metodi', 'Lietotnes parole', 'Dzēst'],
  ['lt', 'Saugos informacija', 'Pridėti prisijungimo būdą', 'Programos slaptažodis', 'Naikinti'],
  ['et', 'Turbeteave', 'Lisa sisselogimismeetod', 'Rakenduse parool', 'Kustuta'],
  ['sl', 'Varnostne informacije', 'Dodaj način vpisa', 'Geslo aplikacije', 'Izbriši'],
  ['ms', 'Maklumat keselamatan', 'Tambah kaedah', 'Kata laluan aplikasi', 'Padam'],
  ['ca', 'Informació de seguretat', 'Afegeix un mètode', "Contrasenya d'aplicació", 'Suprimeix'],
  ['hr', 'Sigurnosne informacije', 'Dodaj način prijave', 'Lozinka aplikacije', 'Izbriši'],
  ['sr', 'Bezbednosne informacije', 'Dodaj metod prijavljivanja', 'Lozinka aplikacije', 'Izbriši'],
  ['ru, otherwise said', 'Сведения безопасности', 'Добавить метод', 'Пароль программы', 'Удалить'],
  ['de, otherwise said', 'Sicherheitsdetails', 'Methode hinzufügen', 'Anwendungskennwort', 'Entferne'],
])('a page in %s is read once its words are there', (_, heading, add, kind, del) => {
  const one = (name: string) => `<li><div>${kind}</div><div>${name}</div><button>${del}</button></li>`;
  document.body.innerHTML = `<p>nora.lind@example.com</p><h1>${heading}</h1><button>${add}</button><ul>${one('Laptop')}${one('Outlook')}</ul>`;
  offerWords(broughtFor(spokenIn(textOf(document.body))));
  const reading = readPage(document, ADDRESSES['security-info']);
  expect(reading?.rows.map(({ name }) => name)).toEqual(['Laptop', 'Outlook']);
  expect(reading?.view).toMatchObject({ state: 'list', level: 'sure' });
});
