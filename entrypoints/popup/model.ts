import { browser } from 'wxt/browser';
import type { Model } from '../../components/model';
import { freshDesk } from '../../lib/desk';
import { readJobs, watchJobs } from '../../lib/ledger/jobs';
import { openRuns, watchRuns } from '../../lib/ledger/read-runs';
import { localStorage, memoryStorage, type Storage } from '../../lib/ledger/storage';
import { readWithoutEvents, watchLedger } from '../../lib/ledger/store';
import { reportAndTake } from '../../lib/log';
import { rest } from '../../lib/page/until';
import { readCopied, watchCopied } from '../../lib/secret/copied';
import { readSettings, type Settings, watchSettings } from '../../lib/settings';
import { type Asked, LOCAL, SESSION, storageFirst, type Tab, takeAsked } from './asked-first';
import type { DeskParts } from './desk-parts';
import { findSituation } from './situation';
import { describeComputer } from './this-computer';

/** Until the settings are read nothing is shown; where they cannot be, nothing that presenter mode may be there to hide. */
const unreadSettings: Settings = { presenter: false, hideNames: false, keepAccountLabel: true };
const refusedSettings: Settings = { ...unreadSettings, presenter: true, hideNames: true };
const emptyLedger = { accounts: [], devices: [], records: [], events: [] };

/** Before anything is known. */
export const emptyModel: Model = {
  situation: { kind: 'waiting' },
  ledger: emptyLedger,
  problems: [],
  jobs: [],
  runs: [],
  chosen: [],
  desk: freshDesk,
  lessons: [],
  settings: unreadSettings,
  thisComputer: { name: '', kind: 'laptop' },
};

type Parts = DeskParts | undefined;

/** The popup shows no reports. */
const runsFor = (parts: Parts, storage?: Storage) => (parts?.readRuns() ?? openRuns(storage)).catch(reportAndTake([]));
const deskFor = async (parts: Parts) => (await parts?.readDesk().catch(reportAndTake(undefined))) ?? freshDesk;
const choiceFor = async (parts: Parts, situation: Model['situation']) =>
  (situation.kind === 'page' && (await parts?.readChoice(situation.account).catch(reportAndTake(undefined)))) || [];

/** The popup asks for nothing that happened; the desk for what happened lately. */
async function ledgerFor(parts: Parts, storage: Storage) {
  const [stored, events] = await Promise.all([readWithoutEvents(storage), parts?.readLatestEvents() ?? []]);
  return { ...stored, ledger: { ...stored.ledger, events } };
}

async function readModel(parts: Parts, known: Settings | undefined, asked?: Asked): Promise<Model> {
  const local = storageFirst(asked?.local, localStorage, LOCAL);
  const session = storageFirst(asked?.session, memoryStorage, SESSION);
  // What takes longest is asked first: Firefox looks for an organisation's settings on the disk, and the ledger is large.
  const [settings, stored, situation, jobs, runs, desk, lessons, copied, thisComputer] = await Promise.all([
    readSettings(local, asked && { get: () => asked.managed }).catch(reportAndTake(known ?? refusedSettings)),
    ledgerFor(parts, local).catch(() => ({ ledger: emptyLedger, problems: ['storage-refused' as const] })),
    findSituation(asked),
    readJobs(local).catch(reportAndTake([])),
    runsFor(parts, local),
    deskFor(parts),
    parts?.readLessons().catch(reportAndTake([])) ?? [],
    readCopied(session).catch(reportAndTake(undefined)),
    describeComputer(asked?.platform),
  ]);
  const chosen = await choiceFor(parts, situation);
  return { situation, ...stored, jobs, runs, chosen, desk, lessons, copied, settings, thisComputer };
}

/** Milliseconds after which a page is asked again that still draws itself, or shows a dialog of its own. */
const SOON = 700;

/** Milliseconds that a run has for itself after each of its steps, when it waits for storage: it is shown a moment later. */
const A_MOMENT = 80;

/** What is read again by itself as well. */
const PARTS = ['settings', 'runs', 'chosen', 'desk', 'copied'] as const;
type Part = (typeof PARTS)[number];

/** Whose app passwords are in front, and so whose ticks. */
const accountOf = ({ situation }: Model) => (situation.kind === 'page' ? situation.account : undefined);

const phasesOf = (runs: Model['runs']): string => runs.map(({ plan, head }) => `${plan.id} ${head.phase}`).join();

