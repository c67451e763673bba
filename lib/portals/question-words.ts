import { fold } from '../page/fold';
import { appPasswordsIn, CARRIED, deletesSomething, deletionsIn, means, speaksOfDeleting } from './concepts';
import { otherMethodWords } from './words-methods';

/**
 * What a question of the page is about, where it does not say so by a name. Ordinary dictionary words, as `fold` leaves
 * them, languages mixed; nobody has seen them on Microsoft's pages, but for "Are you sure you would like to delete this
 * method for your account?" (quoted by a university in 2021, PORTALS.md section 4). Where a word is missing, Latchkey asks
 * for a hand, and presses nothing.
 */
const ALL =
  'all|every|everything|al uw|al je|alle|allen|aller|alles|samtliche|tous|toutes|tout|todas|todos|todo|tudo|tutti|tutte|tutto|alla|allt|kaikki|kaikkia|koik|visas|visus|visi|wszystkie|wszystko|vsechna|vsechny|vsechno|vse|vsetky|vsetko|sve|svi|sva|все|всех|усі|всі|усе|всички|osszes|minden|mindet|toate|ολα|ολους|ολες|tum|tumu|tumunu|hepsi|hepsini|butun|כל|הכל|كل|جميع|ทั้งหมด|ทุก|tat ca|semua|सभी|सब|tots|totes|すべて|全て|全部|모든|모두|전체|所有|一切';
/** What goes beyond the one that is named. */
const OTHERS =
  'other|others|more|else|everything|weitere|weiteren|andere|anderen|alles|autres|otras|otros|todo|altre|altri|tutto|outras|outros|tudo|andra|inne|wszystko|другие|остальные|diger|tobbi|ostatni|其他|他の|다른';
/** "Are you sure?", "This cannot be undone." */
const SURE =
  'sure|certain|sicher|wirklich|vraiment|seguro|segura|seguros|sicuro|sicura|zeker|certeza|realmente|よろしい|本当|확실|정말|确定|確定|确认|確認|na pewno|pewien|pewna|уверены|уверен|действительно|saker|sakert|sikker|varma|haluatko|emin|biztos|biztosan|opravdu|jiste|naozaj|sigur|sigurno|prepricani|впевнені|дійсно|наистина|βεβαιοι|σιγουροι|בטוח|متأكد|แน่ใจ|chac chan|yakin|pasti|tikrai|tiesam|kindel|undone|ruckgangig|irreversible|deshacer|ongedaan|取り消|元に戻|यकीन|निश्चित';
/** The kinds of things of which one is deleted: parts of words, since languages bend and join them. */
const THING =
  'method|metod|μεθοδ|метод|способ|yontem|modszer|sposob|menetelm|meetod|phuong thuc|kaedah|方法|방법|วิธี|विधि|שיטה|طريقة|confirm|password|kennwort|passwort|mot de passe|contrasena|senha|palavra-passe|wachtwoord|hasł|парол|losenord|parola|jelszo|heslo|hesla|パスワード|암호|密码|密碼|security info|item|entry|eintrag|credential|elem|polozk|pozycj|wpis|запис|項目|항목|项目';
/** What points to the one that is meant. */
const THIS =
  'this|that|it|его|ее|её|diese|diesen|dieser|dieses|ce|cet|cette|este|esta|esto|questo|questa|deze|dit|denna|detta|dette|denne|taman|tata|tuota|этот|эту|это|цей|цю|този|тази|това|bu|bunu|ezt|ez|tento|tuto|toto|αυτη|αυτο|זה|זו|هذا|هذه|นี้|nay|ini|यह|इस|この|これ|本|此|这|這';
/** What is no app password, however it is pointed to; other sign-in methods have words of their own. */
const ELSE =
  'account|konto|kontoen|kontot|compte|cuenta|conta|rekening|tili|ucet|cont|hesabi|fiokot|nalog|учетную|аккаунт|λογαριασμο|חשבון|حساب|الحساب|บัญชี|tai khoan|akun|खाता|アカウント|계정|帐户|账户|帳戶|device|gerat|appareil|dispositivo|apparaat|enheten|laite|urzadzenie|zarizeni|cihazi|eszkozt|устроиство|συσκευη|デバイス|기기|设备|裝置|number|nummer|numero|user|benutzer|utilisateur|usuario|utente|gebruiker|ユーザー|用户|사용자|organization|organisation|profile|profil|perfil|profilo|session|sitzung|sesion|sessione|key|schlussel|sleutel';
