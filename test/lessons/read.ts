import type { Lesson } from '../../lib/portals/lesson';
import { readPage } from '../../lib/portals/read';
import * as byLesson from '../../lib/portals/read-by-lesson';

/** As a work or school page reads itself, with lessons. */
export const readByLesson = (
  page: Document,
  address: string,
  names: string[] | undefined,
  lessons: readonly Lesson[],
) => byLesson.readByLesson(readPage, page, address, names, lessons);
export const readAsTaught = (page: Document, address: string, lessons: readonly Lesson[]) =>
  byLesson.readAsTaught(readPage, page, address, lessons);
