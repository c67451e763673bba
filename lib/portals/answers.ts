import { fold } from '../page/fold';
import { oncePerLook } from '../page/look';
import { appPasswordsIn, conceptsOf, deletesSomething, means, saysCopy, teach } from './concepts';
import { answerIn, type Dialog, isByRole, stepsIn } from './dialog';
import { isThisOne } from './question-words';

/**
 * What the controls of a box answer, in more words than Microsoft's pages are known to use. Ordinary dictionary words, as
 * `fold` leaves them, languages mixed; nobody has seen them on Microsoft's pages. Where one is missing, Latchkey presses
 * nothing.
 */

// Buttons of boxes alone: where lists are read nothing asks for them.
teach({
  ok: "u redu|v redu|gerai|labi|d'acord|ados",
  yes: 'bai',
  no: 'ez',
  cancel: 'utzi',
  // "通知を閉じる" shuts a notice; to turn notices off is said otherwise.
  close: 'pechar|itxi|通知を閉じる',
  // As they stand in a sentence, where their endings change.
  appPasswords:
    'haseł aplikacji|haseł do aplikacji|hesel aplikaci|hesiel aplikacii|паролеи приложении|паролів програм|паролі програми|lozinki aplikacija|lozinki za aplikacije|gesel za aplikacije|parolele de aplicatie|parolelor de aplicatie|sovellussalasanoja|κωδικους προσβασης εφαρμογων|κωδικων προσβασης εφαρμογων',
});

