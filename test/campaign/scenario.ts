import type { Plan } from '../../lib/drive/run';
import { sampleMethods, trickyMethods } from '../portal/methods';
import { type Fault, type PageRow, SECURITY_INFO_VARIANTS, type StateChange, VARIANTS } from '../portal/state';
import { LANGUAGES } from '../portal/words';
import type { Chance } from './chance';

/** What may happen besides what the page does wrong. */
export const EVENTS = [
  'a chosen row goes elsewhere',
  'another row goes elsewhere',
  'a row is added',
  'the page shows another account',
  'the journal refuses',
  'the journal loses the answer',
  'the journal never answers',
  'the journal writes late',
  'the page is reloaded',
  'the page goes on by itself',
  'the tab is closed',
  'the person pauses',
  'the person stops',
  "the person's hand is at the page",
] as const;
export type Event = (typeof EVENTS)[number];

/** What the page and its server do wrong; those that only matter for creating are left out. */
export const PAGE_FAULTS: Fault[] = [
  'dialog-never',
  'asks-late',
  'says-late',
  'names-another',
  'extra-confirm',
  'question-changes',
  'second-question',
  'confirms-all',
  'asks-all',
  'delete-lies',
  'row-returns',
  'delete-another',
  'row-gone',
  'hang',
  'error',
  'slow-down',
  'shuffles',
  'account-changes',
  're-authenticate',
  're-authenticate-late',
  'timed-out',
];

export interface Mishap {
  what: Event | Fault;
  /** Milliseconds after the start, and for how long. */
  at: number;
  lasts: number;
}

export interface Scenario {
  portal: 'legacy' | 'security-info';
  state: StateChange;
  /** Places in the list. */
  chosen: number[];
  task: Plan['task'];
  mishaps: Mishap[];
  /** The longest that the server, and the journal, take to answer, in milliseconds. */
  slowest: { server: number; journal: number };
  /** Milliseconds that a press is waited for. */
  patience: number;
  /** Whether the page's own requests can be watched. */
  isWatched: boolean;
  /** How often the person goes on after a rest. */
  resumes: number;
}

/** Mishaps begin within so many milliseconds; a run of two takes about that long. */
const SPREAD = 2500;

export function scenarioOf(chance: Chance): Scenario {
  const portal = chance.pick(['legacy', 'security-info'] as const);
  const language = chance.pick(LANGUAGES);
  const mishaps = Array.from({ length: chance.pick([0, 1, 1, 2, 2, 3]) }, (): Mishap => {
    const isFault = chance.is(0.55);
    return {
      what: isFault ? chance.pick(PAGE_FAULTS) : chance.pick(EVENTS),
      at: isFault && chance.is(0.5) ? 0 : chance.int(1, SPREAD),
      lasts: chance.pick([200, 1000, 5000, 1e9]),
    };
  });
  const hasFault = (fault: Fault) => mishaps.some(({ what }) => what === fault);
  const rows = lookAlikes(
    chance,
    chance.int(3, 7),
    hasFault('question-changes') || hasFault('names-another') ? NAMES.slice(3) : NAMES,
  );
  const chosen = chance.shuffled(rows.map((_, index) => index)).slice(0, chance.int(1, Math.min(4, rows.length)));
  return {
    portal,
    state: {
      language,
      variant: chance.pick(VARIANTS.filter((variant) => variant !== 'postback')),
      securityInfo: chance.pick(SECURITY_INFO_VARIANTS),
      seed: chance.int(1, 1000),
      rows,
      methods: chance.shuffled([...sampleMethods(), ...trickyMethods(language)]).slice(0, chance.int(0, 5)),
    },
    chosen,
    task: chance.is(0.07) ? 'check' : 'delete',
    mishaps,
    slowest: { server: chance.pick([1, 30, 300, 2500]), journal: chance.pick([1, 20, 80]) },
    patience: chance.pick([1500, 3000]),
    isWatched: chance.is(0.8) || hasFault('row-returns'),
    resumes: chance.int(0, 3),
  };
}

/** The first three say what any page says: a question about such a row is no other than one that names none. */
const NAMES = [
  'App password',
  'Delete',
  'no',
  'Phone',
  'Laptop-Outlook',
  'Café',
  'Scan to mail',
  '電話',
  'Ölofen',
  'X',
];
const DATES = ['2026-11-19', '2026-10-14', '2021-08-03'];

/** Letters of another alphabet that look the same. */
const TWINS: Record<string, string> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х', P: 'Р', X: 'Х' };

/** Names that a person, a sloppy program or an evil one takes for each other. */
const KIN: ((name: string) => string)[] = [
  (name) => name,
  (name) => name,
  (name) => `${name} 2`,
  (name) => `${name} 12`,
  (name) => `${name}.`,
  (name) => `${name} (2)`,
  (name) => `${name}-Mail`,
  (name) => `Old ${name}`,
  (name) => `i${name}`,
  (name) => name.toLowerCase(),
  (name) => name.toUpperCase(),
  (name) => name.slice(0, -1) || 'Y',
  (name) => name.normalize('NFD'),
  (name) => name.replace(/[aeopcxPX]/, (letter) => TWINS[letter] ?? letter),
  (name) => `${name.slice(0, 1)}\u200b${name.slice(1)}`,
  (name) => `“${name}”`,
  (name) => `${name}?`,
  (name) => `\u202e${name}`,
  (name) => `📱 ${name}`,
  (name) => `${name} ${'long '.repeat(50)}`.trim(),
];

function lookAlikes(chance: Chance, count: number, names: readonly string[]): PageRow[] {
  const families = [chance.pick(names), chance.pick(names)];
  return Array.from({ length: count }, (_, index) => ({
    id: `row-${index + 1}`,
    name: chance.pick(KIN)(chance.pick(families)),
    created: chance.pick(DATES),
  }));
}

export const isFromStart = ({ what, at }: Mishap): boolean => at === 0 && !(EVENTS as readonly string[]).includes(what);

/** The faults that the page has when it is loaded. */
export const fromStart = (mishaps: readonly Mishap[]): Fault[] =>
  mishaps.filter(isFromStart).map(({ what }) => what as Fault);
