import { vi } from 'vitest';
import type { Acts, DeskActs, Model } from '../../components/model';
import { freshDesk } from '../../lib/desk';
import type { RemoveJob } from '../../lib/drive/job';
import type { Device, PasswordRecord } from '../../lib/ledger/model';
import type { PageView, RowView } from '../../lib/portals/view';

export const SEEN = '2026-11-01T10:00:00.000Z';

export const printer: Device = { id: 'd1', name: 'Front desk', kind: 'printer' };
export const laptop: Device = { id: 'd2', name: 'ThinkPad T14', kind: 'laptop', platform: 'Windows' };

export const row = (name: string, createdOn = '2026-01-15'): RowView => ({
  name,
  created: createdOn,
  createdOn,
  removable: true,
});

export const record = (name: string, more: Partial<PasswordRecord> = {}): PasswordRecord => ({
  id: `of ${name}`,
  account: 'a1',
  name,
  created: '2026-01-15',
  createdOn: '2026-01-15',
  apps: [],
  state: 'listed',
  newToYou: false,
  firstSeen: SEEN,
  lastSeen: SEEN,
  ...more,
});

export const view = (more: Partial<PageView> = {}): PageView => ({
  portal: 'legacy',
  state: 'list',
  level: 'sure',
  account: { label: 'nora@example.com' },
  rows: [row('Phone'), row('Phone 2', '2024-01-15'), row('Printer-Scan', '2025-01-15')],
  complete: true,
  limit: 40,
  parts: [],
  ...more,
});

export const model = (more: Partial<Model> = {}, page: Partial<PageView> = {}): Model => ({
  situation: { kind: 'page', tab: 7, view: view(page), account: 'a1' },
  ledger: {
    accounts: [{ id: 'a1', portal: 'legacy', label: 'nora@example.com', firstSeen: SEEN, lastSeen: SEEN }],
    devices: [laptop, printer],
    records: [
      record('Phone', { newToYou: true }),
      record('Printer-Scan', { created: '2025-01-15', device: 'd1', apps: ['Scan to mail'] }),
    ],
    events: [],
  },
  problems: [],
  jobs: [],
  runs: [],
  chosen: [],
  desk: freshDesk,
  lessons: [],
  settings: { presenter: false, hideNames: false, keepAccountLabel: true },
  thisComputer: { name: 'This computer', kind: 'laptop', platform: 'Linux' },
  ...more,
});

export const removeJob = (more: Partial<RemoveJob> = {}): RemoveJob => ({
  id: 'j1',
  kind: 'remove',
  tab: 7,
  portal: 'legacy',
  account: 'a1',
  startedAt: new Date().toISOString(),
  phase: 'opening',
  rows: [],
  item: { name: 'Phone', created: '2026-01-15' },
  ...more,
});

export const acts = () =>
  ({
    openDesk: vi.fn(),
    openPortal: vi.fn(),
    toPage: vi.fn(),
    reload: vi.fn(),
    showByHand: vi.fn(),
    forget: vi.fn<Acts['forget']>(async () => {}),
    dismissProblem: vi.fn(),
    allow: vi.fn<Acts['allow']>(async () => false),
    suggest: vi.fn<Acts['suggest']>(async () => [{ name: 'Laptop-Linux-Mail' }, { name: 'Laptop-Mail-202611' }]),
    checkName: vi.fn<Acts['checkName']>(async () => []),
    begun: vi.fn<Acts['begun']>(async () => undefined),
    keepBegun: vi.fn<Acts['keepBegun']>(),
    create: vi.fn<Acts['create']>(async () => ({ ok: true, value: 'j1' })),
    removeAll: vi.fn<Acts['removeAll']>(async () => ({ ok: true, value: 'j1' })),
    remove: vi.fn<Acts['remove']>(async () => ({ ok: true, value: 'j1' })),
    unfold: vi.fn<Acts['unfold']>(async () => ({ ok: true, value: undefined })),
    choose: vi.fn<Acts['choose']>(async () => {}),
    startRun: vi.fn<Acts['startRun']>(async () => ({ ok: true, value: 'r1' })),
    askRun: vi.fn<Acts['askRun']>(async () => ({ ok: true, value: undefined })),
    resumeRun: vi.fn<Acts['resumeRun']>(async () => ({ ok: true, value: undefined })),
    save: vi.fn<Acts['save']>(),
    print: vi.fn<Acts['print']>(),
    copyText: vi.fn<Acts['copyText']>(async () => true),
    addDevice: vi.fn<Acts['addDevice']>(async (draft) => ({ id: 'new', ...draft })),
    moveRecord: vi.fn<Acts['moveRecord']>(async () => true),
    rename: vi.fn<Acts['rename']>(async () => ({ ok: true })),
    sayGone: vi.fn<Acts['sayGone']>(async () => {}),
    change: vi.fn<Acts['change']>(async () => {}),
    allowReading: vi.fn<Acts['allowReading']>(async () => true),
    emptyClipboard: vi.fn<Acts['emptyClipboard']>(async () => true),
    desk: {
      edit: vi.fn<DeskActs['edit']>(async () => ({ ok: true })),
      readHistory: vi.fn<DeskActs['readHistory']>(async () => ({ events: [], isDamaged: false })),
      offerBegun: vi.fn<DeskActs['offerBegun']>(),
      keepTable: vi.fn<DeskActs['keepTable']>(),
      keepFilters: vi.fn<DeskActs['keepFilters']>(),
      toCleanUp: vi.fn<DeskActs['toCleanUp']>(async () => {}),
      dismiss: vi.fn<DeskActs['dismiss']>(),
      keepStepCard: vi.fn<DeskActs['keepStepCard']>(),
      keepOpen: vi.fn<DeskActs['keepOpen']>(),
      forgetAccount: vi.fn<DeskActs['forgetAccount']>(async () => ({ ok: true })),
    },
  }) satisfies Acts;
