import browser from 'webextension-polyfill';
import type { Model } from '../../components/model';
import { readJobs, watchJobs } from '../../lib/ledger/jobs';
import { openRuns, watchRuns } from '../../lib/ledger/read-runs';
import { readLedger, watchLedger } from '../../lib/ledger/store';
import { readSettings, type Settings, watchSettings } from '../../lib/settings';
import type { DeskParts } from './desk-parts';
import { findSituation } from './situation';
import { describeComputer } from './this-computer';

/** Shown until the settings are read, or where they cannot be. */
const unreadSettings: Settings = { presenter: false, hideNames: false, keepAccountLabel: true };
const emptyLedger = { accounts: [], devices: [], records: [], events: [] };

/** Before anything is known. */
export const emptyModel: Model = {
  situation: { kind: 'waiting' },
  ledger: emptyLedger,
  problems: [],
  jobs: [],
  runs: [],
  chosen: [],
  desk: { filters: { search: '', device: 'all', age: 'any', state: 'any' }, dismissed: [] },
  lessons: [],
  settings: unreadSettings,
  thisComputer: { name: '', kind: 'laptop' },
};

type Parts = DeskParts | undefined;

/** The popup shows no reports. */
const runsFor = (parts: Parts) => (parts?.readRuns() ?? openRuns()).catch(() => []);
const deskFor = async (parts: Parts) => (await parts?.readDesk().catch(() => undefined)) ?? emptyModel.desk;
const choiceFor = async (parts: Parts, situation: Model['situation']) =>
  (situation.kind === 'page' && (await parts?.readChoice(situation.account).catch(() => undefined))) || [];

async function readModel(parts: Parts): Promise<Model> {
  const [situation, stored, jobs, runs, desk, lessons, settings, thisComputer] = await Promise.all([
    findSituation(),
    readLedger().catch(() => ({ ledger: emptyLedger, problems: ['storage-refused' as const] })),
    readJobs().catch(() => []),
    runsFor(parts),
    deskFor(parts),
    parts?.readLessons().catch(() => []) ?? [],
    readSettings().catch(() => unreadSettings),
    describeComputer(),
  ]);
  const chosen = await choiceFor(parts, situation);
  return { situation, ...stored, jobs, runs, chosen, desk, lessons, settings, thisComputer };
}

/** Milliseconds after which a page is asked again that still draws itself, or shows a dialog of its own. */
const SOON = 700;

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

/** The page will be another soon, and tells nobody when: only a list that was read is news for the ledger. */
const isPassing = ({ situation }: Model): boolean =>
  situation.kind === 'page' && (situation.view.state !== 'list' || situation.view.folded === true);

/** Hands over the model now, and again whenever the ledger, a job, a setting, a tab or a permission has changed. */
export function watchModel(parts: Parts, onModel: (model: Model) => void): () => void {
  let last: Model | undefined;
  const tell = (model: Model) => {
    last = model;
    onModel(model);
  };
  const again = oneAtATime(async () => {
    const model = await readModel(parts);
    tell(model);
    if (isPassing(model)) lookAgainSoon();
  });
  // A run writes at every step, and a tick is answered at once: neither asks the page again, which is at work.
  const againInPart = (read: (known: Model) => Promise<Partial<Model>>) =>
    oneAtATime(async () => {
      if (!last) return;
      const part = await read(last);
      tell({ ...last, ...part });
    });
  const runsAgain = againInPart(async ({ runs: before }) => {
    const runs = await runsFor(parts);
    // What it did is known to the ledger soon after, and the page may stand elsewhere.
    if (phasesOf(runs) !== phasesOf(before)) again();
    return { runs };
  });
  let soon: AbortSignal | undefined;
  const lookAgainSoon = () => {
    soon = AbortSignal.timeout(SOON);
    const mine = soon;
    mine.addEventListener('abort', () => mine === soon && document.visibilityState === 'visible' && again());
  };
  const stops = [
    watchLedger(again),
    watchJobs(again),
    watchSettings(again),
    watchRuns(runsAgain),
    parts?.watchLessons(again),
    parts?.watchChoices(againInPart(async ({ situation }) => ({ chosen: await choiceFor(parts, situation) }))),
    parts?.watchDesk(againInPart(async () => ({ desk: await deskFor(parts) }))),
  ];
  const events = [
    browser.tabs.onActivated,
    browser.tabs.onRemoved,
    browser.permissions.onAdded,
    browser.permissions.onRemoved,
  ];
  // Pages tell of every icon and title on their way; only a page that stands, or another address, is news.
  const onUpdated = (_tab: number, { status, url }: { status?: string; url?: string }) => {
    if (status === 'complete' || url !== undefined) again();
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
