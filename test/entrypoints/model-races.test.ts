import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Model } from '../../components/model';
import type { DeskParts } from '../../entrypoints/popup/desk-parts';
import { watchModel } from '../../entrypoints/popup/model';
import { type DeskState, freshDesk } from '../../lib/desk';
import type { Identity } from '../../lib/portals/view';
import { view } from '../background/small-browser';

/** A read that is answered when the test says so, with what was true when it was asked. */
interface Pending {
  of: string;
  answer(): void;
}

const state = vi.hoisted(() => ({
  account: 'a',
  ticks: {} as Record<string, Identity[]>,
  dismissed: [] as string[],
  held: undefined as Pending[] | undefined,
  told: {} as Record<'choices' | 'desk' | 'settings' | 'all', () => void>,
  presenter: false,
}));
const hold = vi.hoisted(
  () =>
    <Value>(of: string, value: Value): Promise<Value> =>
      new Promise((done) => {
        if (state.held) state.held.push({ of, answer: () => done(value) });
        else done(value);
      }),
);
const nothing = vi.hoisted(() => ({ addListener: () => {}, removeListener: () => {} }));

vi.mock('../../entrypoints/popup/situation', () => ({
  findSituation: () => hold('page', { kind: 'page', tab: 1, account: state.account, view: view() }),
}));
vi.mock('../../entrypoints/popup/this-computer', () => ({
  describeComputer: async () => ({ name: '', kind: 'laptop' }),
}));
vi.mock('../../lib/ledger/jobs', () => ({ readJobs: async () => [], watchJobs: () => () => {} }));
vi.mock('../../lib/ledger/read-runs', () => ({ openRuns: async () => [], watchRuns: () => () => {} }));
vi.mock('../../lib/ledger/store', () => ({
  readWithoutEvents: async () => ({ ledger: { accounts: [], devices: [], records: [], events: [] }, problems: [] }),
  watchLedger: (told: () => void) => {
    state.told.all = told;
    return () => {};
  },
}));
vi.mock('../../lib/settings', () => ({
  readSettings: async () => ({ presenter: state.presenter, hideNames: false, keepAccountLabel: true }),
  watchSettings: (told: () => void) => {
    state.told.settings = told;
    return () => {};
  },
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: { onChanged: nothing },
    tabs: { onActivated: nothing, onRemoved: nothing, onUpdated: nothing },
    permissions: { onAdded: nothing, onRemoved: nothing },
  },
}));

const parts = {
  readRuns: async () => [],
  readLessons: async () => [],
  readDesk: () => hold('desk', { ...freshDesk, dismissed: state.dismissed } satisfies DeskState),
  readChoice: (account: string) => hold(`choice of ${account}`, state.ticks[account] ?? []),
  watchLessons: () => () => {},
  watchChoices: (told: () => void) => {
    state.told.choices = told;
    return () => {};
  },
  watchDesk: (told: () => void) => {
    state.told.desk = told;
    return () => {};
  },
  follow: () => () => {},
} as unknown as DeskParts;

const tick = (name: string): Identity => ({ name, created: '1' });
let shown: Model[];
const last = () => shown.at(-1);

/** Answers the oldest read of these that waits, once it is asked. */
const answer = (of: string) =>
  vi.waitFor(() => {
    const at = state.held?.findIndex((each) => each.of === of) ?? -1;
    expect(at, of).toBeGreaterThanOrEqual(0);
    for (const each of state.held?.splice(at, 1) ?? []) each.answer();
  });
const answerAll = async () => {
  const waiting = state.held ?? [];
  state.held = undefined;
  for (const each of waiting) each.answer();
  await new Promise((done) => setTimeout(done, 20));
};

beforeEach(async () => {
  Object.assign(state, {
    account: 'a',
    ticks: { a: [tick('A')], b: [tick('B')] },
    dismissed: [],
    held: undefined,
    presenter: false,
  });
  shown = [];
  const stop = watchModel(parts, (model) => shown.push(model));
  await vi.waitFor(() => expect(last()?.chosen).toEqual([tick('A')]));
  state.held = [];
  return stop;
});

describe('what is shown while answers come out of order', () => {
  it('is covered at once in presenter mode, though the page does not answer', async () => {
    state.told.all();
    await vi.waitFor(() => expect(state.held?.map(({ of }) => of)).toContain('page'));
    state.presenter = true;
    state.told.settings();
    await vi.waitFor(() => expect(last()?.settings.presenter).toBe(true));
    expect(state.held?.map(({ of }) => of)).toContain('page');
    await answerAll();
    expect(last()?.settings.presenter).toBe(true);
  });

  it('has the ticks of the account in front, though those of the one before were read meanwhile', async () => {
    state.told.choices();
    await vi.waitFor(() => expect(state.held?.map(({ of }) => of)).toEqual(['choice of a']));
    state.account = 'b';
    state.told.all();
    await answer('page');
    await answer('desk');
    await answer('choice of b');
    await vi.waitFor(() => expect(last()).toMatchObject({ situation: { account: 'b' } }));
    await answerAll();
    expect(last()).toMatchObject({ situation: { account: 'b' }, chosen: [tick('B')] });
    for (const { situation, chosen } of shown)
      expect(chosen).toEqual([tick('account' in situation && situation.account === 'b' ? 'B' : 'A')]);
  });

  it('has a tick that came while the page of another account was being read', async () => {
    state.account = 'b';
    state.told.all();
    await answer('page');
    await answer('desk');
    await vi.waitFor(() => expect(state.held?.map(({ of }) => of)).toEqual(['choice of b']));
    state.ticks = { ...state.ticks, b: [tick('B'), tick('C')] };
    state.told.choices();
    await answer('choice of a');
    await answerAll();
    expect(last()).toMatchObject({ situation: { account: 'b' }, chosen: [tick('B'), tick('C')] });
  });

  it('has no report back that was put away while the page was slow to answer', async () => {
    state.told.all();
    await answer('desk');
    state.dismissed = ['r1'];
    state.told.desk();
    await answer('desk');
    await vi.waitFor(() => expect(last()?.desk.dismissed).toEqual(['r1']));
    const { length } = shown;
    await answerAll();
    expect(shown.length).toBeGreaterThan(length);
    expect(shown.slice(length).map(({ desk }) => desk.dismissed)).toEqual(shown.slice(length).map(() => ['r1']));
  });

  it('has what was read last where a part was slower than the whole', async () => {
    state.told.desk();
    await vi.waitFor(() => expect(state.held?.map(({ of }) => of)).toEqual(['desk']));
    state.dismissed = ['r1'];
    const [slow] = state.held ?? [];
    state.held = [];
    state.told.all();
    await answer('page');
    await answer('desk');
    await answer('choice of a');
    await vi.waitFor(() => expect(last()?.desk.dismissed).toEqual(['r1']));
    slow?.answer();
    await answerAll();
    expect(last()?.desk.dismissed).toEqual(['r1']);
  });
});
