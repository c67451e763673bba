import { beforeEach, expect, it, vi } from 'vitest';
import background from '../../entrypoints/background';
import { keepDrafts } from '../../lib/background/drafts';
import { takePress } from '../../lib/background/own-hand';
import { takeReading } from '../../lib/background/pages';
import { readJobs, type StoredJob } from '../../lib/ledger/jobs';
import { fire, from, pressKey, ring, startAnew, state, view } from '../background/small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../background/small-browser')).smallBrowser }));
vi.mock('../../lib/message-bus', async () => (await import('../background/small-browser')).smallBus);
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('../ledger/memory')).queueLock() }));

const job: StoredJob = {
  kind: 'create',
  id: '1',
  tab: 1,
  portal: 'legacy',
  account: 'a',
  startedAt: new Date().toISOString(),
  phase: 'opening',
  rows: [],
  name: 'Phone',
  apps: [],
};

beforeEach(() => {
  startAnew();
  state.storage.items = { jobs: ['1'], 'job.1': job };
});

it.each(['startup', 'installed'] as const)(
  'ends every open job at %s, though a tab has its number again',
  async (what) => {
    await background.main();
    expect(await readJobs()).toMatchObject([{ phase: 'opening' }]);
    fire(what);
    await vi.waitFor(async () => expect(await readJobs()).toMatchObject([{ phase: 'ended' }]));
  },
);

it('ends what nobody works any more when it wakes', async () => {
  state.storage.items['job.1'] = { ...job, startedAt: new Date(Date.now() - 310_000).toISOString() };
  await background.main();
  await vi.waitFor(() => expect(state.storage.items['job.1']).toMatchObject({ phase: 'ended' }));
});

it('switches presenter mode by its key', async () => {
  await background.main();
  pressKey('another');
  pressKey('presenter');
  await vi.waitFor(() => expect(state.storage.items['settings']).toEqual({ presenter: true }));
  await vi.waitFor(() => expect(state.registered.has('presenter')).toBe(false));
});

const LEGACY = 'https://account.activedirectory.windowsazure.com/AppPasswords.aspx';

it('has nothing any more of what a hand did when its time is over, though nobody asks', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  state.storage.items = {};
  await background.main();
  await takeReading({ view: view() });
  const { account } = view();
  await keepDrafts(
    { account, drafts: [{ before: { salt: 1, looks: [] }, variants: [], boxes: [] }] },
    { ...from(1), url: LEGACY },
  );
  await takePress({ view: view(), item: { name: 'Phone', created: '1' } }, from(1));
  const kept = () => Object.keys(state.session.items).sort();
  expect(kept()).toEqual(['drafts', 'hand']);
  const { drafts = 0, hand = 0 } = state.alarms;
  expect([drafts >= 0.5, drafts < 1, hand >= 2, hand < 3]).toEqual([true, true, true, true]);
  vi.setSystemTime(Date.now() + drafts * 60_000);
  ring();
  await vi.waitFor(() => expect(kept()).toEqual([]));
  vi.useRealTimers();
});
