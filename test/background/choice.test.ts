import { beforeEach, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { openDesk, openMistake, takeChoice } from '../../lib/background/choice';
import { readDesk } from '../../lib/desk-kept';
import { accountIdOf } from '../../lib/ledger/account';
import { readChoice } from '../../lib/ledger/choice';
import { addJob } from '../../lib/ledger/jobs';
import type { PasswordRecord } from '../../lib/ledger/model';
import { changeLedger } from '../../lib/ledger/store';
import type { PortalId } from '../../lib/portals/view';
import { ADDRESSES } from '../portal/addresses';
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

const NOW = new Date().toISOString();
const rows = [{ name: 'Phone', created: '1', rowId: undefined }];
const shown = { label: 'nora@example.com' };
const page = { id: 'abc', url: ADDRESSES.legacy, frameId: 0, tab: { id: 2 } } as Runtime.MessageSender;
const popup: Runtime.MessageSender = { id: 'abc', url: 'chrome-extension://abc/popup.html' };

it('tells every page but the one that asked what is ticked then', async () => {
  state.openTabs = [1, 2, 3];
  const account = await accountIdOf({ portal: 'legacy', account: shown });
  expect(await takeChoice({ account, shown, rows, chosen: true }, page)).toEqual(rows);
  const told = { name: 'choice.show', account, chosen: rows };
  expect(opened.told).toEqual([
    { tab: 1, ...told },
    { tab: 3, ...told },
  ]);
});

it('takes from a page only what is ticked in the account that it shows, and tells it nothing of others', async () => {
  const account = await accountIdOf({ portal: 'legacy', account: shown });
  await takeChoice({ account, rows, chosen: true }, popup);
  const tick = { account, shown, rows, chosen: false };
  const ole = { label: 'ole@example.com' };
  const elsewhere = { ...page, url: 'https://mysignins.microsoft.com/security-info' };
  await expect(takeChoice({ ...tick, shown: ole }, page)).rejects.toThrow();
  await expect(takeChoice({ ...tick, shown: undefined }, page)).rejects.toThrow();
  await expect(takeChoice(tick, elsewhere)).rejects.toThrow();
  await expect(takeChoice(tick, { ...page, url: 'https://account.live.com/other' })).rejects.toThrow();
  expect(await readChoice(account)).toEqual(rows);
  expect(await takeChoice(tick, page)).toEqual([]);
});

it('opens the details of what was shown by mistake: the newest of that name on that page, or the list', async () => {
  const account = (id: string, portal: PortalId) => ({ id, portal, firstSeen: NOW, lastSeen: NOW });
  const one = (id: string, of: string, more: Partial<PasswordRecord> = {}): PasswordRecord => ({
    ...{ id, account: of, name: 'Mail', apps: [], state: 'listed', newToYou: false, firstSeen: NOW, lastSeen: NOW },
    ...more,
  });
  await changeLedger((ledger) => ({
    ledger: {
      ...ledger,
      accounts: [account('a', 'legacy'), account('b', 'security-info')],
      records: [one('old', 'a', { state: 'deleted' }), one('r1', 'a'), one('r2', 'a'), one('r3', 'b')],
    },
    value: undefined,
  }));
  await openMistake({ name: 'Mail' }, page);
  expect((await readDesk()).wish).toMatchObject({ tab: 'passwords', record: 'r2' });
  await openMistake({ name: 'Phone' }, page);
  expect((await readDesk()).wish?.record).toBeUndefined();
  expect(opened.desks).toBe(2);
  // A page that does not know the name means the one that Latchkey made last in that tab.
  const made = (id: string, tab: number, name: string) =>
    addJob({
      ...{ kind: 'create', id, tab, name, portal: 'legacy', account: 'a', startedAt: NOW, phase: 'ended' },
      ...{ rows: [], apps: [], outcome: { ok: true } },
    });
  await made('j1', 2, 'Mail');
  await made('j2', 3, 'Phone');
  await openMistake({}, page);
  expect((await readDesk()).wish).toMatchObject({ tab: 'passwords', record: 'r2' });
});
