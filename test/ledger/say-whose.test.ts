import { beforeEach, describe, expect, it, vi } from 'vitest';
import { takeReading } from '../../lib/background/pages';
import { packRows, unpackRows } from '../../lib/ledger/chunk';
import { NotThere } from '../../lib/ledger/decide';
import { removeDevice } from '../../lib/ledger/device-changes';
import { moveRecord } from '../../lib/ledger/devices';
import type { PasswordRecord } from '../../lib/ledger/model';
import { askLater, claim, dismissMissing, disown, settle } from '../../lib/ledger/say-whose';
import { readLedger } from '../../lib/ledger/store';
import { newNow } from '../../lib/ledger/whose';
import { startAnew, state, view } from '../background/small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../background/small-browser')).smallBrowser }));
vi.mock('../../lib/message-bus', async () => (await import('../background/small-browser')).smallBus);
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('./memory')).queueLock() }));

const row = (name: string) => ({ name, created: '9', removable: true });
const visit = (...more: string[]) => takeReading({ view: view({ rows: [...view().rows, ...more.map(row)] }) });
const ledger = async () => (await readLedger()).ledger;
const called = async (name: string) => (await ledger()).records.find((each) => each.name === name) as PasswordRecord;
const idOf = async (name: string) => (await called(name)).id;
const told = async (name: string) => {
  const id = await idOf(name);
  return (await ledger()).events.filter(({ record }) => record === id).map(({ what }) => what);
};
const asked = async (now?: number) => newNow((await ledger()).records, now).map(({ name }) => name);
/** Where no device was seen. */
const to = (device: string) => ({ from: undefined, to: device });
const HOUR = 3_600_000;
const DEVICES = 'ledger.devices.0';
const storedDevices = () => unpackRows(state.storage.items[DEVICES]) ?? [];
const putDevices = (...devices: unknown[]) => {
  state.storage.items[DEVICES] = packRows(devices);
};

beforeEach(async () => {
  startAnew();
  await visit();
  await visit('Stranger', 'Other');
  putDevices({ id: 'd', name: 'Printer', kind: 'printer' });
  state.storage.items['ledger.meta'] = {
    ...(state.storage.items['ledger.meta'] as object),
    chunks: { accounts: 1, devices: 1, records: 1, events: 1 },
  };
});

describe('"It’s mine"', () => {
  it.each([
    ['with a device', 'd', ['found', 'claimed', 'device-set']],
    ['with none', undefined, ['found', 'claimed']],
  ])('%s: it is new no more, and nothing else changes', async (_, device, events) => {
    const before = await called('Other');
    expect(await claim(await idOf('Stranger'), device === undefined ? undefined : to(device))).toBe(true);
    const { newToYou, device: has } = await called('Stranger');
    expect([newToYou, has]).toEqual([false, device]);
    expect(await asked()).toEqual(['Other']);
    expect(await told('Stranger')).toEqual(events);
    expect(await called('Other')).toEqual(before);
  });

  it('said in two windows at once is one decision, and no device is lost', async () => {
    const id = await idOf('Stranger');
    await Promise.all([claim(id, to('d')), claim(id), claim(id, to('d'))]);
    expect(await called('Stranger')).toMatchObject({ newToYou: false, device: 'd' });
    expect(await told('Stranger')).toEqual(['found', 'claimed', 'device-set']);
  });

  it('takes not the place of the device that another window gave it meanwhile, until the person has seen that', async () => {
    const id = await idOf('Stranger');
    const other = { id: 'e', name: 'Phone', kind: 'phone' };
    putDevices(...storedDevices(), other);
    const answers = await Promise.all([claim(id, to('d')), claim(id, to('e')), claim(id)]);
    expect(answers).toEqual([true, false, true]);
    expect(await called('Stranger')).toMatchObject({ newToYou: false, device: 'd' });
    expect(await told('Stranger')).toEqual(['found', 'claimed', 'device-set']);
    expect(await claim(id, { from: 'd', to: 'e' })).toBe(true);
    expect(await called('Stranger')).toMatchObject({ device: 'e' });
  });

  it('leaves one that was disowned as it is where it was given another device meanwhile', async () => {
    const id = await idOf('Stranger');
    await moveRecord(id, to('d'));
    await disown(id);
    putDevices(...storedDevices(), { id: 'e', name: 'Phone', kind: 'phone' });
    expect(await claim(id, to('e'))).toBe(false);
    expect(await called('Stranger')).toMatchObject({ newToYou: true, device: 'd', disownedAt: expect.any(String) });
  });

  it('is said by giving it a device elsewhere as well, also of one that was not known', async () => {
    const id = await idOf('Stranger');
    await disown(id);
    await moveRecord(id, { from: undefined, to: 'd' });
    expect(await called('Stranger')).not.toHaveProperty('disownedAt');
    expect(await asked()).toEqual(['Other']);
  });
});

