import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Ledger } from '../../lib/ledger/model';
import { EMPTY, view, visit } from './visits';

const states = ({ records }: Ledger) =>
  Object.fromEntries(records.map((record) => [record.name, record.newToYou ? 'new' : record.state]));

describe('the page against the ledger', () => {
  it('finds everything on the first visit, and calls only later arrivals new', () => {
    const first = visit(
      EMPTY,
      view([
        ['Phone', '1'],
        ['Laptop', '2'],
      ]),
    ).ledger;
    expect(states(first)).toEqual({ Phone: 'listed', Laptop: 'listed' });
    expect(
      states(
        visit(
          first,
          view([
            ['Phone', '1'],
            ['Laptop', '2'],
            ['Stranger', '3'],
          ]),
        ).ledger,
      ),
    ).toEqual({ Phone: 'listed', Laptop: 'listed', Stranger: 'new' });
  });

  it('marks what is gone as missing, and takes it back when it returns', () => {
    const first = visit(
      EMPTY,
      view([
        ['Phone', '1'],
        ['Laptop', '2'],
      ]),
    ).ledger;
    const second = visit(first, view([['Laptop', '2']])).ledger;
    expect(states(second)).toEqual({ Phone: 'missing', Laptop: 'listed' });
    expect(
      states(
        visit(
          second,
          view([
            ['Phone', '1'],
            ['Laptop', '2'],
          ]),
        ).ledger,
      ),
    ).toEqual({ Phone: 'listed', Laptop: 'listed' });
  });

  it.each([{ level: 'by-hand' as const }, { complete: false }, { state: 'dialog' as const }])(
    'calls nothing missing on a page that shows %o',
    (change) => {
      const first = visit(
        EMPTY,
        view([
          ['Phone', '1'],
          ['Laptop', '2'],
        ]),
      ).ledger;
      expect(states(visit(first, view([['Laptop', '2']], change)).ledger)).toEqual({
        Phone: 'listed',
        Laptop: 'listed',
      });
    },
  );

  it('gives a record that was made here the date of its row, and keeps its device', () => {
    const first = visit(EMPTY, view([['Phone', '1']])).ledger;
    const made = {
      ...first,
      records: [
        ...first.records,
        {
          id: 'made',
          account: 'a',
          name: 'Laptop',
          device: 'd',
          apps: [],
          state: 'listed' as const,
          newToYou: false,
          firstSeen: 'x',
          lastSeen: 'x',
        },
      ],
    };
    const { ledger } = visit(
      made,
      view([
        ['Laptop', '9'],
        ['Phone', '1'],
      ]),
    );
    expect(ledger.records.find(({ id }) => id === 'made')).toMatchObject({
      created: '9',
      device: 'd',
      newToYou: false,
    });
    expect(ledger.records).toHaveLength(2);
  });

  it.each([
    ['is not read for sure', view([['Stranger', '3']], { level: 'by-hand' })],
    [
      'shows a row without a name',
      view([
        ['Stranger', '3'],
        [' ', '4'],
      ]),
    ],
  ])('takes nothing from a page that %s', (_, page) => {
    const known = visit(EMPTY, view([['Phone', '1']])).ledger;
    for (const ledger of [EMPTY, known]) {
      const result = visit(ledger, page);
      expect(result.ledger).toBe(ledger);
      expect(result.rows).toEqual(page.rows.map(() => undefined));
    }
  });

  describe('far from Greenwich', () => {
    afterEach(() => vi.unstubAllEnvs());
    it.each([
      ['America/Los_Angeles', '2026-03-02T01:00:00.000Z', '2026-03-02T22:00:00.000Z'],
      ['Asia/Tokyo', '2026-03-01T01:00:00.000Z', '2026-03-01T20:00:00.000Z'],
    ])('keeps the day on which one was seen last: %s', (zone, first, second) => {
      vi.stubEnv('TZ', zone);
      const known = visit(EMPTY, view([['Phone', '1']]), 'a', first).ledger;
      expect(visit(known, view([['Phone', '1']]), 'a', second).ledger.records[0]?.lastSeen).toBe(second);
    });
    it('and writes it once a day', () => {
      vi.stubEnv('TZ', 'America/Los_Angeles');
      const known = visit(EMPTY, view([['Phone', '1']]), 'a', '2026-03-01T23:00:00.000Z').ledger;
      const again = visit(known, view([['Phone', '1']]), 'a', '2026-03-02T02:00:00.000Z').ledger;
      expect(again.records).toEqual(known.records);
    });
  });

  it('puts nothing of one account into another', () => {
    const first = visit(EMPTY, view([['Phone', '1']]), 'a').ledger;
    const second = visit(first, view([['Phone', '1']]), 'b').ledger;
    expect(second.records.map(({ account, state }) => [account, state])).toEqual([
      ['a', 'listed'],
      ['b', 'listed'],
    ]);
  });

  const rows = fc.array(
    fc.tuple(fc.constantFrom('Phone', 'Phone 2', 'Laptop', 'phone', 'é'), fc.constantFrom('1', '2', undefined)),
    { maxLength: 12 },
  );
  it('gives every row exactly one record, loses none, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 5 }), (visits) => {
        let ledger = EMPTY;
        for (const names of visits) {
          const before = new Set(ledger.records.map(({ id }) => id));
          const page = view(names as [string, string?][]);
          const result = visit(ledger, page);
          expect(new Set(result.rows.map((record) => record?.id)).size).toBe(names.length);
          expect(result.rows.map((record) => [record?.name, record?.created])).toEqual(names);
          for (const id of before) expect(result.ledger.records.some((record) => record.id === id)).toBe(true);
          expect(result.ledger.records.filter(({ state }) => state === 'listed')).toHaveLength(names.length);
          const again = visit(result.ledger, page);
          expect(again.ledger).toBe(result.ledger);
          ledger = result.ledger;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
