import { type Lock, ledgerLock } from '../ledger/lock';
import { localStorage, onStorageChange, type Storage } from '../ledger/storage';
import type { Lesson } from '../portals/lesson';
import { accept, lessonSchema } from '../schema';

const KEY = 'lessons';
/** Three portals and two tasks are six; more could only be old ones. */
const MOST = 12;

/** All lessons that are kept; one that does not fit the schema is none. */
export async function readLessons(storage: Storage = localStorage): Promise<Lesson[]> {
  const stored = (await storage.get([KEY]))[KEY];
  return Array.isArray(stored) ? stored.flatMap((each) => accept(lessonSchema, each) ?? []) : [];
}

function change(how: (lessons: Lesson[]) => Lesson[], storage: Storage, lock: Lock): Promise<void> {
  return lock(async () => storage.set({ [KEY]: how(await readLessons(storage)).slice(0, MOST) }));
}

/** Keeps a lesson, in the place of the one that taught the same for this portal. */
export function keepLesson(lesson: Lesson, storage: Storage = localStorage, lock: Lock = ledgerLock): Promise<void> {
  const isSame = ({ portal, task }: Lesson) => portal === lesson.portal && task === lesson.task;
  return change((lessons) => [lesson, ...lessons.filter((other) => !isSame(other))], storage, lock);
}

export function forgetLesson(id: string, storage: Storage = localStorage, lock: Lock = ledgerLock): Promise<void> {
  return change((lessons) => lessons.filter((lesson) => lesson.id !== id), storage, lock);
}

export function watchLessons(callback: () => void): () => void {
  return onStorageChange([KEY], callback);
}
