import type { Concept } from './words';

/**
 * Ordinary dictionary words for the same things, languages mixed, `|` between them, as `fold` leaves them. Nobody has
 * seen them on Microsoft's pages: they are what pages in these languages usually say, and count exactly like the
 * documented ones, since a word alone never makes Latchkey sure. What words.ts has already is not said again.
 *
 * Order of languages: en, de, fr, es, nl, it, pt, pl, cs, sk, sl, hr, sr, ru, uk, bg, da, nb, sv, fi, et, lv, lt, hu,
 * ro, el, tr, he, ar, th, vi, id, ms, hi, ca, ja, ko, zh-CN, zh-TW.
 */
export const generalWords: Partial<Record<Concept, string>> = {
  add: 'aggiungi|dodaj|dodati|dodajte|добавить|додати|добавяне|добави|tilføj|legg til|lisaa|adauga|adaugare|προσθηκη|הוסף|إضافة|เพิ่ม|them|tambah|tambahkan|afegeix|जोड|添加|新增|加入|lisa|pievienot|prideti',
  create:
    'create app password|create an app password|new app password|create new|neu erstellen|anlegen|aanmaken|vytvorit|ustvari|stvori|kreiraj|napravi|направи|створити|създаване|създаи|opret|opprett|luo|loo|izveidot|kurti|sukurti|creare|creati|creeaza|δημιουργια|צור|יצירה|إنشاء|สร้าง|tao|buat|cipta|बनाए|新規作成|新建|新增',
  next: 'continue|continuer|seguinte|naprej|dalje|sljedece|sledece|далі|напред|næste|neste|seuraava|edasi|talak|toliau|kovetkezo|urmatorul|επομενο|הבא|التالي|ถัดไป|tiep theo|tiep|berikutnya|selanjutnya|seterusnya|आग|अगल|seguent|繼續',
  delete:
    'remove|entfernen|effacer|retirer|borrar|quitar|wissen|rimuovi|cancella|remover|apagar|smazat|vymazat|odebrat|izbrisi|odstrani|ukloni|obrisi|избриши|видалити|изтрии|изтриване|slet|fjern|slett|radera|poista|kustuta|dzest|nonemt|istrinti|naikinti|salinti|pasalinti|eltavolitas|sterge|stergeti|stergere|eliminati|διαγραφη|καταργηση|kaldir|מחק|מחיקה|הסר|حذف|إزالة|ลบ|xoa|hapus|padam|हटाए|मिटाए|suprimeix|削除する|제거|移除',
  yes: 'ano|da|так|jah|taip|ναι|כן|نعم|ใช|co|ya|ह|kylla|네|是的',
  ok: 'okay|aceptar|aceitar|accepter|akzeptieren|accepteren|accetta|akceptuj|elfogadas|rendben|ок|prijmout|acceptera|确定|確定|決定|confirm|bestatigen|confirmer|confirmar|bevestigen|conferma|potwierdz|potvrdit|potrdi|potvrdi|подтвердить|підтвердити|потвърждаване|bekræft|bekreft|bekrafta|vahvista|kinnita|apstiprinat|patvirtinti|megerosites|confirmati|confirmare|ενταξει|onayla|אישור|موافق|تأكيد|ตกลง|đong y|xac nhan|oke|konfirmasi|sahkan|ठीक|ठीक ह|d acord|確認|确认',
  no: 'no|nein|non|nee|nao|nie|ne|нет|ні|не|nej|nei|ei|nem|nu|οχι|hayir|לא|لا|ไม|ไม่ใช|khong|tidak|नह|いいえ|아니요|否',
  cancel:
    'cancel|abbrechen|annuler|cancelar|annuleren|annulla|anuluj|zrusit|storno|preklici|odustani|otkazi|откажи|отмена|скасувати|отказ|annuller|avbryt|peruuta|tuhista|loobu|atcelt|atsaukti|megse|megsem|anulare|anulati|ακυρο|ακυρωση|iptal|vazgec|ביטול|إلغاء|ยกเลิก|huy|batal|batalkan|रद्द कर|cancel·la|キャンセル|취소|取消',
  close:
    'zavrit|zavriet|zatvorit|zapri|zatvori|затвори|закрити|затваряне|luk|lukk|stang|sulje|sulge|aizvert|uzdaryti|inchide|inchideti|κλεισιμο|סגור|סגירה|إغلاق|ปิด|đong|tutup|बंद कर|tanca|dismiss',
  done: 'finish|finished|fertig stellen|terminer|listo|hecho|finalizar|klaar|voltooien|fine|fatto|concluir|gotowe|zakoncz|dokoncit|koncano|gotovo|готово|færdig|udført|ferdig|klart|slutfor|valmis|gatavs|atlikta|gata|terminat|τελος|ολοκληρωθηκε|בוצע|סיום|تم|เสร็จสิ้น|xong|hoan tat|selesai|हो गय|fet|完成',
  copy: 'copy|copy password|copy to clipboard|kopieren|kennwort kopieren|in die zwischenablage kopieren|kennwort in zwischenablage kopieren|copier|copier le mot de passe|copier le mot de passe dans le presse-papiers|copiar|copiar contrasena|copiar contrasena al portapapeles|copiar la contrasena en el portapapeles|wachtwoord kopieren|wachtwoord naar klembord kopieren|copia|copiar senha|copiar senha para a area de transferencia|kopiuj|kopirovat|kopiraj|копировать|копіювати|копиране|kopier|kopiera|kopioi|kopeeri|kopet|kopijuoti|masolas|copiere|copiati|αντιγραφη|kopyala|העתק|نسخ|คัดลอก|sao chep|salin|कॉपी कर|コピー|パスワードをクリップボードにコピー|복사|复制|複製',
  name: "app password name|bezeichnung|nom|nombre|naam|nome|nazwa|nazev|jmeno|nazov|meno|ime|naziv|имя|название|ім'я|назва|име|navn|namn|nimi|nosaukums|vards|pavadinimas|vardas|nev|nume|ονομα|ad|isim|adi|שם|الاسم|ชื่อ|ten|nama|नाम|名前|名|이름|名称|姓名|名稱",
  password:
    'app password|kennwort|passwort|app-kennwort|mot de passe|contrasena|wachtwoord|app-wachtwoord|senha|palavra-passe|hasło|heslo|geslo|lozinka|лозинка|пароль|парола|adgangskode|passord|losenord|salasana|parool|parole|slaptazodis|jelszo|parola|κωδικος προσβασης|κωδικος|sifre|סיסמה|كلمة المرور|كلمة السر|รหัสผ่าน|mat khau|kata sandi|sandi|kata laluan|पासवर्ड|contrasenya|パスワード|アプリ パスワード|암호|비밀번호|密码|密碼',
  created:
    'created|created on|creation date|date|erstellt|erstellt am|erstellungsdatum|datum|date de creation|cree le|cree|fecha de creacion|creado|creada|fecha|gemaakt op|gemaakt|aanmaakdatum|datum gemaakt|data creazione|data di creazione|creato|creata|data de criacao|criado em|criada em|data|data utworzenia|utworzono|datum vytvoreni|vytvoreno|datum vytvorenia|vytvorene|datum ustvarjanja|ustvarjeno|datum stvaranja|datum kreiranja|дата создания|создано|дата створення|створено|дата на създаване|създадено|oprettelsesdato|oprettet|dato oprettet|opprettet|opprettelsesdato|datum skapad|skapad|skapades|luotu|luontipaiva|luontipaivamaara|loodud|loomise kuupaev|izveidots|izveides datums|sukurta|sukurimo data|letrehozas datuma|letrehozva|letrehozas ideje|data crearii|creat|creat la|ημερομηνια δημιουργιας|δημιουργηθηκε|olusturma tarihi|olusturulma tarihi|olusturuldu|תאריך יצירה|נוצר|تاريخ الإنشاء|วันที่สร้าง|ngay tao|tanggal dibuat|dibuat|tarikh dicipta|data de creacio|作成日|作成日時|만든 날짜|생성 날짜|만든 시간|创建日期|创建时间|建立日期',
  yourAppPassword:
    "tu contrasena de aplicacion|je app-wachtwoord|la password dell'app|la tua password per l'app|a sua palavra-passe de aplicacao|twoje hasło aplikacji|vase heslo aplikace|ваш пароль приложения|ditt applosenord|uygulama parolaniz|az on alkalmazasjelszava|你的应用密码|您的应用密码|您的應用程式密碼",
  signIn:
    'sign in|log in|anmelden|se connecter|connexion|iniciar sesion|aanmelden|accedi|entrar|iniciar sessao|zaloguj sie|prihlasit se|воити|logga in|oturum ac|bejelentkezes|サインイン|로그인|登录|登入',
  more: 'show more|load more|more|view more|show all|mehr anzeigen|weitere anzeigen|afficher plus|voir plus|mostrar mas|ver mas|meer weergeven|mostra altro|mostrar mais|pokaz wiecej|zobrazit vice|показать еще|visa mer|daha fazla goster|さらに表示|더 보기|显示更多|顯示更多',
};
