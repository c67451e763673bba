import { beforeEach, expect, it, vi } from 'vitest';
import { addDevice } from '../../lib/ledger/devices';
import { changeLedger, readLedger } from '../../lib/ledger/store';
import { startAnew } from '../background/small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../background/small-browser')).smallBrowser }));
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('./memory')).queueLock() }));

beforeEach(startAnew);

it('makes a device anew where the one of that name is lost', async () => {
  const lost = { id: 'lost', name: 'Phone', kind: 'phone', lostOn: '2026-11-01' } as const;
  await changeLedger((ledger) => ({ ledger: { ...ledger, devices: [lost] }, value: undefined }));
  const { id } = await addDevice({ name: 'Phone', kind: 'phone' });
  expect(id).not.toBe('lost');
  expect(await addDevice({ name: 'Phone', kind: 'phone' })).toMatchObject({ id });
  expect((await readLedger()).ledger.devices).toHaveLength(2);
});
