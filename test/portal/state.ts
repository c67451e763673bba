/** What the simulator can be told to be. */

export const VARIANTS = ['table', 'list', 'grid', 'postback', 'rerender', 'div-soup', 'flat', 'component'] as const;
export type Variant = (typeof VARIANTS)[number];

/** What can be made to go wrong, one at a time or several together. */
export const FAULTS = {
  'dialog-never': 'pressing create or delete brings nothing',
  'names-another': 'the question about deleting names another row',
  'extra-confirm': 'the question has a second button that confirms',
  'delete-lies': 'the page says deleted, and the row stays',
  'delete-another': 'another row goes as well',
  'row-gone': 'the row goes as soon as its delete is pressed',
  'name-refused': 'the page refuses every name with a sentence beside the field',
  hang: 'the page never gets an answer to creating or deleting',
  error: 'creating and deleting are answered with status 500',
  'signed-out': 'a sign-in form stands where the page was',
  'option-off': 'app passwords are switched off for the tenant',
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
  shell: 'office' | 'tenant';
  language: string;
  account: string;
  limit: number;
  /** Milliseconds that the server takes to answer. */
  latency: number;
  faults: Fault[];
  rows: PageRow[];
  /** The next one-time password, instead of a random one. */
  nextPassword?: string | undefined;
}

/** What the server did, written down when it did it. */
export type Happened =
  | { what: 'page'; path: string; status: number }
  | { what: 'create'; name: string; result: 'made' | 'refused' | 'limit' }
  | { what: 'delete'; name: string; result: 'deleted' | 'kept' };

export function freshState(change: Partial<PortalState> = {}): PortalState {
  return {
    variant: 'table',
    shell: 'tenant',
    language: 'en',
    account: 'nora.lind@example.com',
    limit: 40,
    latency: 0,
    faults: [],
    rows: sampleRows(5),
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
