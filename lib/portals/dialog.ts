import { textOf } from '../page/caption';
import { type Control, fieldsIn, type TextField } from '../page/controls';
import { ancestorsOf, commonAncestor, elementsIn, fitting, isWithin } from '../page/tree';
import { isVisible } from '../page/visible';
import { conceptsOf, deletesSomething, means } from './concepts';
import type { Clue } from './view';

/** A box of the page that asks or tells something, whatever it is made of. */
export interface Dialog {
  container: Element;
  controls: Control[];
  fields: TextField[];
  /** Its own words, controls included. */
  text: string;
  clues: Clue[];
}

const BY_ROLE = '[role=dialog], [role=alertdialog], dialog[open], [aria-modal=true]';
const isBoxByRole = fitting(BY_ROLE);

/** Boxes that say by role or by tag what they are; of nested ones only the innermost. */
export function dialogsByRole(root: Element): Element[] {
  const all = elementsIn(root).filter((element) => isBoxByRole(element) && isVisible(element));
  return all.filter((dialog) => !all.some((other) => other !== dialog && isWithin(other, dialog)));
}

/** Boxes that float over the page and hold one of these controls: fixed, absolute or in the top layer, and not around the list. */
export function floatingBoxes(controls: Control[], notAround: Element[]): Element[] {
  const boxes = new Set<Element>();
  const judged = new Map<Element, boolean>();
  for (const { element } of controls) {
    let box: Element | undefined;
    for (const at of ancestorsOf(element)) {
      if (at.localName === 'body' || notAround.some((inner) => isWithin(inner, at))) break;
      const floats = judged.get(at) ?? isFloating(at);
      judged.set(at, floats);
      if (floats) box = at;
    }
    if (box) boxes.add(box);
  }
  return [...boxes];
}

function isFloating(element: Element): boolean {
  const { position, zIndex } = getComputedStyle(element);
  if (position === 'fixed') return true;
  return position === 'absolute' && zIndex !== 'auto' && zIndex !== '' && Number(zIndex) > 0;
}

/** Reads a box that is already known to be one. */
export function readDialog(container: Element, controls: Control[], clues: Clue[]): Dialog {
  return {
    container,
    controls: controls.filter(({ element }) => isWithin(element, container)),
    fields: fieldsIn(container),
    text: textOf(container),
    clues,
  };
}

/** What the page says aloud and does not put into a box. */
export function alertOn(page: Document | undefined): Dialog | undefined {
  const alert = [...(page?.querySelectorAll('[role=alert]') ?? [])].filter(isVisible).at(-1);
  return alert && readDialog(alert, [], []);
}

/**
 * The box around controls that came after a press: their common ancestor, widened as long as nothing of the rest of
 * the page (`others`) comes in, so that its words are read with it.
 */
export function boxAround(fresh: Element[], others: Element[]): Element | undefined {
  let box = commonAncestor(fresh);
  if (!box || box.localName === 'body' || box.localName === 'html') return undefined;
  if (fresh.length === 1 && box === fresh[0]) box = undefined;
  for (const at of ancestorsOf(box ?? (fresh[0] as Element))) {
    if (at.localName === 'body' || others.some((other) => isWithin(other, at))) break;
    box = at;
  }
  return box;
}

/** What it says, its label first, without the words on its controls: "Delete" on a button is not a name. */
export const ownWords = ({ container, controls }: Dialog): string =>
  `${container.getAttribute('aria-label') ?? ''}\n${textOf(container, new Set(controls.map(({ element }) => element)))}`;

/** It says by role or by tag that it is a box of the page's. */
export const isByRole = ({ container }: Pick<Dialog, 'container'>): boolean => container.matches(BY_ROLE);

/** A dialog by its role has words. One that has none yet is about to get them. */
export const isWordless = (dialog: Dialog): boolean => isByRole(dialog) && ownWords(dialog).trim() === '';

/** It says that more is to come. */
export const isLoading = (dialog: Dialog): boolean =>
  /(…|\.\.\.)\s*$/.test(ownWords(dialog)) || [...dialog.container.querySelectorAll(BUSY)].some(isVisible);
export const BUSY = '[aria-busy=true], [role=progressbar], progress';

/** Something is to be typed or chosen in it. */
export const asksMore = ({ fields, container }: Dialog): boolean =>
  fields.length > 0 || [...elementsIn(container)].some((element) => element.matches(CHOICE));
const CHOICE = 'select, [type=checkbox], [type=radio], [role=checkbox], [role=radio], [role=switch], [contenteditable]';

/** "Yes, delete" answers with its first word. */
export const partsOfAnswer = (caption: string): string[] => caption.split(/[,،，、]\s*/);

/** What a control answers: of "No, keep it" the first word. */
export function answerIn(caption: string): string {
  const [answer = '', more] = partsOfAnswer(caption);
  const isAnswer = more !== undefined && conceptsOf(caption).size === 0 && means(answer, 'yes', 'no', 'cancel');
  return isAnswer ? answer : caption;
}

/** The controls of a box that lead on from it. A word with two meanings counts for both. */
export function stepsIn(dialog: Dialog) {
  const that = (test: (caption: string) => boolean) => dialog.controls.filter(({ caption }) => test(answerIn(caption)));
  return {
    confirms: that((caption) => means(caption, 'yes', 'ok', 'delete') || deletesSomething(caption)),
    closes: that((caption) => means(caption, 'close', 'done', 'ok') && !means(caption, 'yes')),
    nexts: that((caption) => means(caption, 'next', 'create', 'add', 'ok', 'done')),
    copies: that((caption) => means(caption, 'copy')),
  };
}
