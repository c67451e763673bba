import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountIdOf } from '../../lib/ledger/account';
import type { Ledger } from '../../lib/ledger/model';
import { reconcile } from '../../lib/ledger/reconcile';
import { memoryStorage, queueLock } from './memory';
import { EMPTY, view } from './visits';

/** Few names, so that accounts have app passwords that are called the same, made on the same day. */
const names = fc.uniqueArray(fc.constantFrom('Phone', 'Phone 2', 'Mail', 'Scan', 'Outlook'), { maxLength: 5 });
const step = fc.record({
  account: fc.constantFrom('a', 'b', 'c'),
  rows: names,
  complete: fc.boolean(),
  portal: fc.constantFrom('legacy' as const, 'security-info' as const),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function walk(steps: readonly (Step & { at: string })[]): Ledger {
  let count = 0;
  return steps.reduce((ledger: Ledger, { account, rows, complete, portal, at }) => {
    const page = view(
      rows.map((name) => [name, '2026-01-15']),
      { complete, portal },
    );
    const newId = () => `${account} ${count++}`;
    return reconcile(ledger, { account, view: page, now: at, keepLabel: false, newId }).ledger;
  }, EMPTY);
}

/** What an account has, without the ids, which are counted. */
function partOf({ accounts, records, events }: Ledger, account: string) {
  const own = records.filter((record) => record.account === account);
  const nameOf = new Map(own.map(({ id, name, firstSeen }) => [id, `${name} ${firstSeen}`]));
  return {
    accounts: accounts.filter(({ id }) => id === account),
    records: own.map(({ id: _, ...rest }) => rest),
    events: events.flatMap(({ at, record, what }) => (nameOf.has(record) ? [[at, nameOf.get(record), what]] : [])),
  };
}

describe('several accounts in one ledger', () => {
  it('know nothing of each other, in whatever order their pages are visited', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
        const dated = steps.map((each, n) => ({ ...each, at: new Date(1.7e12 + n * 7e6).toISOString() }));
        const together = walk(dated);
        for (const account of ['a', 'b', 'c']) {
          const alone = walk(dated.filter((each) => each.account === account));
          expect(partOf(together, account)).toEqual(partOf(alone, account));
        }
        expect(together.records.every(({ id, account }) => id.startsWith(account))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('have ids of their own by portal, tenant and label', async () => {
    const [storage, lock] = [memoryStorage(), queueLock()];
    const idOf = (portal: 'legacy' | 'security-info', label?: string, tenant?: string) =>
      accountIdOf({ portal, account: { label, tenant } }, storage, lock);
    const ids = await Promise.all([
      idOf('legacy'),
      idOf('legacy', 'nora@example.com'),
      idOf('legacy', undefined, 'nora@example.com'),
      idOf('legacy', 'nora@example.com', 'Example Ltd'),
      idOf('security-info', 'nora@example.com', 'Example Ltd'),
      idOf('legacy', 'sam@example.com'),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await idOf('legacy', ' Nora@Example.com')).toBe(ids[1]);
  });
});
