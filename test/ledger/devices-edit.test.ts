import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeDevice, makeDevice } from '../../lib/ledger/device-changes';
import { backOf, type DeviceFields, editOf } from '../../lib/ledger/edit-device';
import type { Device } from '../../lib/ledger/model';
import { changeLedger, readLedger } from '../../lib/ledger/store';
import { memoryStorage, queueLock } from './memory';

const printer: Device = { id: 'd1', name: 'Printer', kind: 'printer', platform: 'Ricoh' };

async function world(devices: Device[] = [printer]) {
  const [storage, lock] = [memoryStorage(), queueLock()];
  await changeLedger((ledger) => ({ ledger: { ...ledger, devices }, value: undefined }), storage, lock);
  const stored = async () => (await readLedger(storage)).ledger.devices;
  return { storage, lock, stored };
}

describe('a device that is edited in two windows', () => {
  it('has what both changed, where that is not the same', async () => {
    const { storage, lock, stored } = await world();
    const outcomes = await Promise.all([
      changeDevice('d1', editOf(printer, { ...printer, name: 'Front desk' }), storage, lock),
      changeDevice('d1', editOf(printer, { ...printer, note: 'By the door' }), storage, lock),
    ]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await stored()).toEqual([{ ...printer, name: 'Front desk', note: 'By the door' }]);
  });

  it('keeps what was saved first of one field, saves the others of the second, and tells it', async () => {
    const { storage, lock, stored } = await world();
    await changeDevice('d1', editOf(printer, { name: 'Front desk' }), storage, lock);
    const second = await changeDevice('d1', editOf(printer, { name: 'Reception', platform: 'Xerox' }), storage, lock);
    expect(second).toMatchObject({ ok: false, why: 'changed', changed: ['name'] });
    expect(await stored()).toEqual([{ ...printer, name: 'Front desk', platform: 'Xerox' }]);
    // Having seen that, it may be overwritten.
    const seen = { ...printer, name: 'Front desk', platform: 'Xerox' };
    expect(await changeDevice('d1', editOf(seen, { name: 'Reception' }), storage, lock)).toMatchObject({ ok: true });
    expect(await stored()).toEqual([{ ...seen, name: 'Reception' }]);
  });

  it('is not made again by an edit when it is gone', async () => {
    const { storage, lock, stored } = await world([]);
    expect(await changeDevice('d1', editOf(printer, { name: 'X' }), storage, lock)).toEqual({ ok: false, why: 'gone' });
    expect(await stored()).toEqual([]);
  });

  it('is as before when an edit is taken back, but for what was changed since', async () => {
    const { storage, lock, stored } = await world();
    const edit = editOf(printer, { lostOn: '2026-11-20', note: 'Taxi' });
    await changeDevice('d1', edit, storage, lock);
    const lost = (await stored())[0] as Device;
    await changeDevice('d1', editOf(lost, { note: 'Taxi 7' }), storage, lock);
    expect((await changeDevice('d1', backOf(edit), storage, lock)).ok).toBe(false);
    expect(await stored()).toEqual([{ ...printer, note: 'Taxi 7' }]);
  });

  it('is made once when one description is saved in two windows, and the later is told what differs', async () => {
    const { storage, lock, stored } = await world([]);
    const fields: DeviceFields = { name: 'NAS', kind: 'nas' };
    const [first, same, other] = await Promise.all([
      makeDevice('f1', fields, storage, lock),
      makeDevice('f1', fields, storage, lock),
      makeDevice('f1', { ...fields, name: 'Archive' }, storage, lock),
    ]);
    expect([first?.ok, same?.ok]).toEqual([true, true]);
    expect(other).toMatchObject({ ok: false, why: 'changed', changed: ['name'] });
    expect(await stored()).toEqual([{ id: 'f1', name: 'NAS', kind: 'nas' }]);
  });

  it('never loses a change that the other had not seen, whatever comes in whatever order', async () => {
    const field = fc.constantFrom('name', 'platform', 'note', 'lostOn' as const);
    const value = fc.constantFrom('a', 'b', 'c');
    const edits = fc.array(fc.record({ window: fc.nat(2), field, value, looks: fc.boolean(), waits: fc.boolean() }), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(edits, async (steps) => {
        const { storage, lock } = await world();
        const seen: Device[] = [printer, printer, printer];
        const done: Promise<{ field: keyof DeviceFields; from: unknown; to: string; ok: boolean }>[] = [];
        for (const { window, field: name, value: to, looks, waits } of steps) {
          if (looks) seen[window] = (await readLedger(storage)).ledger.devices[0] as Device;
          const known = seen[window] as Device;
          const day = name === 'lostOn' ? `2026-11-0${'abc'.indexOf(to) + 1}` : to;
          const asked = changeDevice('d1', editOf(known, { [name]: day }), storage, lock);
          done.push(asked.then(({ ok }) => ({ field: name, from: known[name], to: day, ok })));
          if (waits) await asked;
        }
        // Each change that was taken had seen the one before it, so each field is the end of a chain.
        const now = { ...printer } as Record<string, unknown>;
        for (const { field: name, from, to, ok } of await Promise.all(done)) {
          // Nothing that differs was asked for.
          if (from === to) continue;
          expect(ok).toBe(now[name] === from || now[name] === to);
          if (ok) now[name] = to;
        }
        expect((await readLedger(storage)).ledger.devices).toEqual([now]);
      }),
      { numRuns: 1000 },
    );
  }, 30_000);
});
