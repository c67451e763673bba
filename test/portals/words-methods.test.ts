import { describe, expect, it } from 'vitest';
import { fold } from '../../lib/page/fold';
import { conceptsOf, kindOf, means } from '../../lib/portals/concepts';
import { type Concept, documentedWords } from '../../lib/portals/words';
import { generalWords } from '../../lib/portals/words-general';
import * as methods from '../../lib/portals/words-methods';
import * as personal from '../../lib/portals/words-personal';
import table from '../portal/words.json' with { type: 'json' };

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

describe('the control that adds a method', () => {
  // Of Microsoft's pages and documents, or its terminology, where they are not seen there: the sources stand with the words.
  const captions =
    "aanmeldingsmethode toevoegen|aanmeldmethode toevoegen|adaugare metoda|adaugati metoda|adaugati metoda de conectare|add a method|add method|add sign-in method|adicionar (o) metodo|adicionar metodo|adicionar metodo de entrada|adicionar metodo de inicio de sessao|afegeix un metode|afegeix un metode d'inici de sessio|aggiungi metodo|aggiungi metodo di accesso|agregar metodo|agregar metodo de inicio de sesion|ajouter une methode|ajouter une methode de connexion|anadir metodo|anmeldemethode hinzufugen|bejelentkezesi mod hozzaadasa|dodaj metode|dodaj metode logowania|dodaj metodu|dodaj metodu prijave|dodaj nacin|dodaj nacin prijave|lagg till inloggningsmetod|lagg till metod|legg til metode|legg til paloggingsmetode|lisaa kirjautumismenetelma|lisaa kirjautumistapa|lisaa menetelma|methode hinzufugen|methode toevoegen|metodus hozzaadasa|modszer hozzaadasa|oturum acma yontemi ekle|pridat metodu|pridat metodu prihlaseni|pridat metodu prihlasenia|pridat sposob|pridat sposob prihlasenia|tambahkan metode|tambahkan metode masuk|them phuong phap|them phuong phap đang nhap|them phuong thuc|them phuong thuc đang nhap|tilføj logonmetode|tilføj metode|yontem ekle|προσθηκη μεθοδου|προσθηκη μεθοδου εισοδου|добавить метод|добавить метод входа|добавить способ входа|добавяне на метод|добавяне на метод за влизане|додати метод|додати метод входу|додати спосіб|додати спосіб входу|הוסף שיטה|הוסף שיטת כניסה|הוספת שיטה|إضافة أسلوب|إضافة أسلوب تسجيل الدخول|إضافة طريقة|إضافة طريقة تسجيل الدخول|เพิ่มวิธ|เพิ่มวิธีการ|เพิ่มวิธีการลงชื่อเข้าใช|เพิ่มวิธีลงชื่อเข้าใช|サインイン方法の追加|サインイン方法を追加|新增方法|新增登入方法|方法の追加|方法を追加|方法を追加します|添加方法|添加登录方法|로그인 방법 추가|방법 추가";
  const more = [
    'Přidat metodu přihlašování',
    'Bejelentkezési módszer hozzáadása',
    'Adăugați o metodă de conectare',
    'Add another sign-in method',
    'विधि जोड़ें',
  ];
  const documented = Object.values(table.languages).flatMap((words) => ('addMethod' in words ? words.addMethod : []));
  it.each([...documented, ...captions.split('|'), ...more])('is known by its words in any language: %s', (caption) => {
    expect(means(caption, 'addMethod', 'add')).toBe(true);
  });

  it.each([
    'Methods',
    'Default sign-in method',
    'How to add a method to your account',
    'Added methods',
    'Add',
    'Add account',
    'Methode',
    'Additional methods',
    'Delete method',
    'Add passkey as sign-in method',
    'Which method would you like to add?',
    'Welche Methode möchten Sie hinzufügen?',
    'About methods and how to use them',
  ])('is none that says something else: %s', (caption) => {
    expect(means(caption, 'addMethod')).toBe(false);
  });
});