/** Leaves all as it is. "Keep" declines where it answers, and may be a name elsewhere. */
const DECLINES = new Set(
  'keep|keep it|keep this|keep the|keep my|cancel deletion|loschen abbrechen|go back|back|never mind|not now|behalten|zuruck|conserver|retour|conservar|volver|manter|voltar|behouden|terug|indietro|mantieni|behall|tillbaka|behold|tilbage|tilbake|wstecz|wroc|zpet|ponechat|vissza|megtartas|geri|geri don|назад|оставить|戻る|やめる|返回|뒤로|돌아가기|ta inte bort|non eliminare|nie usuwaj|не удалять|не видаляти|silmeyin|ikke slet|ikke slett|neodstranovat|nemazat|ala poista|保留|不,保留'.split(
    '|',
  ),
);
/** A "no" of its own kind: it answers as "no" does. */
const NO_THANKS = new Set(
  'no thanks|no thank you|nein danke|non merci|no gracias|no grazie|nao obrigado|nee bedankt|nej tack|nej tak|nei takk|nie dziekuje|нет спасибо'.split(
    '|',
  ),
);
export const saysNoThanks = (caption: string): boolean => NO_THANKS.has(fold(caption));
/** "Don't delete": what stands in front of a word for deleting, or behind it. */
const NOT = /^(?:don't|do not|nicht|ne pas|no|nao|niet) (.+)$|^不(.+)$|^(.+?)(?:しない|しません| ?안 함|하지 않음)$/;
/** A yes of its own kind: "I confirm", "I'm sure", "I delete it". Who agrees, or accepts, may agree to anything. */
const AGREES = new Set(
  "i confirm|i'm sure|i am sure|yes please|yes i'm sure|je confirme|je suis sur|je suis sure|ich bestatige|ich bin sicher|estoy seguro|estoy segura|lo confirmo|confirmo|tenho certeza|confermo|sono sicuro|ik bevestig|ik weet het zeker|potwierdzam|jestem pewien|подтверждаю|я уверен|jag bekraftar|jeg bekrefter|jeg bekræfter|vahvistan|potvrzuji|eminim|onayliyorum|torlom|biztos vagyok|احذف|أنا متأكد"
    .split('|')
    .map(fold),
);
/** Before what one agrees to do. */
const WISH =
  /^(?:i (?:really )?(?:want|would like|wish) to|i'd like to|je veux|je souhaite|quiero|deseo|voglio|quero|desejo|ik wil) /;
export const agrees = (caption: string): boolean => AGREES.has(fold(caption));
/** "I want to delete it": what is wanted; undefined where it says no such thing. */
export const wishIn = (caption: string): string | undefined => {
  const folded = fold(caption);
  return WISH.test(folded) ? folded.replace(WISH, '') : undefined;
};

/** Closes what tells something. What it would do where something is asked nobody knows. */
const SEEN = new Set(
  "got it|ok, got it|okay, got it|understood|i understand|verstanden|alles klar|compris|j'ai compris|entendido|entendi|capito|ho capito|begrepen|jag forstar|jeg forstar|rozumiem|rozumim|ertem|anladim|понятно|зрозуміло|わかりました|分かりました|了解|知道了|我知道了|알겠습니다".split(
    '|',
  ),
);

/**
 * What a button may say that it closes: a box, a line, or what it tells. Never more than that: "Close account" is another
 * matter, and where the word means to turn off as well, as in "关闭通知", only what is a box.
 */
const BOXES = new Set(
  'dialog|dialog box|dialogue|box|window|modal|modal window|popup|pop-up|panel|drawer|toast|notification|message|alert|banner|prompt|dialogfeld|fenster|popup-fenster|meldung|benachrichtigung|nachricht|hinweis|boite de dialogue|fenetre|fenetre modale|panneau|alerte|dialogo|cuadro de dialogo|ventana|ventana emergente|notificacion|mensaje|alerta|aviso|caixa de dialogo|janela|notificacao|mensagem|finestra|finestra di dialogo|notifica|messaggio|avviso|finestra di avviso|dialoogvenster|venster|melding|bericht|okno|okno dialogowe|powiadomienie|komunikat|wiadomosc|dialogove okno|oznameni|oznamenie|zpravu|spravu|hlaseni|dialogruta|dialogrutan|fonstret|fonster|meddelandet|meddelande|aviseringen|dialogboks|dialogboksen|vinduet|vindue|vindu|meddelelse|meddelelsen|meldingen|notifikation|ikkuna|valintaikkuna|ilmoitus|viesti|iletisim kutusunu|pencereyi|ablak|parbeszedpanel|ertesites|uzenet|окно|диалог|диалоговое окно|уведомление|сообщение|вікно|діалогове вікно|сповіщення|повідомлення|ダイアログ|ダイアログ ボックス|ダイアログボックス|メッセージ|ウィンドウ|对话框|對話方塊|窗口|視窗|弹窗|대화 상자|알림|메시지|창|مربع الحوار|النافذة|الإشعار|الرسالة|التنبيه|תיבת הדו-שיח|החלון|ההודעה|กล่องโต้ตอบ|หน้าต่าง|hop thoai|cua so|thong bao|kotak dialog|jendela|notifikasi|pesan'
    .split('|')
    .map(fold),
);
/** Before the word for it, where that comes last or stands alone, and what joins both where no blank does. */
const CARRIED_CLOSE = /^(?:关闭|關閉|ปิด)(.+)$|^(.+?)を?閉じる$/;
const BEFORE_BOX =
  /^(?:the|this|das|die|den|diese|dieses|la|le|cette|ce|el|esta|este|a|o|il|lo|questa|questo|het|de|dit) |^l'/;

/** "Close dialog", "Dismiss notification", "Meldung schließen": leaves all as it is. */
export const closesBox = oncePerLook((caption: string): boolean => {
  const folded = fold(caption);
  const carried = folded.match(CARRIED_CLOSE)?.slice(1).find(Boolean);
  if (carried !== undefined) return BOXES.has(fold(carried));
  const words = folded.split(' ');
  const closes = (verb = '', ...noun: string[]) =>
    means(verb, 'close') && BOXES.has(noun.join(' ').replace(BEFORE_BOX, ''));
  return closes(...words) || closes(words.at(-1), ...words.slice(0, -1));
});

/** "Dismiss", in words that could refuse or throw away something elsewhere: it closes a line that has nothing else to press. */
const DISMISSES = new Set(
  'hide|ignore|verwerfen|ausblenden|ignorieren|ignorer|masquer|descartar|ocultar|ignorar|dispensar|ignora|nascondi|negeren|verbergen|odrzuc|ukryj|скрыть|отклонить|приховати|відхилити|skryt|odmitnout|avvisa|dolj|afvis|skjul|avvis|ohita|piilota|yoksay|yok say|gizle|elvetes|elrejtes|respingere|ascundere|απορριψη|αποκρυψη|تجاهل|إخفاء|התעלם|הסתר|無視|非表示|消除|忽略|隐藏|隱藏|무시|숨기기|bo qua|abaikan|sembunyikan'
    .split('|')
    .map(fold),
);

/** The controls of a box by what they do. A word with two meanings counts for both; the caller refuses what is left open. */
export function rolesIn(dialog: Dialog) {
  const that = (test: (caption: string) => boolean) => dialog.controls.filter(({ caption }) => test(answerIn(caption)));
  const { confirms, closes, nexts } = stepsIn(dialog);
  const sees = (caption: string) => SEEN.has(fold(caption));
  const seen = that(sees);
  const deleting = that((caption) => agrees(caption) || (confirmsDeleting(caption) && !deletesSomething(caption)));
  const isLine = dialog.controls.length === 1 && !isByRole(dialog);
  const dismisses = (caption: string) => isLine && DISMISSES.has(fold(caption));
  const shutting = that((caption) => closesBox(caption) || dismisses(caption));
  const refusals = that((caption) => means(caption, 'no', 'cancel'));
  return {
    confirms: [...confirms.filter(({ caption }) => !keeps(caption)), ...deleting, ...seen],
    // "Back" beside "Cancel" leads elsewhere.
    declines: refusals.length > 0 ? refusals : that(keeps),
    closes: [...closes, ...shutting, ...seen],
    nexts,
    copies: that(saysCopy),
    unknown: that(
      (caption) =>
        conceptsOf(caption).size === 0 &&
        !deletesSomething(caption) &&
        !agrees(caption) &&
        !confirmsDeleting(caption) &&
        !keeps(caption) &&
        !closesBox(caption) &&
        !dismisses(caption) &&
        !saysCopy(caption) &&
        !sees(caption),
    ),
  };
}

/** "Keep app password", "Don't delete". */
const keeps = oncePerLook((caption: string): boolean => {
  const folded = fold(caption);
  const denied = folded.match(NOT)?.slice(1).find(Boolean);
  if (DECLINES.has(folded) || saysNoThanks(caption) || (denied !== undefined && means(denied, 'delete'))) return true;
  return appPasswordsIn(folded).some(({ before, after }) => DECLINES.has(fold(`${before} ${after}`)));
});

/** "Confirm deletion", "Löschung bestätigen": a yes, and the deletion as a noun; 「削除します」, "삭제하기", "eliminarlo": the word for it as a verb. */
export const confirmsDeleting = oncePerLook((caption: string): boolean => {
  const folded = fold(caption);
  if (AS_VERB.test(folded) && means(folded.replace(AS_VERB, ''), 'delete')) return true;
  const words = folded.split(' ');
  const confirms = [words[0] ?? '', words.at(-1) ?? ''].find((word) => means(word, 'yes', 'ok'));
  const [noun, ...more] = words.filter((word) => word !== confirms && !isThisOne(word));
  return confirms !== undefined && noun !== undefined && more.length === 0 && isDeletion(noun.replace(ARTICLE, ''));
});

const AS_VERB = /(?:します|する|합니다|하기|(?<=[aei]r)l[oa])$/;
/** Joined to the word. */
const ARTICLE = /^(?:ال|l')/;
/** One deletion, where that is no word for deleting itself. A stem of the word is not enough here: it stands in "account deletion" and "deletions" as well. */
const DELETION = new Set(
  'deletion|removal|loschung|entfernung|suppression|eliminacion|borrado|supresion|exclusao|remocao|eliminacao|eliminazione|rimozione|cancellazione|verwijdering|usuniecie|удаление|видалення|radering|borttagning|sletning|sletting|fjernelse|fjerning|poisto|poistaminen|odstraneni|odstranenie|smazani|vymazani|vymazanie|torlest|stergerea|silmeyi|silme|eliminacio|supressio|brisanje|izbris|penghapusan|pemadaman|kustutamine|kustutamist|dzesanu|naikinima|salinima'.split(
    '|',
  ),
);
const isDeletion = (noun: string): boolean => means(noun, 'delete') || DELETION.has(noun);
