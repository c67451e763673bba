import { beforeEach, expect, it, vi } from 'vitest';
import background from '../../entrypoints/background';
import { readJobs, type StoredJob } from '../../lib/ledger/jobs';
import { fire, startAnew, state } from '../background/small-browser';

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
