import { numberOf } from './mutations';
import type { PortalState } from './state';
import { inUnknown, UNKNOWN_LANGUAGE } from './unknown-language';
import table from './words.json' with { type: 'json' };
import invention from './words-invented.json' with { type: 'json' };

/** What the simulated pages say. Known words come from words.json (documentation and screenshots); the rest is INVENTED, here and in words-invented.json. */
export interface PageWords {
  appPasswords: string;
  verification: string;
  create: string;
  next: string;
  cancel: string;
  close: string;
  delete: string;
  yes: string;
  no: string;
  name: string;
  created: string;
  password: string;
  yourPassword: string;
  note: string;
  copy: string;
  typeName: string;
  deleted: string;
  question: (name: string) => string;
}

type Known = Record<string, string[] | undefined>;
export const LANGUAGES = Object.keys(table.languages);
const languages: Record<string, Known> = { ...table.languages, ...invention.rarer.languages };

/** Invented: nobody has seen these in these languages. What is missing stays English, as real pages mix languages. */
const invented: Record<
  string,
  Partial<Record<'cancel' | 'no' | 'name' | 'created' | 'password' | 'close' | 'question', string>>
> = {
  en: { cancel: 'cancel', no: 'no', question: 'Are you sure you want to delete the app password {}?' },
  de: {
    cancel: 'Abbrechen',
    no: 'Nein',
    name: 'Name',
    created: 'Erstellungsdatum',
    password: 'Kennwort',
    question: 'Möchten Sie das App-Kennwort „{}“ wirklich löschen?',
  },
  fr: {
    cancel: 'Annuler',
    no: 'Non',
    name: 'Nom',
    created: 'Date de création',
    password: 'Mot de passe',
    question: 'Voulez-vous vraiment supprimer « {} » ?',
  },
  es: {
    cancel: 'Cancelar',
    no: 'No',
    name: 'Nombre',
    created: 'Fecha de creación',
    password: 'Contraseña',
    question: '¿Seguro que quiere eliminar {}?',
  },
  nl: {
    cancel: 'Annuleren',
    no: 'Nee',
    name: 'Naam',
    created: 'Gemaakt op',
    password: 'Wachtwoord',
    question: 'Weet u zeker dat u {} wilt verwijderen?',
  },
  it: {
    cancel: 'Annulla',
    no: 'No',
    name: 'Nome',
    created: 'Data creazione',
    password: 'Password',
    question: 'Eliminare {}?',
  },
  'pt-BR': {
    cancel: 'Cancelar',
    no: 'Não',
    name: 'Nome',
    created: 'Data de criação',
    password: 'Senha',
    question: 'Excluir {}?',
  },
  ja: {
    cancel: 'キャンセル',
    no: 'いいえ',
    name: '名前',
    created: '作成日',
    password: 'パスワード',
    question: '「{}」を削除しますか?',
  },
  ko: {
    cancel: '취소',
    no: '아니요',
    name: '이름',
    created: '만든 날짜',
    password: '암호',
    question: '{} 을(를) 삭제하시겠습니까?',
  },
  'zh-CN': {
    cancel: '取消',
    no: '否',
    name: '名称',
    created: '创建日期',
    password: '密码',
    question: '确定要删除“{}”吗?',
  },
  'zh-TW': {
    cancel: '取消',
    no: '否',
    name: '名稱',
    created: '建立日期',
    password: '密碼',
    question: '確定要刪除「{}」嗎?',
  },
  pl: {
    cancel: 'Anuluj',
    no: 'Nie',
    name: 'Nazwa',
    created: 'Data utworzenia',
    password: 'Hasło',
    question: 'Usunąć „{}”?',
  },
  ru: {
    cancel: 'Отмена',
    no: 'Нет',
    name: 'Имя',
    created: 'Дата создания',
    password: 'Пароль',
    question: 'Удалить «{}»?',
  },
  sv: {
    cancel: 'Avbryt',
    no: 'Nej',
    close: 'Stäng',
    name: 'Namn',
    created: 'Datum skapad',
    password: 'Lösenord',
    question: 'Ta bort {}?',
  },
  tr: {
    cancel: 'İptal',
    no: 'Hayır',
    name: 'Ad',
    created: 'Oluşturma tarihi',
    password: 'Parola',
    question: '{} silinsin mi?',
  },
  hu: {
    cancel: 'Mégse',
    no: 'Nem',
    name: 'Név',
    created: 'Létrehozás dátuma',
    password: 'Jelszó',
    question: 'Törli ezt: {}?',
  },
  'pt-PT': {
    cancel: 'Cancelar',
    no: 'Não',
    close: 'Fechar',
    name: 'Nome',
    created: 'Data de criação',
    password: 'Palavra-passe',
  },
  is: { cancel: 'Hætta við', no: 'Nei', name: 'Heiti', created: 'Stofnað', question: 'Viltu eyða {}?' },
  cs: { cancel: 'Zrušit', no: 'Ne', close: 'Zavřít', name: 'Název', created: 'Datum vytvoření', password: 'Heslo' },
};

