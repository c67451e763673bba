import { inOneLook } from '../page/look';
import type { Lesson } from './lesson';
import { type Reading, readPage } from './read';
import { teach } from './teach';

/** Reads the page by these lessons alone, sure or not: to see what one would read. */
export function readAsTaught(page: Document, address: string, lessons: readonly Lesson[]): Reading | undefined {
  return inOneLook(() => {
    const taught = page.body && teach(page.body, lessons, false);
    return taught && readPage(page, address, undefined, taught);
  });
}

/**
 * Reads the page as `readPage` does; where that is not sure, or a box has come that says nothing known, with what the
 * person has shown. What is sure by itself needs no lesson, and gets none.
 */
export function readByLesson(
  page: Document,
  address: string,
  name: string | undefined,
  lessons: readonly Lesson[],
): Reading | undefined {
  return inOneLook(() => {
    const plain = readPage(page, address, name);
    // Without parts it is not the page that holds app passwords.
    if (!plain || lessons.length === 0 || plain.view.parts.length === 0) return plain;
    const isSure = plain.view.level === 'sure' && plain.create !== undefined;
    const taught = teach(page.body, lessons, isSure);
    const reading = taught && readPage(page, address, name, taught);
    if (!reading || isSure) return reading ?? plain;
    const used = lessons.find(({ task }) => task === 'remove') ?? lessons[0];
    return { ...reading, view: { ...reading.view, lesson: used?.id } };
  });
}
