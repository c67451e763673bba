import type { Failure } from '../../lib/drive/job';
import { isRefused, itemInWork, newRun, type Plan, type Run } from '../../lib/drive/run';
import { workRun } from '../../lib/drive/runner';
import { unfold } from '../../lib/drive/unfold';
import { addRun } from '../../lib/ledger/runs';
import type { Identity } from '../../lib/portals/view';
import { SECURITY_INFO_STYLE } from '../portal/security-info/style';
import { STYLE } from '../portal/shell';
import { type Fault, freshState } from '../portal/state';
import { type Chance, chanceOf } from './chance';
import { type Clock, startClock } from './clock';
import { compare, type Verdict } from './compare';
import { openJournal, type Trouble } from './journal';
import { useQuickStyle } from './quick-style';
import { EVENTS, type Event, type Mishap, type Scenario, scenarioOf } from './scenario';
import { openTab, type Page } from './tab';

export interface Result extends Verdict {
  seed: number;
  portal: string;
  /** What happened to it, each as often as it did. */
  mishaps: Mishap['what'][];
  items: number;
  deletions: number;
  /** Why it was over, or rested at last. */
  ended: string;
  states: string[];
}

/** Milliseconds of virtual time after which a run that neither rests nor ends counts as hung. */
const HUNG = 60 * 60_000;
const pageLeft: Failure = { ok: false, step: 'verify', why: 'page-left' };
const TROUBLES: Partial<Record<Event, Trouble>> = {
  'the journal refuses': 'refuses',
  'the journal loses the answer': 'loses the answer',
  'the journal never answers': 'never answers',
  'the journal writes late': 'writes late',
};

/** One whole run of this seed, from the plan to where nobody goes on any more, and what the comparison says of it. */
export async function runOne(seed: number): Promise<Result> {
  const chance = chanceOf(seed);
  const scenario = scenarioOf(chance);
  const clock = startClock();
  const restore = useQuickStyle(scenario.portal === 'legacy' ? STYLE : SECURITY_INFO_STYLE);
  try {
    return await runThrough(seed, scenario, clock, chance);
  } finally {
    document.body.replaceChildren();
    restore();
    clock.restore();
  }
}

