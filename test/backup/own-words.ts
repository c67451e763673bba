import type { Device, LedgerEvent } from '../../lib/ledger/model';
import type { PageView } from '../../lib/portals/view';

/** Things in which everything that can be said is said with one word. */

export const device = (word: string): Device => ({ id: word, name: word, kind: 'laptop', platform: word, note: word });

export const events = (word: string): LedgerEvent[] => [{ at: '', record: word, what: 'found' }];

export const page = (word: string): PageView => ({
  portal: 'legacy',
  state: 'list',
  level: 'by-hand',
  account: { label: word, tenant: word },
  rows: [{ name: word, created: word, rowId: word, removable: true }],
  complete: true,
  limit: 40,
  lesson: word,
  parts: [
    { part: 'list', level: 'likely', clues: [{ kind: 'structure', says: 'rows-alike', count: 3, against: true }] },
  ],
});
