import { expect, it, vi } from 'vitest';
import type { Model } from '../../components/model';
import type { DeskParts } from '../../entrypoints/popup/desk-parts';
import { followPage } from '../../entrypoints/popup/follow-page';
import { watchModel } from '../../entrypoints/popup/model';
import { freshDesk } from '../../lib/desk';
import { view } from '../background/small-browser';

type Updated = (tab: number, change: { status: string }, now: { url?: string }) => void;
const state = vi.hoisted(() => ({
  page: 'elsewhere' as 'elsewhere' | 'list' | 'naming' | 'no answer',
  asked: 0,
  isFollowed: true,
  refuses: false,
  updated: undefined as Updated | undefined,
}));
const nothing = vi.hoisted(() => ({ addListener: () => {}, removeListener: () => {} }));

vi.mock('../../entrypoints/popup/situation', () => ({
  findSituation: async () => {
    state.asked++;
    if (state.page === 'no answer') return { kind: 'no-answer', tab: 1 };
    return { kind: 'page', tab: 1, account: 'a', view: { ...view(), state: state.page } };
  },
}));
const followed = {
  readRuns: async () => [],
  readLessons: async () => [],
  readLatestEvents: async () => [],
  readDesk: async () => freshDesk,
  readChoice: async () => [],
  watchLessons: () => () => {},
  watchChoices: () => () => {},
  watchDesk: () => () => {},
  follow: followPage,
} as unknown as DeskParts;

vi.mock('../../entrypoints/popup/this-computer', () => ({
  describeComputer: async () => ({ name: '', kind: 'laptop' }),
}));
vi.mock('../../lib/steps/card', () => ({
  readStepCard: async () => ({ shown: state.isFollowed, large: false }),
  watchStepCard: () => () => {},
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
  readSettings: async () => {
    if (state.refuses) throw new Error('refused');
    return { presenter: false, hideNames: false, keepAccountLabel: true };
  },
  watchSettings: () => () => {},
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: { onChanged: nothing },
    tabs: {
      onActivated: nothing,
      onRemoved: nothing,
      onUpdated: { ...nothing, addListener: (listener: Updated) => Object.assign(state, { updated: listener }) },
    },
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

it('asks a page again that was too busy to answer', async () => {
  state.page = 'no answer';
  const shown: Model[] = [];
  const stop = watchModel(undefined, (model) => shown.push(model));
  await vi.waitFor(() => expect(shown.at(-1)?.situation.kind).toBe('no-answer'));
  state.page = 'list';
  await vi.waitFor(() => expect(shown.at(-1)?.situation.kind).toBe('page'), { timeout: 3000 });
  stop();
});

it('asks again when a page of others stands, and not when its own does', async () => {
  state.page = 'list';
  const shown: Model[] = [];
  const stop = watchModel(undefined, (model) => shown.push(model));
  await vi.waitFor(() => expect(shown).toHaveLength(1));
  const { asked } = state;
  state.updated?.(2, { status: 'complete' }, { url: `${location.origin}/popup.html` });
  expect(state.asked).toBe(asked);
  state.updated?.(1, { status: 'complete' }, {});
  expect(state.asked).toBe(asked + 1);
  await vi.waitFor(() => expect(shown).toHaveLength(2));
  stop();
});

it('follows a list that a hand leaves while the step card is shown, and no longer than that', async () => {
  const shown: Model[] = [];
  state.page = 'list';
  const stop = watchModel(followed, (model) => shown.push(model));
  const last = () => shown.at(-1)?.situation;
  await vi.waitFor(() => expect(last()).toMatchObject({ view: { state: 'list' } }));
  await new Promise((done) => setTimeout(done, 1600));
  // It was looked at, and nothing was told, since nothing had changed.
  expect(shown.length).toBe(1);
  state.page = 'naming';
  await vi.waitFor(() => expect(last()).toMatchObject({ view: { state: 'naming' } }), { timeout: 3000 });
  state.page = 'list';
  await vi.waitFor(() => expect(last()).toMatchObject({ view: { state: 'list' } }), { timeout: 3000 });
  state.isFollowed = false;
  await new Promise((done) => setTimeout(done, 900));
  const { asked } = state;
  await new Promise((done) => setTimeout(done, 1000));
  expect(state.asked).toBe(asked);
  stop();
});

it('shows nothing in the open that presenter mode may be there to hide, where the settings cannot be read', async () => {
  const shown: Model[] = [];
  state.refuses = true;
  const stop = watchModel(undefined, (model) => shown.push(model));
  await vi.waitFor(() => expect(shown.at(-1)?.settings).toMatchObject({ presenter: true, hideNames: true }));
  stop();
  state.refuses = false;
  const again = watchModel(undefined, (model) => shown.push(model));
  await vi.waitFor(() => expect(shown.at(-1)?.settings.presenter).toBe(false));
  state.refuses = true;
  const { length } = shown;
  state.updated?.(1, { status: 'complete' }, {});
  await vi.waitFor(() => expect(shown.length).toBeGreaterThan(length), { timeout: 3000 });
  expect(shown.at(-1)?.settings.presenter).toBe(false);
  again();
  state.refuses = false;
});
