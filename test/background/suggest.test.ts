import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dressPage } from '../../lib/background/beside';
import { check, suggest } from '../../lib/background/suggest';
import { changeDevice } from '../../lib/ledger/device-changes';
import { addDevice } from '../../lib/ledger/devices';
import { writeSettings } from '../../lib/settings';
import { from, startAnew, state, view } from './small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./small-browser')).smallBrowser }));
vi.mock('../../lib/message-bus', async () => (await import('./small-browser')).smallBus);
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('../ledger/memory')).queueLock() }));
vi.mock('../../lib/i18n', () => ({ t: (key: string) => (key === 'deviceThis' ? 'This computer' : key) }));

beforeEach(() => {
  startAnew();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 24, 12) });
  return () => vi.useRealTimers();
});

const account = { label: 'nora.lind@example.com' };
const page = { taken: [], portal: 'legacy', account } as const;
const phone = { name: 'Phone', kind: 'phone' } as const;
const names = async (more: object = {}) =>
  (await suggest({ ...page, taken: [], newDevice: phone, apps: ['Mail'], ...more })).map(({ name }) => name);
/** The page lists this one, and lists it no more when names are asked for. */
const remember = (name: string, whose = account) =>
  dressPage({ view: view({ account: whose, rows: [{ name, created: '1', removable: true }] }) }, from(1));

describe('suggested names', () => {
  it('are not taken by what the ledger knows of the same account, and by nothing of another', async () => {
    expect((await names())[0]).toBe('Phone-Mail');
    await remember('phone mail', { label: 'other@example.com' });
    expect((await names())[0]).toBe('Phone-Mail');
    await remember('phone mail');
    expect(await names()).not.toContain('Phone-Mail');
  });

  it('name nobody: neither by the account in front nor by what the device is called', async () => {
    expect((await names({ newDevice: { ...phone, name: "Nora's iPhone" } }))[0]).toBe('IPhone-Mail');
    expect((await names({ newDevice: { ...phone, name: 'Lind' } }))[0]).toBe('Phone-Mail');
  });

  it('are for no computer that is retired', async () => {
    const { id } = await addDevice({ name: 'Old-ThinkPad', kind: 'laptop' });
    await writeSettings({ thisDevice: id });
    expect((await suggest({ ...page, taken: [] }))[0]).toMatchObject({ device: id });
    await changeDevice(id, { retiredOn: { from: undefined, to: '2026-11-01' } });
    const [named] = await suggest({ ...page, taken: [] });
    expect(named).not.toHaveProperty('device');
    expect(named?.name).not.toContain('ThinkPad');
  });

  it('keep to what the field of the page says', async () =>
    expect((await names({ pattern: '[a-z]{8,}' }))[0]).toBe('phonemail'));

  it('are made by the person’s template, and before it by the organisation’s, unless that is wrong', async () => {
    await writeSettings({ nameTemplate: '{device}_{app}_{yyyymm}' });
    expect(await names()).toEqual(['Phone_Mail_202611']);
    state.managed = async () => ({ nameTemplate: '{asset} {app}' });
    const { id } = await addDevice({ ...phone, name: 'Phone PH-0042' });
    expect((await names({ newDevice: undefined, device: id }))[0]).toBe('PH-0042 Mail');
    state.managed = async () => ({ nameTemplate: '{secret}' });
    expect(await names()).toEqual(['Phone_Mail_202611']);
  });
});

describe('a name that was typed', () => {
  it('is compared with the page and the ledger of the account, and looked through for its person', async () => {
    await remember('Phone-Mail');
    expect(await check({ ...page, taken: ['Printer-Scan'], name: 'Phone-Mai1' })).toEqual([
      { kind: 'twin', twin: { name: 'Phone-Mail', how: 'looks-alike' } },
    ]);
    expect(await check({ ...page, taken: ['Printer-Scan'], name: 'Printer-Scam' })).toMatchObject([{ kind: 'twin' }]);
    expect(await check({ ...page, taken: [], name: 'Lind tablet' })).toEqual([{ kind: 'personal', what: 'person' }]);
    expect(await check({ ...page, taken: [], name: 'Tablet-Mail' })).toEqual([]);
  });
});
