import { expect, it, vi } from 'vitest';
import { csvName } from '../../components/clean-up/report-csv';
import { linesOf } from '../../components/clean-up/report-lines';
import { mergeItems } from '../../components/items';
import { laptop, model, printer, record, view } from './models';
import { run } from './runs';

it('shows of a row the app password that stands there, not one of its name that is gone', () => {
  // A page without dates: the old one went by another way, and a new one was given its name.
  const undated = { name: 'Scan', created: undefined, createdOn: undefined };
  const old = record('Scan', { ...undated, id: 'old', device: printer.id, state: 'missing' });
  const fresh = record('Scan', { ...undated, id: 'fresh', device: laptop.id });
  const { ledger } = model();
  const items = mergeItems(
    view({ rows: [{ name: 'Scan', removable: true }] }),
    { ...ledger, records: [old, fresh] },
    'a1',
  );
  expect(items.map(({ record: id, state, device }) => [id, state, device?.name])).toEqual([
    ['fresh', 'listed', laptop.name],
    ['old', 'missing', printer.name],
  ]);
});

it('says in a report which device had what was deleted, not which has the next of its name', () => {
  const undated = { name: 'Scan', created: undefined, createdOn: undefined };
  const old = record('Scan', { ...undated, id: 'old', device: printer.id, state: 'deleted' });
  const done = run({ plan: { items: [{ name: 'Scan' }], rows: [{ name: 'Scan' }] } });
  const later = new Date(Date.parse(done.plan.startedAt) + 60_000).toISOString();
  const fresh = record('Scan', { ...undated, id: 'fresh', device: laptop.id, firstSeen: later, lastSeen: later });
  const { ledger } = model();
  expect(linesOf(done, { ...ledger, records: [old, fresh] })[0]?.device).toBe(printer);
  // Where the clock was set back meanwhile, the one that there is.
  expect(linesOf(done, { ...ledger, records: [fresh] })[0]?.device).toBe(laptop);
});

it('names the table of a report for the day it was where the person is', () => {
  vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(8 * 60);
  expect(csvName(run({ head: { notedAt: '2026-11-26T02:00:00.000Z' } }))).toBe('latchkey-devices-2026-11-25.csv');
});
