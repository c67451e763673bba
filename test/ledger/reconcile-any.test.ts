import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeIn } from '../../lib/ledger/creation';
import type { Ledger, PasswordRecord } from '../../lib/ledger/model';
import type { PageView, RowView } from '../../lib/portals/view';
import { accept, accountSchema, recordSchema } from '../../lib/schema';
import { EMPTY, view, visit } from './visits';

/** Names that are easily taken for each other, and such as nobody would choose. */
const NAMES = [
  'Phone',
  'phone',
  'Phone 2',
  'Phone ',
  'Cafe\u0301',
  'Caf\u00e9',
  '\u202ePhone',
  '\u05d8\u05dc\u05e4\u05d5\u05df-Phone',
  '👩‍👩‍👧‍👦🔑',
  'x'.repeat(200),
  `${'x'.repeat(199)}y`,
  '__proto__',
];
const row = fc.record<RowView>({
  name: fc.constantFrom(...NAMES),
  created: fc.constantFrom('1', '2', undefined),
  createdOn: fc.constantFrom('2026-11-01', '2026-11-02', undefined),
  rowId: fc.constantFrom('r1', 'r2', undefined),
  removable: fc.boolean(),
});
const step = fc.record({
  account: fc.constantFrom('a', 'b'),
  rows: fc.array(row, { maxLength: 10 }),
  /** Most pages are whole and sure. */
  page: fc.constantFrom<Partial<PageView>[]>({}, {}, {}, {}, { complete: false }, { state: 'dialog' }),
  /** Hours after the first visit; a clock may be set back. */
  hour: fc.integer({ min: -80, max: 80 }),
});
const at = (hour: number) => new Date(Date.parse('2026-11-24T10:00:00.000Z') + hour * 3_600_000).toISOString();

const idsOf = (records: readonly (PasswordRecord | undefined)[]) => records.map((record) => record?.id);
const without = ({ id: _, ...record }: PasswordRecord) => record;
/** All that a ledger says, but for the ids of what is new in it and for the order of rows. */
const saying = ({ records, events }: Ledger, before: Ledger) => {
  const isOld = new Set(idsOf(before.records));
  const called = (id: string) => {
    const record = records.find((each) => each.id === id);
    return isOld.has(id) || !record ? id : without(record);
  };
  const sorted = (list: unknown[]) => list.map((each) => JSON.stringify(each)).sort();
  return [sorted(records.map(({ id }) => [called(id)])), sorted(events.map((event) => [called(event.record), event]))]
    .flat()
    .map((text) => text.replaceAll(/"record":"id\d+"/g, ''));
};

const runs = { numRuns: 1500 };

describe('whatever a page lists, visit after visit, with a clock that is set back at times', () => {
  const visits = fc.array(step, { minLength: 1, maxLength: 7 });
  const eachVisit = (check: (before: Ledger, after: ReturnType<typeof visit>, page: PageView, now: string) => void) =>
    fc.assert(
      fc.property(visits, (steps) => {
        let ledger = EMPTY;
        for (const { account, rows, page, hour } of steps) {
          const shown = view([], { ...page, rows });
          const result = visit(ledger, shown, account, at(hour));
          check(ledger, result, shown, at(hour));
          ledger = result.ledger;
        }
      }),
      runs,
    );
  const accountIn = ({ rows }: ReturnType<typeof visit>) => rows[0]?.account;

  it('every row has one record that says the same, and no record has two rows', () =>
    eachVisit((_, { ledger, rows }, page) => {
      expect(new Set(idsOf(rows)).size).toBe(page.rows.length);
      // A day that the page does not tell may still be known.
      for (const [index, { name, created, createdOn, rowId }] of page.rows.entries())
        expect(rows[index]).toMatchObject({ name, created, rowId, state: 'listed', ...(createdOn && { createdOn }) });
      for (const record of rows) if (record) expect(ledger.records).toContainEqual(record);
      expect(new Set(idsOf(ledger.records)).size).toBe(ledger.records.length);
      for (const record of ledger.records) expect(accept(recordSchema, record)).toEqual(record);
      for (const account of ledger.accounts) expect(accept(accountSchema, account)).toEqual(account);
    }));

  it('as many are listed as a whole list has rows, and nothing is lost', () =>
    eachVisit((before, result, page) => {
      const account = accountIn(result);
      const own = result.ledger.records.filter((record) => record.account === account);
      if (account && page.complete && page.state === 'list')
        expect(own.filter(({ state }) => state === 'listed')).toHaveLength(page.rows.length);
      expect(idsOf(result.ledger.records)).toEqual(expect.arrayContaining(idsOf(before.records)));
      expect(result.ledger.events.slice(0, before.events.length)).toEqual(before.events);
    }));

  it('another account is not touched', () =>
    eachVisit((before, result) => {
      const account = accountIn(result);
      if (!account) return;
      const others = ({ records }: Ledger) => records.filter((record) => record.account !== account);
      const [was, is] = [others(before), others(result.ledger)];
      expect(is).toHaveLength(was.length);
      for (const [index, record] of was.entries()) expect(is[index]).toBe(record);
    }));

  it('the same page once more changes nothing', () =>
    eachVisit((_, { ledger, rows }, page, now) => {
      const account = rows[0]?.account;
      if (!account) return;
      const again = visit(ledger, page, account, now);
      expect(again.ledger).toBe(ledger);
      // Rows that are the same in everything may change places.
      expect(idsOf(again.rows).sort()).toEqual(idsOf(rows).sort());
    }));

  it('the order of the rows says nothing', () =>
    eachVisit((before, result, page, now) => {
      const account = accountIn(result);
      if (!account) return;
      const turned = visit(before, { ...page, rows: page.rows.toReversed() }, account, now);
      expect(saying(turned.ledger, before)).toEqual(saying(result.ledger, before));
    }));

  it('nothing happens twice: found once, and missing and returned in turn', () =>
    eachVisit((_, { ledger }) => {
      for (const { id, state } of ledger.records) {
        const [first, ...then] = ledger.events.filter(({ record }) => record === id).map(({ what }) => what);
        expect(first).toBe('found');
        expect(then).toEqual(then.map((_each, index) => (index % 2 === 0 ? 'missing' : 'returned')));
        expect(state).toBe(then.length % 2 === 0 ? 'listed' : 'missing');
      }
    }));

  it('nothing is new before a whole list was read, and all that comes later is', () =>
    eachVisit((before, result) => {
      const account = accountIn(result);
      const known = before.accounts.find(({ id }) => id === account);
      const isRead = known !== undefined && known.unread === undefined;
      const old = new Set(idsOf(before.records));
      for (const record of result.rows) if (record && !old.has(record.id)) expect(record.newToYou).toBe(isRead);
    }));
});

