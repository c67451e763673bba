import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findSituation } from '../../entrypoints/popup/situation';
import { view } from './models';

interface FakeTab {
  id: number;
  url: string;
  active?: boolean;
  lastAccessed?: number;
}

const state = vi.hoisted(() => ({
  tabs: [] as FakeTab[],
  own: undefined as FakeTab | undefined,
  allowed: true,
  answer: (_tab: number): unknown => undefined,
}));

vi.mock('../../lib/ledger/account', () => ({ accountIdOf: async () => 'a1' }));
vi.mock('../../lib/message-bus', () => ({
  sendToPage: async (tab: number) => {
    const value = state.answer(tab);
    if (value === undefined) throw new Error('Could not establish connection. Receiving end does not exist.');
    return value;
  },
}));
const fake = vi.hoisted(() => ({
  tabs: {
    getCurrent: async () => state.own,
    // Only tabs of sites that are allowed are seen by their address, as in a browser.
    query: async ({ url, active }: { url?: string[]; active?: boolean }) =>
      state.tabs.filter((tab) =>
        url ? state.allowed && /windowsazure|mysignins|account\.live/.test(tab.url) : tab.active === active,
      ),
  },
  permissions: { contains: async () => state.allowed },
}));
vi.mock('webextension-polyfill', () => ({ default: fake }));
vi.mock('wxt/browser', () => ({ browser: fake }));

const LEGACY = 'https://account.activedirectory.windowsazure.com/AppPasswords.aspx';
const list = { kind: 'page', view: view(), account: 'a1' };

beforeEach(() => Object.assign(state, { tabs: [], own: undefined, allowed: true, answer: () => view() }));

describe('what is in front of the popup', () => {
  it('is the portal of the active tab', async () => {
    state.tabs = [
      { id: 1, url: LEGACY, lastAccessed: 9 },
      { id: 2, url: LEGACY, active: true, lastAccessed: 1 },
    ];
    expect(await findSituation()).toEqual({ ...list, tab: 2 });
  });

  it('is nothing when another page is active, though a portal is open elsewhere', async () => {
    state.tabs = [
      { id: 1, url: LEGACY },
      { id: 2, url: 'https://example.com/', active: true },
    ];
    expect(await findSituation()).toEqual({ kind: 'none', tab: 1 });
  });

  it('is the portal used last when the popup stands in a tab of its own', async () => {
    state.own = { id: 3, url: 'chrome-extension://x/popup.html', active: true };
    state.tabs = [{ id: 1, url: LEGACY, lastAccessed: 1 }, { id: 2, url: LEGACY, lastAccessed: 5 }, state.own];
    expect(await findSituation()).toEqual({ ...list, tab: 2 });
  });

  it('is a page that does not answer, when the extension is newer than it or it is frozen', async () => {
    state.tabs = [{ id: 1, url: LEGACY, active: true }];
    state.answer = () => undefined;
    expect(await findSituation()).toEqual({ kind: 'no-answer', tab: 1 });
  });

  it.each(['https://mysignins.microsoft.com/security-info', 'https://account.live.com/proofs/manage/additional'])(
    'is any portal: %s',
    async (url) => {
      state.tabs = [{ id: 1, url, active: true }];
      expect(await findSituation()).toEqual({ ...list, tab: 1 });
    },
  );

  it('is a permission that is withheld, when the page cannot even be seen', async () => {
    state.tabs = [{ id: 1, url: LEGACY, active: true }];
    state.allowed = false;
    expect(await findSituation()).toEqual({
      kind: 'no-permission',
      host: 'account.activedirectory.windowsazure.com, mysignins.microsoft.com, account.live.com',
    });
  });
});
