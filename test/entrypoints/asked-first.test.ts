import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Model } from '../../components/model';
import { askFirst, takeAsked } from '../../entrypoints/popup/asked-first';
import { watchModel } from '../../entrypoints/popup/model';
import { account, devices, inStorage, records } from '../e2e/harness/ledgers';

type Listener = (...told: unknown[]) => void;
const state = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  asked: [] as string[],
  listeners: new Map<string, Set<Listener>>(),
  isRefused: false,
}));

const fake = vi.hoisted(() => {
  const answer =
    <T>(what: string, value: (keys?: unknown) => T) =>
    async (keys?: unknown): Promise<T> => {
      state.asked.push(what);
      if (state.isRefused && what === 'local') throw new Error('the database is damaged');
      return value(keys);
    };
  const event = (name: string) => {
    const listeners = new Set<Listener>();
    state.listeners.set(name, listeners);
    return {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    };
  };
  const picked = (keys: unknown) =>
    Object.fromEntries((keys as string[]).flatMap((key) => (key in state.local ? [[key, state.local[key]]] : [])));
  return {
    runtime: { id: 'latchkey', getPlatformInfo: answer('platform', () => ({ os: 'linux' })) },
    i18n: { getMessage: (key: string) => key },
    storage: {
      local: { get: answer('local', picked) },
      session: { get: answer('session', () => ({})) },
      managed: { get: answer('managed', () => ({ presenterMode: true })) },
      onChanged: event('storage'),
    },
    tabs: {
      getCurrent: answer('own', () => undefined),
      query: answer('tabs', () => []),
      onActivated: event('activated'),
      onRemoved: event('removed'),
      onUpdated: event('updated'),
    },
    permissions: { contains: answer('allowed', () => true), onAdded: event('added'), onRemoved: event('withdrawn') },
  };
});
vi.mock('wxt/browser', () => ({ browser: fake }));
vi.mock('webextension-polyfill', () => ({ default: fake }));

const tell = (name: string, ...told: unknown[]) => {
  for (const listener of state.listeners.get(name) ?? []) listener(...told);
};
/** The first model that a page of ours is given. */
const firstModel = () =>
  new Promise<Model>((done) => {
    const stop = watchModel(undefined, (model) => {
      stop();
      done(model);
    });
  });

beforeEach(() => {
  takeAsked();
  for (const listeners of state.listeners.values()) listeners.clear();
  const own = devices();
  state.local = inStorage({ accounts: [account('nora')], devices: own, records: records(40, own) });
  Object.assign(state, { asked: [], isRefused: false });
});

describe('what is asked before the program of a page is there', () => {
  it('is all that the page shows first: nothing is asked twice', async () => {
    askFirst();
    const first = [...state.asked];
    const model = await firstModel();
    expect(model.ledger.records).toHaveLength(40);
    expect(model.settings.presenter).toBe(true);
    expect(model.thisComputer.platform).toBe('Linux');
    expect(state.asked).toEqual(first);
  });

  it.each([
    ['storage', [{ 'ledger.records.0': {} }, 'local']],
    ['activated', [{ tabId: 1 }]],
    ['removed', [1]],
    ['updated', [1, { status: 'complete' }, {}]],
    ['updated', [1, { url: 'https://example.com/' }, {}]],
    ['added', [{}]],
    ['withdrawn', [{}]],
  ])('is asked again when something changed meanwhile: %s', async (event, told) => {
    askFirst();
    const first = state.asked.length;
    state.local['ledger.records.0'] = [];
    tell(event, ...told);
    const model = await firstModel();
    expect(model.ledger.records).toHaveLength(0);
    expect(state.asked.length).toBeGreaterThan(first);
  });

  it('is used once: after that, everything is asked anew', async () => {
    askFirst();
    await firstModel();
    state.local['ledger.records.0'] = [];
    expect((await firstModel()).ledger.records).toHaveLength(0);
  });

  it('is a refusal where it was refused, which the page says', async () => {
    state.isRefused = true;
    askFirst();
    state.isRefused = false;
    expect((await firstModel()).problems).toEqual(['storage-refused']);
  });

  it('is not missed where the script did not run', async () => {
    expect((await firstModel()).ledger.records).toHaveLength(40);
  });
});
