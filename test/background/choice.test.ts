import { beforeEach, expect, it, vi } from 'vitest';
import { openDesk, takeChoice } from '../../lib/background/choice';
import { readDesk } from '../../lib/desk';
import { startAnew, state } from './small-browser';

const opened = vi.hoisted(() => ({ desks: 0, told: [] as unknown[] }));
vi.mock('webextension-polyfill', async () => {
  const { smallBrowser } = await import('./small-browser');
  const runtime = { ...smallBrowser.runtime, openOptionsPage: async () => void opened.desks++ };
  return { default: { ...smallBrowser, runtime } };
});
vi.mock('../../lib/message-bus', () => ({
  sendToPage: async (tab: number, name: string, payload: object) => void opened.told.push({ tab, name, ...payload }),
}));
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('../ledger/memory')).queueLock() }));

beforeEach(() => {
  startAnew();
  Object.assign(opened, { desks: 0, told: [] });
});

it('opens the desk at Clean up when a page asks for it', async () => {
  await openDesk();
  expect(opened.desks).toBe(1);
  expect((await readDesk()).wish?.tab).toBe('clean-up');
});

it('tells every page but the one that asked what is ticked then', async () => {
  state.openTabs = [1, 2, 3];
  const rows = [{ name: 'Phone', created: '1', rowId: undefined }];
  const asked = { account: 'a', rows, chosen: true };
  expect(await takeChoice(asked, { tab: { id: 2 } } as Parameters<typeof takeChoice>[1])).toEqual(rows);
  const shown = { name: 'choice.show', account: 'a', chosen: rows };
  expect(opened.told).toEqual([
    { tab: 1, ...shown },
    { tab: 3, ...shown },
  ]);
});
