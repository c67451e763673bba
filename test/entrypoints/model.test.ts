import { expect, it, vi } from 'vitest';
import type { Model } from '../../components/model';
import { watchModel } from '../../entrypoints/popup/model';
import { view } from '../background/small-browser';

const state = vi.hoisted(() => ({ page: 'elsewhere' as 'elsewhere' | 'list', asked: 0 }));
const nothing = vi.hoisted(() => ({ addListener: () => {}, removeListener: () => {} }));

vi.mock('../../entrypoints/popup/situation', () => ({
  findSituation: async () => {
    state.asked++;
    return { kind: 'page', tab: 1, account: 'a', view: { ...view(), state: state.page } };
  },
}));
vi.mock('../../entrypoints/popup/this-computer', () => ({
  describeComputer: async () => ({ name: '', kind: 'laptop' }),
}));
vi.mock('../../lib/lessons/store', () => ({ readLessons: async () => [], watchLessons: () => () => {} }));
vi.mock('../../lib/ledger/jobs', () => ({ readJobs: async () => [], watchJobs: () => () => {} }));
vi.mock('../../lib/ledger/read-runs', () => ({
  openRuns: async () => [],
  readRuns: async () => [],
  watchRuns: () => () => {},
}));
vi.mock('../../lib/ledger/choice', () => ({ readChoice: async () => [], watchChoices: () => () => {} }));
vi.mock('../../lib/ledger/store', () => ({
  readWithoutEvents: async () => ({ ledger: { accounts: [], devices: [], records: [], events: [] }, problems: [] }),
  watchLedger: () => () => {},
}));
vi.mock('../../lib/settings', () => ({
  readSettings: async () => ({ presenter: false, hideNames: false, keepAccountLabel: true }),
  watchSettings: () => () => {},
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: { onChanged: nothing },
    tabs: { onActivated: nothing, onRemoved: nothing, onUpdated: nothing },
    permissions: { onAdded: nothing, onRemoved: nothing },
  },
}));

it('asks a page again that was still drawing itself, until it shows its list', async () => {
  const shown: Model[] = [];
  const stop = watchModel(undefined, (model) => shown.push(model));
  const last = () => shown.at(-1)?.situation;
  await vi.waitFor(() => expect(last()).toMatchObject({ view: { state: 'elsewhere' } }));
  state.page = 'list';
  await vi.waitFor(() => expect(last()).toMatchObject({ view: { state: 'list' } }), { timeout: 3000 });
  const { asked } = state;
  await new Promise((done) => setTimeout(done, 1000));
  expect(state.asked).toBe(asked);
  stop();
});
