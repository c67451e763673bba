/**
 * Microsoft's words on the page of a personal account, all languages together, as `fold` leaves them. The link that makes
 * a new one: en on a screenshot of April 2025, fr on one of May 2021, de es nl da nb fi sv ja pl vi hr sr in Microsoft's
 * help of 2013 to 2022, hu in a guide; the rest is standard terminology. The link that removes all was named in guides of
 * 2013 to 2021 in English; other languages are standard terminology.
 */

/** The link that makes a new app password. */
export const createNewWords =
  "buat kata sandi aplikasi baru|crea una contrasenya d'aplicacio nova|crea una nuova password per l'app|crear una nueva contrasena de aplicacion|creati o noua parola de aplicatie|criar nova senha de aplicativo|criar uma nova palavra-passe de aplicacao|criar uma nova senha de aplicativo|een nieuw app-wachtwoord maken|kreiraj novu lozinku aplikacije|luo uusi sovellussalasana|neues app-kennwort erstellen|opprett et nytt app-passord|opret en ny appadgangskode|skapa ett nytt applosenord|stvori novu lozinku za aplikaciju|tao mat khau ung dung moi|uj alkalmazasjelszo letrehozasa|utworz nowe hasło aplikacji|vytvorit nove heslo aplikace|vytvorit nove heslo aplikacie|yeni uygulama parolasi olustur|δημιουργια νεου κωδικου προσβασης εφαρμογης|создать новыи пароль приложения|створити новии пароль програми|създаване на нова парола на приложение|צור סיסמת אפליקציה חדשה|إنشاء كلمة مرور تطبيق جديدة|สร้างรหัสผ่านของแอปใหม|创建新的应用密码|建立新的應用程式密碼|新しいアプリ パスワードの作成|새 앱 암호 만들기";

/** The link that removes all app passwords at once. */
export const removeAllWords =
  "bestaande app-wachtwoorden verwijderen|eliminati parolele de aplicatie existente|fjern eksisterende app-passord|fjern eksisterende appadgangskoder|hapus kata sandi aplikasi yang ada|meglevo alkalmazasjelszavak eltavolitasa|mevcut uygulama parolalarini kaldir|odebrat stavajici hesla aplikaci|odstranit existujuce hesla aplikacii|poista aiemmat sovellussalasanat|quitar las contrasenas de aplicacion existentes|remover palavras-passe de aplicacao existentes|remover senhas de aplicativo existentes|rimuovi le password per le app esistenti|supprimer les mots de passe d'application existants|suprimeix les contrasenyes d'aplicacio existents|ta bort befintliga applosenord|ukloni postojece lozinke aplikacije|ukloni postojece lozinke za aplikacije|usun istniejace hasła aplikacji|vorhandene app-kennworter entfernen|xoa mat khau ung dung hien co|καταργηση υπαρχοντων κωδικων προσβασης εφαρμογων|видалити наявні паролі програм|премахване на съществуващите пароли на приложения|удалить существующие пароли приложении|הסר סיסמאות אפליקציה קיימות|إزالة كلمات مرور التطبيقات الموجودة|ลบรหัสผ่านของแอปที่มีอย|删除现有的应用密码|既存のアプリ パスワードの削除|既存のアプリ パスワードを削除|移除現有的應用程式密碼|기존 앱 암호 제거";
