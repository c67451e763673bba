import browser, { type Runtime } from 'webextension-polyfill';
import type { Job, Outcome, Why } from '../drive/job';
import { isWorked } from '../ledger/jobs';
import { forgetDrafts } from '../lessons/drafts';
import { forgetLesson, keepLesson, readLessons } from '../lessons/store';
import { report } from '../log';
import { tellLessons } from '../message-bus';
import type { BackgroundProtocol } from '../messages';
import { portalHosts } from '../portals/hosts';
import type { Lesson } from '../portals/lesson';
import type { PageView, PortalId } from '../portals/view';
import { draftsOf } from './drafts';
import { bringWatcher, bringWords } from './page-in-tab';
import { portalOfSender } from './senders';

type Payload<N extends keyof BackgroundProtocol> = BackgroundProtocol[N]['payload'];

const lessonsFor = async (portal: PortalId): Promise<Lesson[]> =>
  (await readLessons()).filter((lesson) => lesson.portal === portal);

/** The page is read by what was forgotten since: it is not sure any more, whatever it says until it is loaded anew. */
export const isForgotten = async ({ lesson }: Pick<PageView, 'lesson'>): Promise<boolean> =>
  lesson !== undefined && !(await readLessons()).some(({ id }) => id === lesson);

/**
 * A page is not sure by itself: it gets the words of languages that few pages are in, the script that watches and learns,
 * and what was learned so far.
 */
export async function helpByHand({ portal }: Payload<'page.unsure'>, sender: Runtime.MessageSender): Promise<Lesson[]> {
  const { tab } = sender;
  if (portalOfSender(sender) !== portal) throw new WrongPortal();
  const lessons = await lessonsFor(portal);
  if (tab?.id === undefined) return lessons;
  await bringWords(tab.id).catch(report);
  // Where Latchkey works itself there is no hand to watch: only what was learned is of use there.
  if (lessons.length > 0 || !(await isWorked({ tab: tab.id }))) await bringWatcher(tab.id);
  return lessons;
}

/**
 * Where the person is showing something over several pages, or has shown it before, the script that watches comes with the
 * page: what else is not sure asks for it once it has stood for a while.
 */
export async function helpAtOnce(sender: Runtime.MessageSender): Promise<undefined> {
  const { tab } = sender;
  const portal = portalOfSender(sender);
  if (tab?.id === undefined || !portal) return undefined;
  if ((await draftsOf(tab.id)) || (await lessonsFor(portal)).length > 0) await bringWatcher(tab.id);
  return undefined;
}

/** A page speaks for the portal of its own address, and for no other. */
class WrongPortal extends Error {
  override name = 'WrongPortal';
}

export async function takeLesson(
  { lesson }: Payload<'lesson.learned'>,
  sender: Runtime.MessageSender,
): Promise<Lesson[]> {
  if (portalOfSender(sender) !== lesson.portal) throw new WrongPortal();
  await forgetDrafts();
  await keepLesson({ ...lesson, id: crypto.randomUUID(), learnedAt: new Date().toISOString() });
  await tellPages(sender.tab?.id).catch(report);
  return lessonsFor(lesson.portal);
}

/** The page no longer fits it, or the person wants it gone. */
export async function dropLesson({ id }: Payload<'lesson.drop'>, sender: Runtime.MessageSender): Promise<undefined> {
  const portal = portalOfSender(sender);
  if (portal && !(await lessonsFor(portal)).some((lesson) => lesson.id === id)) return undefined;
  await forgetEverywhere(id);
  return undefined;
}

async function forgetEverywhere(id: string): Promise<void> {
  await forgetLesson(id);
  await tellPages().catch(report);
}

/** What is read by a lesson that is gone, and does not hear of it, is not worked any more all the same: see `isForgotten`. */
async function tellPages(sender?: number): Promise<void> {
  const lessons = await readLessons();
  for (const { id } of await browser.tabs.query({ url: portalHosts }))
    if (id !== undefined && id !== sender) void tellLessons(id, lessons).catch(() => undefined);
}

/**
 * What ends a job or a run without telling anything about a lesson: the page was never worked by it, the person stopped or
 * went elsewhere, or exactly what was asked for is gone from a list that is otherwise the same.
 */
const SAYS_NOTHING: readonly Why[] = [
  'signed-out',
  'wrong-page',
  'option-off',
  'limit-reached',
  'name-empty',
  'name-too-short',
  'name-too-long',
  'name-taken',
  'name-refused',
  'row-gone',
  'account-changed',
  'page-left',
  'journal-failed',
  'storage-refused',
  'storage-corrupt',
  'permission-withheld',
  'extension-updated',
  'busy',
  'surprised',
  'stopped',
  'asked',
  'slow',
  'offline',
  'no-page',
  'none-chosen',
  'too-many',
  'plan-old',
];

/** A job that met a surprise ends the life of the lesson it may have gone by. */
export async function judgeLessons(
  { portal, kind }: Pick<Job, 'portal' | 'kind'>,
  outcome: Outcome<unknown> | Job['outcome'],
): Promise<void> {
  if (!outcome || outcome.ok || SAYS_NOTHING.includes(outcome.why)) return;
  for (const { id, task } of await lessonsFor(portal)) if (task === kind) await forgetEverywhere(id);
}
