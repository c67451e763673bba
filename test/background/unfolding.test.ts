import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { answer, type Handlers } from '../../lib/background/answer';
import { startRun } from '../../lib/background/run';
import { startRemove, startUnfolding } from '../../lib/background/work';
import { accountIdOf } from '../../lib/ledger/account';
import { readJobs } from '../../lib/ledger/jobs';
import { portalAddresses } from '../../lib/portals/hosts';
import type { PageView } from '../../lib/portals/view';
import { startAnew, state, view } from './small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./small-browser')).smallBrowser }));
vi.mock('../../lib/message-bus', async () => (await import('./small-browser')).smallBus);
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('../ledger/memory')).queueLock() }));

beforeEach(startAnew);

describe('a wish to unfold the list', () => {
  const folded: Partial<PageView> = { folded: true, complete: false, rows: [], level: 'by-hand' };
  const unfold = async (account?: string) =>
    startUnfolding({ tab: 1, account: account ?? (await accountIdOf(view())) });
  let handed: unknown[] = [];
  beforeEach(() => {
    handed = [];
    state.run = async (task) => {
      handed.push(task);
      return { taken: true };
    };
  });

  it('is handed to the page with the hands, and written down nowhere', async () => {
    state.look = () => view(folded);
    expect(await unfold()).toEqual({ ok: true, value: undefined });
    expect([handed, state.hands, await readJobs()]).toEqual([[{ kind: 'unfold' }], [1], []]);
  });

  it.each([
    ['nothing is folded there', view(), undefined, 'not-sure'],
    ['another account stands there', view(folded), 'another', 'account-changed'],
    ['nobody answers', undefined, undefined, 'no-page'],
  ])('is refused when %s', async (_, answer, account, why) => {
    state.look = () => answer;
    expect(await unfold(account)).toMatchObject({ ok: false, why });
    expect([handed, state.hands]).toEqual([[], []]);
  });

  it('is refused when the page is at work', async () => {
    state.look = () => view(folded);
    state.run = async () => ({ ok: false, step: 'plan', why: 'busy' });
    expect(await unfold()).toMatchObject({ ok: false, why: 'busy' });
  });

  it('does not disturb a run or a job in that tab, but need not wait for one that nobody works any more', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const account = await accountIdOf(view());
    const rows = view().rows.map(({ name, created }) => ({ name, created }));
    const item = { name: 'Phone', created: '1' };
    const seenAt = new Date().toISOString();
    const begun = { tab: 1, account, task: 'delete' as const, seenAt, rows, items: [item] };
    const starts = [() => startRun(begun), () => startRemove({ tab: 1, account, item })];
    for (const start of starts) {
      state.look = () => view();
      expect(await start()).toMatchObject({ ok: true });
      [handed, state.hands] = [[], []];
      state.look = () => view(folded);
      expect(await unfold()).toMatchObject({ ok: false, why: 'busy' });
      expect([handed, state.hands]).toEqual([[], []]);
      vi.setSystemTime(Date.now() + 121_000);
      expect(await unfold()).toMatchObject({ ok: true });
    }
  });

  it('is heard from our own pages only', async () => {
    state.look = () => view(folded);
    const message = { name: 'page.unfold', payload: { tab: 1, account: await accountIdOf(view()) } };
    const handlers = { 'page.unfold': startUnfolding } as Partial<Handlers> as Handlers;
    const page = { id: 'abc', url: portalAddresses['security-info'], frameId: 0, tab: { id: 1 } };
    const own = { id: 'abc', url: 'chrome-extension://abc/popup.html' };
    expect(await answer(message, page as Runtime.MessageSender, handlers)).toMatchObject({ ok: false });
    expect(handed).toEqual([]);
    expect(await answer(message, own as Runtime.MessageSender, handlers)).toMatchObject({ ok: true });
    const more = { ...message, payload: { ...message.payload, press: 'all' } };
    expect(await answer(more, own as Runtime.MessageSender, handlers)).toMatchObject({ ok: false });
    expect(handed).toHaveLength(1);
  });
});
