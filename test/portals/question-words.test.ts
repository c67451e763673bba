import { describe, expect, it } from 'vitest';
import {
  asksAboutAnother,
  asksAboutMore,
  asksForSeveral,
  asksWhetherToDelete,
  isSureAnyway,
  isThisOne,
} from '../../lib/portals/question-words';
import words from '../portal/words-invented.json';

/** Invented by the simulator, but for the English one. */
const invented = Object.entries(words.languages).map(([language, said]) => ({ language, ...said }));

const one = [
  'Are you sure you would like to delete this method for your account?',
  'Delete app password',
  'Delete?',
  '确定要从你的帐户中删除它吗?',
  'アカウントからこれを削除しますか?',
  '이 계정에서 삭제하시겠습니까?',
  'デバイスからサインアウトされますが、削除しますか?',
  'Are you sure you want to delete this app password? This device will no longer be able to sign in if you delete it.',
  'Delete now?',
  'Remove sign-in method?',
  'Delete confirmation',
  'Delete this item?',
  'Do you want to delete?',
  'Are you sure you want to delete this app password? All apps that use it will stop working.',
  'This cannot be undone.',
  'Delete anyway?',
  'Sind Sie sicher, dass Sie diese Methode für Ihr Konto löschen möchten?',
  'Sind Sie sicher, dass Sie dieses App-Kennwort löschen möchten?',
  'Möchten Sie es aus Ihrem Konto löschen?',
  'Wilt u het uit uw account verwijderen?',
  'Bunu hesabınızdan silmek istiyor musunuz?',
  'Weet u zeker dat u deze methode wilt verwijderen?',
  'Weet u zeker dat u deze methode verwijderen wilt?',
  'Weet u zeker dat u dit app-wachtwoord verwijderen wilt?',
  'Удалить его навсегда?',
  'Этот пароль приложения будет удален. Удалить его?',
  '¿Eliminar de forma permanente?',
  'Supprimer tout de même ?',
  '¿Eliminar de todos modos?',
  'Все равно удалить?',
  'Удалить навсегда?',
  'Delete this Microsoft 365 app password?',
  'Remove this item from your app passwords?',
  '確定要刪除此應用程式密碼嗎?',
  'Eliminare la password app?',
  'Pretende eliminar a palavra-passe?',
  'Usuń wybrane hasło',
  '删除此项目? 所有使用此应用密码的应用将无法登录。',
  'Remove it? All apps using this app password stop working.',
  'Delete it? All apps that use the app password stop working.',
  'Delete the password?',
  'Do you want to remove the selected security info?',
  'Diese Methode löschen? Alle Apps, die dieses App-Kennwort verwenden, verlieren den Zugriff.',
  'Ta bort? Alla appar som använder applösenordet slutar fungera.',
  '削除しますか? このアプリ パスワードを使うすべてのアプリが使えなくなります。',
  'Wirklich löschen?',
  'Möchten Sie dieses App-Kennwort löschen?',
  'Supprimer ce mot de passe d’application ?',
  'Czy na pewno chcesz usunąć to hasło aplikacji?',
  'Törli ezt az alkalmazásjelszót?',
  'هل تريد حذف كلمة مرور التطبيق؟',
  'Haluatko varmasti poistaa sovelluksen salasanan?',
  'このアプリ パスワードを削除しますか?',
  '要删除此应用密码吗?',
  '删除此项? 使用此应用密码的所有应用都将停止工作。',
  '刪除此項目? 使用此應用程式密碼的所有應用程式都會停止運作。',
  'Poistetaanko tämä? Kaikki tätä sovellussalasanaa käyttävät sovellukset lakkaavat toimimasta.',
];

const several = [
  'Delete all app passwords?',
  'All your app passwords will be deleted. Continue?',
  'Delete 3 app passwords?',
  'Delete everything',
  'Alle Einträge löschen',
  'Alle methoden verwijderen',
  '删除所有项目',
  'すべて削除',
  '모든 항목 삭제',
  'すべてのパスワードを削除しますか。',
  '3 app passwords will be deleted. Continue?',
  'Your app passwords will be deleted. Continue?',
  'Are you sure you want to delete everything for nora.lind@example.com?',
  'Om du tar bort detta applösenord tas alla applösenord bort. Vill du fortsätta?',
  'Do you want to remove your app passwords?',
  'Möchten Sie alle App-Kennwörter löschen?',
  'Supprimer tous les mots de passe d’application ?',
  '¿Eliminar todas las contraseñas de aplicación?',
  'Eliminare tutte le password dell’app?',
  'Tüm uygulama parolaları silinsin mi?',
  'Удалить все пароли приложений?',
  'すべてのアプリ パスワードを削除しますか?',
  '删除所有应用密码',
  '모든 앱 암호를 삭제하시겠습니까?',
  '要删除所有应用密码吗?',
  '要删除应用密码全部吗?',
  'Poistetaanko kaikki sovellussalasanat?',
];

