import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { lookBy } from '../../lib/ledger/fits';
import { accept, accountSchema, deviceSchema, eventSchema, recordSchema } from '../../lib/schema';
import { account, devices, events, records } from '../e2e/harness/ledgers';

const own = devices();
const all = records(40, own);
const full = {
  ...all[0],
  nickname: 'Upstairs',
  note: 'Behind the plant',
  reviewOn: '2026-01-31',
  device: 'd1',
  rowId: 'row',
  apps: ['Mail', 'Outlook'],
  laterAt: '2026-01-31T10:00:00.000Z',
  worked: 'yes',
  replaces: 'r2',
};
const kinds = [
  { name: 'account', schema: accountSchema, rows: [account('nora'), account('nora', { unread: true })] },
  { name: 'device', schema: deviceSchema, rows: own },
  { name: 'record', schema: recordSchema, rows: [full, ...all] },
  { name: 'event', schema: eventSchema, rows: events(50, all) },
];

/** What a field may have become: of another type, too long, empty, or no such time. */
const oddities: unknown[] = [
  undefined,
  null,
  '',
  0,
  true,
  false,
  'yes',
  'no',
  'x'.repeat(101),
  'x'.repeat(501),
  'x'.repeat(2001),
  [],
  [1],
  ['x'.repeat(101)],
  Array.from({ length: 31 }, () => 'Mail'),
  {},
  Number.NaN,
  '2026-01-31',
  '2026-13-31',
  '2026-01-31T10:00:00.000Z',
  '2026-01-31T25:00:00.000Z',
];

describe.each(kinds)('a quick look at a stored $name', ({ schema, rows }) => {
  const look = lookBy(schema);

  it('is enough for whatever is as it was written', () => {
    expect(rows.filter((row) => !look(row))).toEqual([]);
    for (const row of rows) expect(accept<v.GenericSchema>(schema, row)).toEqual(row);
  });

  it('says of broken ones what the schema says', () => {
    const keys = [...Object.keys(schema.entries), 'secret', '__proto__x', 'toString'];
    const broken = fc
      .tuple(
        fc.constantFrom(...rows),
        fc.array(fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...oddities))),
        fc.subarray(keys),
      )
      .map(([row, changed, lost]) => {
        const made: Record<string, unknown> = { ...row, ...Object.fromEntries(changed) };
        for (const key of lost.slice(0, 1)) delete made[key];
        return made;
      });
    fc.assert(
      fc.property(broken, (row) => look(row) === (accept<v.GenericSchema>(schema, row) !== undefined)),
      { numRuns: 500 },
    );
  });

  it('accepts nothing that is no row at all', () => {
    for (const odd of oddities) expect(look(odd)).toBe(false);
  });
});

describe('a quick look', () => {
  it('leaves to the schema what it does not know, and what the schema would change', () => {
    const unknown = [
      v.strictObject({ name: v.pipe(v.string(), v.trim()) }),
      v.strictObject({ name: v.pipe(v.string(), v.startsWith('a')) }),
      v.strictObject({ name: v.union([v.string(), v.number()]) }),
      v.strictObject({ name: v.optional(v.string(), 'none') }),
      v.looseObject({ name: v.string() }),
    ];
    for (const schema of unknown) expect(lookBy(schema)({ name: 'a' })).toBe(false);
  });
});
