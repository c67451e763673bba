import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { dressPage, keepDressed } from '../../lib/background/beside';
import { takeChoice } from '../../lib/background/choice';
import { dressAgain } from '../../lib/background/pages';
import { changeChoice } from '../../lib/ledger/choice';
import { packRows } from '../../lib/ledger/chunk';
import { ledgerLock } from '../../lib/ledger/lock';
import { changeLedger, readLedger } from '../../lib/ledger/store';
import type { Identity } from '../../lib/portals/view';
import { from, smallBrowser, startAnew, state, tellChange, view } from './small-browser';

const told = vi.hoisted(() => [] as [tab: number, names: string[]][]);
vi.mock('webextension-polyfill', async () => ({ default: (await import('./small-browser')).smallBrowser }));
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('../ledger/memory')).queueLock() }));
vi.mock('../../lib/message-bus', () => ({
  sendToPage: async (tab: number, _name: string, { chosen }: { chosen: Identity[] }) =>
    told.push([tab, chosen.map(({ name }) => name)]),
  tellBeside: async (tab: number, isAnother: boolean) => told.push([tab, isAnother ? ['another'] : []]),
}));

beforeEach(() => {
  startAnew();
  told.length = 0;
});

describe('what stands beside rows', () => {
  it('comes to a tab whose page has rows, together with what the ledger knows of them', async () => {
    const { account, rows } = await dressPage({ view: view() }, from(7));
    expect([state.hands, rows.map(({ chosen }) => chosen)]).toEqual([[7], [false, false]]);
    await changeChoice(account, [view().rows[1] as Identity], true);
    const again = await dressPage({ view: view() }, from(7));
    expect(again.rows.map(({ chosen }) => chosen)).toEqual([false, true]);
  });

  it('is ticked as it is when the answer goes, however long the ledger was waited for', async () => {
    const { account } = await dressPage({ view: view() }, from(7));
    let release = () => {};
    const held = ledgerLock(() => new Promise<void>((done) => (release = done)));
    const asked = dressPage({ view: view() }, from(7));
    await new Promise((done) => setTimeout(done, 20));
    await state.storage.set({ [`choice.${account}`]: [{ name: 'Phone', created: '1' }] });
    release();
    await held;
    expect((await asked).rows.map(({ chosen }) => chosen)).toEqual([true, false]);
  });

  it('comes to no page without rows, and to none of a personal account', async () => {
    await dressPage({ view: view({ rows: [] }) }, from(7));
    await dressPage({ view: view({ portal: 'personal' }) }, from(7));
    expect(state.hands).toEqual([]);
  });

  it('is missed where the tab takes no script, and the list is taken in all the same', async () => {
    const put = vi.spyOn(smallBrowser.scripting, 'executeScript').mockRejectedValue(new Error('the tab is gone'));
    expect((await dressPage({ view: view() }, from(7))).rows).toHaveLength(2);
    put.mockRestore();
  });
});

describe('what is said beside rows', () => {
  const chunk = (...rows: object[]) => packRows(rows);
  const phone = { id: 'r1', device: undefined, newToYou: true, lastSeen: '1' };
  const other = { id: 'r2', newToYou: false };
  const isTold = (key: string, oldValue: unknown, newValue: unknown) => {
    told.length = 0;
    tellChange(key, { oldValue, newValue });
    return vi.waitFor(() => expect(told.map(([tab]) => tab)).toEqual([1, 2]));
  };

  it('is told to open pages as soon as it is another', async () => {
    state.openTabs = [1, 2];
    keepDressed();
    await isTold('ledger.records.0', chunk(phone), chunk({ ...phone, newToYou: false, device: 'd1' }));
    await isTold('ledger.records.3', chunk(other, phone), chunk(other, { ...phone, newToYou: false }));
    const device = { id: 'd1', name: 'Attic', kind: 'camera' };
    await isTold('ledger.devices.0', chunk(device), chunk({ ...device, name: 'Cellar' }));
  });

  it('is not told where nothing of it has changed, or a visit has found a row that stands there', async () => {
    state.openTabs = [1, 2];
    keepDressed();
    for (const [before, after] of [
      [chunk(phone), chunk({ ...phone, lastSeen: '2', note: 'in the hall' })],
      [chunk(phone), chunk(phone, other)],
      [undefined, chunk(phone)],
      [chunk(phone, other), chunk(other)],
      [chunk(phone), undefined],
    ])
      tellChange('ledger.records.0', { oldValue: before, newValue: after });
    tellChange('ledger.meta', { oldValue: 1, newValue: 2 });
    await new Promise((done) => setTimeout(done, 20));
    expect(told).toEqual([]);
  });

  it('is told anew, with the list itself, where a copy took the place of all that was remembered', async () => {
    state.openTabs = [1, 2];
    keepDressed();
    tellChange('ledger.salt', { newValue: 'the first one of this browser' });
    await new Promise((done) => setTimeout(done, 20));
    expect(told).toEqual([]);
    tellChange('ledger.salt', { oldValue: 'the first one of this browser', newValue: 'that of the copy' });
    await vi.waitFor(() =>
      expect(told).toEqual([
        [1, ['another']],
        [2, ['another']],
      ]),
    );
  });

  it('is answered from the ledger, which takes nothing in', async () => {
    const { account } = await dressPage({ view: view() }, from(7));
    await changeChoice(account, [view().rows[1] as Identity], true);
    await changeLedger((ledger) => ({
      ledger: { ...ledger, records: ledger.records.map((record) => ({ ...record, newToYou: true })) },
      value: undefined,
    }));
    const before = JSON.stringify((await readLedger()).ledger);
    const stranger = { ...view().rows[0]!, name: 'Stranger' };
    const { rows } = await dressAgain({ view: view({ rows: [...view().rows, stranger] }) });
    expect(rows.map(({ newToYou, chosen }) => [newToYou, chosen])).toEqual([
      [true, false],
      [true, true],
      [true, false],
    ]);
    expect(JSON.stringify((await readLedger()).ledger)).toBe(before);
  });
});

describe('what is ticked', () => {
  it('is told to the other tabs as it is by then, not as it was when the change came', async () => {
    state.openTabs = [1, 2, 3];
    const own = { id: 'abc', url: 'chrome-extension://abc/desk.html', tab: { id: 2 } } as Runtime.MessageSender;
    const [phone, laptop] = [view().rows[0] as Identity, view().rows[1] as Identity];
    const query = vi.spyOn(smallBrowser.tabs, 'query').mockImplementationOnce(async () => {
      await changeChoice('a', [laptop], true);
      return [{ id: 1 }, { id: 2 }, { id: 3 }];
    });
    expect(await takeChoice({ account: 'a', rows: [phone], chosen: true }, own)).toMatchObject([{ name: 'Phone' }]);
    query.mockRestore();
    expect(told).toEqual([
      [1, ['Phone', 'Laptop']],
      [3, ['Phone', 'Laptop']],
    ]);
  });
});
