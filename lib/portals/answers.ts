import { fold } from '../page/fold';
import { oncePerLook } from '../page/look';
import { appPasswordsIn, conceptsOf, deletesSomething, means } from './concepts';
import { answerIn, type Dialog, stepsIn } from './dialog';
import { isThisOne } from './question-words';

/**
 * What the controls of a box answer, in more words than Microsoft's pages are known to use. Ordinary dictionary words, as
 * `fold` leaves them, languages mixed; nobody has seen them on Microsoft's pages. Where one is missing, Latchkey presses
 * nothing.
 */

/** Leaves all as it is. "Keep" declines where it answers, and may be a name elsewhere. */
const DECLINES = new Set(
  'keep|keep it|keep this|keep the|keep my|cancel deletion|loschen abbrechen|go back|back|never mind|not now|behalten|zuruck|conserver|retour|conservar|volver|manter|voltar|behouden|terug|indietro|mantieni|behall|tillbaka|behold|tilbage|tilbake|wstecz|wroc|zpet|ponechat|vissza|megtartas|geri|geri don|назад|оставить|戻る|やめる|返回|뒤로|돌아가기|ta inte bort|non eliminare|nie usuwaj|не удалять|не видаляти|silmeyin|ikke slet|ikke slett|neodstranovat|nemazat|ala poista|保留|不,保留'.split(
    '|',
  ),
);
/** "Don't delete": what stands in front of a word for deleting, or behind it. */
const NOT = /^(?:don't|do not|nicht|ne pas|no|nao|niet) (.+)$|^不(.+)$|^(.+?)(?:しない|しません| ?안 함|하지 않음)$/;
/** Closes what tells something. What it would do where something is asked nobody knows. */
const SEEN = new Set(
  "got it|ok, got it|okay, got it|understood|i understand|verstanden|alles klar|compris|j'ai compris|entendido|entendi|capito|ho capito|begrepen|jag forstar|jeg forstar|rozumiem|rozumim|ertem|anladim|понятно|зрозуміло|わかりました|分かりました|了解|知道了|我知道了|알겠습니다".split(
    '|',
  ),
);

/** The controls of a box by what they do. A word with two meanings counts for both; the caller refuses what is left open. */
export function rolesIn(dialog: Dialog) {
  const that = (test: (caption: string) => boolean) => dialog.controls.filter(({ caption }) => test(answerIn(caption)));
  const { confirms, closes, nexts, copies } = stepsIn(dialog);
  const sees = (caption: string) => SEEN.has(fold(caption));
  const seen = that(sees);
  const deleting = that((caption) => confirmsDeleting(caption) && !deletesSomething(caption));
  const refusals = that((caption) => means(caption, 'no', 'cancel'));
  return {
    confirms: [...confirms.filter(({ caption }) => !keeps(caption)), ...deleting, ...seen],
    // "Back" beside "Cancel" leads elsewhere.
    declines: refusals.length > 0 ? refusals : that(keeps),
    closes: [...closes, ...seen],
    nexts,
    copies,
    unknown: that(
      (caption) =>
        conceptsOf(caption).size === 0 &&
        !deletesSomething(caption) &&
        !confirmsDeleting(caption) &&
        !keeps(caption) &&
        !sees(caption),
    ),
  };
}

/** "Keep app password", "Don't delete". */
const keeps = oncePerLook((caption: string): boolean => {
  const folded = fold(caption);
  const denied = folded.match(NOT)?.slice(1).find(Boolean);
  if (DECLINES.has(folded) || (denied !== undefined && means(denied, 'delete'))) return true;
  return appPasswordsIn(folded).some(({ before, after }) => DECLINES.has(fold(`${before} ${after}`)));
});

/** "Confirm deletion", "Löschung bestätigen": a yes, and the deletion as a noun; 「削除します」, "삭제하기": the word for it as a verb. */
export const confirmsDeleting = oncePerLook((caption: string): boolean => {
  const folded = fold(caption);
  if (AS_VERB.test(folded) && means(folded.replace(AS_VERB, ''), 'delete')) return true;
  const words = folded.split(' ');
  const confirms = [words[0] ?? '', words.at(-1) ?? ''].find((word) => means(word, 'yes', 'ok'));
  const [noun, ...more] = words.filter((word) => word !== confirms && !isThisOne(word));
  return confirms !== undefined && noun !== undefined && more.length === 0 && isDeletion(noun.replace(ARTICLE, ''));
});

const AS_VERB = /(?:します|する|합니다|하기)$/;
/** Joined to the word. */
const ARTICLE = /^(?:ال|l')/;
/** One deletion, where that is no word for deleting itself. A stem of the word is not enough here: it stands in "account deletion" and "deletions" as well. */
const DELETION = new Set(
  'deletion|removal|loschung|entfernung|suppression|eliminacion|borrado|supresion|exclusao|remocao|eliminacao|eliminazione|rimozione|cancellazione|verwijdering|usuniecie|удаление|видалення|radering|borttagning|sletning|sletting|fjernelse|fjerning|poisto|poistaminen|odstraneni|odstranenie|smazani|vymazani|vymazanie|torlest|stergerea|silmeyi|silme|eliminacio|supressio|brisanje|izbris|penghapusan|pemadaman|kustutamine|kustutamist|dzesanu|naikinima|salinima'.split(
    '|',
  ),
);
const isDeletion = (noun: string): boolean => means(noun, 'delete') || DELETION.has(noun);