export function wordsFor(language: string): PageWords {
  if (language === UNKNOWN_LANGUAGE) return inUnknown(wordsFor('en'));
  const known = (key: string, fallback = key): string =>
    languages[language]?.[key]?.[0] ?? languages['en']?.[key]?.[0] ?? fallback;
  const made = (key: keyof (typeof invented)['en'] & string): string | undefined => invented[language]?.[key as 'no'];
  const question = made('question') ?? invented['en']?.question ?? '{}?';
  return {
    appPasswords:
      languages[language]?.['appPasswords']?.[0] ?? languages[language]?.['appPassword']?.[0] ?? 'app passwords',
    verification: known('additionalSecurityVerification'),
    create: languages[language]?.['create']?.[0] ?? languages[language]?.['add']?.[0] ?? 'create',
    next: known('next'),
    cancel: made('cancel') ?? 'cancel',
    close: languages[language]?.['close']?.[0] ?? made('close') ?? 'close',
    delete: known('delete'),
    yes: languages[language]?.['yes']?.[0] ?? languages[language]?.['confirm']?.[0] ?? 'yes',
    no: made('no') ?? 'no',
    name: made('name') ?? 'Name',
    created: made('created') ?? 'Date created',
    password: made('password') ?? 'Password',
    yourPassword: known('yourAppPassword'),
    note: known('notShownAgain'),
    copy: known('copyToClipboard'),
    typeName: 'type the name of the app that requires the app password',
    deleted: 'The app password is successfully deleted.',
    question: (name) => question.replace('{}', name),
  };
}

export type Key = keyof (typeof invention.languages)['en'];
export type ModernWords = Record<
  Key | 'delete' | 'cancel' | 'close' | 'no' | 'password' | 'created' | 'createAndManage',
  string
>;

/** Keys that words.json has as well; its last word is the newest. */
const shared: Partial<Record<Key, string>> = {
  securityInfo: 'securityInfo',
  addSignIn: 'addMethod',
  appPassword: 'appPassword',
  add: 'add',
  done: 'done',
  next: 'next',
  yes: 'yes',
  createNew: 'createNew',
  removeExisting: 'removeExisting',
};

/** The words of the pages younger than the legacy one; `older` takes the captions from before 2024. */
export function modernWords(language: string, { older = false } = {}): ModernWords {
  if (language === UNKNOWN_LANGUAGE) return inUnknown(modernWords('en', { older }));
  const begin = (word: string) => `${word.slice(0, 1).toLocaleUpperCase(language)}${word.slice(1)}`;
  const own = invention.languages[language as 'en'] ?? invention.languages.en;
  const words = Object.entries(own).map(([key, word]) => {
    const known = languages[language]?.[shared[key as Key] ?? ''];
    // The documentation's "Adicionar (o) método" is grammar, not a caption.
    const usable = known?.filter((one) => !one.includes('('));
    return [key, begin(usable?.at(older || key === 'securityInfo' ? 0 : -1) ?? word)];
  });
  const { delete: remove, cancel, close, no, password, created } = wordsFor(language);
  // Where nobody translated it, it stays English: the Russian documentation leaves it so.
  const createAndManage = (languages[language]?.['createAndManage'] ?? languages['en']?.['createAndManage'])?.[0] ?? '';
  const rest = Object.entries({ delete: remove, cancel, close, no, password, created, createAndManage });
  return Object.fromEntries([...words, ...rest.map(([key, word]) => [key, begin(word)])]) as ModernWords;
}

/** Some of the words in another language, for pages that mix them. */
export function mixed<Words extends object>(
  { mutations, language, seed }: Mixing,
  from: (language: string) => Words,
): Words {
  const words = from(language);
  if (!mutations.includes('mixed-languages')) return words;
  const other = Object.entries(from(language === 'en' ? 'de' : 'en'));
  return { ...words, ...Object.fromEntries(other.filter(([key]) => numberOf(key, seed) % 2 === 0)) };
}
type Mixing = Pick<PortalState, 'mutations' | 'language' | 'seed'>;
