import type { Concept } from './words';

/**
 * Ordinary dictionary words for the same things, languages mixed, `|` between them. Nobody has seen them on
 * Microsoft's pages: they are what pages in these languages usually say, and count exactly like the documented ones,
 * since a word alone never makes Latchkey sure. What words.ts has already is not said again.
 *
 * Order of languages: en, de, fr, es, nl, it, pt, pl, cs, sk, sl, hr, sr, ru, uk, bg, da, nb, sv, fi, et, lv, lt, hu,
 * ro, el, tr, he, ar, th, vi, id, ms, hi, ca, ja, ko, zh-CN, zh-TW.
 */
export const generalWords: Partial<Record<Concept, string>> = {
  add: 'aggiungi|dodaj|pridať|dodati|dodajte|добавить|додати|добавяне|добави|tilføj|legg til|lisää|adaugă|adăugare|προσθήκη|הוסף|إضافة|เพิ่ม|thêm|tambah|tambahkan|afegeix|जोड़ें|添加|新增|加入|lisa|pievienot|pridėti',
  create:
    'create app password|create an app password|new app password|create new|neu erstellen|anlegen|aanmaken|vytvořit|ustvari|stvori|kreiraj|napravi|направи|створити|създаване|създай|opret|opprett|luo|loo|izveidot|kurti|sukurti|creare|creați|creează|δημιουργία|צור|יצירה|إنشاء|สร้าง|tạo|buat|cipta|बनाएं|बनाएँ|新規作成|新建|新增',
  next: 'continue|continuer|seguinte|naprej|dalje|sljedeće|sledeće|далі|напред|næste|neste|seuraava|edasi|tālāk|toliau|következő|următorul|επόμενο|הבא|التالي|ถัดไป|tiếp theo|tiếp|berikutnya|selanjutnya|seterusnya|आगे|अगला|següent|繼續',
  delete:
    'remove|entfernen|effacer|retirer|borrar|quitar|wissen|rimuovi|cancella|remover|apagar|smazat|vymazať|izbriši|odstrani|ukloni|obriši|избриши|видалити|изтрий|изтриване|slet|fjern|slett|radera|poista|kustuta|dzēst|noņemt|ištrinti|naikinti|šalinti|pašalinti|eltávolítás|șterge|ștergeți|ștergere|eliminați|διαγραφή|κατάργηση|kaldır|מחק|מחיקה|הסר|حذف|إزالة|ลบ|xóa|hapus|padam|हटाएं|हटाएँ|मिटाएं|suprimeix|削除する|제거|移除',
  yes: 'ano|da|так|jah|taip|ναι|כן|نعم|ใช่|có|ya|हाँ|हां|kyllä|네|是的',
  ok: 'okay|aceptar|aceitar|accepter|akzeptieren|accepteren|accetta|akceptuj|elfogadás|rendben|ок|přijmout|acceptera|确定|確定|決定|confirm|bestätigen|confirmer|confirmar|bevestigen|conferma|potwierdź|potvrdit|potrdi|potvrdi|подтвердить|підтвердити|потвърждаване|bekræft|bekreft|bekräfta|vahvista|kinnita|apstiprināt|patvirtinti|megerősítés|confirmați|confirmare|εντάξει|onayla|אישור|موافق|تأكيد|ตกลง|đồng ý|xác nhận|oke|konfirmasi|sahkan|ठीक|ठीक है|d acord|確認|确定|确认|確定',
  no: 'no|nein|non|nee|não|nie|ne|нет|ні|не|nej|nei|ei|nem|nu|όχι|hayır|לא|لا|ไม่|ไม่ใช่|không|tidak|नहीं|いいえ|아니요|否',
  cancel:
    'cancel|abbrechen|annuler|cancelar|annuleren|annulla|anuluj|zrušit|storno|prekliči|odustani|otkaži|откажи|отмена|скасувати|отказ|annuller|avbryt|peruuta|tühista|loobu|atcelt|atšaukti|mégse|mégsem|anulare|anulați|άκυρο|ακύρωση|iptal|vazgeç|ביטול|إلغاء|ยกเลิก|hủy|batal|batalkan|रद्द करें|cancel·la|キャンセル|취소|取消',
  close:
    'zavřít|zavrieť|zatvoriť|zapri|zatvori|затвори|закрити|затваряне|luk|lukk|stäng|sulje|sulge|aizvērt|uždaryti|închide|închideți|κλείσιμο|סגור|סגירה|إغلاق|ปิด|đóng|tutup|बंद करें|tanca|dismiss',
  done: 'finish|finished|fertig stellen|terminer|listo|hecho|finalizar|klaar|voltooien|fine|fatto|concluir|gotowe|zakończ|dokončit|končano|gotovo|готово|færdig|udført|ferdig|klart|slutför|valmis|gatavs|atlikta|gata|terminat|τέλος|ολοκληρώθηκε|בוצע|סיום|تم|เสร็จสิ้น|xong|hoàn tất|selesai|हो गया|fet|完成',
  copy: 'copy|copy password|copy to clipboard|kopieren|kennwort kopieren|in die zwischenablage kopieren|kennwort in zwischenablage kopieren|copier|copier le mot de passe|copier le mot de passe dans le presse-papiers|copiar|copiar contraseña|copiar contraseña al portapapeles|copiar la contraseña en el portapapeles|wachtwoord kopiëren|wachtwoord naar klembord kopiëren|copia|copiar senha|copiar senha para a área de transferência|kopiuj|kopírovat|kopiraj|копировать|копіювати|копиране|kopiér|kopiera|kopioi|kopeeri|kopēt|kopijuoti|másolás|copiere|copiați|αντιγραφή|kopyala|העתק|نسخ|คัดลอก|sao chép|salin|कॉपी करें|コピー|パスワードをクリップボードにコピー|복사|复制|複製',
  name: 'app password name|bezeichnung|nom|nombre|naam|nome|nazwa|název|jméno|názov|meno|ime|naziv|имя|название|ім’я|назва|име|navn|namn|nimi|nosaukums|vārds|pavadinimas|vardas|név|nume|όνομα|ad|isim|adı|שם|الاسم|ชื่อ|tên|nama|नाम|名前|名|이름|名称|姓名|名稱',
  password:
    'app password|kennwort|passwort|app-kennwort|mot de passe|contraseña|wachtwoord|app-wachtwoord|senha|palavra-passe|hasło|heslo|geslo|lozinka|лозинка|пароль|парола|adgangskode|passord|lösenord|salasana|parool|parole|slaptažodis|jelszó|parolă|κωδικός πρόσβασης|κωδικός|şifre|סיסמה|كلمة المرور|كلمة السر|รหัสผ่าน|mật khẩu|kata sandi|sandi|kata laluan|पासवर्ड|contrasenya|パスワード|アプリ パスワード|암호|비밀번호|密码|密碼',
  created:
    'created|created on|creation date|date|erstellt|erstellt am|erstellungsdatum|datum|date de création|créé le|créé|fecha de creación|creado|creada|fecha|gemaakt op|gemaakt|aanmaakdatum|datum gemaakt|data creazione|data di creazione|creato|creata|data de criação|criado em|criada em|data|data utworzenia|utworzono|datum vytvoření|vytvořeno|dátum vytvorenia|vytvorené|datum ustvarjanja|ustvarjeno|datum stvaranja|datum kreiranja|дата создания|создано|дата створення|створено|дата на създаване|създадено|oprettelsesdato|oprettet|dato oprettet|opprettet|opprettelsesdato|datum skapad|skapad|skapades|luotu|luontipäivä|luontipäivämäärä|loodud|loomise kuupäev|izveidots|izveides datums|sukurta|sukūrimo data|létrehozás dátuma|létrehozva|létrehozás ideje|data creării|creat|creat la|ημερομηνία δημιουργίας|δημιουργήθηκε|oluşturma tarihi|oluşturulma tarihi|oluşturuldu|תאריך יצירה|נוצר|تاريخ الإنشاء|วันที่สร้าง|ngày tạo|tanggal dibuat|dibuat|tarikh dicipta|data de creació|作成日|作成日時|만든 날짜|생성 날짜|만든 시간|创建日期|创建时间|建立日期',
  yourAppPassword:
    'tu contraseña de aplicación|je app-wachtwoord|la password dell’app|la tua password per l’app|a sua palavra-passe de aplicação|twoje hasło aplikacji|vaše heslo aplikace|ваш пароль приложения|ditt applösenord|uygulama parolanız|az ön alkalmazásjelszava|你的应用密码|您的应用密码|您的應用程式密碼',
  signIn:
    'sign in|log in|anmelden|se connecter|connexion|iniciar sesión|aanmelden|accedi|entrar|iniciar sessão|zaloguj się|přihlásit se|войти|logga in|oturum aç|bejelentkezés|サインイン|로그인|登录|登入',
  more: 'show more|load more|more|view more|show all|mehr anzeigen|weitere anzeigen|afficher plus|voir plus|mostrar más|ver más|meer weergeven|mostra altro|mostrar mais|pokaż więcej|zobrazit více|показать еще|visa mer|daha fazla göster|さらに表示|더 보기|显示更多|顯示更多',
};
