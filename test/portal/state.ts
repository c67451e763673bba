import { type Method, sampleMethods, trickyMethods, trickyRows } from './methods';
import type { Mutation } from './mutations';

/** What the simulator can be told to be. */

export const PORTALS = ['legacy', 'security-info', 'personal'] as const;
export type Portal = (typeof PORTALS)[number];

/** How the legacy page is built. */
export const VARIANTS = ['table', 'list', 'grid', 'postback', 'rerender', 'div-soup', 'flat', 'component'] as const;
export type Variant = (typeof VARIANTS)[number];

/** How the security info page is built, as if by other teams each time. */
export const SECURITY_INFO_VARIANTS = [
  'fluent',
  'list',
  'table',
  'grid',
  'div-soup',
  'component',
  'collapsed',
  'dropdown',
  'combobox',
  'recycled',
  'kind-column',
] as const;
export type SecurityInfoVariant = (typeof SECURITY_INFO_VARIANTS)[number];

/** How the pages of a personal account are built. */
export const PERSONAL_VARIANTS = ['sections', 'pullout', 'cards', 'soup', 'classic'] as const;
export type PersonalVariant = (typeof PERSONAL_VARIANTS)[number];

/** What can be made to go wrong, one at a time or several together. */
export const FAULTS = {
  'dialog-never': 'pressing create or delete brings nothing',
  'names-another': 'the question about deleting is about another row',
  'extra-confirm': 'the question has a second button that confirms',
  'question-changes': 'the question about deleting becomes one about another row a moment later',
  'second-question': 'after the question comes another: whether to delete all of them',
  'asks-all': 'the question about one row is whether to delete all of them, with the same buttons',
  'confirms-all': 'the question about one row has a button that deletes all',
  'delete-lies': 'the page says deleted, and the row stays',
  'row-returns': 'the row goes at once, the server refuses, and the row comes back',
  'asks-late': 'the question about deleting comes 0.4 seconds after the press',
  'says-late': 'what the page says of a deletion comes a quarter of a second after the row went',
  'delete-another': 'another row goes as well',
  'row-gone': 'the row goes as soon as its delete is pressed',
  'name-refused': 'the page refuses every name with a sentence beside the field',
  hang: 'the page never gets an answer to creating or deleting',
  error: 'creating and deleting are answered with status 500',
  'slow-down': 'creating and deleting are answered with status 429',
  resets: 'the connection breaks when something is created or deleted',
  'signed-out': 'a sign-in form stands where the page was',
  'option-off': 'app passwords are switched off for the tenant: no list, or no such choice when adding',
  shuffles: 'the rows are put into another order again and again',
  'account-changes': 'with the first deletion the page goes over to another account',
  're-authenticate': 'pressing add or delete leads to a sign-in page first, and back; nothing was done',
  're-authenticate-always': 'pressing add or delete leads to a sign-in page and back every time',
  're-authenticate-late': 'the last step of adding or deleting leads to a sign-in page, and back; nothing was done',
  'timed-out': 'pressing add or delete says that the session has timed out',
  captcha: 'pressing add or delete asks for the letters of a picture first',
} as const;
export type Fault = keyof typeof FAULTS;

export interface PageRow {
  id: string;
  name: string;
  /** ISO date. */
  created: string;
}

export interface PortalState {
  variant: Variant;
  securityInfo: SecurityInfoVariant;
  personal: PersonalVariant;
  /** What else the person signs in with; stands between the app passwords on the security info page. */
  methods: Method[];
  /** Whether two-step verification is on; without it a personal account has no section for app passwords. */
  twoStep: boolean;
  /** How many app passwords a personal account has; they have no names. */
  personalCount: number;
  /** What is done to everything that a page draws. */
  mutations: Mutation[];
  /** Which of the many ways a mutation takes. */
  seed: number;
  shell: 'office' | 'tenant';
  language: string;
  account: string;
  limit: number;
  /** Milliseconds that the server takes to answer. */
  latency: number;
  faults: Fault[];
  /** Whether browsers may keep a page that is left in memory, as it is, to go back to. */
  keeps: boolean;
  rows: PageRow[];
  /** The next one-time password, instead of a random one. */
  nextPassword?: string | undefined;
}

/** What the server did, written down when it did it. */
export type Happened =
  | { what: 'page'; path: string; status: number }
  | { what: 'create'; name: string; result: 'made' | 'refused' | 'limit' }
  /** `by` the page itself: nobody confirmed it. */
  | { what: 'delete'; name: string; id: string; result: 'deleted' | 'kept'; by?: 'page' }
  /** A personal account has no names: all of them go at once. */
  | { what: 'delete-all'; count: number; result: 'deleted' | 'kept' }
  /** A press on what is none of Latchkey's business, written down when it was pressed. */
  | { what: 'other'; on: string; caption: string };

/** The first row that a person could tell from this one by its name. */
export function anotherRow(rows: readonly PageRow[], id: string): PageRow | undefined {
  const seen = (name: string | undefined) => name?.replace(/[\u200b-\u200f\u202a-\u202e]/g, '').trim();
  const own = seen(rows.find((row) => row.id === id)?.name);
  return rows.find((row) => row.id !== id && seen(row.name) !== own);
}

/** `tricky` adds methods that a person named "App password", and app passwords named like other methods. */
export type StateChange = Partial<PortalState> & { tricky?: boolean };

export function freshState({ tricky, ...change }: StateChange = {}): PortalState {
  const language = change.language ?? 'en';
  return {
    variant: 'table',
    securityInfo: 'fluent',
    personal: 'sections',
    methods: [...sampleMethods(), ...(tricky ? trickyMethods(language) : [])],
    twoStep: true,
    personalCount: 2,
    mutations: [],
    seed: 1,
    shell: 'tenant',
    language: 'en',
    account: 'nora.lind@example.com',
    limit: 40,
    latency: 0,
    faults: [],
    keeps: false,
    rows: [...sampleRows(5), ...(tricky ? trickyRows(language) : [])],
    ...change,
  };
}

const SAMPLES: [string, string][] = [
  ['Mail-Sync-2026', '2026-11-19'],
  ['Printer-2F-Scan-202610', '2026-10-14'],
  ['xerox front desk scan to e-mail 2021', '2021-08-03'],
  ['scan2mail', '2020-06-24'],
  ['NAS-Backup-SMTP', '2024-09-30'],
  ['XBox360-LivingRm', '2019-12-26'],
  ['outlook', '2019-11-20'],
  ['test', '2019-11-20'],
  ['iPhone', '2020-02-01'],
  ['Phone', '2020-03-04'],
];

/** Rows to begin with; past the samples they are numbered. */
export function sampleRows(count: number): PageRow[] {
  return Array.from({ length: count }, (_, index) => {
    const [name, created] = SAMPLES[index] ?? [
      `Device-${index + 1}-Mail`,
      `2025-${String((index % 12) + 1).padStart(2, '0')}-17`,
    ];
    return { id: `row-${index + 1}`, name, created };
  });
}
