export type Concept =
  | 'appPasswords'
  | 'appPassword'
  | 'yourAppPassword'
  | 'otherMethod'
  | 'securityInfo'
  | 'create'
  | 'addMethod'
  | 'add'
  | 'next'
  | 'delete'
  | 'removeAll'
  | 'yes'
  | 'ok'
  | 'no'
  | 'cancel'
  | 'close'
  | 'done'
  | 'copy'
  | 'name'
  | 'password'
  | 'created'
  | 'madeNow'
  | 'notShownAgain'
  | 'signIn'
  | 'more';

/**
 * Microsoft's own words on its app password pages, languages in one order, `|` between them, as `fold` leaves them: folding
 * them anew would cost every page more than reading it does.
 * Sources: PORTALS.md section 6 of the design notes. English captions of the legacy page were seen on screenshots of
 * 2019; the rest comes from translated documentation of 2015-2024, so a real page may differ.
 * Order: en, de, fr, es, nl, it, pt-BR, ja, ko, zh-CN, zh-TW, pl, ru, sv, tr, hu, pt-PT, cs.
 */
export const documentedWords: Partial<Record<Concept, string>> = {
  password: 'password',
  notShownAgain: 'this password will not be displayed again',
  securityInfo:
    'security info|sicherheitsinformationen|informations de securite|informacion de seguridad|beveiligingsgegevens|informazioni di sicurezza|informacoes de seguranca|セキュリティ情報|보안 정보|安全信息|sakerhetsinformation|guvenlik bilgileri|biztonsagi adatok|informace o zabezpeceni|bezpecnostni udaje',
  delete:
    'delete|loschen|supprimer|eliminar|verwijderen|elimina|excluir|削除|삭제|删除|刪除|usun|удалить|ta bort|sil|torles|odstranit',
  copy: 'copy password to clipboard|copia password negli appunti|将密码复制到剪贴板|копировать пароль в буфер обмена',
  ok: 'ok|확인|tamam',
  yourAppPassword:
    "your app password|ihr app-kennwort|votre mot de passe d'application|su contrasena de aplicacion|uw app-wachtwoord|sua senha de aplicativo",
  appPassword:
    "app password|app-kennwort|mot de passe d'application|contrasena de aplicacion|app-wachtwoord|password dell'app|senha de aplicativo|アプリ パスワード|앱 암호|应用密码|applosenord|uygulama parolasi|alkalmazasjelszo|palavra-passe de aplicacao|heslo aplikace",
  appPasswords:
    "app passwords|app-kennworter|mots de passe d'application|contrasenas de aplicacion|app-wachtwoorden|appwachtwoorden|password dell'app|password app|senhas de aplicativo|アプリ パスワード|앱 암호|应用密码|應用程式密碼|應用密碼|hasła aplikacji|пароли приложении|applosenord|uygulama parolalari|alkalmazasjelszavak",
  create:
    "create|create a new app password|erstellen|creer|creer un nouveau mot de passe d'application|crear|maken|crea|criar|作成|만들기|创建|建立|創建|utworz|создать|skapa|olustur|letrehozas",
  madeNow: 'アプリ パスワードが正常に作成されました',
  close: 'close|schließen|fermer|cerrar|sluiten|chiudi|fechar|閉じる|닫기|关闭|關閉|zamknij|закрыть|kapat|bezaras',
  name: 'name|アプリ パスワード名',
  add: 'add|hinzufugen|ajouter|agregar|toevoegen|adicionar|追加|追加します|추가|lagg till|ekle|hozzaadas|pridat',
  next: 'next|weiter|suivant|siguiente|volgende|avanti|avancar|proximo|次へ|다음|下一步|dalej|далее|nasta|ileri|tovabb|dalsi',
  done: 'done|fertig|termine|gereed|concluido|完了|완료|slutfort|bitti|kesz|hotovo',
  yes: 'yes|ja|oui|si|sim|はい|예|是|tak|да|evet|igen',
  created: 'date created',
  removeAll: 'remove existing app passwords',
};
