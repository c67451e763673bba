import { expect, it, vi } from 'vitest';
import { findSituation } from '../../entrypoints/popup/situation';
import { view } from '../background/small-browser';

const state = vi.hoisted(() => ({ answer: undefined as unknown }));
const tab = { id: 1, url: 'https://account.activedirectory.windowsazure.com/AppPasswords.aspx', active: true };

vi.mock('../../lib/ledger/account', () => ({ accountIdOf: async () => 'a' }));
vi.mock('../../lib/message-bus', () => ({ sendToPage: async () => state.answer }));
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: { getCurrent: async () => undefined, query: async () => [tab] },
    permissions: { contains: async () => true },
  },
}));

it('takes from a page nothing but a view of it', async () => {
  state.answer = view();
  expect(await findSituation()).toMatchObject({ kind: 'page', view: view() });
  state.answer = { ...view(), limit: 'forty' };
  expect(await findSituation()).toEqual({ kind: 'no-answer', tab: 1 });
});
