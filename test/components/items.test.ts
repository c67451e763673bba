import { expect, it } from 'vitest';
import { mergeItems } from '../../components/items';
import { laptop, model, printer, record, view } from './models';

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
