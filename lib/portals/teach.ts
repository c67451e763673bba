import { type Control, fieldsIn, type TextField } from '../page/controls';
import { fold } from '../page/fold';
import { DIALOG, everyControl, fits, follow, type Look, lookOf, madeOf } from '../page/looks';
import { commonAncestor, elementsIn, isWithin } from '../page/tree';
import { isVisible } from '../page/visible';
import { conceptsOf, deletesSomething } from './concepts';
import { foldedBy, standsUnder } from './fold-head';
import type { Act, BoxLesson, Lesson, PlacedLook, RowLesson, SecretLesson } from './lesson';
import type { Piece } from './pieces';
import type { RawList } from './rows';
import type { SecretPlace } from './secret-place';
import { placeAt } from './secret-shown';

/** What lessons say about the page as it stands now: the reading takes it as one more kind of clue. */
export interface Taught {
  /** What a control does, in a word that the reading knows. */
  captions: ReadonlyMap<Element, string>;
  /** The place of the name in a row. */
  name?: string | undefined;
  /** The rows, with the word for app passwords where they say it in words of their own. */
  sayKinds(lists: RawList[]): RawList[];
  field?: TextField | undefined;
  /** The app password in a drop-down. */
  option?: HTMLOptionElement | undefined;
  /** Shows the app passwords that are folded together. */
  expander?: Control | undefined;
  secret?: SecretPlace | undefined;
}

/** The word for each act that every reading knows. */
const SAID: Record<Act, string> = {
  confirm: 'yes',
  decline: 'cancel',
  close: 'close',
  next: 'next',
  pick: 'app password',
  more: 'more',
  add: 'add',
};

interface Page {
  body: Element;
  controls: { element: HTMLElement; look: Look }[];
}

/**
 * Finds on the page what lessons describe; nothing where none fits. `rows` and `create` are left out where the reading
 * is sure without them; boxes are always looked for, since nobody knows before a press what they will say.
 */
export function teach(body: Element, lessons: readonly Lesson[], isSure: boolean): Taught | undefined {
  const page = pageOf(body);
  const captions = new Map<Element, string>();
  let field: TextField | undefined;
  let secret: SecretPlace | undefined;
  let option: HTMLOptionElement | undefined;
  const row = isSure ? undefined : lessons.find((lesson) => lesson.row)?.row;
  if (row) teachRow(page, row, captions);
  for (const lesson of lessons) {
    if (lesson.create && !isSure) teachCreate(page, lesson.create, captions);
    for (const box of lesson.boxes) field = teachBox(page, box, captions) ?? field;
    if (lesson.option) option = findOption(body, lesson.option) ?? option;
    if (lesson.secret) secret = findTaughtSecret(page, lesson.secret) ?? secret;
  }
  const folded =
    row?.fold &&
    foldedBy(
      row.fold,
      page.controls.map(({ element }) => element),
    );
  if (captions.size === 0 && !secret && !option && !folded) return undefined;
  const expander = folded && { element: folded, caption: SAID.more, isTaught: true };
  return { captions, name: row?.name, sayKinds: kindSayer(row), field, option, secret, expander };
}

function pageOf(body: Element): Page {
  return { body, controls: everyControl(body).map((element) => ({ element, look: lookOf(element) })) };
}

function teachRow({ controls }: Page, row: RowLesson, captions: Map<Element, string>): void {
  for (const control of controls) {
    const named = deletesRow(row, control);
    if (named !== undefined) captions.set(control.element, named ? `delete ${named}` : 'delete');
  }
}

/** Whether it is the delete control of such a row: undefined where it is not, else the name that its caption holds, or ''. */
export function deletesRow(row: RowLesson, { element, look }: Page['controls'][number]): string | undefined {
  const named = fits(row, look);
  if (named === undefined || !row.row) return named;
  const top = follow(element, row.path);
  return top && madeOf(top) === row.row ? named : undefined;
}

function teachCreate({ controls }: Page, create: PlacedLook, captions: Map<Element, string>): void {
  const found = controls.filter(({ element, look }) => fits(create, look) === '' && follow(element, create.path));
  const [only] = found;
  if (only && found.length === 1 && !captions.has(only.element)) captions.set(only.element, 'add');
}