/** The same as the object of a question, in languages that join "your" to it. */
const ELSE_BENT = 'hesabinizi|cihazinizi|profilinizi|tilisi|laitteesi|profiilisi|fiokjat|fiokodat|eszkozet|profiljat';
/** What adds something to the one that is named; not where the word means something else in another language. */
const AND = 'and|und|et|y|e|i|och|og|ja|и|і|та|ve|και'.split('|');
/** What may follow "Are you sure you want to" and says nothing of what is done. */
const GO_ON =
  'proceed|do|fortfahren|tun|faire|poursuivre|hacer|proceder|procedere|fare|fazer|prosseguir|doorgaan|doen|kontynuowac|pokracovat|fortsatta|fortsette|fortsætte|jatkaa|devam|продолжить';
/** What may stand beside it and says nothing more. */
const FILLER =
  'the|das|den|die|le|la|de|het|det|et|anyway|permanently|forever|now|endgultig|dauerhaft|unwiderruflich|jetzt|trotzdem|definitief|permanent|trwale|definitivement|definitivamente|permanentemente|forma|permanente|навсегда';
/** Verbs that German and Dutch put behind the one that deletes. */
const BEHIND_VERB =
  'mochten|mochte|mochtest|wollen|will|willst|sollen|soll|lassen|werden|wird|wilt|wil|wilde|worden'.split('|');
/** What begins the part of a sentence whose verb comes last. */
const CLAUSE = /^(?:.*,\s*)?(?:(?:dass|dat|ob|of)\s+)?(?:(?:sie|du|ihr|u|je|jij)\s+)?/;
/** "Anyway", in words that mean "all" elsewhere. */
const ANYWAY = /tout de meme|de todos modos|de todas formas|все равно|mindenkepp/g;
/** One that a button may say it is about. */
const ONE = new Set(`${THIS}|${FILLER}|method|item|entry`.split('|'));
/** What stands beside a question and answers nothing. */
const HELP =
  'help|hilfe|aide|ayuda|aiuto|ajuda|hulp|hjalp|hjelp|hjælp|apua|ohje|pomoc|segitseg|yardim|bantuan|помощь|справка|довідка|βοηθεια|עזרה|مساعدة|सहायता|ヘルプ|도움말|帮助|說明|learn more|more information|more info|mehr erfahren|weitere informationen|en savoir plus|mas informacion|ulteriori informazioni|saiba mais|meer informatie|details|show details';
/** What keeps the one that is meant: there "no" is the answer that deletes. */
const KEEP =
  'keep|retain|stay|behalten|bewahren|bleiben|conserver|garder|mantener|conservar|tenere|mantenere|manter|houden|behouden|blijven|behalla|beholde|behold|sailyttaa|zachowac|ponechat|megtartja|pastra|sakla|zadrzati|оставить|сохранить|залишити|διατηρηση|残し|保持|保留|유지|giu lai|simpan';
/** What takes a deletion back. */
const UNDO =
  'undo|restore|wiederherstellen|restaurer|restaurar|ripristina|herstellen|przywroc|aterstall|gendan|gjenopprett|восстановить|復元|恢复|還原|복원|ruckgangig|ruckgangig machen|annuler la suppression|deshacer|annulla eliminazione|desfazer|ongedaan maken|angra|cofnij|отменить|geri al|visszavonas|vratit|vratit zpet|元に戻す|取り消す|실행 취소|撤消|撤销|復原|anular|fortryd|angre|kumoa';

