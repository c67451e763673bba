import { Desk } from '../../components/Desk';
import type { Acts } from '../../components/model';
import { type DeskState, readDesk, watchDesk } from '../../lib/desk';
import { readForms, watchForms } from '../../lib/device-forms';
import { readChoice, watchChoices } from '../../lib/ledger/choice';
import { readEventsSince } from '../../lib/ledger/history';
import { readRuns } from '../../lib/ledger/read-runs';
import { readLessons, watchLessons } from '../../lib/lessons/store';
import { deviceActs } from './device-acts';
import { whoseActs } from './whose-acts';

/** Long enough for what is asked of it: what was made a few minutes ago is not ticked along with others. */
const LATELY = 3_600_000;
const readLatestEvents = () => readEventsSince(Date.now() - LATELY);

const readWholeDesk = async (): Promise<DeskState> => ({ ...(await readDesk()), forms: await readForms() });
function watchWholeDesk(callback: () => void): () => void {
  const stops = [watchDesk(callback), watchForms(callback)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** What the desk and the side panel show beyond the popup, read for it, and do. The popup opens often: it loads none of this. */
export const deskParts = {
  Desk,
  acts: { devices: deviceActs, whose: whoseActs } satisfies Partial<Acts>,
  readLatestEvents,
  readRuns,
  readDesk: readWholeDesk,
  readChoice,
  readLessons,
  watchDesk: watchWholeDesk,
  watchChoices,
  watchLessons,
};
export type DeskParts = typeof deskParts;
