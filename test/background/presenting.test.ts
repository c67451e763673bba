import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dressPage } from '../../lib/background/beside';
import { keepPresenting, presentingIn, presentingNow, togglePresenter } from '../../lib/background/presenting';
import { portalHosts, signpostHosts, sovereignHosts } from '../../lib/portals/hosts';
import { from, smallBrowser, startAnew, state, tellChange, view } from './small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./small-browser')).smallBrowser }));
vi.mock('../../lib/message-bus', async () => (await import('./small-browser')).smallBus);
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('../ledger/memory')).queueLock() }));

beforeEach(startAnew);

const COVERS = ['/cover-texts.css', '/cover.css'];
const ALL = [...COVERS, '/presenter.js'];

const choose = (settings: object) => {
  state.storage.items['settings'] = settings;
  tellChange('settings');
};

describe('presenter mode on the pages', () => {
  it('costs other people nothing: no page loads anything of it', async () => {
    keepPresenting();
    await vi.waitFor(() => expect(state.told).toEqual([{ on: false, hideNames: false }]));
    expect([state.registered.size, state.brought]).toEqual([0, []]);
  });

  it('is there from the start of every page while it is on, also while nothing of ours is awake', async () => {
    keepPresenting();
    choose({ presenter: true, hideNames: true });
    await vi.waitFor(() => expect(state.told).toContainEqual({ on: true, hideNames: true }));
    expect(state.registered.get('presenter')).toMatchObject({
      matches: [...portalHosts, ...signpostHosts, ...sovereignHosts],
      runAt: 'document_start',
      js: ['/presenter.js'],
      css: COVERS,
      persistAcrossSessions: true,
    });
    choose({ presenter: false, hideNames: true });
    await vi.waitFor(() => expect(state.registered.has('presenter')).toBe(false));
    await vi.waitFor(() => expect(state.told.at(-1)).toEqual({ on: false, hideNames: true }));
  });

  it('comes to pages that are open without it, and only then', async () => {
    choose({ presenter: true });
    state.presents = false;
    keepPresenting();
    await vi.waitFor(() => expect(state.brought).toEqual(ALL));
    expect(state.registered.has('presenter')).toBe(true);
    state.presents = true;
    choose({ presenter: true, hideNames: true });
    await vi.waitFor(() => expect(state.told.at(-1)).toEqual({ on: true, hideNames: true }));
    expect(state.brought).toEqual(ALL);
  });

  it('comes to a page that reports without it, as one does that came back from memory', async () => {
    state.storage.items['settings'] = { presenter: true };
    state.presents = false;
    await dressPage({ view: view({ rows: [] }) }, from(1));
    expect(state.brought).toEqual(ALL);
  });

  it('is in a page that came back from memory without it before the page hears that it is on', async () => {
    state.presents = false;
    expect(await presentingIn({}, from(1))).toEqual({ on: false, hideNames: false });
    expect(state.brought).toEqual([]);
    state.storage.items['settings'] = { presenter: true };
    expect(await presentingIn({}, from(1))).toEqual({ on: true, hideNames: false });
    expect(state.brought).toEqual(ALL);
  });

  it('once used, and off, leaves only what hides a page that is left', async () => {
    keepPresenting();
    choose({ presenter: true });
    await vi.waitFor(() => expect([...state.registered.keys()]).toEqual(['presenter']));
    choose({ presenter: false });
    await vi.waitFor(() => expect([...state.registered.keys()]).toEqual(['presenter-away']));
    expect(state.registered.get('presenter-away')).toMatchObject({ js: ['/away.js'], runAt: 'document_start' });
    choose({ presenter: true });
    await vi.waitFor(() => expect([...state.registered.keys()]).toEqual(['presenter']));
  });

  it('is what the organisation says where the person has not chosen', async () => {
    state.managed = async () => ({ presenterMode: true });
    keepPresenting();
    await vi.waitFor(() => expect(state.registered.has('presenter')).toBe(true));
    expect(await presentingNow()).toEqual({ on: true, hideNames: false });
  });

  it('is switched by a key, on and off', async () => {
    await togglePresenter();
    expect(await presentingNow()).toMatchObject({ on: true });
    await togglePresenter();
    expect(await presentingNow()).toMatchObject({ on: false });
  });

  it('stays on against the key where the organisation keeps it on', async () => {
    state.managed = async () => ({ presenterMode: true, presenterModeFixed: true });
    await togglePresenter();
    expect([await presentingNow(), state.storage.items['settings']]).toEqual([
      { on: true, hideNames: false },
      undefined,
    ]);
  });

  it('goes on after the browser has refused once', async () => {
    vi.spyOn(smallBrowser.tabs, 'query').mockRejectedValueOnce(new Error('no tabs now'));
    keepPresenting();
    choose({ presenter: true });
    await vi.waitFor(() => expect(state.told).toEqual([{ on: true, hideNames: false }]));
  });

  it('waits for no tab that is frozen, neither with the others nor with what comes next', async () => {
    state.openTabs = [1, 2];
    const { sendMessage } = smallBrowser.tabs;
    vi.spyOn(smallBrowser.tabs, 'sendMessage').mockImplementation((tab, message) =>
      tab === 1 ? new Promise(() => {}) : sendMessage(tab, message),
    );
    keepPresenting();
    await vi.waitFor(() => expect(state.told).toEqual([{ on: false, hideNames: false }]));
    choose({ presenter: true });
    await vi.waitFor(() => expect(state.told.at(-1)).toEqual({ on: true, hideNames: false }));
    expect(state.registered.has('presenter')).toBe(true);
  });
});