export const tokensIn = (text: string): string[] => text.split(/[^\p{L}\p{M}\p{N}'-]+/u).filter(Boolean);
const spaced = (text: string): string => ` ${tokensIn(text).join(' ')} `;

/** Whole words in a folded text; scripts without blanks have no edge of a word to look for. */
const hasWord = (text: string, list: string): boolean => {
  const words = spaced(text);
  return list.split('|').some((word) => (CARRIED.test(word) ? text.includes(word) : words.includes(` ${word} `)));
};
const hasPart = (text: string, list: string): boolean => list.split('|').some((part) => text.includes(part));

/** A stop ends a sentence before a blank only: not in an address or a name. */
const SENTENCE = /(?:[^.!?。！？؟।\n]|[.!?](?=\S))+[.!?。！？؟।]?/g;
const QUESTION = /[?？؟፧]\s*$|՞|(?:か|吗|嗎|까)[\s。.]*$/;
export const sentencesOf = (texts: string[]) =>
  texts
    .flatMap((text) => text.match(SENTENCE) ?? [])
    .map((sentence) => ({ said: fold(sentence).replace(ANYWAY, ''), isQuestion: QUESTION.test(sentence) }));

/** A message that it was not deleted; what apps cannot do any more is said in another sentence. */
export const saysItFailed = (text: string): boolean =>
  sentencesOf([text]).some(({ said }) => FAILED.test(said) && speaksOfDeleting(said));
const FAILED =
  /(could|was|is|has) ?n[o']t( be| been)? (delete|remove)|\bfailed|unable to (delete|remove)|went wrong|fehlgeschlagen|konnten? .*nicht|n'a pas pu|echec|echoue|no se (ha podido|pudo)|non e stato possibile|nao foi possivel|kon(den)? niet|mislukt|kunde inte|misslyckades|kunne ikke|mislyk|nie udało|nie powiodł|не удалось|失敗|失败|실패/;

const SEVERAL = /(?:^|[^\p{L}\p{N}])(?:[2-9]|[1-9]\d)[^\p{N}]{0,12}$/u;
/** Of scripts without blanks so many letters before and behind what is counted may hold a word for "all". */
const [BEFORE, BEHIND] = [6, 4];

/** "all your existing" right before what it counts; with "this" between, as in "all apps with this", it counts something else. */
function countsAll(before: string, after: string, isPlural: boolean): boolean {
  const last = tokensIn(before).slice(-4).join(' ');
  const from = Math.max(...SPACED_ALL.map((word) => ` ${last} `.lastIndexOf(` ${word} `)));
  const between = last.slice(from).split(' ').slice(1);
  if (from >= 0 && between.length <= 2 && (isPlural || !hasWord(between.join(' '), THIS))) return true;
  const near = before.slice(-BEFORE);
  return CARRIED_ALL.some((word) => {
    const at = near.lastIndexOf(word);
    if (at >= 0 && !hasWord(near.slice(at), THIS)) return true;
    // "all apps of this one"
    const isOne = /[此该該这這]$/.test(before) && after.startsWith('的');
    return !isOne && after.slice(0, BEHIND).includes(word);
  });
}
const SPACED_ALL = ALL.split('|').filter((word) => !CARRIED.test(word));
const CARRIED_ALL = ALL.split('|').filter((word) => CARRIED.test(word));

/** "Delete all app passwords?", "Delete 3 app passwords?", "All your app passwords will be deleted."; without a name also "Delete your app passwords?" */
export function asksForSeveral(texts: string[], isNamed: boolean): boolean {
  return sentencesOf(texts).some(({ said, isQuestion }) => {
    const asks = isQuestion || deletesSomething(said) || deletionsIn(said).some(({ before }) => before === '');
    if (asks && hasWord(said, isNamed ? OTHERS : ALL)) return true;
    const deletes = asks || speaksOfDeleting(said);
    return appPasswordsIn(said).some(({ before, after, isPlural }) => {
      if (countsAll(before, after, isPlural) && (!isNamed || deletes)) return true;
      const isWhole = isPlural && !isNamed && !hasWord(before, THIS) && (isQuestion || speaksOfDeleting(said));
      return deletes && (SEVERAL.test(before) || isWhole);
    });
  });
}

/** It speaks of deleting, of app passwords or methods, or asks whether one is sure: an answer to the press on a delete control does. */
export const asksWhetherToDelete = (texts: string[]): boolean =>
  texts.map(fold).some((said) => speaksOfDeleting(said) || isOfThisKind(said)) ||
  sentencesOf(texts).some(({ said }) => hasWord(said, SURE) && saysNoMore(said));

/** So long may be what says nothing but "Are you sure?": in words, and in letters where no blanks stand between them. */
const [SHORT, SHORT_CARRIED] = [5, 14];
/** "Are you sure you want to do this?", and not "Are you sure you want to sign out?" */
const saysNoMore = (said: string): boolean =>
  (CARRIED.test(said) ? said.length <= SHORT_CARRIED : tokensIn(said).length <= SHORT) ||
  hasWord(said, GO_ON) ||
  tokensIn(said).some((token) => means(token, 'next'));

const beginsWithThis = (said: string): boolean => !CARRIED.test(said) && hasWord(tokensIn(said)[0] ?? '', THIS);

/** "Delete Kitchen?", "Remove your account": what is to be deleted is said, and is nothing that an app password could be called. */
export const asksAboutAnother = (texts: string[]): boolean => {
  const sentences = sentencesOf(texts);
  const isOurs = sentences.some(({ said }) => isOfThisKind(said));
  return sentences.some(({ said, isQuestion }) => {
    // "This account will be deleted.", 「この電話を削除しますか」
    const isTold = beginsWithThis(said) && speaksOfDeleting(said) && pointsElsewhere(said);
    const deletions = deletionsIn(said);
    // "Czy chcesz usunąć konto?": where the word for deleting is bent, what it is about may stand on either side.
    const mayBeBent = deletions.length === 0 && !CARRIED.test(said) && speaksOfDeleting(said);
    const isBent = mayBeBent && hasWord(said, `${ELSE}|${ELSE_BENT}`);
    if (!isOurs && (isTold || (isQuestion && (isBent || deletesElse(said))))) return true;
    return deletions.some(({ before, after }) => {
      if (!isOurs && isQuestion && after === '' && endsElsewhere(before)) return true;
      // Where the word comes last, what stands before it may be any beginning of a sentence.
      const isTitle = after === '' && !isQuestion && before.split(' ').length <= 2;
      const isVerbLast = after !== '' && tokensIn(after).every((word) => BEHIND_VERB.includes(word));
      const clause = isVerbLast ? before.replace(CLAUSE, '') : after;
      const object = clause || (isTitle ? before : '');
      const isSentence = before !== '' && !isQuestion;
      return object !== '' && !(after && isSentence) && (pointsElsewhere(object) || !pointsHere(object));
    });
  });
};

/** "Möchten Sie Ihr Konto", and not "Möchten Sie es aus Ihrem Konto": what stands right before a verb that comes last. */
function endsElsewhere(before: string): boolean {
  const last = tokensIn(before).slice(-4);
  return hasWord(last.join(' '), ELSE) && !last.some((token) => OUT_OF.includes(token));
}
const OUT_OF = ['aus', 'von', 'vom', 'fur', 'bei', 'uit', 'van', 'voor', 'bij'];

/** "Do you want to keep Phone?", "Cancel the deletion of Phone?" */
export const asksToKeep = (texts: string[]): boolean =>
  sentencesOf(texts).some(
    ({ said, isQuestion }) =>
      isQuestion &&
      (hasWord(said, KEEP) ||
        UNSPACED_CANCEL.test(said) ||
        (speaksOfDeleting(said) && tokensIn(said).some((token) => means(token, 'cancel')))),
  );
/** Where no blanks stand between words, what is cancelled stands right beside that. */
const UNSPACED_CANCEL =
  /(?<!无法|無法|不能|不可)取消[^,、]{0,8}[删刪削]除|[删刪]除[^,、无無不]{0,3}取消|削除[^,、]{0,5}キャンセル(?!でき)|삭제.{0,4}취소(?!할 수 없)/;

/** "Delete Laptop and your account?": more than what is named is asked about. The name is taken out of the texts. */
export const asksAboutMore = (texts: string[]): boolean =>
  sentencesOf(texts).some(({ said, isQuestion }) => {
    if (!isQuestion && !deletesSomething(said)) return false;
    const tokens = tokensIn(said.replace(/[&+]/g, ' and '));
    const rest = (from: number) => tokens.slice(from).join(' ');
    return tokens.some(
      (token, at) => AND.includes(token) && [at + 1, at + 2].some((from) => pointsElsewhere(rest(from))),
    );
  });

/** "this account", "the security key": what it begins with is something else, and it says nothing of app passwords. */
function pointsElsewhere(object: string): boolean {
  const tokens = tokensIn(object);
  const noun = tokens.slice(tokens.findIndex((token) => !ONE.has(token)));
  const isElse = [1, 2, 3].some((count) => means(noun.slice(0, count).join(' '), 'otherMethod'));
  return (isElse || hasWord(noun.slice(0, 2).join(' '), ELSE)) && appPasswordsIn(object).length === 0;
}

/** The same where no blanks tell where a word ends: 「この電話を削除」, and not 「アカウントからこれを削除」. */
const deletesElse = (said: string): boolean => CARRIED_ELSE.some((pattern) => pattern.test(said));
const CARRIED_ELSE = `${ELSE}|${otherMethodWords}`
  .split('|')
  .filter((word) => CARRIED.test(word) && word.length > 1)
  .map((word) => new RegExp(`${word}[を을를]|(?:删除|刪除|移除)(?:[你您]的|[此该該这這個个])*${word}(?!的|中|里)`));

export const isOfThisKind = (said: string): boolean => appPasswordsIn(said).length > 0 || hasPart(said, THING);

/** "this one", "app password", "confirmation", "really": nothing with a name of its own. */
const pointsHere = (object: string): boolean =>
  isOfThisKind(object) ||
  isThisOne(object) ||
  hasWord(tokensIn(object)[0] ?? '', THIS) ||
  hasWord(object, SURE) ||
  means(object, 'yes', 'ok', 'securityInfo');

/** "it", "this app password", "this password", "permanently": nothing is said but that it is the one. Where a word may mean all of them as well, it is not. */
export const isThisOne = (said: string): boolean =>
  spaced(fold(said))
    .replace(/ (?:app|this) password /, ' it ')
    .split(' ')
    .every((word) => word === '' || ONE.has(word));

export const isHelp = (caption: string): boolean => HELP.split('|').includes(fold(caption));
export const isUndo = (caption: string): boolean => UNDO.split('|').includes(fold(caption));

/** "I'm sure", "go on": what a yes may add, and nothing of what is deleted. */
export const isSureAnyway = (said: string): boolean => {
  const folded = fold(said);
  return means(said, 'next') || (hasWord(folded, SURE) && !speaksOfDeleting(folded) && !hasWord(folded, ALL));
};

const SIGNS_OUT =
  /\bsign(s|ed|ing)?[ -](?!in)(\w+ ){0,4}(out|off)\b|\blog(s|ged|ging)?[ -]?(?!in)(\w+ ){0,4}(out|off)\b|sessions? will|abmeld|abgemeldet|auslogg|ausgelogg|melde[nt]? (\w+ ){1,4}ab\b|deconne[cx]|(cerrar|cierr)\w* .{0,15}sesi|desconect|disconn(ett|ess)|uscirai|esci da|(termina|encerra).{0,15}sess|sess(ao|oes).{0,15}(termina|encerra)|\bsair(a|as)? d|afmeld|afgemeld|uitlog|uitgelog|melde?[nt]? u (\w+ ){0,4}af\b|wylog|odhlas|kijelentkez|deconect|logga[rst]? (\w+ )?ut\b|utlogg|logge?[rst]? (deg )?(av|ut)\b|log(ge)?[rst]? (dig )?(af|ud)\b|kirja\w* (\w+ ){0,3}ulos|uloskirja|oturum\w* (\w+ ){0,3}(kapat|sonland)|cikis yap|выити|выидет|выход|сеанс|виити|виид|вихід|излез|изход|odjav|αποσυνδε|サインアウト|ログアウト|注销|登出|退出|로그아웃|تسجيل خروج|تسجيل الخروج|התנתק|תנותק|ออกจากระบบ|đang xuat|(log|daftar) keluar|keluar dari|tanca\w* .{0,15}sessi|logi\w* valja|atsijung|izrakst/;

/** It says that somebody is signed out as well: everywhere, or of their devices. */
export const signsOut = (text: string): boolean => SIGNS_OUT.test(fold(text));