async function runThrough(seed: number, scenario: Scenario, clock: Clock, chance: Chance): Promise<Result> {
  const { portal, slowest, mishaps } = scenario;
  const state = freshState({ ...scenario.state, faults: mishaps.filter(isFromStart).map(({ what }) => what as Fault) });
  const account = state.account;
  const journal = openJournal(clock, chance, slowest.journal);
  let chosen: (string | undefined)[] = [];
  const written = (id: string) => (chosen.includes(id) ? journal.stateOf('run', chosen.indexOf(id)) : undefined);
  const tab = openTab({ portal, state, chance, clock, slowest: slowest.server, written });
  let page: Page;
  let tabId = 1;
  let working = false;
  /** The page is on its way from one load to the next. */
  let moving = false;
  let stop = new AbortController();
  let asked = new AbortController();
  const happened: Mishap['what'][] = [];

  const handsOf = (on: Page) => ({
    page: document,
    look: on.look,
    presserFor: on.presserFor,
    signal: on.signal,
    stop: stop.signal,
    wasLedHere: true,
    patience: scenario.patience,
  });
  const load = async () => {
    page = await tab.load();
    if (page.look()?.view.folded) {
      const { signal: never } = new AbortController();
      let isDone = false;
      const noted = () => Promise.resolve({ ok: true, value: undefined } as const);
      void unfold({ ...handsOf(page), stop: never, note: noted }).then(() => (isDone = true));
      await clock.until(() => isDone, 60_000);
    }
  };
  const work = (run: Run) => {
    working = true;
    const on = page;
    [stop, asked] = [new AbortController(), new AbortController()];
    void workRun(run, {
      ...handsOf(on),
      ...(scenario.isWatched ? { traffic: on.traffic } : {}),
      journal: journal.writer(run, tabId, on.isAlive),
      asked: asked.signal,
      onMove: () => {},
    }).then(() => {
      if (on.isAlive()) working = false;
    });
  };
  const lose = () => journal.change('run', [{ type: 'lost', failure: pageLeft }]);
  const ask = async (wish: 'pause' | 'stop') => {
    const changed = await journal.change('run', [{ type: 'asked', wish }]);
    if (isRefused(changed) || changed.head.phase !== 'running') return;
    if (working) asked.abort();
    else if (!moving) await lose();
  };
  /** The page goes; `itself` goes on to the next one, as pages do that load anew at every step. */
  const goOn = async (itself: boolean) => {
    if (moving) return;
    moving = true;
    working = false;
    tab.leave();
    await clock.later(chance.int(1, 300));
    pending = async () => {
      await load();
      const run = await journal.read();
      if (run.head.phase === 'running') {
        if (itself && itemInWork(run) !== undefined) work(run);
        else await lose();
      }
      moving = false;
    };
  };
  let pending: (() => Promise<void>) | undefined;
  tab.whenSignIn(() => {
    if (chance.is(0.8)) tab.prove();
    void goOn(true);
  });

  const befall = async ({ what, lasts }: Mishap) => {
    happened.push(what);
    const trouble = TROUBLES[what as Event];
    const isChosen = (id: string) => chosen.includes(id);
    const row = chance.shuffled(state.rows).find(({ id }) => isChosen(id) === (what === 'a chosen row goes elsewhere'));
    if (trouble) {
      journal.hinder(trouble);
      await clock.later(lasts);
      journal.hinder(undefined);
    } else if (what === 'a chosen row goes elsewhere' || what === 'another row goes elsewhere')
      state.rows = state.rows.filter((other) => other !== row);
    else if (what === 'a row is added') {
      const like = chance.pick(state.rows.length > 0 ? state.rows : [{ name: 'New', created: '2026-11-25' }]);
      const added = {
        id: `added-${happened.length}`,
        name: chance.is(0.5) ? like.name : `${like.name} 2`,
        created: like.created,
      };
      state.rows = chance.is(0.5) ? [added, ...state.rows] : [...state.rows, added];
    } else if (what === 'the page shows another account') {
      state.account = 'somebody.else@example.com';
      if (chance.is(0.5)) await goOn(true);
    } else if (what === 'the page is reloaded') await goOn(false);
    else if (what === 'the page goes on by itself') await goOn(true);
    else if (what === 'the tab is closed') {
      tabId++;
      await goOn(false);
    } else if (what === 'the person pauses') await ask('pause');
    else if (what === 'the person stops') await ask('stop');
    else if (what === "the person's hand is at the page") stop.abort();
    else {
      state.faults = [...state.faults, what as Fault];
      await clock.later(lasts);
      state.faults = state.faults.filter((fault) => fault !== what);
    }
  };

  await load();
  page = page!;
  const listed = page.look();
  if (!listed || listed.view.state !== 'list' || listed.rows.length !== state.rows.length)
    throw new Error(`seed ${seed}: the page was not read as it is`);
  const identities = listed.rows.map(identityOf);
  const isClear = (n: number) => listed.rows[n]?.removable === true;
  const places = scenario.chosen.filter((n) => isClear(n) || chance.is(0.1));
  chosen = places.map((n) => (isClear(n) ? state.rows[n]?.id : undefined));
  const startedAt = new Date().toISOString();
  const items = places.map((n) => identities[n]!);
  const { task } = scenario;
  const plan: Plan = { id: 'run', portal, account, task, seenAt: startedAt, startedAt, rows: identities, items };
  happened.push(...mishaps.filter(isFromStart).map(({ what }) => what));
  await addRun(newRun(plan, tabId), async () => true, journal.storage, journal.lock);
  for (const mishap of mishaps)
    if (!isFromStart(mishap)) void clock.later(mishap.at).then(() => (isOver ? undefined : befall(mishap)));
  let isOver = false;
  if (items.length > 0) work(newRun(plan, tabId));

  for (let rests = 0; items.length > 0; rests++) {
    for (;;) {
      if (!(await clock.until(() => pending !== undefined || (!working && !moving), HUNG)))
        throw new Error(`seed ${seed}: the run hangs`);
      if (!pending) break;
      const next = pending;
      pending = undefined;
      await next();
    }
    let run = await journal.read();
    // The page could not write how it ended: two minutes later nobody believes that it is at work.
    if (run.head.phase === 'running') {
      await lose();
      run = await journal.read();
    }
    if (run.head.phase === 'over' || rests >= scenario.resumes) break;
    await clock.until(() => pending !== undefined, chance.int(100, 4000));
    if (pending) continue;
    if (!(await resume())) break;
  }

  async function resume(): Promise<boolean> {
    const view = page.look()?.view;
    if (view?.level !== 'sure' || view.state !== 'list' || !view.complete || view.account?.label !== account)
      return false;
    const changed = await journal.change('run', [{ type: 'resumed', tab: tabId, rows: view.rows.map(identityOf) }]);
    if (isRefused(changed)) return false;
    if (changed.head.phase === 'running') work(changed);
    return true;
  }

  isOver = true;
  // What the server was asked last is done as well before anything is compared.
  await clock.until(() => false, 3 * 60_000);
  const run = await journal.read();
  const left = state.rows.map(({ id }) => id);
  const { wrong, disagreements } = compare({ task, chosen, asked: tab.asked, left, items: run.items });
  const isDone = run.items.every((item) => ['deleted', 'found-gone', 'checked'].includes(item.state));
  return {
    seed,
    portal,
    mishaps: happened,
    items: items.length,
    deletions: tab.asked.filter(({ by, result }) => by === undefined && result === 'deleted').length,
    ended: isDone ? 'done' : `${run.head.phase}: ${run.head.failure?.why ?? 'all worked'}`,
    states: run.items.map((item) => item.state),
    wrong,
    disagreements,
  };
}

const isFromStart = ({ what, at }: Mishap): boolean => at === 0 && !(EVENTS as readonly string[]).includes(what);
const identityOf = ({ name, created, rowId }: Identity): Identity => ({ name, created, rowId });
