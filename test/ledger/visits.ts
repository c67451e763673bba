import type { Ledger } from '../../lib/ledger/model';
import { reconcile } from '../../lib/ledger/reconcile';
import type { PageView } from '../../lib/portals/view';

export const EMPTY: Ledger = { accounts: [], devices: [], records: [], events: [] };
let ids = 0;
export const view = (names: [string, string?][], change: Partial<PageView> = {}): PageView => ({
  portal: 'legacy',
  state: 'list',
  level: 'sure',
  complete: true,
  limit: 40,
  parts: [],
  rows: names.map(([name, created]) => ({ name, created, removable: true })),
  ...change,
});
export const visit = (ledger: Ledger, page: PageView, account = 'a', now = '2026-11-24T10:00:00.000Z') =>
  reconcile(ledger, { account, view: page, now, keepLabel: false, newId: () => `id${ids++}` });
