import type { Runtime } from 'webextension-polyfill';
import { compareRows, sameRow } from '../drive/identity';
import type { Failure, Outcome } from '../drive/job';
import {
  isOld,
  isRefused,
  itemInWork,
  MOST_ITEMS,
  newRun,
  type Plan,
  type Refused,
  type Run,
  type RunHead,
  type RunTask,
} from '../drive/run';
import { EMPTY_STANDS } from '../drive/stands';
import { accountIdOf, isOtherAccount, knownAccountIdOf } from '../ledger/account';
import { isWorked } from '../ledger/jobs';
import { runningRuns } from '../ledger/read-runs';
import { addRun, changeRun, dropRun } from '../ledger/runs';
import { takeSnapshot } from '../ledger/snapshot';
import { readWithoutEvents } from '../ledger/store';
import { report } from '../log';
import { sendToPage } from '../message-bus';
import type { BackgroundProtocol, CameBy } from '../messages';
import { rest } from '../page/until';
import { recogniseUrl } from '../portals/recognise';
import type { PageView } from '../portals/view';
import { isForgotten, judgeLessons } from './lessons';
import { endLostRuns, letGo, lookAfterRuns, loseRun } from './lost-runs';
import { hand, inTime, keepInMemory, look, refuse } from './page-in-tab';

type Payload<N extends keyof BackgroundProtocol> = BackgroundProtocol[N]['payload'];

/** A run that was just begun, or goes on, is on its way to the page for so long (milliseconds): the page that asks meanwhile will get it. */
const ON_ITS_WAY = 5000;

/** A page that loads anew in the middle of an item is waited for so long (milliseconds). */
const BETWEEN_PAGES = 3000;

/** Checks what the person confirmed against the page as it is now, writes the ledger aside, stores the plan, and begins. */
export async function startRun({
  tab,
  account,
  task,
  seenAt,
  rows,
  items,
}: Payload<'run.start'>): Promise<Outcome<string>> {
  if (items.length === 0) return refuse('none-chosen');
  if (items.length > MOST_ITEMS) return refuse('too-many');
  if (isOld({ seenAt })) return refuse('plan-old');
  try {
    await endLostRuns();
    // Said before anything of the page, which is not what it was while another run works it.
    if (await isWorked({ tab, account })) return refuse('busy');
  } catch {
    return refuse('storage-refused');
  }
  const view = await look(tab);
  if (!view) return refuse('no-page');
  const hindrance = await whyNotNow(view, account);
  if (hindrance) return hindrance;
  const { gone, added } = compareRows(rows, view.rows);
  if (gone.length > 0 || added.length > 0) return refuse('list-changed');
  const isClear = items.every((item, at) => {
    const found = view.rows.filter((row) => sameRow(row, item));
    return found.length === 1 && found[0]?.removable && items.findIndex((other) => sameRow(other, item)) === at;
  });
  if (!isClear) return refuse('row-ambiguous');
  const { problems } = await readWithoutEvents();
  if (problems.includes('ledger-newer')) return refuse('storage-corrupt');
  if (!(await takeSnapshot())) return refuse('storage-refused');
  const startedAt = new Date().toISOString();
  const plan: Plan = { id: crypto.randomUUID(), portal: view.portal, account, task, seenAt, startedAt, rows, items };
  const run = newRun(plan, tab);
  try {
    if (!(await addRun(run))) return refuse('busy');
  } catch {
    return refuse('storage-refused');
  }
  const taken = await handOver(run);
  if (taken.ok) return { ok: true, value: plan.id };
  await dropRun(plan.id);
  await keepInMemory(tab, false);
  return taken;
}

/** Why nothing of this account can be deleted on what the page shows now. */
async function whyNotNow(view: PageView, account: string): Promise<Failure | undefined> {
  if (view.state === 'signed-out') return refuse('signed-out');
  if ((await accountIdOf(view)) !== account) return refuse('account-changed');
  const isSure = view.level === 'sure' && view.state === 'list' && view.complete && !(await isForgotten(view));
  return isSure ? undefined : refuse('not-sure');
}

async function handOver(run: Run): Promise<Outcome> {
  await keepInMemory(run.head.tab, true);
  await lookAfterRuns().catch(report);
  const taken = await hand(run.head.tab, { kind: 'run', run });
  return 'taken' in taken ? { ok: true, value: undefined } : taken;
}

/** Writes the wish down, and tells the page, which may be waiting. Where nobody works it any more it is obeyed at once. */
export async function askRun({ run: id, wish }: Payload<'run.ask'>): Promise<Outcome> {
  let wasRunning = false;
  const changed = await changeRun(id, [{ type: 'asked', wish }], {
    isAllowed: ({ head }) => {
      wasRunning = head.phase === 'running';
      return undefined;
    },
  });
  if (isRefused(changed)) return refuse(changed.refused);
  const tellPage = () => inTime(sendToPage(changed.head.tab, 'run.asked', { wish })).catch(() => false);
  if (changed.head.phase !== 'running') {
    await letGo(changed);
    // While the page rests, the wish is obeyed at once: untold, it would rest on, and be busy for whatever comes next.
    if (wasRunning) await tellPage();
    return { ok: true, value: undefined };
  }
  const isInItem = itemInWork(changed) !== undefined;
  if (!(await tellPage()) && !(isInItem && (await isBackSoon(tellPage))))
    await loseRun(changed, undefined, ({ head }) => head.notedAt === changed.head.notedAt);
  return { ok: true, value: undefined };
}

