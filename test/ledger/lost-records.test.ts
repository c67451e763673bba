import { expect, it } from 'vitest';
import { reconcile } from '../../lib/ledger/reconcile';
import { changeLedger, readLedger } from '../../lib/ledger/store';
import { memoryStorage, queueLock } from './memory';
import { view } from './visits';

it('calls nothing new to the person only because what was known of it is torn', async () => {
  const storage = memoryStorage();
  const lock = queueLock();
  let ids = 0;
  const page = view([
    ['Phone', '1'],
    ['Laptop', '2'],
  ]);
  const read = (now: string, rows = page) =>
    changeLedger(
      (ledger) => {
        const visit = { account: 'a', view: rows, now, keepLabel: false, newId: () => `id${ids++}` };
        return { ledger: reconcile(ledger, visit).ledger, value: undefined };
      },
      storage,
      lock,
    );
  const isNew = async () => (await readLedger(storage)).ledger.records.map(({ newToYou }) => newToYou);
  await read('2026-11-24T10:00:00.000Z');
  storage.items['ledger.records.0'] = '[{"id":';
  await read('2026-11-25T10:00:00.000Z');
  expect(await isNew()).toEqual([false, false]);
  const { rows } = view([['Stranger', '3']]);
  await read('2026-11-26T10:00:00.000Z', { ...page, rows: [...page.rows, ...rows] });
  expect(await isNew()).toEqual([false, false, true]);
});
