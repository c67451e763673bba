import { browser } from 'wxt/browser';
import type { Storage } from '../../lib/ledger/storage';
import { portalHosts } from '../../lib/portals/hosts';

/**
 * What every page of ours asks the browser for at its start. A small script asks it before the page's program is there, so
 * that the answers come while the program is read.
 */

/** What of a tab is looked at. */
export interface Tab {
  id?: number | undefined;
  url?: string | undefined;
  lastAccessed?: number | undefined;
}

type Stored = Record<string, unknown>;

export interface Asked {
  local: Promise<Stored>;
  session: Promise<Stored>;
  managed: Promise<Stored>;
  ownTab: Promise<Tab | undefined>;
  portalTabs: Promise<Tab[]>;
  activeTabs: Promise<Tab[]>;
  isAllowed: Promise<boolean>;
  platform: Promise<{ os: string }>;
}

/** The first that is read of each; what they name besides is asked for later. */
export const LOCAL = [
  'settings',
  'jobs',
  'runs',
  'ledger.meta',
  'ledger.aside',
  ...['accounts', 'devices', 'records'].map((part) => `ledger.${part}.0`),
];
export const SESSION = ['copied'];

/** What takes longest comes last: what is asked after it would wait for it. */
export const askBrowser = (): Asked => ({
  managed: browser.storage.managed.get(null),
  ...askForTabs(),
  platform: browser.runtime.getPlatformInfo(),
  session: browser.storage.session.get(SESSION),
  local: browser.storage.local.get(LOCAL),
});

/** Where the person is. */
export const askForTabs = (): Pick<Asked, 'ownTab' | 'portalTabs' | 'activeTabs' | 'isAllowed'> => ({
  ownTab: browser.tabs.getCurrent(),
  portalTabs: browser.tabs.query({ url: portalHosts }),
  activeTabs: browser.tabs.query({ active: true, currentWindow: true }),
  isAllowed: browser.permissions.contains({ origins: portalHosts }),
});

interface Slot {
  latchkeyAsked?: { asked: Asked; isOld: boolean } | undefined;
}
const slot = globalThis as Slot;

/** Nobody follows what changes until the page's program is there: then the answers are old. */
export function askFirst(): void {
  const first = { asked: askBrowser(), isOld: false };
  slot.latchkeyAsked = first;
  const grow = () => {
    first.isOld = true;
  };
  const { storage, tabs, permissions } = browser;
  for (const event of [storage.onChanged, tabs.onActivated, tabs.onRemoved, permissions.onAdded, permissions.onRemoved])
    event.addListener(grow);
  tabs.onUpdated.addListener((_, { status, url }) => (url !== undefined || status === 'complete') && grow());
  // Whoever takes the answers is told of what was refused; nobody else has to be.
  for (const answer of Object.values(first.asked)) void Promise.allSettled([answer]);
}

/** What was asked first, once, where nothing has changed since. Who follows what changes must do so before anything else runs. */
export function takeAsked(): Asked | undefined {
  const first = slot.latchkeyAsked;
  slot.latchkeyAsked = undefined;
  return first && !first.isOld ? first.asked : undefined;
}

/** Storage, read from what was asked first as far as that goes. */
export function storageFirst(asked: Promise<Stored> | undefined, storage: Storage, known: readonly string[]): Storage {
  if (!asked) return storage;
  return {
    ...storage,
    get: async (keys) => {
      const others = keys.filter((key) => !known.includes(key));
      // A question takes its time, also where nothing is asked for.
      const [first, more] = await Promise.all([asked, others.length > 0 ? storage.get(others) : {}]);
      const there = keys.filter((key) => known.includes(key) && Object.hasOwn(first, key));
      return { ...more, ...Object.fromEntries(there.map((key) => [key, first[key]])) };
    },
  };
}
