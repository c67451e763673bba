import { Desk } from '../../components/Desk';
import { readDesk, watchDesk } from '../../lib/desk';
import { readChoice, watchChoices } from '../../lib/ledger/choice';
import { readRuns } from '../../lib/ledger/read-runs';
import { readLessons, watchLessons } from '../../lib/lessons/store';

/** What the desk and the side panel show beyond the popup, and read for it. The popup opens often: it loads none of this. */
export const deskParts = { Desk, readRuns, readDesk, readChoice, readLessons, watchDesk, watchChoices, watchLessons };
export type DeskParts = typeof deskParts;
