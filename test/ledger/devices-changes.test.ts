import { describe, expect, it } from 'vitest';
import { putBack, removeDevice } from '../../lib/ledger/device-changes';
import { moveRecord } from '../../lib/ledger/devices';
import type { Device, PasswordRecord } from '../../lib/ledger/model';
import { changeLedger, readLedger } from '../../lib/ledger/store';
import { memoryStorage, queueLock } from './memory';
import { record } from './records';

const phone: Device = { id: 'd1', name: 'Phone', kind: 'phone' };
const tablet: Device = { id: 'd2', name: 'Tablet', kind: 'tablet' };

async function world(records: PasswordRecord[], devices = [phone, tablet]) {
  const [storage, lock] = [memoryStorage(), queueLock()];
  await changeLedger((ledger) => ({ ledger: { ...ledger, devices, records }, value: undefined }), storage, lock);
  return { storage, lock, stored: async () => (await readLedger(storage)).ledger };
}

describe('a device', () => {
  it.each([
    ['listed', 1],
    ['missing', 1],
    ['unknown', 1],
    ['deleted', 0],
  ] as const)('with an app password of any account that is %s is removed from the list: %i', async (state, held) => {
    const { storage, lock, stored } = await world([record('r1', { account: 'other', device: 'd1', state })]);
    expect(await removeDevice('d1', storage, lock)).toEqual(held > 0 ? held : phone);
    expect((await stored()).devices).toEqual(held > 0 ? [phone, tablet] : [tablet]);
  });

  it('that was removed is put back once', async () => {
    const { storage, lock, stored } = await world([]);
    const removed = (await removeDevice('d1', storage, lock)) as Device;
    await Promise.all([putBack(removed, storage, lock), putBack(removed, storage, lock)]);
    expect((await stored()).devices).toEqual([tablet, phone]);
  });
});

describe('an app password that no device has', () => {
  it('is given to the first of two windows that say so, and known from then on', async () => {
    const { storage, lock, stored } = await world([record('r1', { newToYou: true })]);
    const way = { from: undefined, to: 'd1' };
    expect(
      await Promise.all([moveRecord('r1', way, storage, lock), moveRecord('r1', { ...way, to: 'd2' }, storage, lock)]),
    ).toEqual([true, false]);
    const { records, events } = await stored();
    expect(records[0]).toMatchObject({ device: 'd1', newToYou: false });
    expect(events.map(({ what }) => what)).toEqual(['device-set']);
    expect(await moveRecord('r1', way, storage, lock)).toBe(true);
    expect((await stored()).events).toHaveLength(1);
    expect(await moveRecord('r1', { from: 'd1', to: undefined }, storage, lock)).toBe(true);
    expect((await stored()).records[0]?.device).toBeUndefined();
  });

  it('is not given to a device that is gone, and one that has such a device has none', async () => {
    const { storage, lock } = await world([record('r1', { device: 'gone' })]);
    expect(await moveRecord('r1', { from: undefined, to: 'gone' }, storage, lock)).toBe(false);
    expect(await moveRecord('r1', { from: undefined, to: 'd2' }, storage, lock)).toBe(true);
  });
});
