import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../lib/ledger/model';
import type { PageView } from '../../lib/portals/view';
import { EMPTY, view, visit } from './visits';

const dated = (rows: [name: string, created: string, createdOn?: string][]) =>
  view([], { rows: rows.map(([name, created, createdOn]) => ({ name, created, createdOn, removable: true })) });
const tagged = (page: PageView): Ledger => {
  const { ledger } = visit(EMPTY, page);
  return {
    ...ledger,
    records: ledger.records.map((record) => ({ ...record, device: `${record.name} ${record.created}` })),
  };
};
const devices = (page: PageView, ledger: Ledger) => visit(ledger, page).rows.map((record) => record?.device);

describe('a row and its record', () => {
  it('knows a password again when the page writes its date in another way', () => {
    const before = tagged(
      dated([
        ['Phone', '11/19/2026', '2026-11-19'],
        ['Phone', '11/20/2026', '2026-11-20'],
      ]),
    );
    const after = dated([
      ['Phone', '20.11.2026', '2026-11-20'],
      ['Phone', '19.11.2026', '2026-11-19'],
    ]);
    expect(devices(after, before)).toEqual(['Phone 11/20/2026', 'Phone 11/19/2026']);
    const { ledger } = visit(before, after);
    expect(ledger.records.map(({ created, state, newToYou }) => [created, state, newToYou])).toEqual([
      ['19.11.2026', 'listed', false],
      ['20.11.2026', 'listed', false],
    ]);
    expect(ledger.events).toEqual(before.events);
  });

  it('stays with its own where another that looks the same has no id, and no day is told any more', () => {
    const row = { name: 'Phone', created: '2', removable: true };
    const first = visit(
      EMPTY,
      view([], { rows: ['r2', 'r1'].map((rowId) => ({ ...row, createdOn: '2026-11-01', rowId })) }),
    );
    const page = view([], { rows: [row, { ...row, rowId: 'r1' }] });
    const then = visit(first.ledger, page);
    expect(visit(then.ledger, page).ledger).toBe(then.ledger);
  });

  it('knows a name that stands once on both sides again, when its date can no longer be read', () => {
    const before = tagged(
      dated([
        ['Phone', '11/12/2026'],
        ['Laptop', '11/19/2026', '2026-11-19'],
      ]),
    );
    const after = dated([
      ['Laptop', '19 nov.'],
      ['Phone', '12.11.2026', '2026-11-12'],
    ]);
    expect(devices(after, before)).toEqual(['Laptop 11/19/2026', 'Phone 11/12/2026']);
  });

  it.each([
    [
      'two of the name are on the page',
      [
        ['Phone', 'a'],
        ['Phone', 'b'],
      ],
      [['Phone', '1']],
    ],
    [
      'two of the name were listed',
      [['Phone', 'a']],
      [
        ['Phone', '1'],
        ['Phone', '2'],
      ],
    ],
    ['it was made on another day', [['Phone', 'a', '2026-11-20']], [['Phone', '1', '2026-11-19']]],
    [
      'two of the name were made on the day',
      [
        ['Phone', 'a', '2026-11-20'],
        ['Phone', 'b', '2026-11-20'],
      ],
      [
        ['Phone', '1', '2026-11-20'],
        ['Phone', '2', '2026-11-20'],
      ],
    ],
  ] as [string, [string, string, string?][], [string, string, string?][]][])(
    'gives nobody the device of another by a mere name when %s',
    (_, after, before) => {
      expect(devices(dated(after), tagged(dated(before)))).toEqual(after.map(() => undefined));
    },
  );

  it('calls one new that has the name of one that went before', () => {
    const first = tagged(
      view([
        ['Phone', '1'],
        ['Laptop', '2'],
      ]),
    );
    const without = visit(first, view([['Laptop', '2']])).ledger;
    const [stranger] = visit(
      without,
      view([
        ['Phone', '3'],
        ['Laptop', '2'],
      ]),
    ).rows;
    expect(stranger).toMatchObject({ newToYou: true, state: 'listed' });
    expect(stranger?.device).toBeUndefined();
  });

  it('takes the one that was listed last, not one of that name that went before', () => {
    const first = tagged(view([['Phone', '1']]));
    const second = visit(first, view([])).ledger;
    const listed = visit(second, view([['Phone', '2']])).ledger;
    const { rows, ledger } = visit(listed, view([['Phone', 'x']]));
    expect(rows[0]?.device).toBeUndefined();
    expect(ledger.records.map(({ created, state }) => [created, state])).toEqual([
      ['1', 'missing'],
      ['x', 'listed'],
    ]);
  });

  it('takes the one that stands there, not its twin that went, where the page gives no ids any more', () => {
    const rows = (...ids: (string | undefined)[]) =>
      view([], { rows: ids.map((rowId) => ({ name: 'Phone', created: '1', rowId, removable: true })) });
    const both = visit(EMPTY, rows('x', 'y')).ledger;
    const one = visit(both, rows('y')).ledger;
    const { rows: found, ledger } = visit(one, rows(undefined));
    expect(found[0]?.id).toBe(one.records[1]?.id);
    expect(ledger.records.map(({ state }) => state)).toEqual(['missing', 'listed']);
    expect(ledger.events).toEqual(one.events);
  });

  it('keeps the day that was read once, when the row that told how the page writes days is gone', () => {
    const before = dated([
      ['Phone', '4/5/2026', '2026-04-05'],
      ['Laptop', '11/19/2026', '2026-11-19'],
    ]);
    const after = dated([['Phone', '4/5/2026']]);
    const { ledger, rows } = visit(tagged(before), after);
    expect(rows[0]).toMatchObject({ createdOn: '2026-04-05' });
    expect(visit(ledger, after).ledger).toBe(ledger);
  });
});
