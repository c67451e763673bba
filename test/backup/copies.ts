import fc from 'fast-check';
import { DEVICE_KINDS, type Ledger } from '../../lib/ledger/model';
import { record } from '../ledger/records';

/** Ledgers for tests of copies: few accounts, devices and names, so that things meet. */

export const AT = '2026-11-24T00:00:00.000Z';
export const SALT = 'a salt that is long enough to be one';
export const account = (id: string, more: Partial<Ledger['accounts'][number]> = {}): Ledger['accounts'][number] => ({
  id,
  portal: 'legacy',
  firstSeen: AT,
  lastSeen: AT,
  ...more,
});
export const ledgerOf = (more: Partial<Ledger> = {}): Ledger => ({
  accounts: [],
  devices: [],
  records: [],
  events: [],
  ...more,
});

const time = fc.integer({ min: 1, max: 28 }).map((day) => `2026-10-${String(day).padStart(2, '0')}T10:00:00.000Z`);
const day = fc.option(
  fc.integer({ min: 1, max: 9 }).map((of) => `2025-01-0${of}`),
  { nil: undefined },
);
const few = <T extends { id: string }>(thing: fc.Arbitrary<T>) =>
  fc.uniqueArray(thing, { selector: ({ id }) => id, maxLength: 6 });
const id = fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8');

/** Of one of two browsers: their ids meet where `from` is the same. */
export const anyLedger = (from: string): fc.Arbitrary<Ledger> =>
  fc.record({
    accounts: fc.constant([account(`${from}a`), account(`${from}b`)]),
    devices: few(
      fc.record({
        id: id.map((n) => `${from}d${n}`),
        name: fc.constantFrom('Phone', 'phone', 'Printer'),
        kind: fc.constantFrom(...DEVICE_KINDS.slice(0, 2)),
        note: fc.constantFrom(undefined, '', 'on the shelf'),
      }),
    ),
    records: few(
      fc
        .record({
          id: id.map((n) => `${from}r${n}`),
          account: fc.constantFrom(`${from}a`, `${from}b`),
          name: fc.constantFrom('Phone', 'Printer', 'NAS'),
          createdOn: day,
          device: fc.option(
            id.map((n) => `${from}d${n}`),
            { nil: undefined },
          ),
          apps: fc.constantFrom<string[]>([], ['Mail']),
          nickname: fc.constantFrom(undefined, 'mine'),
          state: fc.constantFrom('listed' as const, 'missing' as const, 'deleted' as const),
          newToYou: fc.boolean(),
          disownedAt: fc.option(time, { nil: undefined }),
        })
        .map((fields) => record(fields.id, fields)),
    ),
    events: fc
      .array(
        fc.record({
          at: time,
          record: id.map((n) => `${from}r${n}`),
          what: fc.constantFrom('found' as const, 'missing' as const),
        }),
        {
          maxLength: 8,
        },
      )
      .map((events) => events.sort((one, other) => Date.parse(one.at) - Date.parse(other.at))),
  });
