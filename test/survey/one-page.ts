import { create } from '../../lib/drive/create';
import type { Outcome } from '../../lib/drive/job';
import { remove } from '../../lib/drive/remove';
import { press } from '../../lib/page/press';
import { type Reading, readPage } from '../../lib/portals/read';
import { readPersonal } from '../../lib/portals/read-personal';
import { createJob, removeJob, tryHands } from '../drive/try-hands';
import { ADDRESSES } from '../portal/addresses';
import { mountPage } from '../portal/mount';
import { freshState, type Portal, type StateChange } from '../portal/state';
import { deleteByPlainScript } from './plain-script';

/** What became of one job on one page. `wrong` is a press on anything that was not meant. */
export type Result = 'surely' | 'by hand' | 'refused' | 'wrong';

/** Milliseconds that a page of the survey may take for anything; its server is in memory. */
const PATIENCE = 1500;
const NAME = 'scan2mail';

const pause = () => new Promise<void>((done) => setTimeout(done, 30));

function lookAt(portal: Portal, asked: string[]): Reading | undefined {
  if (portal !== 'personal') return readPage(document, ADDRESSES[portal]);
  return readPersonal(document, asked.length > 0 ? ADDRESSES['personal-result'] : ADDRESSES.personal);
}

async function open(portal: Portal, change: StateChange, asked: string[]): Promise<Reading | undefined> {
  await mountPage(freshState({ tricky: portal === 'security-info', ...change }), asked, portal);
  await pause();
  lookAt(portal, asked)?.expander?.element.click();
  await pause();
  return lookAt(portal, asked);
}

const handsOn = (portal: Portal, asked: string[]) =>
  tryHands({ patience: PATIENCE, look: () => lookAt(portal, asked), presserFor: () => Promise.resolve(press) });

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
export async function surveyCreate(portal: Portal, change: StateChange): Promise<Result> {
  const asked: string[] = [];
  const reading = await open(portal, change, asked);
  const outcome = await create(createJob('Printer-2F-Scan', { portal }), handsOn(portal, asked));
  return judge(reading, outcome, asked, portal === 'personal' ? 'create' : 'create Printer-2F-Scan');
}

/** Deletes one, as the background would start it: only from a sure and whole list. */
export async function surveyRemove(portal: Portal, change: StateChange): Promise<Result> {
  const asked: string[] = [];
  const reading = await open(portal, change, asked);
  const row = reading?.rows.find(({ name }) => name === NAME);
  const mayStart = reading?.view.level === 'sure' && reading.view.complete && row?.removable;
  const rows = reading?.rows.map(({ name, created }) => ({ name, created })) ?? [];
  const job = removeJob(NAME, { portal, item: { name: NAME, created: row?.created }, rows });
  const outcome = mayStart ? await remove(job, handsOn(portal, asked)) : undefined;
  return judge(reading, outcome, asked, `delete ${NAME}`);
}

/** The same with the plain script. */
export async function surveyPlainScript(portal: Portal, change: StateChange): Promise<Result> {
  const asked: string[] = [];
  await open(portal, change, asked);
  await deleteByPlainScript(NAME, pause);
  if (asked.some((entry) => entry !== `delete ${NAME}`)) return 'wrong';
  return asked.length > 0 ? 'surely' : 'refused';
}
