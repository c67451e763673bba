import { textOf } from '../page/caption';
import { type Control, fieldsIn, PRESSABLE, type TextField } from '../page/controls';
import { contentOf, elementsIn, isWithin, sizeOf } from '../page/tree';
import { isVisible } from '../page/visible';
import { kindOf, means } from './concepts';
import { BUSY, type Dialog, stepsIn } from './dialog';
import { piecesOf } from './pieces';
import { asksForPassword, type SecretPlace } from './secret-place';
import type { Clue, PageState, PageView, PartView, Stage } from './view';

interface Seen {
  secret: SecretPlace | undefined;
  field: TextField | undefined;
  dialogs: Dialog[];
  rows: number;
  create: Control | undefined;
  /** What says that this is the page: its heading, or a lesson. */
  heading: object | undefined;
  body: Element;
  others: Control[];
  headers: Clue[];
}

export function stateOf(seen: Seen): PageState {
  const { secret, field, dialogs, rows, create, heading, body, others, headers } = seen;
  if (secret) return 'password';
  if (dialogs.length === 0 && rows === 0 && asksForPassword(body)) return 'signed-out';
  if (dialogs.some(asksToSignIn)) return 'signed-out';
  if (field) return 'naming';
  if (dialogs.length > 0) return 'dialog';
  if (rows > 0 || (create && (heading || headers.length > 0))) return 'list';
  if (others.some(({ caption }) => means(caption, 'signIn'))) return 'signed-out';
  if (others.some(({ caption }) => means(caption, 'yes', 'no', 'cancel', 'close'))) return 'dialog';
  return heading ? 'option-off' : 'elsewhere';
}

/** "Your session has expired.", and a way to sign in: whatever stands behind it is over. */
const asksToSignIn = (box: Dialog): boolean =>
  box.fields.length === 0 &&
  box.controls.some(({ caption }) => means(caption, 'signIn')) &&
  stepsIn(box).confirms.length === 0;

/** Nothing where a box may show a one-time password, or wants something to be typed. */
export function stageOf(state: PageState, { field, dialogs }: Pick<Seen, 'field' | 'dialogs'>): Stage | undefined {
  if (state === 'naming') return field?.value.trim() ? 'named' : undefined;
  const [box, another] = dialogs;
  if (state !== 'dialog' || !box || another || box.fields.length > 0) return undefined;
  const { confirms, closes, copies } = stepsIn(box);
  if (copies.length > 0) return undefined;
  if (closes.length > 0 && closes.length === box.controls.length) return 'told';
  return confirms.length > 0 ? 'asked' : undefined;
}

export function levelOf(parts: PartView[], rows: number): PageView['level'] {
  const level = (name: PartView['part']) => parts.find(({ part }) => part === name)?.level;
  if (level('page') !== 'sure' || level('list') !== 'sure') return 'by-hand';
  if (rows === 0) return level('create') === 'sure' ? 'sure' : 'by-hand';
  const isKind = level('kind') === undefined || level('kind') === 'sure';
  return isKind && level('name') === 'sure' && level('delete') === 'sure' ? 'sure' : 'by-hand';
}

/** What a field says of itself when it asks for something else than a name. */
const ELSE = /^password|search|email|tel|numeric|code/;

/**
 * The one field that asks for a name: alone in a dialog, or alone on a page of its own under the page's heading, with
 * something that goes on.
 */
export function namingField(
  body: Element,
  dialogs: Dialog[],
  others: Control[],
  heading: Element | undefined,
): TextField | undefined {
  const dialog = dialogs.find(({ fields }) => fields.length > 0);
  if (!dialog && !heading) return undefined;
  const fields = (dialog?.fields ?? fieldsIn(body).filter((field) => !field.matches(SEARCH))).filter(
    (field) => !field.readOnly && !field.disabled,
  );
  const [field] = fields;
  if (fields.length !== 1 || !field || ELSE.test(field.type + field.inputMode + field.autocomplete)) return undefined;
  // Another sign-in method is being added: what is asked for is its number, its address or a code.
  if (dialog && kindOf(piecesOf([dialog.container], new Set())[0]?.text ?? '') === 'other') return undefined;
  const nexts = dialog
    ? stepsIn(dialog).nexts
    : others.filter(({ caption }) => means(caption, 'next', 'create', 'add'));
  return nexts.length > 0 ? field : undefined;
}

/**
 * Only part of the list: the page offers more of it, goes on to further pages, counts more than stand there, shows what was
 * searched for, or is still loading.
 */
