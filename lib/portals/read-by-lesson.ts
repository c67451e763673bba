import { inOneLook } from '../page/look';
import type { Lesson } from './lesson';
import type { Reader, Reading } from './read';
import type { RawList } from './rows';
import { SHOWN } from './sureness';
import { teach } from './teach';
import type { PartView } from './view';

/** A reading together with everything that repeats with something to delete, the app passwords among them. */
export interface Tried extends Reading {
  lists: RawList[];
}

/** Reads the page by these lessons alone, sure or not: to see what one would read. `read` is how it is read without. */
export function readAsTaught(
  read: Reader,
  page: Document,
  address: string,
  lessons: readonly Lesson[],
): Tried | undefined {
  return inOneLook(() => {
    const taught = page.body && teach(page.body, lessons, false);
    if (!taught) return undefined;
    let lists: RawList[] = [];
    const sayKinds = (found: RawList[]) => {
      lists = taught.sayKinds(found);
      return lists;
    };
    const reading = read(page, address, undefined, { ...taught, sayKinds });
    return reading && { ...reading, lists };
  });
}

/**
 * Reads the page as `read` does; where that is not sure, or a box has come that says nothing known, with what the
 * person has shown. What is sure by itself needs no lesson, and gets none.
 */
export function readByLesson(
  read: Reader,
  page: Document,
  address: string,
  names: readonly string[] | undefined,
  lessons: readonly Lesson[],
): Reading | undefined {
  return inOneLook(() => {
    const plain = read(page, address, names);
    // Without parts it is not the page that holds app passwords.
    if (!plain || lessons.length === 0 || plain.view.parts.length === 0) return plain;
    const isSure = plain.view.level === 'sure' && plain.create !== undefined;
    const taught = teach(page.body, lessons, isSure);
    const reading = taught && read(page, address, names, taught);
    if (!reading) return plain;
    reading.option = taught.option;
    if (isSure) return reading;
    const isRowShown = reading.rows.some(({ control }) => control.isTaught);
    const used = lessons.find((lesson) => (isRowShown ? lesson.row : lesson.create));
    const parts = reading.view.parts.map((part) => asShown(part, reading));
    return { ...reading, view: { ...reading.view, parts, lesson: used?.id } };
  });
}

/** A word that a lesson has put into a control's mouth is called what it is. */
function asShown(part: PartView, { create, rows }: Reading): PartView {
  const isShown = { 'create-word': create?.isTaught, 'delete-word': rows.every(({ control }) => control.isTaught) };
  const clues = part.clues.map((clue) =>
    (clue.says === 'create-word' || clue.says === 'delete-word') && isShown[clue.says]
      ? { ...SHOWN, count: clue.count }
      : clue,
  );
  return { ...part, clues };
}
