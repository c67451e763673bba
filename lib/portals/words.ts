export const CONCEPTS = [
  'appPasswords',
  'appPassword',
  'yourAppPassword',
  'otherMethod',
  'securityInfo',
  'create',
  'addMethod',
  'add',
  'next',
  'delete',
  'removeAll',
  'yes',
  'ok',
  'no',
  'cancel',
  'close',
  'done',
  'copy',
  'name',
  'password',
  'created',
  'madeNow',
  'notShownAgain',
  'signIn',
  'more',
] as const;
export type Concept = (typeof CONCEPTS)[number];

/**
 * Microsoft's own words on its app password pages, languages in one order, `|` between them; a word that `fold` makes
 * equal to one before it is not said again.
 * Sources: PORTALS.md section 6 of the design notes. English captions of the legacy page were seen on screenshots of
 * 2019; the rest comes from translated documentation of 2015-2024, so a real page may differ.
 * Order: en, de, fr, es, nl, it, pt-BR, ja, ko, zh-CN, zh-TW, pl, ru, sv, tr, hu, pt-PT, cs.
 */
export const documentedWords: Partial<Record<Concept, string>> = {
  appPasswords:
    "app passwords|App-Kennwörter|Mots de passe d'application|Contraseñas de aplicación|App-wachtwoorden|appwachtwoorden|Password dell'app|password app|Senhas de aplicativo|アプリ パスワード|앱 암호|应用密码|應用程式密碼|應用密碼|Hasła aplikacji|Пароли приложений|Applösenord|Uygulama parolaları|Alkalmazásjelszavak",
  appPassword:
    "App password|App-Kennwort|Mot de passe d'application|Contraseña de aplicación|App-wachtwoord|Password dell'app|Senha de aplicativo|アプリ パスワード|앱 암호|应用密码|Applösenord|Uygulama parolası|Alkalmazásjelszó|palavra-passe de aplicação|heslo aplikace",
  yourAppPassword:
    "Your app password|Ihr App-Kennwort|Votre mot de passe d'application|Su contraseña de aplicación|Uw app-wachtwoord|sua senha de aplicativo",
  securityInfo:
    'Security info|Sicherheitsinformationen|Informations de sécurité|Información de seguridad|Beveiligingsgegevens|Informazioni di sicurezza|Informações de segurança|セキュリティ情報|보안 정보|安全信息|Säkerhetsinformation|Güvenlik bilgileri|Biztonsági adatok|Informace o zabezpečení|bezpečnostní údaje',
  create:
    'create|Create a new app password|Erstellen|Créer|Créer un nouveau mot de passe d’application|Crear|Maken|Crea|Criar|作成|만들기|创建|建立|創建|Utwórz|Создать|Skapa|Oluştur|Létrehozás',
  addMethod:
    'Add method|Add sign-in method|Methode hinzufügen|Anmeldemethode hinzufügen|Ajouter une méthode|Ajouter une méthode de connexion|Agregar método|Agregar método de inicio de sesión|Methode toevoegen|Aanmeldingsmethode toevoegen|Aggiungi metodo di accesso|Adicionar método|Adicionar método de entrada|方法を追加します|サインイン方法の追加|방법 추가|Lägg till metod|Lägg till inloggningsmetod|Yöntem Ekle|Metódus hozzáadása|Adicionar (o) método|Přidat metodu',
  add: 'Add|Hinzufügen|Ajouter|Agregar|Toevoegen|Adicionar|追加|추가|Lägg till|Ekle|Hozzáadás|Přidat',
  next: 'next|Weiter|Suivant|Siguiente|Volgende|Avanti|Avançar|Próximo|次へ|다음|下一步|Dalej|Далее|Nästa|İleri|Tovább|Další',
  delete:
    'delete|Löschen|Supprimer|Eliminar|Verwijderen|Elimina|Excluir|削除|삭제|删除|刪除|Usuń|Удалить|Ta bort|Sil|Törlés|Odstranit',
  removeAll: 'Remove existing app passwords',
  yes: 'yes|Ja|Oui|Sí|Sim|はい|예|是|Tak|Да|Evet|Igen',
  ok: 'OK|확인|Tamam',
  close: 'close|Schließen|Fermer|Cerrar|Sluiten|Chiudi|Fechar|閉じる|닫기|关闭|關閉|Zamknij|Закрыть|Kapat|Bezárás',
  done: 'Done|Fertig|Terminé|Gereed|Concluído|完了|완료|slutfört|Bitti|Kész|Hotovo',
  copy: 'copy password to clipboard|Copia password negli Appunti|将密码复制到剪贴板|Копировать пароль в буфер обмена',
  name: 'Name|アプリ パスワード名',
  password: 'Password',
  created: 'Date created',
  madeNow: 'アプリ パスワードが正常に作成されました',
  notShownAgain: 'This password will not be displayed again.',
};
