import browser from 'webextension-polyfill';
import type { Model } from '../../components/model';
import { readChoice, watchChoices } from '../../lib/ledger/choice';
import { readJobs, watchJobs } from '../../lib/ledger/jobs';
import { readRuns, watchRuns } from '../../lib/ledger/runs';
import { readLedger, watchLedger } from '../../lib/ledger/store';
import { readLessons, watchLessons } from '../../lib/lessons/store';
import { readSettings, type Settings, watchSettings } from '../../lib/settings';
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
  lessons: [],
  settings: unreadSettings,
  thisComputer: { name: '', kind: 'laptop' },
};

async function readModel(): Promise<Model> {
  const [situation, stored, jobs, runs, lessons, settings, thisComputer] = await Promise.all([
    findSituation(),
    readLedger().catch(() => ({ ledger: emptyLedger, problems: ['storage-refused' as const] })),
    readJobs().catch(() => []),
    readRuns().catch(() => []),
    readLessons().catch(() => []),
    readSettings().catch(() => unreadSettings),
    describeComputer(),
  ]);
  const chosen = situation.kind === 'page' ? await readChoice(situation.account).catch(() => []) : [];
  return { situation, ...stored, jobs, runs, chosen, lessons, settings, thisComputer };
}

/** Milliseconds after which a page is asked again that still draws itself, or shows a dialog of its own. */
const SOON = 700;

/** The page will be another soon, and tells nobody when: only a list that was read is news for the ledger. */
const isPassing = ({ situation }: Model): boolean =>
  situation.kind === 'page' && (situation.view.state !== 'list' || situation.view.folded === true);

/** Hands over the model now, and again whenever the ledger, a job, a setting, a tab or a permission has changed. */
export function watchModel(onModel: (model: Model) => void): () => void {
  let isReading = false;
  let isStale = false;
  const refresh = async () => {
    isStale = true;
    if (isReading) return;
    isReading = true;
    try {
      while (isStale) {
        isStale = false;
        const model = await readModel();
        onModel(model);
        if (isPassing(model)) lookAgainSoon();
      }
    } finally {
      isReading = false;
    }
  };
  const again = () => void refresh();
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
    watchLessons(again),
    watchRuns(again),
    watchChoices(again),
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
    for (const stop of stops) stop();
    for (const event of events) event.removeListener(again);
    browser.tabs.onUpdated.removeListener(onUpdated);
    removeEventListener('focus', again);
  };
}