/** Does the work again for what came while it was at it, once. */
function oneAtATime(work: () => Promise<void>): () => void {
  let isWorking = false;
  let isStale = false;
  const run = async () => {
    isStale = true;
    if (isWorking) return;
    isWorking = true;
    try {
      while (isStale) {
        isStale = false;
        await work();
      }
    } finally {
      isWorking = false;
    }
  };
  return () => void run();
}

/**
 * The page will be another soon, and tells nobody when: only a list that was read is news for the ledger. One that was too
 * busy to answer may be able to a moment later.
 */
const isPassing = ({ situation }: Model): boolean =>
  situation.kind === 'no-answer' ||
  (situation.kind === 'page' && (situation.view.state !== 'list' || situation.view.folded === true));

interface Updated {
  status?: string | undefined;
  url?: string | undefined;
}

/** Hands over the model now, and again whenever the ledger, a job, a setting, a tab or a permission has changed. */
export function watchModel(parts: Parts, onModel: (model: Model) => void): () => void {
  let last: Model | undefined;
  let asked = 0;
  /** When what is shown of each part was asked for: a slow answer does not take the place of a newer one. */
  const since: Record<Part, number> = { settings: 0, runs: 0, chosen: 0, desk: 0, copied: 0 };
  const tell = (model: Model) => {
    last = model;
    onModel(model);
  };
  const again = oneAtATime(async () => {
    const turn = ++asked;
    const model = await readModel(parts, last?.settings, takeAsked());
    const before = last;
    const isSame = before !== undefined && accountOf(before) === accountOf(model);
    const kept = PARTS.filter((part) => since[part] > turn && (isSame || part !== 'chosen'));
    // A tick came meanwhile, and was looked up for the account of before.
    const isMissed = since.chosen > turn && !isSame;
    for (const part of PARTS) if (!kept.includes(part)) since[part] = turn;
    tell({ ...model, ...(before && Object.fromEntries(kept.map((part) => [part, before[part]]))) });
    if (isMissed) chosenAgain();
    if (isPassing(model)) lookAgainSoon();
  });
  // A run writes at every step, and a tick is answered at once: neither asks the page again, which is at work.
  const againInPart = <P extends Part>(part: P, read: (known: Model) => Promise<Model[P]>) =>
    oneAtATime(async () => {
      if (!last) return again();
      let known: Model;
      let turn: number;
      let answer: Model[P];
      do {
        turn = ++asked;
        known = last;
        answer = await read(known);
      } while (accountOf(known) !== accountOf(last));
      if (since[part] > turn) return;
      since[part] = turn;
      tell({ ...last, [part]: answer });
    });
  const runsAgain = againInPart('runs', async ({ runs: before }) => {
    await rest(A_MOMENT, new AbortController().signal);
    const runs = await runsFor(parts);
    // What it did is known to the ledger soon after, and the page may stand elsewhere.
    if (phasesOf(runs) !== phasesOf(before)) again();
    return runs;
  });
  const chosenAgain = againInPart('chosen', ({ situation }) => choiceFor(parts, situation));
  let soon: AbortSignal | undefined;
  const lookAgainSoon = () => {
    soon = AbortSignal.timeout(SOON);
    const mine = soon;
    mine.addEventListener('abort', () => mine === soon && document.visibilityState === 'visible' && again());
  };
  const stops = [
    watchLedger(again),
    watchJobs(again),
    // Presenter mode waits for no page that may not answer.
    watchSettings(againInPart('settings', ({ settings }) => readSettings().catch(reportAndTake(settings)))),
    watchCopied(againInPart('copied', () => readCopied().catch(reportAndTake(undefined)))),
    watchRuns(runsAgain),
    parts?.watchLessons(again),
    parts?.watchChoices(chosenAgain),
    parts?.watchDesk(againInPart('desk', () => deskFor(parts))),
    parts?.follow(() => last, again),
  ];
  const events = [
    browser.tabs.onActivated,
    browser.tabs.onRemoved,
    browser.permissions.onAdded,
    browser.permissions.onRemoved,
  ];
  // Pages tell of every icon and title on their way; only a page that stands, or another address, is news. That this one
  // stands is none.
  const onUpdated = (_: number, { status, url }: Updated, tab: Tab) => {
    if (url !== undefined || (status === 'complete' && tab.url?.startsWith(location.origin) !== true)) again();
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  for (const event of events) event.addListener(again);
  addEventListener('focus', again);
  again();
  return () => {
    soon = undefined;
    for (const stop of stops) stop?.();
    for (const event of events) event.removeListener(again);
    browser.tabs.onUpdated.removeListener(onUpdated);
    removeEventListener('focus', again);
  };
}
