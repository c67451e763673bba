import type { Job } from '../../lib/drive/job';
import type { StoredJob } from '../../lib/ledger/jobs';
import type { Happening } from '../../lib/ledger/model';
import { CLUES, type PageState, type PageView, type PortalId, type RowView, STAGES } from '../../lib/portals/view';
import type { Seen } from '../../lib/steps/step-of';
import { record } from '../components/models';

/** Everything that a page could show, so that each sentence can be looked through for it. */
export const CANARY = 'Zwiebelfisch';
export const NOW = Date.parse('2026-11-20T12:00:00.000Z');
export const minutesAgo = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();

export const PORTALS: readonly PortalId[] = ['legacy', 'security-info', 'personal'];
export const STATES: readonly PageState[] = [
  'list',
  'naming',
  'password',
  'dialog',
  'signed-out',
  'option-off',
  'elsewhere',
];
export const ALL_STAGES = [undefined, ...STAGES] as const;

const row = (n: number): RowView => ({
  name: `${CANARY} ${n}`,
  created: `1 ${CANARY}`,
  createdOn: '1987-06-05',
  rowId: `${CANARY}-${n}`,
  removable: true,
});

export const view = (more: Partial<PageView> = {}): PageView => ({
  portal: 'legacy',
  state: 'list',
  level: 'sure',
  account: { label: `${CANARY}@example.com`, tenant: CANARY },
  rows: [row(1), row(2)],
  complete: true,
  limit: 40,
  parts: [{ part: 'page', level: 'sure', clues: [{ kind: 'url', says: CLUES[0], count: 1 }] }],
  lesson: CANARY,
  ...more,
});

export const seen = (page: Partial<PageView> = {}, more: Partial<Seen> = {}): Seen => ({
  situation: { kind: 'page', tab: 7, account: 'a1', view: view(page) },
  jobs: [],
  runs: [],
  ledger: { records: [record(CANARY, { id: 'r1' })], events: [] },
  ...more,
});

export const happened = (what: Happening, minutes: number): Pick<Seen, 'ledger'> => ({
  ledger: { records: [record(CANARY, { id: 'r1' })], events: [{ at: minutesAgo(minutes), record: 'r1', what }] },
});

export const job = (kind: Job['kind'], more: Partial<StoredJob> = {}): StoredJob => {
  const base = {
    id: 'j1',
    tab: 7,
    portal: 'legacy',
    account: 'a1',
    startedAt: minutesAgo(1),
    phase: 'opening',
    rows: [row(1)],
  } as const;
  const own = {
    create: { ...base, kind: 'create', name: CANARY, device: CANARY, apps: [CANARY] },
    remove: { ...base, kind: 'remove', item: row(1) },
    'remove-all': { ...base, kind: 'remove-all' },
  } as const;
  return { ...own[kind], ...more } as StoredJob;
};
