import { create } from '../../lib/drive/create';
import type { Outcome } from '../../lib/drive/job';
import { remove } from '../../lib/drive/remove';
import { press } from '../../lib/page/press';
import type { Lesson } from '../../lib/portals/lesson';
import type { Reading } from '../../lib/portals/read';
import { readPersonal } from '../../lib/portals/read-personal';
import { createJob, removeJob, tryHands } from '../drive/try-hands';
import { readByLesson } from '../lessons/read';
import { type ListPortal, showCreating, showDeleting } from '../lessons/show';
import { ADDRESSES } from '../portal/addresses';
import { mountPage } from '../portal/mount';
import { freshState, type Portal, type StateChange } from '../portal/state';
import { deleteByPlainScript } from './plain-script';

/** What became of one job on one page: done without help, after it was shown once, not done. `wrong` is a press on anything that was not meant. */
export type Result = 'surely' | 'by lesson' | 'by hand' | 'refused' | 'wrong';

/** Milliseconds that a page of the survey may take for anything: its server is in memory, but the computer may be busy. */
const PATIENCE = 6000;
const NAME = 'scan2mail';
/** The one that is deleted by hand while Latchkey watches. */
const SHOWN = 'outlook';

/** Other methods that sound like app passwords stand in every list that holds other methods. */
const withTricks = (portal: Portal, change: StateChange): StateChange => ({
  tricky: portal === 'security-info',
  ...change,
});

const pause = () => new Promise<void>((done) => setTimeout(done, 30));

function lookAt(portal: Portal, asked: string[], lessons: readonly Lesson[] = []): Reading | undefined {
  if (portal !== 'personal') return readByLesson(document, ADDRESSES[portal], undefined, lessons);
  return readPersonal(document, asked.length > 0 ? ADDRESSES['personal-result'] : ADDRESSES.personal);
}

async function open(
  portal: Portal,
  change: StateChange,
  asked: string[],
  lessons: readonly Lesson[] = [],
): Promise<Reading | undefined> {
  await mountPage(freshState(withTricks(portal, change)), asked, portal);
  await pause();
  lookAt(portal, asked, lessons)?.expander?.element.click();
  await pause();
  return lookAt(portal, asked, lessons);
}

const handsOn = (portal: Portal, asked: string[], lessons: readonly Lesson[]) =>
  tryHands({
    patience: PATIENCE,
    look: () => lookAt(portal, asked, lessons),
    presserFor: () => Promise.resolve(press),
  });

function judge(
  reading: Reading | undefined,
  outcome: Outcome<unknown> | undefined,
  asked: string[],
  meant: string,
): Result {
  if (asked.some((entry) => entry !== meant)) return 'wrong';
  if (outcome?.ok) return 'surely';
  return reading?.view.level === 'sure' ? 'refused' : 'by hand';
}

/** Creates one, as the popup would: only where the reading is sure of how. */
async function tryCreating(portal: Portal, change: StateChange, lessons: readonly Lesson[]): Promise<Result> {
  const asked: string[] = [];
  const reading = await open(portal, change, asked, lessons);
  const outcome = await create(createJob('Printer-2F-Scan', { portal }), handsOn(portal, asked, lessons));
  return judge(reading, outcome, asked, portal === 'personal' ? 'create' : 'create Printer-2F-Scan');
}

/** Deletes one, as the background would start it: only from a sure and whole list. */
async function tryDeleting(portal: Portal, change: StateChange, lessons: readonly Lesson[]): Promise<Result> {
  const asked: string[] = [];
  const reading = await open(portal, change, asked, lessons);
  const row = reading?.rows.find(({ name }) => name === NAME);
  const mayStart = reading?.view.level === 'sure' && reading.view.complete && row?.removable;
  const rows = reading?.rows.map(({ name, created }) => ({ name, created })) ?? [];
  const job = removeJob(NAME, { portal, item: { name: NAME, created: row?.created }, rows });
  const outcome = mayStart ? await remove(job, handsOn(portal, asked, lessons)) : undefined;
  return judge(reading, outcome, asked, `delete ${NAME}`);
}

/** What is not done surely is shown once, on a page of its own, and tried again with what was learned. */
async function withLesson(result: Result, show: () => Promise<{ lesson?: Lesson | undefined }>, again: Again) {
  if (result === 'surely' || result === 'wrong') return result;
  const { lesson } = await show().catch(() => ({ lesson: undefined }));
  if (!lesson) return result;
  const second = await again([lesson]);
  return second === 'surely' ? 'by lesson' : second;
}
type Again = (lessons: readonly Lesson[]) => Promise<Result>;

export async function surveyCreate(portal: Portal, change: StateChange): Promise<Result> {
  const again: Again = (lessons) => tryCreating(portal, change, lessons);
  const result = await again([]);
  return portal === 'personal'
    ? result
    : withLesson(result, () => showCreating(portal, withTricks(portal, change), 'Tablet-Mail-Sync'), again);
}

export async function surveyRemove(portal: ListPortal, change: StateChange): Promise<Result> {
  const again: Again = (lessons) => tryDeleting(portal, change, lessons);
  return withLesson(await again([]), () => showDeleting(portal, withTricks(portal, change), SHOWN), again);
}

/** The same with the plain script. */
export async function surveyPlainScript(portal: Portal, change: StateChange): Promise<Result> {
  const asked: string[] = [];
  await open(portal, change, asked);
  await deleteByPlainScript(NAME, pause);
  if (asked.some((entry) => entry !== `delete ${NAME}`)) return 'wrong';
  return asked.length > 0 ? 'surely' : 'refused';
}
