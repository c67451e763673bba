import { Desk } from '../../components/Desk';
import type { Acts, DeskActs } from '../../components/model';
import { offerCreating } from '../../lib/creating';
import type { DeskState } from '../../lib/desk';
import { dismissRun, keepFilters, keepOpen, keepTable, readDesk, showToCleanUp, watchDesk } from '../../lib/desk-kept';
import { readForms, watchForms } from '../../lib/device-forms';
import { readChoice, watchChoices } from '../../lib/ledger/choice';
import { forgetAccount } from '../../lib/ledger/forget-account';
import { readEventsSince, readHistory } from '../../lib/ledger/history';
import { readRuns } from '../../lib/ledger/read-runs';
import { editRecord } from '../../lib/ledger/record-edit';
import { readLessons, watchLessons } from '../../lib/lessons/store';
import { report } from '../../lib/log';
import { keepStepCard, readStepCard, watchStepCard } from '../../lib/steps/card';
import { backupActs } from './backup-acts';
import { deviceActs } from './device-acts';
import { followPage } from './follow-page';
import { upkeepActs } from './upkeep-acts';
import { whoseActs } from './whose-acts';

/** Long enough for what is asked of it: what was made a few minutes ago is not ticked along with others. */
const LATELY = 3_600_000;
const readLatestEvents = () => readEventsSince(Date.now() - LATELY);

const deskActs: DeskActs = {
  edit: (record, edit) => editRecord(record, edit),
  readHistory: (record) => readHistory(record),
  offerBegun: (creating) => void offerCreating(creating).catch(report),
  keepTable: (table, isWords) => void keepTable(table, isWords).catch(report),
  keepFilters: (filters, isWords) => void keepFilters(filters, isWords).catch(report),
  toCleanUp: showToCleanUp,
  dismiss: (run) => void dismissRun(run).catch(report),
  keepStepCard: (card) => void keepStepCard(card).catch(report),
  keepOpen: (record) => void keepOpen(record).catch(report),
  forgetAccount: (account) => forgetAccount(account),
};

const readWholeDesk = async (): Promise<DeskState> => ({
  ...(await readDesk()),
  forms: await readForms(),
  stepCard: await readStepCard(),
});
function watchWholeDesk(callback: () => void): () => void {
  const stops = [watchDesk(callback), watchForms(callback), watchStepCard(callback)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** What the desk and the side panel show beyond the popup, read for it, and do. The popup opens often: it loads none of this. */
export const deskParts = {
  Desk,
  acts: {
    desk: deskActs,
    devices: deviceActs,
    whose: whoseActs,
    upkeep: upkeepActs,
    backup: backupActs,
  } satisfies Partial<Acts>,
  readLatestEvents,
  readRuns,
  readDesk: readWholeDesk,
  readChoice,
  readLessons,
  watchDesk: watchWholeDesk,
  watchChoices,
  watchLessons,
  follow: followPage,
};
export type DeskParts = typeof deskParts;
