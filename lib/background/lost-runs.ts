import browser from 'webextension-polyfill';
import type { Failure } from '../drive/job';
import { isRefused, type Run } from '../drive/run';
import { readRuns, runningRuns } from '../ledger/read-runs';
import { recordRun } from '../ledger/removal';
import { changeRun } from '../ledger/runs';
import { report } from '../log';
import { sendToPage } from '../message-bus';
import { hostOf } from '../portals/hosts';
import type { PortalId } from '../portals/view';
import { dueAfter } from './alarms';
import { endJobsWithoutAccess } from './ending';
import { inTime, keepInMemory, look } from './page-in-tab';

/** Whoever worked the run is no longer there to say what became of it. */
const pageLeft: Failure = { ok: false, step: 'verify', why: 'page-left' };
/** A runner that has said nothing for so long (milliseconds) is gone: it waits 15 s at most for each thing. */
const SILENT = 2 * 60_000;

/** A run has come to rest or its end: its tab is like any other again, and the ledger learns what became of its items. */
export async function letGo(run: Run): Promise<void> {
  await keepInMemory(run.head.tab, false);
  await tellLedger(run);
}

async function tellLedger(run: Run): Promise<void> {
  const items = await recordRun(run);
  if (items.length > 0) await changeRun(run.plan.id, [{ type: 'told', items }]);
}

/** Nobody is there to go on: by itself, since the page of the run went. */
export async function loseRun(
  { plan }: Run,
  failure: Failure = pageLeft,
  isStillLost: (run: Run) => boolean = () => true,
): Promise<void> {
  const lost = await changeRun(plan.id, [{ type: 'lost', failure }], {
    isAllowed: (now) => (isStillLost(now) ? undefined : { refused: 'busy' }),
  });
  if (!isRefused(lost)) await letGo(lost);
}

/** Ends the lease of runs whose runner is gone, and tells the ledger what a stopped background left untold. */
async function loseRuns(
  isLost: (run: Run) => boolean,
  isSure: (run: Run) => Promise<boolean> = async () => true,
): Promise<void> {
  for (const run of await readRuns()) {
    if (run.head.phase !== 'running') await tellLedger(run);
    else if (isLost(run) && (await isSure(run))) await loseRun(run, pageLeft, isLost);
  }
}

/** After a start of the browser, when the ids of tabs begin anew, and of the extension, whose old scripts are cut off. */
export const loseAllRuns = (): Promise<void> => loseRuns(() => true);

/** From now on somebody looks after the page of a run: a tab that crashed or was frozen tells nobody. */
export const lookAfterRuns = (): Promise<void> => dueAfter('run', SILENT);

/**
 * Ends the lease of runs that have been silent for long and whose page does not answer or is another, tells the ledger what a stopped
 * background left untold, and looks after what is still running again.
 */
export async function loseSilentRuns(): Promise<void> {
  if ((await runningRuns()).length > 0) await lookAfterRuns();
  await loseRuns(isSilent, async ({ head }) => ((await look(head.tab))?.state ?? 'elsewhere') === 'elsewhere');
}

/** Where the clock was set back, nobody waits for it to catch up with what was noted. */
const isSilent = ({ head }: Run): boolean =>
  Date.now() - lastSign(head) > SILENT || Date.parse(head.notedAt) - Date.now() > SILENT;

/** Before something else begins. */
export const endLostRuns = (): Promise<void> => loseRuns(isSilent);

/** While it rests, nobody expects a sign of it. */
const lastSign = ({ notedAt, restingUntil }: Run['head']): number =>
  Math.max(Date.parse(notedAt), Date.parse(restingUntil ?? notedAt));

/** Chrome threw the page of a tab away and gave the tab another number: whoever worked there is gone, and it may do so again. */
export async function loseRunsOfReplacedTab(now: number, before: number): Promise<void> {
  for (const run of await runningRuns()) {
    if (run.head.tab !== before) continue;
    await loseRun(run, pageLeft, ({ head }) => head.tab === before);
    await keepInMemory(now, false);
  }
}

/** Nothing more is pressed on a site to which the right was taken away. */
export async function endWithoutAccess(): Promise<void> {
  const isWithheld = async (portal: PortalId) => !(await browser.permissions.contains({ origins: [hostOf[portal]] }));
  await Promise.all([endJobsWithoutAccess(isWithheld), loseRunsWithoutAccess(isWithheld)]);
}

/** Scripts that are in a page already live on there: they are told. */
async function loseRunsWithoutAccess(isWithheld: (portal: PortalId) => Promise<boolean>): Promise<void> {
  const lose = async (run: Run) => {
    if (!(await isWithheld(run.plan.portal))) return;
    await loseRun(run, { ok: false, step: 'plan', why: 'permission-withheld' });
    await inTime(sendToPage(run.head.tab, 'run.asked', { wish: 'pause' })).catch(() => false);
  };
  await Promise.all((await runningRuns()).map((run) => lose(run).catch(report)));
}

export async function loseRunsOfClosedTabs(): Promise<void> {
  const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
  await loseRuns(({ head }) => !open.has(head.tab));
}