/** Some pages load anew at every step of a deletion: the next one takes up the run, and with it what was asked. */
async function isBackSoon(isThere: () => Promise<boolean>): Promise<boolean> {
  const end = performance.now() + BETWEEN_PAGES;
  while (performance.now() < end) {
    await rest(BETWEEN_PAGES / 10, new AbortController().signal);
    if (await isThere()) return true;
  }
  return false;
}

/** A list without any row may be one that is still to come: it has to stand. */
async function lookTwice(tab: number): Promise<PageView | undefined> {
  const first = await look(tab);
  if (first?.state !== 'list' || first.rows.length > 0) return first;
  await rest(EMPTY_STANDS, new AbortController().signal);
  return look(tab);
}

/** Goes on with a paused run, in whatever tab shows its account's list now. */
export async function resumeRun({ run: id, tab }: Payload<'run.resume'>): Promise<Outcome> {
  const view = await lookTwice(tab);
  if (!view) return refuse('no-page');
  await endLostRuns();
  const shown = await accountIdOf(view);
  const mayGoOn = ({ plan }: Run, running: readonly Run[]): Refused | undefined => {
    const { account, seenAt } = plan;
    if (running.some((other) => other.plan.id !== id && other.plan.account === account)) return { refused: 'busy' };
    if (shown !== account) return { refused: view.state === 'signed-out' ? 'signed-out' : 'account-changed' };
    return isOld({ seenAt }) ? { refused: 'plan-old' } : undefined;
  };
  const hindrance = await whyNotNow(view, shown);
  if (hindrance) return hindrance;
  if (await isWorked({ tab, account: shown })) return refuse('busy');
  const changed = await changeRun(id, [{ type: 'resumed', tab, rows: view.rows.map(identityOf) }], {
    isAllowed: mayGoOn,
  });
  if (isRefused(changed)) return refuse(changed.refused);
  if (changed.head.phase !== 'running') {
    await letGo(changed);
    return { ok: true, value: undefined };
  }
  const taken = await handOver(changed);
  if (!taken.ok) await loseRun(changed, taken);
  return taken;
}

const identityOf = ({ name, created, rowId }: PageView['rows'][number]) => ({ name, created, rowId });

/** What the page reports of its run, all of it written before it is answered. Only the tab that was given the run may. */
export async function noteRun(
  { run: id, note, account, events }: Payload<'run.note'>,
  { tab, url }: Runtime.MessageSender,
): Promise<Outcome<RunHead>> {
  const portal = recogniseUrl(url ?? '')?.portal.id;
  const presses = events.some(({ type }) => type === 'opening' || type === 'intent');
  // Looked up while the journal is read.
  const shown = presses && portal ? knownAccountIdOf({ portal, account }) : undefined;
  const saysGone = events.some((event) => event.type === 'ended' && event.outcome.ok);
  const isAllowed = async ({ head, plan }: Run): Promise<Refused | undefined> => {
    if (head.tab !== tab?.id) return { refused: 'journal-failed' };
    const isOthers = presses
      ? (await shown) !== plan.account
      : // From somebody else's list everything is missing.
        saysGone && (await isOtherAccount({ portal: plan.portal, account }, plan.account));
    return isOthers ? { refused: 'account-changed' } : undefined;
  };
  const changed = await changeRun(id, events, { isAllowed, note });
  if (isRefused(changed)) return { ok: false, step: 'intent', why: changed.refused };
  if (changed.head.phase !== 'running') {
    await letGo(changed);
    await judgeLessons({ portal: changed.plan.portal, kind: 'remove' }, changed.head.failure);
  }
  return { ok: true, value: changed.head };
}

/**
 * The run that a page cut when it went on to the next by itself, as pages do that load anew at every step. What the person
 * reloaded, or came back to, waits for them: they decide whether it goes on.
 */
export async function runOf(tab: number, came: CameBy | undefined): Promise<RunTask | undefined> {
  const run = (await runningRuns()).find(({ head }) => head.tab === tab);
  if (!run) return undefined;
  const isWorking = itemInWork(run) !== undefined;
  if (isWorking && came === 'navigate') return { kind: 'run', run };
  // Where it rests it was there already, and the page that rested is gone.
  const isResting = run.head.restingUntil !== undefined;
  const isOnItsWay = !isWorking && !isResting && Date.now() - Date.parse(run.head.notedAt) < ON_ITS_WAY;
  if (!isOnItsWay) await loseRun(run);
  return undefined;
}
