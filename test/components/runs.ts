import type { ItemNote, Plan, Run, RunHead } from '../../lib/drive/run';
import type { Identity } from '../../lib/portals/view';

const AT = '2026-11-25T10:00:00.000Z';
export const seconds = (count: number): string => new Date(Date.parse(AT) + count * 1000).toISOString();

interface Wished {
  plan?: Partial<Plan>;
  head?: Partial<RunHead>;
  items?: ItemNote[];
}

const ROWS: Identity[] = [
  { name: 'Phone', created: '2026-01-15' },
  { name: 'Phone 2', created: '2024-01-15' },
  { name: 'Printer-Scan', created: '2025-01-15' },
];

/** A run of the rows that `view()` lists, by the account that `model()` has in front. */
export function run({ plan = {}, head = {}, items = [] }: Wished = {}): Run {
  const startedAt = new Date().toISOString();
  return {
    plan: {
      id: 'r1',
      portal: 'legacy',
      account: 'a1',
      task: 'delete',
      seenAt: startedAt,
      startedAt,
      rows: ROWS,
      items: ROWS,
      ...plan,
    },
    head: { tab: 7, phase: 'running', notedAt: startedAt, ...head },
    items: (plan.items ?? ROWS).map((_, n) => items[n] ?? { state: 'left' }),
  };
}
