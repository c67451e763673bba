/**
 * Microsoft's own words on its app password pages, by language.
 * Sources: PORTALS.md section 6 of the design notes. English captions of the legacy page were seen on screenshots of
 * 2019; the rest comes from translated documentation of 2015-2024, so a real page may differ.
 */

export const CONCEPTS = [
  'appPasswords',
  'appPassword',
  'yourAppPassword',
  'otherMethod',
  'securityInfo',
  'additionalVerification',
  'createAndManage',
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
  'back',
  'copy',
  'name',
  'password',
  'created',
  'madeNow',
  'notShownAgain',
  'signIn',
  'signOut',
  'more',
  'loading',
] as const;
export type Concept = (typeof CONCEPTS)[number];

// biome-ignore format: one language a line
export const documentedWords: Record<string, Partial<Record<Concept, string[]>>> = {
  en: { appPasswords: ['app passwords'], create: ['create', 'Create a new app password'], next: ['next'], close: ['close'], delete: ['delete'], yes: ['yes'], additionalVerification: ['additional security verification'], createAndManage: ['Create and manage app passwords'], copy: ['copy password to clipboard'], securityInfo: ['Security info'], addMethod: ['Add method', 'Add sign-in method'], appPassword: ['App password'], add: ['Add'], done: ['Done'], ok: ['OK'], yourAppPassword: ['Your app password'], removeAll: ['Remove existing app passwords'], name: ['Name'], password: ['Password'], created: ['Date created'], notShownAgain: ['This password will not be displayed again.'] },
  de: { appPasswords: ['App-Kennwörter'], create: ['Erstellen'], next: ['Weiter'], close: ['Schließen'], delete: ['Löschen'], yes: ['Ja'], additionalVerification: ['Zusätzliche Sicherheitsüberprüfung'], createAndManage: ['App-Kennwörter erstellen und verwalten'], securityInfo: ['Sicherheitsinformationen'], addMethod: ['Methode hinzufügen', 'Anmeldemethode hinzufügen'], appPassword: ['App-Kennwort'], add: ['Hinzufügen'], done: ['Fertig'], yourAppPassword: ['Ihr App-Kennwort'] },
  fr: { appPasswords: ["Mots de passe d'application"], create: ['Créer', 'Créer un nouveau mot de passe d’application'], next: ['Suivant'], close: ['Fermer'], delete: ['Supprimer'], yes: ['Oui'], additionalVerification: ['Vérification de sécurité supplémentaire'], createAndManage: ["Créer et gérer des mots de passe d'application"], securityInfo: ['Informations de sécurité'], addMethod: ['Ajouter une méthode', 'Ajouter une méthode de connexion'], appPassword: ["Mot de passe d'application"], add: ['Ajouter'], done: ['Terminé'], yourAppPassword: ["Votre mot de passe d'application"] },
  es: { appPasswords: ['Contraseñas de aplicación'], create: ['Crear'], next: ['Siguiente'], close: ['Cerrar'], delete: ['Eliminar'], yes: ['Sí'], additionalVerification: ['Comprobación de seguridad adicional'], createAndManage: ['Crear y administrar contraseñas de aplicaciones'], securityInfo: ['Información de seguridad'], addMethod: ['Agregar método', 'Agregar método de inicio de sesión'], appPassword: ['Contraseña de aplicación'], add: ['Agregar'], yourAppPassword: ['Su contraseña de aplicación'] },
  nl: { appPasswords: ['App-wachtwoorden', 'appwachtwoorden'], create: ['Maken'], next: ['Volgende'], close: ['Sluiten'], delete: ['Verwijderen'], yes: ['Ja'], additionalVerification: ['Aanvullende beveiligingsverificatie'], createAndManage: ['Maak en beheer app-wachtwoorden'], securityInfo: ['Beveiligingsgegevens'], addMethod: ['Methode toevoegen', 'Aanmeldingsmethode toevoegen'], appPassword: ['App-wachtwoord'], add: ['Toevoegen'], done: ['Gereed'], yourAppPassword: ['Uw app-wachtwoord'] },
  it: { appPasswords: ["Password dell'app", 'password app'], create: ['Crea'], next: ['Avanti'], close: ['Chiudi'], delete: ['Elimina'], yes: ['Sì'], additionalVerification: ['Verifica aggiuntiva di sicurezza'], copy: ['Copia password negli Appunti'], securityInfo: ['Informazioni di sicurezza'], addMethod: ['Aggiungi metodo di accesso'], appPassword: ["Password dell'app"] },
  'pt-BR': { appPasswords: ['Senhas de aplicativo'], create: ['Criar'], next: ['Avançar', 'Próximo'], close: ['Fechar'], delete: ['Excluir'], yes: ['Sim'], additionalVerification: ['Verificação de segurança adicional'], securityInfo: ['Informações de segurança'], addMethod: ['Adicionar método', 'Adicionar método de entrada'], appPassword: ['Senha de aplicativo'], add: ['Adicionar'], done: ['Concluído'], ok: ['OK'], yourAppPassword: ['sua senha de aplicativo'] },
  ja: { appPasswords: ['アプリ パスワード'], create: ['作成'], next: ['次へ'], close: ['閉じる'], delete: ['削除'], yes: ['はい'], additionalVerification: ['追加のセキュリティ確認'], createAndManage: ['アプリ パスワードの作成と管理'], securityInfo: ['セキュリティ情報'], addMethod: ['方法を追加します', 'サインイン方法の追加'], appPassword: ['アプリ パスワード'], add: ['追加'], done: ['完了'], name: ['アプリ パスワード名'], madeNow: ['アプリ パスワードが正常に作成されました'] },
  ko: { appPasswords: ['앱 암호'], create: ['만들기'], next: ['다음'], close: ['닫기'], delete: ['삭제'], yes: ['예'], additionalVerification: ['추가 보안 인증'], securityInfo: ['보안 정보'], addMethod: ['방법 추가'], appPassword: ['앱 암호'], add: ['추가'], done: ['완료'], ok: ['확인'] },
  'zh-CN': { appPasswords: ['应用密码'], create: ['创建'], next: ['下一步'], close: ['关闭'], delete: ['删除'], yes: ['是'], additionalVerification: ['其他安全性验证'], createAndManage: ['创建和管理应用程序密码'], copy: ['将密码复制到剪贴板'], securityInfo: ['安全信息'], appPassword: ['应用密码'] },
  'zh-TW': { appPasswords: ['應用程式密碼', '應用密碼'], create: ['建立', '創建'], next: ['下一步'], close: ['關閉'], delete: ['刪除'], yes: ['是'], additionalVerification: ['其他安全驗證'] },
  pl: { appPasswords: ['Hasła aplikacji'], create: ['Utwórz'], next: ['Dalej'], close: ['Zamknij'], delete: ['Usuń'], yes: ['Tak'], additionalVerification: ['Dodatkowa weryfikacja zabezpieczeń'] },
  ru: { appPasswords: ['Пароли приложений'], create: ['Создать'], next: ['Далее'], close: ['Закрыть'], delete: ['Удалить'], yes: ['Да'], additionalVerification: ['Дополнительная проверка безопасности'], copy: ['Копировать пароль в буфер обмена'] },
  sv: { appPasswords: ['Applösenord'], create: ['Skapa'], next: ['Nästa'], delete: ['Ta bort'], additionalVerification: ['Ytterligare säkerhetsverifiering'], securityInfo: ['Säkerhetsinformation'], addMethod: ['Lägg till metod', 'Lägg till inloggningsmetod'], appPassword: ['Applösenord'], add: ['Lägg till'], done: ['slutfört'], ok: ['OK'] },
  tr: { appPasswords: ['Uygulama parolaları'], create: ['Oluştur'], next: ['İleri'], close: ['Kapat'], delete: ['Sil'], yes: ['Evet'], additionalVerification: ['Ek güvenlik doğrulaması'], securityInfo: ['Güvenlik bilgileri'], addMethod: ['Yöntem Ekle'], appPassword: ['Uygulama parolası'], add: ['Ekle'], done: ['Bitti'], ok: ['Tamam'] },
  hu: { appPasswords: ['Alkalmazásjelszavak'], create: ['Létrehozás'], next: ['Tovább'], close: ['Bezárás'], delete: ['Törlés'], yes: ['Igen'], additionalVerification: ['További biztonsági ellenőrzés'], securityInfo: ['Biztonsági adatok'], addMethod: ['Metódus hozzáadása'], appPassword: ['Alkalmazásjelszó'], add: ['Hozzáadás'], done: ['Kész'], ok: ['OK'] },
  'pt-PT': { addMethod: ['Adicionar (o) método'], appPassword: ['palavra-passe de aplicação'], add: ['Adicionar'], delete: ['Eliminar'], ok: ['OK'] },
  cs: { securityInfo: ['Informace o zabezpečení', 'bezpečnostní údaje'], addMethod: ['Přidat metodu'], appPassword: ['heslo aplikace'], add: ['Přidat'], next: ['Další'], done: ['Hotovo'], delete: ['Odstranit'], ok: ['OK'] },
};