/** A box is where the very controls of the lesson stand one after the other with nothing else to press between them. */
function teachBox(page: Page, box: BoxLesson, captions: Map<Element, string>): TextField | undefined {
  const run = findRun(page, box.controls);
  if (!run || run.every(({ element }) => element.closest(DIALOG) !== null) !== box.dialog) return undefined;
  const around = commonAncestor(run.map(({ element }) => element));
  const dialog = around?.closest(DIALOG);
  // Two dialogs whose controls look alike are told apart by what can be typed into them.
  if (dialog && fieldsToFill(dialog).length !== box.fields) return undefined;
  box.controls.forEach((control, index) => {
    const found = run[index];
    // What says by itself what it does keeps its word, and what stands in a row is no box's.
    if (!found || !control.act || captions.has(found.element) || isKnown(found.look.says)) return;
    const named = control.act === 'confirm' ? fits(control, found.look) : '';
    captions.set(found.element, named ? `delete ${named}` : SAID[control.act]);
  });
  if (box.fields !== 1) return undefined;
  const fields = fieldsToFill(around && around !== page.body ? widen(around) : page.body);
  return fields.length === 1 ? fields[0] : undefined;
}

const isKnown = (says: string): boolean => conceptsOf(says).size > 0 || deletesSomething(says);

const fieldsToFill = (root: Element): TextField[] => fieldsIn(root).filter(({ readOnly }) => !readOnly);

/** A field may stand beside the box of the buttons. */
function widen(element: Element): Element {
  for (let at: Element | null = element; at && at.localName !== 'body'; at = at.parentElement)
    if (fieldsIn(at).length > 0) return at;
  return element;
}

/** The only place of the page where controls look like these, in this order; none where there are two. */
function findRun({ controls }: Page, looks: readonly Look[]): Page['controls'] | undefined {
  if (looks.length === 0) return undefined;
  const starts = controls.flatMap((_, start) =>
    looks.every((look, index) => {
      const control = controls[start + index];
      return control !== undefined && fits(look, control.look) !== undefined;
    })
      ? [start]
      : [],
  );
  const [start] = starts;
  if (start === undefined || starts.length > 1) return undefined;
  const run = controls.slice(start, start + looks.length);
  const box = commonAncestor(run.map(({ element }) => element));
  // What stands in the same dialog has to be part of the lesson.
  const dialog = box?.closest(DIALOG);
  const held = dialog ? controls.filter(({ element }) => isWithin(element, dialog)) : run;
  return held.length === run.length ? run : undefined;
}

function findTaughtSecret(page: Page, { box, made, path }: SecretLesson): SecretPlace | undefined {
  const run = findRun(page, box);
  if (!run) return undefined;
  const places = elementsIn(page.body).flatMap((element) => {
    const top = madeOf(element) === made ? follow(element, path) : undefined;
    const isBox = top && top === commonAncestor([element, ...run.map((control) => control.element)]);
    return isBox ? [{ element, top }] : [];
  });
  // Whatever lies around the box may hold such a place as well: the box is the innermost.
  const inner = places.filter(({ top }) => places.every((other) => isWithin(top, other.top)));
  const [only] = inner;
  return only && inner.length === 1 ? placeAt(only.element as HTMLElement) : undefined;
}

function findOption(body: Element, says: string): HTMLOptionElement | undefined {
  const selects = elementsIn(body).filter((at): at is HTMLSelectElement => at.localName === 'select' && isVisible(at));
  const found = selects.flatMap((select) => [...select.options].filter(({ text }) => fold(text) === says));
  return found.length === 1 ? found[0] : undefined;
}

const kindSayer = (row: RowLesson | undefined) => (lists: RawList[]) => {
  const { kind, fold: folding } = row ?? {};
  if (folding) return lists.map((list) => (standsUnder(list, folding) ? underHead(list) : list));
  if (!kind) return lists;
  const say = <Held extends { pieces: Piece[] }>(held: Held): Held => ({
    ...held,
    pieces: held.pieces.map((piece) =>
      piece.key === kind.key && fold(piece.text) === kind.says ? { ...piece, text: SAID.pick } : piece,
    ),
  });
  return lists.map((list) => ({
    ...list,
    rows: list.rows.map(say),
    neighbours: list.neighbours.map(say),
    isShown: true,
  }));
};

/** What the head says for all of them, each row says for itself: in a place in which it says nothing else. */
const underHead = (list: RawList): RawList => ({
  ...list,
  rows: list.rows.map((row) => ({
    ...row,
    pieces: [{ text: SAID.pick, key: 'head', kind: 'word' as const }, ...row.pieces],
  })),
  isShown: true,
});
