import { Desk } from '../../components/Desk';
import { readDesk, watchDesk } from '../../lib/desk';
import { readChoice, watchChoices } from '../../lib/ledger/choice';
import { readEventsSince } from '../../lib/ledger/history';
import { readRuns } from '../../lib/ledger/read-runs';
import { readLessons, watchLessons } from '../../lib/lessons/store';

/** Long enough for what is asked of it: what was made a few minutes ago is not ticked along with others. */
const LATELY = 3_600_000;
const readLatestEvents = () => readEventsSince(Date.now() - LATELY);

/** What the desk and the side panel show beyond the popup, and read for it. The popup opens often: it loads none of this. */
export const deskParts = {
  Desk,
  readLatestEvents,
  readRuns,
  readDesk,
  readChoice,
  readLessons,
  watchDesk,
  watchChoices,
  watchLessons,
};
export type DeskParts = typeof deskParts;
