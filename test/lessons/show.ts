import { type Learned, learner } from '../../lib/drive/learn';
import type { Lesson } from '../../lib/portals/lesson';
import { readAsTaught, readByLesson } from '../../lib/portals/read-by-lesson';
import { ADDRESSES } from '../portal/addresses';
import { mountPage } from '../portal/mount';
import { freshState, type StateChange } from '../portal/state';
import { chooseAppPassword, deleteOnLegacy, deleteOnSecurityInfo, handOn, speak, speakLegacy } from '../portal/work';

export type ListPortal = 'legacy' | 'security-info';
const PASSWORD = 'qwertyuiopasdfgh';
const pause = (milliseconds = 60) => new Promise((done) => setTimeout(done, milliseconds));

/** Watches whoever works the document's page; what scripts press counts here as a person's hand. */
export function watch(portal: ListPortal, known: readonly Lesson[] = []) {
  const life = new AbortController();
  const watcher = learner({
    body: () => document.body,
    look: (lessons) => readByLesson(document, ADDRESSES[portal], undefined, [...known, ...lessons]),
    trial: (lessons) => readAsTaught(document, ADDRESSES[portal], lessons),
    portal,
  });
  const options = { capture: true, signal: life.signal };
  document.addEventListener('click', (event) => watcher.pressed(event.composedPath()[0] as Element), options);
  document.addEventListener(
    'input',
    (event) => watcher.typed((event.composedPath()[0] as HTMLInputElement).value),
    options,
  );
  document.addEventListener(
    'change',
    (event) => {
      const [at] = event.composedPath();
      if (at instanceof HTMLSelectElement) watcher.chose(at);
    },
    options,
  );
  return { watcher, end: () => life.abort() };
}

const keep = (learned: Learned | undefined): Lesson | undefined =>
  learned && 'lesson' in learned
    ? { ...learned.lesson, id: 'lesson', learnedAt: '2026-11-25T00:00:00.000Z' }
    : undefined;

/** A person deletes `name` on a simulated page while Latchkey watches. */
export async function showDeleting(portal: ListPortal, change: StateChange, name: string, asked: string[] = []) {
  const state = freshState(change);
  await mountPage(state, asked, portal);
  const { watcher, end } = watch(portal);
  try {
    const hand = handOn(state);
    await pause();
    if (portal === 'legacy') await deleteOnLegacy(hand, speakLegacy(state.language), name);
    else {
      if (state.securityInfo === 'collapsed') await hand.press(speak(state.language)('appPassword'));
      await deleteOnSecurityInfo(hand, speak(state.language), name);
    }
    await pause();
    const close = [...speak(state.language)('close', 'done', 'ok'), ...speakLegacy(state.language)('close')];
    let learned = watcher.settle();
    for (let tries = 0; !learned && tries < 5; tries++) {
      if (hand.sees(close)) await hand.press(close);
      await pause();
      learned = watcher.settle();
    }
    return { learned, lesson: keep(learned) };
  } finally {
    end();
  }
}

/** A person creates one on a simulated page while Latchkey watches. */
export async function showCreating(portal: ListPortal, change: StateChange, name: string, asked: string[] = []) {
  const state = freshState(change);
  await mountPage(state, asked, portal);
  const { watcher, end } = watch(portal);
  try {
    const hand = handOn(state);
    await pause();
    const legacy = speakLegacy(state.language);
    const say = speak(state.language);
    if (portal === 'legacy') await hand.press(legacy('create'));
    else await chooseAppPassword(hand, say);
    await pause();
    hand.type(name);
    await hand.press(portal === 'legacy' ? legacy('next') : say('next'));
    for (let tries = 0; !hand.read().includes(PASSWORD) && tries < 50; tries++) await pause(10);
    await pause();
    const learned = watcher.settle();
    return { learned, lesson: keep(learned) };
  } finally {
    end();
  }
}