export function isPartial(body: Element, others: Control[], apart: Element[], listed: number, limit: number): boolean {
  const goesOn = (caption: string) =>
    means(caption.replace(/[\d()+]/g, ''), 'more', 'next') || /^(\d{1,3}|[›»>→])$/.test(caption);
  const isPart = (element: Element) => !apart.some((part) => isWithin(element, part) || isWithin(part, element));
  // What opens a menu offers something else.
  const offers = ({ element, caption }: Control) => goesOn(caption) && !element.matches(OPENS_MENU) && isPart(element);
  if (others.some(offers)) return true;
  const saysMore = (element: Element) => {
    // What holds a lot is not asked for its text, which would take its time.
    const text = sizeOf(element) < 4 ? contentOf(element) : '';
    const [, shown, all = 0] = COUNT.exec(text)?.map(Number) ?? [];
    // So many there may be at most: the page says that of those that are used.
    const isMore = (shown === listed && all > listed && all < limit) || PAGES.test(text);
    return (isMore || (listed === 0 && LOADING.test(text))) && isPart(element);
  };
  if (elementsIn(body).some((element) => saysMore(element) && isVisible(element))) return true;
  if (fieldsIn(body).some((field) => field.matches(SEARCH) && field.value && isPart(field))) return true;
  const isLoading = () => [...body.querySelectorAll(BARS)].filter(isBlank).length > 1;
  const hasFailed = () =>
    [...body.querySelectorAll('[role=alert]')].some((at) => FAILED.test(textOf(at)) && isVisible(at));
  if (listed === 0 && (isLoading() || hasFailed())) return true;
  if ([...body.querySelectorAll(BUSY)].some(isVisible)) return true;
  // The row of headings may be one of them, or none; below none is said where nobody knows how many there are.
  const hasMore = (element: Element, says: string, drawn: number) => {
    const all = Number(element.getAttribute(says));
    return all < 0 || all > drawn + 1;
  };
  if (apart.some((row) => hasMore(row, 'aria-setsize', listed - 1))) return true;
  return [...body.querySelectorAll('[aria-rowcount]')].some((grid) => {
    const drawn = grid.querySelectorAll('tr, [role=row]').length;
    return drawn > 0 && hasMore(grid, 'aria-rowcount', drawn) && isVisible(grid);
  });
}

/** "1–10 of 12", "Showing 10 of 12": as many as stand there, and more; nothing that goes on with a number, as a date does. */
const COUNT = /^\s*.{0,24}(?<![\d./:])(\d+) ?[/a-zà-я]{1,3} ?(\d+)\D{0,24}$/;

/** "Page 1 of 4": of more than one. */
const PAGES = /^\s*(page|p[aá]gina|seite|strona|sid[ae]|стр|ページ|第)\D?\d+\D{1,9}([2-9]|\d\d)\D{0,9}$/i;
/** Where nothing is listed, the list may be to come: "Loading…", */
const LOADING =
  /^\s*(loading|please wait|wird geladen|laden|chargement( en cours)?|cargando|caricamento( in corso)?|carregando|laddar|laster( inn)?|ładowanie|yükleniyor|загрузка|завантаження|読み込み中|正在[加載][载入]|[加載][载入]中|로드 중)[\s.…]*$/i;
/** or may not have come at all. */
const FAILED =
  /\b(error|wrong|try again|erreur|errore|erro|fout|chyba|hiba|feil|fejl)\b|n['’]t load|fehler|fehlgeschlagen|błąd|ошибк|помилк|エラー|错误|錯誤|오류/i;
/** A row of grey bars under headings, until there are words. */
const isBlank = (row: Element): boolean =>
  row.firstElementChild?.firstElementChild?.matches('div, span') === true &&
  textOf(row) === '' &&
  !row.querySelector(`${PRESSABLE}, input, img, svg`) &&
  isVisible(row);
const BARS = ':is(table, [role=grid], [role=table]):has(th, [role=columnheader]) :is(tr, [role=row])';
const SEARCH = '[type=search], [role=searchbox]';
const OPENS_MENU = '[aria-haspopup=menu], [aria-haspopup=true]';

/** A word that boxes say and pages do not: what tells a question from a bar that floats over the page as well. */
export function saysWhatBoxesSay(caption: string): boolean {
  return means(caption, 'yes', 'ok', 'no', 'cancel', 'close', 'done', 'next', 'copy');
}
