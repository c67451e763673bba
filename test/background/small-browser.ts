import type { Runtime } from 'webextension-polyfill';
import type { Task } from '../../lib/drive/job';
import type { Lesson } from '../../lib/portals/lesson';
import type { PageView } from '../../lib/portals/view';
import { memoryStorage } from '../ledger/memory';

/** A browser as far as the background needs one: storage, tabs, and one page that answers. */
export const state = {
  storage: memoryStorage(),
  session: memoryStorage(),
  /** What an organisation has set; undefined where the browser has no such storage. */
  managed: undefined as (() => Promise<Record<string, unknown>>) | undefined,
  openTabs: [1],
  hands: [] as number[],
  brought: [] as string[],
  badge: { text: '', title: '' },
  /** Scripts that the browser puts into pages by itself. */
  registered: new Map<string, object>(),
  /** What pages that are open were told, and whether they have the script of presenter mode. */
  told: [] as unknown[],
  presents: true,
  /** Minutes after which each alarm comes. */
  alarms: {} as Record<string, number>,
  /** What the browser was asked for beside what the manifest names. */
  rights: [] as string[],
  /** Sites that the person has taken away. */
  withheld: [] as string[],
  look: (): unknown => view(),
  run: async (_job: Task): Promise<unknown> => ({ taken: true }),
};

export function startAnew(): void {
  changed.length = 0;
  Object.assign(state, {
    storage: memoryStorage(),
    session: memoryStorage(),
    managed: undefined,
    openTabs: [1],
    hands: [],
    brought: [],
    badge: { text: '', title: '' },
    registered: new Map(),
    told: [],
    presents: true,
    alarms: {},
    rights: [],
    withheld: [],
    look: () => view(),
    run: async () => ({ taken: true }),
  });
}

const listeners = { startup: [] as (() => void)[], installed: [] as (() => void)[], removed: [] as (() => void)[] };
const pressed: ((command: string) => void)[] = [];
/** The person has pressed the key of a command. */
export const pressKey = (command: string): void => {
  for (const listener of pressed) listener(command);
};
const event = (list: (() => void)[]) => ({ addListener: (listener: () => void) => void list.push(listener) });
export const fire = (what: keyof typeof listeners): void => {
  for (const listener of listeners[what]) listener();
};

type Changed = (changes: Record<string, unknown>, area: string) => void;
const changed: Changed[] = [];
/** What a browser says after a write, when a test wants it to. */
export const tellChange = (key: string, change: { oldValue?: unknown; newValue?: unknown } = {}): void => {
  for (const listener of changed) listener({ [key]: change }, 'local');
};

const alarmed: ((alarm: { name: string }) => void)[] = [];
/** The alarms that were set come. */
export const ring = (): void => {
  for (const name of Object.keys(state.alarms)) for (const listener of alarmed) listener({ name });
};

const taken: ((gone: { permissions: string[] }) => void)[] = [];
/** The person takes a right back. */
export const takeRight = (right: string): void => {
  state.rights = state.rights.filter((each) => each !== right);
  for (const listener of taken) listener({ permissions: [right] });
};

export const smallBrowser = {
  alarms: {
    create: async (name: string, { delayInMinutes }: { delayInMinutes: number }) => {
      state.alarms[name] = delayInMinutes;
    },
    onAlarm: { addListener: (listener: (alarm: { name: string }) => void) => void alarmed.push(listener) },
  },
  commands: { onCommand: { addListener: (listener: (command: string) => void) => void pressed.push(listener) } },
  action: {
    setBadgeBackgroundColor: async () => {},
    setBadgeText: async ({ text }: { text: string }) => void Object.assign(state.badge, { text }),
    setTitle: async ({ title }: { title: string }) => void Object.assign(state.badge, { title }),
  },
  storage: {
    local: {
      get: (keys: string[]) => state.storage.get(keys),
      set: (items: Record<string, unknown>) => state.storage.set(items),
      remove: (keys: string[]) => state.storage.remove(keys),
    },
    session: {
      get: (keys: string[]) => state.session.get(keys),
      set: (items: Record<string, unknown>) => state.session.set(items),
      remove: (keys: string[]) => state.session.remove(keys),
    },
    get managed() {
      return state.managed && { get: state.managed };
    },
    onChanged: {
      addListener: (listener: Changed) => void changed.push(listener),
      removeListener: () => {},
    },
  },
  scripting: {
    executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) => {
      state.hands.push(target.tabId);
      state.brought.push(...files);
    },
    insertCSS: async ({ files }: { files: string[] }) => void state.brought.push(...files),
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
      ids.flatMap((id) => state.registered.get(id) ?? []),
    registerContentScripts: async (scripts: { id: string }[]) => {
      for (const script of scripts) state.registered.set(script.id, script);
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) state.registered.delete(id);
    },
  },
  tabs: {
    sendMessage: async (_tab: number, { presenting }: { presenting: object }) => {
      state.told.push(presenting);
      return state.presents;
    },
    query: async () => state.openTabs.map((id) => ({ id })),
    update: async () => {},
    onRemoved: event(listeners.removed),
  },
  permissions: {
    contains: async ({ permissions = [], origins = [] }: { permissions?: string[]; origins?: string[] }) =>
      permissions.every((each) => state.rights.includes(each)) &&
      !origins.some((each) => state.withheld.includes(each)),
    onRemoved: { addListener: (listener: (gone: { permissions: string[] }) => void) => void taken.push(listener) },
  },
  runtime: {
    id: 'abc',
    getURL: () => 'chrome-extension://abc/',
    getPlatformInfo: async () => ({ os: 'linux' }),
    onMessage: event([]),
    onStartup: event(listeners.startup),
    onInstalled: event(listeners.installed),
  },
};

export const smallBus = {
  sendToPage: async (_tab: number, name: string, payload: { job: Task }) =>
    name === 'page.look' ? state.look() : state.run(payload.job),
  tellLessons: async (tab: number, lessons: Lesson[]) => void state.told.push([tab, lessons.map(({ id }) => id)]),
};

export const from = (id: number) => ({ tab: { id } }) as Runtime.MessageSender;

const ROWS = [
  { name: 'Phone', created: '1', removable: true },
  { name: 'Laptop', created: '2', removable: true },
];
export const view = (change: Partial<PageView> = {}): PageView => ({
  portal: 'legacy',
  state: 'list',
  level: 'sure',
  complete: true,
  limit: 40,
  parts: [],
  account: { label: 'nora@example.com' },
  rows: ROWS,
  ...change,
});