describe('what is new to a person', () => {
  const one: [string, string] = ['Phone', '1'];
  const two: [string, string] = ['Laptop', '2'];
  const isNew = ({ records }: Ledger) => records.filter(({ newToYou }) => newToYou).map(({ name }) => name);

  it('is nothing of an account whose list was never read, though an app password was made on it', () => {
    const made = takeIn(EMPTY, {
      account: 'a',
      portal: 'legacy',
      name: 'Tablet',
      device: undefined,
      apps: [],
      now: at(0),
      newId: () => 'made',
    });
    const { ledger } = visit(made, view([one, two, ['Tablet', '3']]));
    expect([isNew(ledger), ledger.records.length]).toEqual([[], 3]);
    expect(isNew(visit(ledger, view([one, two, ['Tablet', '3'], ['Stranger', '4']])).ledger)).toEqual(['Stranger']);
  });

  it('is nothing of the rest of a list of which only a part was read first', () => {
    const part = visit(EMPTY, view([one], { complete: false })).ledger;
    const { ledger } = visit(part, view([one, two]));
    expect(isNew(ledger)).toEqual([]);
    expect(isNew(visit(ledger, view([one, two, ['Stranger', '4']], { complete: false })).ledger)).toEqual(['Stranger']);
  });

  it('is what comes to a list that was empty', () =>
    expect(isNew(visit(visit(EMPTY, view([])).ledger, view([one])).ledger)).toEqual(['Phone']));

  it('is nothing of a personal account, whatever its page seems to list', () => {
    const personal = view([], { portal: 'personal', complete: false });
    const first = visit(EMPTY, personal, 'p').ledger;
    const strange = view([one], { portal: 'personal' });
    expect(visit(first, strange, 'p')).toEqual({ ledger: first, rows: [undefined] });
    const own = takeIn(first, {
      account: 'p',
      portal: 'personal',
      name: 'Xbox',
      device: undefined,
      apps: [],
      now: at(0),
      newId: () => 'own',
    });
    const after = visit(own, view([], { portal: 'personal', complete: true }), 'p').ledger;
    expect(after.records.map(({ state, newToYou }) => [state, newToYou])).toEqual([['listed', false]]);
  });

  it('is asked about again once another comes, in its own account only', () => {
    const later = (ledger: Ledger): Ledger => ({
      ...ledger,
      records: ledger.records.map((record) => ({ ...record, laterAt: at(0) })),
    });
    const put = later(visit(visit(visit(EMPTY, view([])).ledger, view([one])).ledger, view([one]), 'b').ledger);
    const waits = ({ records }: Ledger) => records.map(({ laterAt }) => laterAt !== undefined);
    expect(waits(visit(put, view([one])).ledger)).toEqual([true, true]);
    expect(waits(visit(put, view([one, two])).ledger)).toEqual([false, true, false]);
  });
});
