import browser from 'webextension-polyfill';
import type { Failure } from '../drive/job';
import { isRefused, type Run } from '../drive/run';
import { recordRun } from '../ledger/removal';
import { changeRun, readRuns } from '../ledger/runs';
import { keepInMemory } from './page-in-tab';

/** Whoever worked the run is no longer there to say what became of it. */
const pageLeft: Failure = { ok: false, step: 'verify', why: 'page-left' };
/** A runner that has said nothing for so long (milliseconds) is gone: it waits 15 s at most for each thing. */
const SILENT = 2 * 60_000;

/** After a run rests or is over: the ledger learns what became of its items, and its tab is like any other again. */
export async function settleRun(id: string): Promise<void> {
  const run = (await readRuns()).find(({ plan }) => plan.id === id);
  if (!run || run.head.phase === 'running') return;
  const items = await recordRun(run);
  if (items.length > 0) await changeRun(id, [{ type: 'told', items }]);
  await keepInMemory(run.head.tab, false);
}

/** Ends the lease of runs whose runner is gone, and settles what a stopped background left unsettled. */
async function loseRuns(isLost: (run: Run) => boolean): Promise<void> {
  for (const run of await readRuns()) {
    const { id } = run.plan;
    if (run.head.phase === 'running' && isLost(run)) {
      const changed = await changeRun(id, [{ type: 'lost', failure: pageLeft }], {
        isAllowed: (now) => (isLost(now) ? undefined : { refused: 'busy' }),
      });
      if (isRefused(changed)) continue;
    }
    await settleRun(id);
  }
}

/** After a start of the browser, when the ids of tabs begin anew, and of the extension, whose old scripts are cut off. */
export const loseAllRuns = (): Promise<void> => loseRuns(() => true);

export const endLostRuns = (): Promise<void> => loseRuns(({ head }) => Date.now() - lastSign(head) > SILENT);

/** While it rests, nobody expects a sign of it. */
const lastSign = ({ notedAt, restingUntil }: Run['head']): number =>
  Math.max(Date.parse(notedAt), Date.parse(restingUntil ?? notedAt));

export async function loseRunsOfClosedTabs(): Promise<void> {
  const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
  await loseRuns(({ head }) => !open.has(head.tab));
}
