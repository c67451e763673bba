import { beforeEach, expect, it, vi } from 'vitest';
import { addDevice, moveRecord } from '../../lib/ledger/devices';
import { changeLedger, readLedger } from '../../lib/ledger/store';
import { startAnew } from '../background/small-browser';
import { record } from './records';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../background/small-browser')).smallBrowser }));
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('./memory')).queueLock() }));

beforeEach(startAnew);

it('is given and taken back, and what was new to the person is new to them again', async () => {
  const devices = [{ id: 'd', name: 'Phone', kind: 'phone' } as const];
  const records = [record('r', { newToYou: true })];
  await changeLedger((ledger) => ({ ledger: { ...ledger, devices, records }, value: undefined }));
  const known = async () => (await readLedger()).ledger.records[0];
  expect(await moveRecord('r', { from: undefined, to: 'd' })).toBe(true);
  expect(await known()).toMatchObject({ device: 'd', newToYou: false });
  expect(await moveRecord('r', { from: 'd', to: undefined, isNew: true })).toBe(true);
  expect(await known()).toMatchObject({ newToYou: true });
  expect(await known()).not.toHaveProperty('device');
});

it('is called without the marks and blanks that nobody sees', async () => {
  const made = await addDevice({ name: ' Front\u202e\u00a0 desk\u200b', kind: 'printer' });
  expect(made.name).toBe('Front desk');
  expect(await addDevice({ name: 'Front desk', kind: 'printer' })).toEqual(made);
});

it('makes a device anew where the one of that name is lost', async () => {
  const lost = { id: 'lost', name: 'Phone', kind: 'phone', lostOn: '2026-11-01' } as const;
  await changeLedger((ledger) => ({ ledger: { ...ledger, devices: [lost] }, value: undefined }));
  const { id } = await addDevice({ name: 'Phone', kind: 'phone' });
  expect(id).not.toBe('lost');
  expect(await addDevice({ name: 'Phone', kind: 'phone' })).toMatchObject({ id });
  expect((await readLedger()).ledger.devices).toHaveLength(2);
});