const another = [
  'Delete Kitchen?',
  'Delete your account?',
  'Do you want to delete Kitchen?',
  'Remove access',
  'Remove your access to Kitchen?',
  'Remove your account from this organization?',
  'Do you want to delete Node.js?',
  'Do you want to delete Kitchen 2.0?',
  'Voulez-vous vraiment supprimer Cuisine ?',
  'Küche löschen',
  'Delete this phone?',
  'Delete this phone number?',
  'Delete the security key?',
  'Remove this device?',
  'Are you sure you want to delete this passkey?',
  'Delete this mail method?',
  'This account will be deleted. Are you sure?',
  'Dieses Konto löschen?',
  'Möchten Sie Ihr Konto löschen?',
  'Möchten Sie Ihr Konto wirklich löschen?',
  'Wilt u uw account verwijderen?',
  'Czy chcesz usunąć konto?',
  'Haluatko poistaa tilisi?',
  'Hesabınızı silmek istiyor musunuz?',
  'Supprimer ce compte ?',
  '¿Eliminar esta cuenta?',
  '确定要删除此帐户吗?',
  'この電話を削除しますか?',
];

const foreign = [
  'Was this page helpful?',
  'Stay signed in?',
  'Sign out now?',
  'Upgrade now?',
  'Quit?',
  'Reminder: stay signed in?',
  'Your session is about to end.',
  'Are you sure you want to sign out everywhere?',
  'Sind Sie sicher, dass Sie sich überall abmelden möchten?',
  '',
];

const bare = [
  'Are you sure?',
  'Sind Sie sicher?',
  '¿Está seguro?',
  'よろしいですか?',
  '确定吗?',
  'Are you sure you want to continue?',
  'Are you sure you want to do this?',
  'Möchten Sie wirklich fortfahren?',
];

describe('what a question is about that names nothing', () => {
  it.each(
    invented.flatMap(({ language, sure, sureNamed }) => [
      [language, sure],
      [language, sureNamed.replace('{}', '')],
    ]),
  )('in the simulator’s %s: %s', (_, text) => {
    expect([asksWhetherToDelete([text]), asksForSeveral([text], false), asksAboutAnother([text])]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each(one)('one: %s', (text) => {
    expect([asksWhetherToDelete([text]), asksForSeveral([text], false), asksAboutAnother([text])]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each(invented.map(({ language, removeSure }) => [language, removeSure]))(
    'several, in the simulator’s %s: %s',
    (_, text) => {
      expect(asksForSeveral([text], false)).toBe(true);
    },
  );

  it.each(several)('several: %s', (text) => {
    expect(asksForSeveral([text], false)).toBe(true);
  });

  it.each(another)('another: %s', (text) => {
    expect(asksAboutAnother([text])).toBe(true);
  });

  it.each(bare)('nothing more: %s', (text) => {
    expect([asksWhetherToDelete([text]), asksAboutAnother([text])]).toEqual([true, false]);
  });

  it.each(foreign)('something else: %s', (text) => {
    expect(asksWhetherToDelete([text])).toBe(false);
  });
});

it.each([
  ['this app password', true],
  ['it', true],
  ['permanently', true],
  ['all', false],
  ['app passwords', false],
  ['die App-Kennwörter', false],
  ['这些应用密码', false],
  ['selected', false],
  ['dieses App-Kennwort', false],
  ['diese App Kennwörter', false],
  ['Password', false],
  ['App', false],
  ['Phone 2', false],
])('to delete “%s” is to delete the one that is meant: %s', (object, isIt) => {
  expect(isThisOne(object)).toBe(isIt);
});

it('a yes may add that it is sure, and not what it is about', () => {
  const yes = ['I’m sure', 'continue'];
  const no = ['delete all', 'Kitchen', 'surely delete all', 'sure about all'];
  expect([...yes, ...no].filter(isSureAnyway)).toEqual(yes);
});

describe('a question that names the one, and asks about', () => {
  it.each([
    'Delete Laptop and your account?',
    'Laptop und Ihr Konto löschen?',
    'Supprimer Laptop et votre compte ?',
    'Delete Laptop & your account?',
    'Delete Laptop and this device?',
    'Delete Laptop and the phone?',
  ])('more: %s', (text) => expect(asksAboutMore([text.replace('Laptop', ' ')])).toBe(true));

  it.each([
    'Delete Laptop?',
    'Delete the app password Laptop from your account?',
    'Delete Laptop and this app password?',
    'Delete Laptop? Phones and devices that use it stop working.',
    '¿Eliminar Laptop en su cuenta?',
  ])('that alone: %s', (text) => expect(asksAboutMore([text.replace('Laptop', ' ')])).toBe(false));
});
