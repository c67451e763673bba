import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { dressPage } from '../../lib/background/beside';
import { takeChoice } from '../../lib/background/choice';
import { changeChoice } from '../../lib/ledger/choice';
import type { Identity } from '../../lib/portals/view';
import { from, smallBrowser, startAnew, state, view } from './small-browser';

const told = vi.hoisted(() => [] as [tab: number, names: string[]][]);
vi.mock('webextension-polyfill', async () => ({ default: (await import('./small-browser')).smallBrowser }));
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('../ledger/memory')).queueLock() }));
vi.mock('../../lib/message-bus', () => ({
  sendToPage: async (tab: number, _name: string, { chosen }: { chosen: Identity[] }) =>
    told.push([tab, chosen.map(({ name }) => name)]),
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
