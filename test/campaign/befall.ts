import type { Fault, PageRow } from '../portal/state';
import type { Chance } from './chance';
import type { Clock } from './clock';
import type { Trouble } from './journal';
import type { Event, Mishap } from './scenario';
import type { Stage } from './stage';

const TROUBLES: Partial<Record<Mishap['what'], Trouble>> = {
  'the journal refuses': 'refuses',
  'the journal loses the answer': 'loses the answer',
  'the journal never answers': 'never answers',
  'the journal writes late': 'writes late',
};

type Happening = (stage: Stage, chance: Chance) => Promise<void>;
const HAPPENINGS: Partial<Record<Mishap['what'], Happening>> = {
  'a chosen row goes elsewhere': async (stage, chance) => takeAway(stage, chance, true),
  'another row goes elsewhere': async (stage, chance) => takeAway(stage, chance, false),
  'a row is added': async ({ state }, chance) => {
    const like = state.rows.length > 0 ? chance.pick(state.rows) : { name: 'New', created: '2026-11-25' };
    const name = chance.is(0.5) ? like.name : `${like.name} 2`;
    const added = { id: `added-${chance.int(1, 1e9)}`, name, created: like.created };
    state.rows = chance.is(0.5) ? [added, ...state.rows] : [...state.rows, added];
  },
  'the page shows another account': async ({ state, goOn }, chance) => {
    state.account = 'somebody.else@example.com';
    if (chance.is(0.5)) await goOn(true);
  },
  'the page is reloaded': ({ goOn }) => goOn(false),
  'the page goes on by itself': ({ goOn }) => goOn(true),
  'the tab is closed': ({ closeTab }) => closeTab(),
  'the person pauses': ({ ask }) => ask('pause'),
  'the person stops': ({ ask }) => ask('stop'),
  "the person's hand is at the page": async ({ takeOver }) => takeOver(),
} satisfies Partial<Record<Event, Happening>>;

/**
 * Never one whose twin was added meanwhile: the page then shows what the person saw, name and date, and nothing on it tells
 * anybody that it is another app password.
 */
function takeAway({ state, isChosen }: Stage, chance: Chance, whetherChosen: boolean): void {
  const hasTwin = ({ name, created }: PageRow) =>
    state.rows.filter((row) => row.name === name && row.created === created).length > 1;
  const gone = chance.shuffled(state.rows).find((row) => isChosen(row.id) === whetherChosen && !hasTwin(row));
  state.rows = state.rows.filter((row) => row !== gone);
}

/** Lets one thing go wrong, and right again after its time. */
export async function befall(stage: Stage, { what, lasts }: Mishap, clock: Clock, chance: Chance): Promise<void> {
  const { state, journal } = stage;
  const happening = HAPPENINGS[what];
  if (happening) return happening(stage, chance);
  const trouble = TROUBLES[what];
  if (trouble) journal.hinder(trouble);
  else state.faults = [...state.faults, what as Fault];
  await clock.later(lasts);
  if (trouble) journal.hinder(undefined);
  else state.faults = state.faults.filter((fault) => fault !== what);
}
