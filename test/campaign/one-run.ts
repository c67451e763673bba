import { isRefused, newRun, type Plan } from '../../lib/drive/run';
import { addRun } from '../../lib/ledger/runs';
import type { Identity } from '../../lib/portals/view';
import { SECURITY_INFO_STYLE } from '../portal/security-info/style';
import { STYLE } from '../portal/shell';
import { befall } from './befall';
import { type Chance, chanceOf } from './chance';
import { type Clock, startClock } from './clock';
import { compare, type Verdict } from './compare';
import { useQuickStyle } from './quick-style';
import { isFromStart, type Mishap, type Scenario, scenarioOf } from './scenario';
import { openStage, type Stage } from './stage';

export interface Result extends Verdict {
  seed: number;
  /** What happened to it, each as often as it did. */
  mishaps: Mishap['what'][];
  items: number;
  deletions: number;
  /** Why it was over, or rested at last. */
  ended: string;
  states: string[];
}

/** Everything that the server was asked last is done after so long (milliseconds). */
const SETTLED = 15_000;

/** One whole run of this seed, from the plan to where nobody goes on any more, and what the comparison says of it. */
export async function runOne(seed: number): Promise<Result> {
  const chance = chanceOf(seed);
  for (;;) {
    const result = await runBy(seed, scenarioOf(chance), chance);
    // The background begins nothing on a page that is not surely read, nor with rows that cannot be told apart.
    if (result) return result;
  }
}

async function runBy(seed: number, scenario: Scenario, chance: Chance): Promise<Result | undefined> {
  const clock = startClock();
  const restore = useQuickStyle(scenario.portal === 'legacy' ? STYLE : SECURITY_INFO_STYLE);
  const stage = openStage(scenario, clock, chance);
  try {
    const result = await runThrough(scenario, stage, clock, chance);
    return result && { seed, ...result };
  } catch (error) {
    throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : error}`, { cause: error });
  } finally {
    stage.tab.leave();
    restore();
    clock.restore();
  }
}

async function runThrough(
  scenario: Scenario,
  stage: Stage,
  clock: Clock,
  chance: Chance,
): Promise<Omit<Result, 'seed'> | undefined> {
  const { portal, mishaps, task } = scenario;
  const { state, tab, journal } = stage;
  const { account } = state;
  const listed = (await stage.load()).look();
  const isSure = listed?.view.level === 'sure' && listed.view.complete && listed.view.state === 'list';
  if (!listed || !isSure) return undefined;
  if (listed.rows.length !== state.rows.length) throw new Error('the page was not read as it is');
  const rows = listed.rows.map(identityOf);
  const isClear = (n: number) => listed.rows[n]?.removable === true;
  // What cannot be told apart may not be chosen; that the drive does not touch it either is tried here and there.
  const places = scenario.chosen.filter((n) => isClear(n) || chance.is(0.1));
  if (places.length === 0) return undefined;
  const chosen = places.map((n) => (isClear(n) ? state.rows[n]?.id : undefined));
  stage.choose(chosen);
  const now = new Date().toISOString();
  const items = places.flatMap((n) => rows[n] ?? []);
  const plan: Plan = { id: 'run', portal, account, task, seenAt: now, startedAt: now, rows, items };
  const run = newRun(plan, stage.tabId());
  await addRun(run, journal.storage, journal.lock);
  let isOver = false;
  const happened = mishaps.filter(isFromStart).map(({ what }) => what);
  for (const mishap of mishaps.filter((each) => !isFromStart(each)))
    void clock.later(mishap.at).then(() => {
      if (isOver) return;
      happened.push(mishap.what);
      void befall(stage, mishap, clock, chance);
    });
  stage.work(run);
  for (let rests = 0; ; rests++) {
    if (!(await stage.settle())) throw new Error('the run hangs');
    const { head } = await journal.read();
    // The page could not write how it ended: two minutes later nobody believes any more that it is at work.
    if (head.phase === 'running') await stage.lose();
    if (head.phase === 'over' || rests >= scenario.resumes) break;
    const isMoving = await stage.pass(chance.int(100, 4000));
    if (!isMoving && !(await goOnWith(stage, account))) break;
  }
  isOver = true;
  await clock.until(() => false, SETTLED);
  tab.leave();
  await clock.until(() => false, SETTLED);
  const end = await journal.read();
  const left = state.rows.map(({ id }) => id);
  const states = end.items.map((item) => item.state);
  return {
    mishaps: happened,
    ...compare({ task, chosen, asked: tab.asked, left, items: end.items }),
    items: items.length,
    deletions: tab.asked.filter(({ by, result: how }) => by === undefined && how === 'deleted').length,
    ended: states.every((each) => DONE.includes(each))
      ? 'done'
      : `${end.head.phase}: ${end.head.failure?.why ?? 'worked'}`,
    states,
  };
}

const DONE: string[] = ['deleted', 'found-gone', 'checked'];

/** The person wants to go on, with the list that stands there now, as the background lets them. */
async function goOnWith({ look, journal, tabId, work }: Stage, account: string): Promise<boolean> {
  const view = look()?.view;
  const isFine = view?.level === 'sure' && view.state === 'list' && view.complete && view.account?.label === account;
  if (!isFine) return false;
  const changed = await journal.change('run', [{ type: 'resumed', tab: tabId(), rows: view.rows.map(identityOf) }]);
  if (isRefused(changed)) return false;
  if (changed.head.phase === 'running') work(changed);
  return true;
}

const identityOf = ({ name, created, rowId }: Identity): Identity => ({ name, created, rowId });
