import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Item } from '../../../components/items';
import { alongAxis, axisOf, countState, itemsShown, linesOf } from '../../../components/passwords/lines';
import { plainTable, type TableState } from '../../../lib/desk';
import { SORTS } from '../../../lib/schema-desk';
import { speakEnglish } from '../english';
import { laptop, printer } from '../models';

beforeEach(speakEnglish);

const NOW = new Date('2026-11-24T12:00:00');
const item = (name: string, more: Partial<Item> = {}): Item => ({
  key: name,
  identity: { name },
  apps: [],
  state: 'listed',
  newToYou: false,
  removable: true,
  ...more,
});
const all = [
  item('Phone 10', { createdOn: '2024-01-15', device: laptop, nickname: 'Old one' }),
  item('Phone 2', { createdOn: '2026-11-20', newToYou: true }),
  item('Scan', { createdOn: '2019-01-15', device: printer, apps: ['Mail'], state: 'missing', note: 'Ask Sam' }),
  item('asdf', { record: 'asdf', apps: ['Backup'], reviewOn: '2026-11-24' }),
];
const names = (items: readonly Item[]) => items.map(({ identity }) => identity.name);
const shown = (change: Partial<TableState>) => names(itemsShown(all, { ...plainTable, ...change }, NOW));

describe('the table', () => {
  it('sorts by each column, and by none of them what has nothing there to be sorted by', () => {
    expect(shown({ sort: 'name' })).toEqual(['asdf', 'Phone 2', 'Phone 10', 'Scan']);
    expect(shown({ sort: 'name', descending: true })).toEqual(['Scan', 'Phone 10', 'Phone 2', 'asdf']);
    expect(shown({ sort: 'device' }).slice(0, 2)).toEqual(['Scan', 'Phone 10']);
    expect(shown({ sort: 'device', descending: true }).slice(0, 2)).toEqual(['Phone 10', 'Scan']);
    expect(shown({ sort: 'apps' }).slice(0, 2)).toEqual(['asdf', 'Scan']);
    expect(shown({ sort: 'created' })).toEqual(['Scan', 'Phone 10', 'Phone 2', 'asdf']);
    expect(shown({ sort: 'age' })).toEqual(['Phone 2', 'Phone 10', 'Scan', 'asdf']);
    expect(shown({ sort: 'created', descending: true })).toEqual(['Phone 2', 'Phone 10', 'Scan', 'asdf']);
    expect(shown({ sort: 'state' })).toEqual(['Phone 2', 'Scan', 'asdf', 'Phone 10']);
  });

  it('finds words in name, nickname, device, apps and note', () => {
    const found = ['phone', 'OLD', 'thinkpad windows', 'backup', 'sam', 'nowhere'].map((search) => shown({ search }));
    expect(found).toEqual([['Phone 2', 'Phone 10'], ['Phone 10'], ['Phone 10'], ['asdf'], ['Scan'], []]);
  });

  it('leaves what is old enough, and in a state', () => {
    expect(shown({ age: '2' })).toEqual(['Phone 10', 'Scan']);
    expect(shown({ state: 'new' })).toEqual(['Phone 2']);
    expect(shown({ state: 'missing' })).toEqual(['Scan']);
    expect(shown({ state: 'due' })).toEqual(['asdf']);
    // As its row says: of what is gone, or not known yet, nobody asks whether it is still used.
    const past = { record: 'past', reviewOn: '2026-01-01' };
    expect(countState([item('Gone', { ...past, state: 'missing' })], 'due', NOW)).toBe(0);
    expect(countState([item('New', { ...past, newToYou: true })], 'due', NOW)).toBe(0);
    expect(countState(all, 'any', NOW)).toBe(4);
  });

  it('calls due what Upkeep asks about: on its day, else a year after the last look', () => {
    const isDue = (more: Partial<Item>) => countState([item('One', more)], 'due', NOW) === 1;
    const old = { record: 'one', createdOn: '2019-01-15' };
    expect(isDue(old)).toBe(true);
    expect(isDue({ ...old, reviewedOn: '2026-01-15' })).toBe(false);
    expect(isDue({ ...old, reviewedOn: '2026-01-15', reviewOn: '2026-11-24' })).toBe(true);
    expect(isDue({ record: 'one', firstSeen: '2025-01-01T00:00:00.000Z' })).toBe(true);
    // What is not in the ledger yet.
    expect(isDue({ createdOn: '2019-01-15' })).toBe(false);
  });

  it('has a head for each device: none first, then this computer, then by name', () => {
    const lines = linesOf(itemsShown(all, plainTable, NOW), true, laptop.id);
    expect(lines.map((line) => (line.kind === 'head' ? `${line.device?.name} ${line.count}` : line.place))).toEqual([
      'undefined 2',
      1,
      2,
      'ThinkPad T14 1',
      3,
      'Front desk 1',
      4,
    ]);
  });

  it('shows each app password once, whatever there is and however it is sorted and grouped', () => {
    const any = fc.record({
      name: fc.string({ unit: 'grapheme', maxLength: 200 }),
      createdOn: fc.option(fc.constantFrom('2019-01-15', '2026-11-20', '2031-01-01'), { nil: undefined }),
      device: fc.constantFrom(undefined, laptop, printer),
      apps: fc.array(fc.string({ maxLength: 5 }), { maxLength: 2 }),
      newToYou: fc.boolean(),
      reviewOn: fc.constantFrom(undefined, '2020-01-01', '2030-01-01'),
      state: fc.constantFrom('listed' as const, 'missing' as const, 'unknown' as const),
    });
    const order = fc.record({ sort: fc.constantFrom(...SORTS), descending: fc.boolean(), grouped: fc.boolean() });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), order, (rows, how) => {
        const items = rows.map(({ name, ...more }, n) => item(name, { ...more, key: `${n}`, identity: { name } }));
        const lines = linesOf(itemsShown(items, { ...plainTable, ...how }, NOW), how.grouped, laptop.id);
        const keys = lines.flatMap((line) => (line.kind === 'row' ? [line.item.key] : []));
        expect([...keys].sort()).toEqual(items.map(({ key }) => key).sort());
        expect(lines.flatMap((line) => (line.kind === 'row' ? [line.place] : []))).toEqual(keys.map((_, n) => n + 1));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the age axis', () => {
  it('has room for the oldest, in whole years', () => {
    expect(axisOf(all, NOW.getTime())).toBe(2);
    expect(axisOf([item('New')], NOW.getTime())).toBe(1);
    expect(alongAxis('2021-11-24', 2, NOW.getTime())).toBeCloseTo(0.5, 2);
  });

  it('knows nothing that is older than the axis, and nothing that is not born yet', () => {
    expect(alongAxis('1999-01-01', 1, NOW.getTime())).toBe(1);
    expect(alongAxis('2031-01-01', 1, NOW.getTime())).toBe(0.01);
  });
});
