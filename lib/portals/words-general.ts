import type { Concept } from './words';

/**
 * Ordinary dictionary words for the same things, languages mixed, `|` between them, as `fold` leaves them. Nobody has
 * seen them on Microsoft's pages: they are what pages in these languages usually say, and count exactly like the
 * documented ones, since a word alone never makes Latchkey sure. What words.ts has already is not said again.
 *
 * In alphabetical order, and the concepts in the order in which all of it packs smallest. Languages: en, de, fr, es, nl, it, pt, pl, cs, sk, sl, hr, sr, ru,
 * uk, bg, da, nb, sv, fi, et, lv, lt, hu, ro, el, tr, he, ar, th, vi, id, ms, hi, ca, ja, ko, zh-CN, zh-TW. What labels and
 * dates are called in sl, hr, sr, et, lv, lt, ms and ca stands in words-rarer.ts alone, and more of the others in
 * words-further.ts.
 */
export const generalWords: Partial<Record<Concept, string>> = {
  password:
    'adgangskode|app password|app-kennwort|app-wachtwoord|contrasena|contrasenya|geslo|hasło|heslo|jelszo|kata laluan|kata sandi|kennwort|losenord|lozinka|mat khau|mot de passe|palavra-passe|parola|parole|parool|passord|passwort|salasana|sandi|senha|sifre|slaptazodis|wachtwoord|κωδικος|κωδικος προσβασης|лозинка|парола|пароль|סיסמה|كلمة السر|كلمة المرور|पासवर्ड|รหัสผ่าน|アプリ パスワード|パスワード|密码|密碼|비밀번호|암호',
  next: 'berikutnya|continue|continuer|dalje|edasi|kovetkezo|naprej|neste|næste|seguent|seguinte|selanjutnya|seterusnya|seuraava|sledece|sljedece|talak|tiep|tiep theo|toliau|urmatorul|επομενο|далі|напред|הבא|التالي|अगल|आग|ถัดไป|繼續',
  copy: 'copia|copiar|copiati|copier|copiere|copy|copy password|copy to clipboard|kopeeri|kopet|kopier|kopiera|kopieren|kopijuoti|kopioi|kopiraj|kopirovat|kopiuj|kopyala|masolas|salin|sao chep|αντιγραφη|копиране|копировать|копіювати|העתק|نسخ|कॉपी कर|คัดลอก|コピー|パスワードをクリップボードにコピー|复制|複製|복사',
  name: "ad|adi|app password name|bezeichnung|isim|jmeno|meno|naam|nama|namn|navn|nazev|nazov|nazwa|nev|nimi|nom|nombre|nome|nume|ten|ονομα|име|имя|назва|название|ім'я|שם|الاسم|नाम|ชื่อ|名|名前|名称|名稱|姓名|이름",
  no: 'ei|hayir|khong|nao|ne|nee|nei|nein|nej|nem|nie|no|non|nu|tidak|οχι|не|нет|ні|לא|لا|नह|ไม|ไม่ใช|いいえ|否|아니요',
  signIn:
    'aanmelden|accedi|anmelden|bejelentkezes|connexion|entrar|erneut anmelden|iniciar sesion|iniciar sessao|kirjaudu sisaan|log in|log ind|logg inn|logg pa|logga in|opnieuw aanmelden|oturum ac|prihlasit se|se connecter|se reconnecter|sign back in|sign in|sign in again|zaloguj sie|воити|サインイン|ログイン|登入|登录|重新登入|重新登录|다시 로그인|로그인',
  ok: 'accepter|acceptera|accepteren|accetta|aceitar|aceptar|akceptuj|akzeptieren|apstiprinat|bekrafta|bekreft|bekræft|bestatigen|bevestigen|conferma|confirm|confirmar|confirmare|confirmati|confirmer|d acord|elfogadas|kinnita|konfirmasi|megerosites|okay|oke|onayla|patvirtinti|potrdi|potvrdi|potvrdit|potwierdz|prijmout|rendben|sahkan|vahvista|xac nhan|đong y|ενταξει|ок|подтвердить|потвърждаване|підтвердити|אישור|تأكيد|موافق|ठीक|ठीक ह|ตกลง|決定|确定|确认|確定|確認',
  add: 'adauga|adaugare|adaugati|afegeix|aggiungi|anadir|dodaj|dodajte|dodati|hozzaadasa|legg til|lisa|lisaa|pievienot|prideti|tambah|tambahkan|them|tilføj|προσθηκη|добави|добавить|добавление|добавяне|додати|הוסף|הוספת|إضافة|जोड|เพิ่ม|加入|新增|添加',
  cancel:
    'abbrechen|annuler|annuleren|annulla|annuller|anulare|anulati|anuluj|atcelt|atsaukti|avbryt|batal|batalkan|cancel|cancelar|cancel·la|huy|huy bo|iptal|iptal et|loobu|megse|megsem|odustani|otkazi|peruuta|preklici|storno|tuhista|vazgec|zrusit|ακυρο|ακυρωση|откажи|отказ|отмена|скасувати|ביטול|إلغاء|إلغاء الأمر|रद्द कर|ยกเลิก|キャンセル|取消|취소',
  close:
    'aizvert|dismiss|inchide|inchidere|inchideti|luk|lukk|stang|sulge|sulje|tanca|tutup|uzdaryti|zapri|zatvori|zatvorit|zavriet|zavrit|đong|κλεισιμο|закрити|затваряне|затвори|סגור|סגירה|إغلاق|बंद कर|ปิด',
  delete:
    'apagar|borrar|cancella|dzest|effacer|eliminati|eltavolitas|entfernen|fjern|hapus|istrinti|izbrisi|kaldir|kustuta|naikinti|nonemt|obrisi|odebrat|odstrani|padam|pasalinti|poista|quitar|radera|remove|remover|retirer|rimuovi|salinti|slet|slett|smazat|sterge|stergere|stergeti|suprimeix|torlese|ukloni|vymazat|wissen|xoa|διαγραφη|καταργηση|видалити|избриши|изтриване|изтрии|הסר|מחיקה|מחק|إزالة|حذف|मिटाए|हटाए|ลบ|削除する|移除|제거',
  created:
    'aanmaakdatum|creada|creada el|creado|creado el|creat|creat la|creata|creata il|created|created on|creation date|creato|creato il|cree|cree le|criada em|criado em|data|data crearii|data creazione|data de criacao|data di creazione|data utworzenia|date|date de creation|dato oprettet|datum|datum gemaakt|datum skapad|datum vytvoreni|datum vytvorenia|dibuat|erstellt|erstellt am|erstellungsdatum|fecha|fecha de creacion|gemaakt|gemaakt op|letrehozas datuma|letrehozas ideje|letrehozva|luontipaiva|luontipaivamaara|luotu|ngay tao|olusturma tarihi|olusturuldu|olusturulma tarihi|opprettelsesdato|opprettet|oprettelsesdato|oprettet|skapad|skapades|tanggal dibuat|utworzono|vytvorene|vytvoreno|δημιουργηθηκε|ημερομηνια δημιουργιας|дата на създаване|дата создания|дата створення|создано|створено|създадено|נוצר|תאריך יצירה|تاريخ الإنشاء|วันที่สร้าง|作成日|作成日時|创建日期|创建时间|建立日期|만든 날짜|만든 시간|생성 날짜',
  create:
    'aanmaken|anlegen|buat|cipta|creare|create an app password|create app password|create new|creati|creeaza|izveidot|kreiraj|kurti|loo|luo|napravi|neu erstellen|new app password|opprett|opret|stvori|sukurti|tao|ustvari|vytvorit|δημιουργια|направи|створити|създаване|създаи|יצירה|צור|إنشاء|बनाए|สร้าง|新增|新建|新規作成',
  yourAppPassword:
    "a sua palavra-passe de aplicacao|az on alkalmazasjelszava|ditt applosenord|je app-wachtwoord|la password dell'app|la tua password per l'app|tu contrasena de aplicacion|twoje hasło aplikacji|uygulama parolaniz|vase heslo aplikace|ваш пароль приложения|你的应用密码|您的应用密码|您的應用程式密碼",
  appPassword: 'password app|應用密碼|應用程式密碼',
  more: 'afficher plus|alle anzeigen|alles weergeven|daha fazla goster|dalsi stranka|kovetkezo oldal|load more|meer weergeven|mehr anzeigen|more|mostra altro|nachste seite|nasta sida|nastepna strona|neste side|næste side|next page|page suivante|pagina seguinte|pagina siguiente|pagina successiva|mostrar mais|mostrar mas|pokaz wiecej|proxima pagina|see all|see more|seuraava sivu|show all|show more|sonraki sayfa|tout afficher|ver mas|ver todo|ver tudo|view all|view more|visa alla|visa mer|voir plus|voir tout|volgende pagina|weitere anzeigen|zobrazit vice|показать еще|следующая страница|さらに表示|すべて表示|次のページ|下一页|下一頁|显示更多|查看全部|顯示更多|다음 페이지|더 보기',
  done: 'atlikta|concluir|dokoncit|fatto|ferdig|fertig stellen|fet|finalizar|fine|finish|finished|færdig|gata|gatavs|gotovo|gotowe|hecho|hoan tat|klaar|klart|koncano|listo|selesai|slutfor|terminat|terminer|udført|valmis|voltooien|xong|zakoncz|ολοκληρωθηκε|τελος|готово|בוצע|סיום|تم|हो गय|เสร็จสิ้น|完成',
  yes: 'ano|co|da|jah|kylla|taip|ya|ναι|так|כן|نعم|ह|ใช|是的|네',
};