describe('"Ask me later"', () => {
  const day = 24 * HOUR;
  it('puts one off for a day, and it stays new', async () => {
    await askLater(await idOf('Stranger'));
    const now = Date.now();
    expect(await asked(now)).toEqual(['Other']);
    expect(await asked(now + day - HOUR)).toEqual(['Other']);
    expect(await asked(now + day)).toEqual(['Stranger', 'Other']);
    expect(await called('Stranger')).toMatchObject({ newToYou: true });
    expect(await told('Stranger')).toEqual(['found']);
  });

  it('is over with the visit that finds another new one, and with no other visit', async () => {
    await askLater(await idOf('Stranger'));
    await visit('Stranger', 'Other');
    expect(await asked()).toEqual(['Other']);
    await visit('Stranger', 'Other', 'Third');
    expect(await asked()).toEqual(['Stranger', 'Other', 'Third']);
  });

  it('makes nobody wait longer where the clock is set back', async () => {
    await askLater(await idOf('Stranger'));
    expect(await asked(Date.now() - HOUR)).toEqual(['Stranger', 'Other']);
  });

  it('takes back nothing that was decided meanwhile', async () => {
    const [stranger, other] = [await idOf('Stranger'), await idOf('Other')];
    await Promise.all([claim(stranger, undefined), askLater(stranger), disown(other), askLater(other)]);
    expect(await asked()).toEqual(['Other']);
    expect(await called('Other')).toHaveProperty('disownedAt');
  });
});

describe('"I don’t know it"', () => {
  it('is kept with its time, once, and it stays new until it is gone', async () => {
    const id = await idOf('Stranger');
    await askLater(id);
    await Promise.all([disown(id), disown(id)]);
    expect(await called('Stranger')).toMatchObject({ newToYou: true, disownedAt: expect.any(String) });
    expect(await asked()).toEqual(['Stranger', 'Other']);
    expect(await told('Stranger')).toEqual(['found', 'disowned']);
    await visit('Other');
    expect(await asked()).toEqual(['Other']);
  });

  it('can be taken back, and said after all', async () => {
    const id = await idOf('Stranger');
    await disown(id);
    await claim(id, undefined);
    expect(await called('Stranger')).not.toHaveProperty('disownedAt');
    await disown(id);
    expect(await told('Stranger')).toEqual(['found', 'disowned', 'claimed', 'disowned']);
    expect(await asked()).toEqual(['Stranger', 'Other']);
  });

  it('is spoken of until what came of it is done, and only of what is gone', async () => {
    await disown(await idOf('Stranger'));
    await disown(await idOf('Other'));
    await visit('Other');
    const { account } = await called('Stranger');
    await settle('another');
    expect(await called('Stranger')).toHaveProperty('disownedAt');
    await settle(account);
    expect(await called('Stranger')).not.toHaveProperty('disownedAt');
    expect(await called('Other')).toHaveProperty('disownedAt');
  });
});

describe('a decision about what is not there', () => {
  it.each([
    ['claimed', (id: string) => claim(id, undefined)],
    ['claimed for a device that is gone', async () => claim(await idOf('Stranger'), to('gone'))],
    ['put off', askLater],
    ['disowned', disown],
  ])('is refused, and nothing changes: %s', async (_, decide) => {
    const before = structuredClone(state.storage.items);
    await expect(decide('gone')).rejects.toThrow(NotThere);
    expect(state.storage.items).toEqual(before);
  });

  it('is refused of one that is deleted, and where its part of the ledger is damaged', async () => {
    const id = await idOf('Stranger');
    const records = unpackRows(state.storage.items['ledger.records.0']) as PasswordRecord[];
    state.storage.items['ledger.records.0'] = packRows(
      records.map((each) => (each.id === id ? { ...each, state: 'deleted' } : each)),
    );
    await expect(claim(id, undefined)).rejects.toThrow(NotThere);
    state.storage.items['ledger.records.0'] = 'damaged';
    await expect(disown(id)).rejects.toThrow(NotThere);
    expect(state.storage.items['ledger.records.0']).toBe('damaged');
  });

  it('changes nothing where storage refuses', async () => {
    const id = await idOf('Stranger');
    const before = await ledger();
    state.storage.refuse = true;
    await expect(claim(id, to('d'))).rejects.toThrow('quota');
    state.storage.refuse = false;
    expect(await ledger()).toEqual(before);
  });
});

describe('what is missing', () => {
  it('is spoken of no more once it is dismissed, and keeps no device in the list; what is back stays', async () => {
    await moveRecord(await idOf('Stranger'), to('d'));
    const ids = [await idOf('Stranger'), await idOf('Other')];
    await visit('Other');
    expect((await called('Stranger')).state).toBe('missing');
    expect(await removeDevice('d')).toBe(1);
    await dismissMissing(ids);
    expect([(await called('Stranger')).state, (await called('Other')).state]).toEqual(['deleted', 'listed']);
    expect(await removeDevice('d')).toMatchObject({ id: 'd' });
    expect(await told('Stranger')).toEqual(['found', 'device-set', 'missing']);
  });
});
