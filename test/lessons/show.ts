import { type Learned, learner } from '../../lib/drive/learn';
import type { Lesson } from '../../lib/portals/lesson';
import { ADDRESSES } from '../portal/addresses';
import type { Hand } from '../portal/hand';
import { mountPage } from '../portal/mount';
import { freshState, type PortalState, type StateChange } from '../portal/state';
import { chooseAppPassword, deleteOnLegacy, deleteOnSecurityInfo, handOn, speak, speakLegacy } from '../portal/work';
import { readAsTaught, readByLesson } from './read';

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
  document.addEventListener('input', (event) => watcher.typed(event.composedPath()[0] as HTMLInputElement), options);
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

/** Shows a simulated page to somebody who works it by hand, while Latchkey watches. */
async function watching(
  portal: ListPortal,
  change: StateChange,
  work: (hand: Hand, state: PortalState, settle: () => Learned | undefined) => Promise<Learned | undefined>,
) {
  const state = freshState(change);
  await mountPage(state, [], portal);
  const { watcher, end } = watch(portal);
  try {
    await pause();
    const learned = await work(handOn(state), state, () => watcher.settle());
    return { learned, lesson: keep(learned) };
  } finally {
    end();
  }
}

/** A person deletes `name`. */
export const showDeleting = (portal: ListPortal, change: StateChange, name: string) =>
  watching(portal, change, async (hand, state, settle) => {
    const say = speak(state.language);
    const sayLegacy = speakLegacy(state.language);
    if (portal === 'legacy') await deleteOnLegacy(hand, sayLegacy, name);
    else {
      if (state.securityInfo === 'collapsed') await hand.press(say('appPassword'));
      await deleteOnSecurityInfo(hand, say, name);
    }
    await pause();
    const close = [...say('close', 'done', 'ok'), ...sayLegacy('close')];
    let learned = settle();
    for (let tries = 0; !learned && tries < 5; tries++) {
      if (hand.sees(close)) await hand.press(close);
      await pause();
      learned = settle();
    }
    return learned;
  });

/** A person creates one, up to the password. */
export const showCreating = (portal: ListPortal, change: StateChange, name: string) =>
  watching(portal, change, async (hand, state, settle) => {
    const say = speak(state.language);
    const sayLegacy = speakLegacy(state.language);
    if (portal === 'legacy') await hand.press(sayLegacy('create'));
    else await chooseAppPassword(hand, say);
    await pause();
    await hand.type(name);
    await hand.press(portal === 'legacy' ? sayLegacy('next') : say('next'));
    await hand.until(() => hand.read().includes(PASSWORD));
    await pause();
    return settle();
  });
