import type { Failure } from '../../lib/drive/job';
import { isRefused, itemInWork, type Run, type Wish } from '../../lib/drive/run';
import { workRun } from '../../lib/drive/runner';
import { unfold } from '../../lib/drive/unfold';
import { eyesight } from '../../lib/page/glance';
import { freshState } from '../portal/state';
import type { Chance } from './chance';
import type { Clock } from './clock';
import { openJournal } from './journal';
import { fromStart, type Scenario } from './scenario';
import { openTab, type Page } from './tab';

/** Milliseconds of virtual time after which a run that neither rests nor ends counts as hung. */
const HUNG = 60 * 60_000;
const pageLeft: Failure = { ok: false, step: 'verify', why: 'page-left' };

/** Everything that takes part in one run: a tab with a page, the journal, the person, and whoever works the run. */
export function openStage(scenario: Scenario, clock: Clock, chance: Chance) {
  const { portal, slowest, patience } = scenario;
  const state = freshState({ ...scenario.state, faults: fromStart(scenario.mishaps) });
  const journal = openJournal(clock, chance, slowest.journal);
  /** The server's row behind each item. */
  let chosen: (string | undefined)[] = [];
  const written = (id: string) => (chosen.includes(id) ? journal.stateOf('run', chosen.indexOf(id)) : undefined);
  const tab = openTab({ portal, state, chance, clock, slowest: slowest.server, written });
  let page: Page | undefined;
  let tabId = 1;
  let isWorking = false;
  /** The page is on its way from one load to the next; what is due when it stands. */
  let isMoving = false;
  let arrive: (() => Promise<void>) | undefined;
  let stop = new AbortController();
  let asked = new AbortController();

  const handsOn = ({ look, presserFor, signal }: Page) => ({
    page: document,
    // As the page's own script has them: the drive decides itself when what it saw last is enough.
    ...eyesight(document, look, signal),
    presserFor,
    signal,
    isOrphan: () => false,
    stop: stop.signal,
    wasLedHere: true,
    patience,
  });

  const load = async (): Promise<Page> => {
    const loaded = await tab.load();
    page = loaded;
    if (!loaded.look()?.view.folded) return loaded;
    // The person has the row unfolded that holds them all.
    let isDone = false;
    const note = () => Promise.resolve({ ok: true, value: undefined } as const);
    void unfold({ ...handsOn(loaded), stop: new AbortController().signal, note }).then(() => {
      isDone = true;
    });
    await clock.until(() => isDone, 60_000);
    return loaded;
  };

  const work = (run: Run) => {
    if (!page) return;
    const on = page;
    isWorking = true;
    [stop, asked] = [new AbortController(), new AbortController()];
    void workRun(run, {
      ...handsOn(on),
      ...(scenario.isWatched ? { traffic: on.traffic } : {}),
      journal: journal.writer(run, tabId, on.isAlive),
      asked: asked.signal,
      onMove: () => {},
    }).then(() => {
      if (on.isAlive()) isWorking = false;
    });
  };

  const lose = () => journal.change('run', [{ type: 'lost', failure: pageLeft }]);

  /** The page goes; `itself` goes on to the next one, as pages do that load anew at every step. */
  const goOn = async (itself: boolean) => {
    if (isMoving) return;
    isMoving = true;
    isWorking = false;
    tab.leave();
    await clock.later(chance.int(1, 300));
    arrive = async () => {
      await load();
      const run = await journal.read();
      if (run.head.phase === 'running') {
        if (itself && itemInWork(run) !== undefined) work(run);
        else await lose();
      }
      isMoving = false;
    };
  };
  tab.whenSignIn(() => {
    if (chance.is(0.8)) tab.prove();
    void goOn(true);
  });

  return {
    state,
    tab,
    journal,
    load,
    work,
    lose,
    goOn,
    choose(ids: (string | undefined)[]) {
      chosen = ids;
    },
    isChosen: (id: string) => chosen.includes(id),
    look: () => page?.look(),
    tabId: () => tabId,
    /** The tab is closed; what follows happens in another. */
    closeTab(): Promise<void> {
      tabId++;
      return goOn(false);
    },
    /** On our own page, as the background does it. */
    async ask(wish: Wish) {
      const changed = await journal.change('run', [{ type: 'asked', wish }]);
      if (isRefused(changed) || changed.head.phase !== 'running') return;
      if (isWorking) asked.abort();
      else if (!isMoving) await lose();
    },
    /** The person's own hand is at the page. */
    takeOver: () => stop.abort(),
    /** Lets time pass until nobody works any more and the page stands; false where that never comes. */
    async settle(): Promise<boolean> {
      for (;;) {
        if (!(await clock.until(() => arrive !== undefined || (!isWorking && !isMoving), HUNG))) return false;
        if (!arrive) return true;
        const next = arrive;
        arrive = undefined;
        await next();
      }
    },
    /** The same for so many milliseconds at most, or until the page goes. */
    pass: (milliseconds: number) => clock.until(() => isMoving, milliseconds),
  };
}
export type Stage = ReturnType<typeof openStage>;
