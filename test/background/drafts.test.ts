import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepDrafts, keptDrafts } from '../../lib/background/drafts';
import { helpByHand, takeLesson } from '../../lib/background/lessons';
import { jobOf, startRemove } from '../../lib/background/work';
import { accountIdOf } from '../../lib/ledger/account';
import { accept } from '../../lib/schema';
import type { KeptDraft } from '../../lib/schema-drafts';
import { payloadSchemas } from '../../lib/schema-messages';
import { from, startAnew, state, view } from './small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./small-browser')).smallBrowser }));
vi.mock('../../lib/message-bus', async () => (await import('./small-browser')).smallBus);
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('../ledger/memory')).queueLock() }));

const LEGACY = 'https://account.activedirectory.windowsazure.com/AppPasswords.aspx';
const page = (tab = 1, url = LEGACY) => ({ ...from(tab), url });
const account = { label: 'nora@example.com' };
const drafts: KeptDraft[] = [{ before: { salt: 1, looks: [[7, 2]] }, variants: [], boxes: [] }];

beforeEach(() => {
  startAnew();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 24, 12) });
  return () => vi.useRealTimers();
});

describe('what is watched of a move', () => {
  it('is given to the page that comes next in the tab, once', async () => {
    await keepDrafts({ account, drafts }, page());
    expect(await keptDrafts({ account }, page())).toEqual(drafts);
    expect(await keptDrafts({ account }, page())).toEqual([]);
  });

  it.each([
    ['another tab', account, page(2)],
    ['a page of another account', { label: 'ole@example.com' }, page()],
    ['a page of another portal', account, page(1, 'https://mysignins.microsoft.com/security-info')],
  ])('is not given to %s', async (_, shown, sender) => {
    await keepDrafts({ account, drafts }, page());
    expect(await keptDrafts({ account: shown }, sender)).toEqual([]);
  });

  it('is gone after half a minute, in memory only, and over when Latchkey works or something is learned', async () => {
    const { items } = state.storage;
    await keepDrafts({ account, drafts }, page());
    expect(JSON.stringify(items)).not.toContain('looks');
    vi.setSystemTime(Date.now() + 31_000);
    expect(await keptDrafts({ account }, page(2))).toEqual([]);
    expect(state.session.items).toEqual({});
    await keepDrafts({ account, drafts }, page());
    await startRemove({ tab: 1, account: await accountIdOf(view()), item: { name: 'Phone', created: '1' } });
    expect(await keptDrafts({ account }, page())).toEqual([]);
    await keepDrafts({ account, drafts }, page());
    await takeLesson({ lesson: { portal: 'legacy', task: 'remove', boxes: [] } }, page());
    expect(state.session.items).toEqual({});
    await keepDrafts({ account, drafts }, page());
    await keepDrafts({ account, drafts: [] }, page());
    expect(state.session.items).toEqual({});
  });

  it('is refused with anything in it that nobody looked at', () => {
    const check = (change: object) =>
      accept(payloadSchemas['draft.keep'], { account, drafts: [{ ...drafts[0], ...change }] });
    expect(check({})).toBeDefined();
    expect(check({ typed: 'Phone' })).toBeUndefined();
    expect(check({ before: { salt: 1, looks: [['delete phone', 2]] } })).toBeUndefined();
  });
});

describe('a page that is not sure while Latchkey works it', () => {
  it('gets more words, and the script that watches only where something was learned that it may need', async () => {
    await startRemove({ tab: 1, account: await accountIdOf(view()), item: { name: 'Phone', created: '1' } });
    state.brought = [];
    await helpByHand({ portal: 'legacy' }, page());
    expect(state.brought).toEqual(['/rarer-words.js']);
    await takeLesson({ lesson: { portal: 'legacy', task: 'remove', boxes: [] } }, page());
    state.brought = [];
    await helpByHand({ portal: 'legacy' }, page());
    expect(state.brought).toEqual(['/rarer-words.js', '/by-hand.js']);
  });
});

describe('a page that has just come', () => {
  const come = async (sender = page()) => {
    state.brought = [];
    expect(await jobOf({ came: 'navigate' }, sender)).toBeUndefined();
    return state.brought;
  };

  it('gets nothing that it has not asked for', async () => {
    expect(await come()).toEqual([]);
  });

  it('gets the script that watches where something is watched in its tab', async () => {
    await keepDrafts({ account, drafts }, page());
    expect(await come(page(2))).toEqual([]);
    expect(await come()).toEqual(['/by-hand.js']);
    // It asks for that itself.
    expect(await keptDrafts({ account }, page())).toEqual(drafts);
  });

  it('gets the script that reads by lessons where there are some of its portal', async () => {
    await takeLesson({ lesson: { portal: 'legacy', task: 'remove', boxes: [] } }, page());
    expect(await come()).toEqual(['/by-hand.js']);
    expect(await come(page(1, 'https://mysignins.microsoft.com/security-info'))).toEqual([]);
  });
});
