import type { Page } from 'puppeteer-core';
import type { Outcome } from '../../../lib/drive/job';
import type { ItemNote, Plan, RunHead, Wish } from '../../../lib/drive/run';
import type { PageView } from '../../../lib/portals/view';
import { until } from './driver';

interface Scope {
  chrome: {
    storage: { local: { get(keys: null): Promise<Record<string, unknown>> } };
    tabs: {
      query(which: object): Promise<{ id: number; url?: string }[]>;
      sendMessage(tab: number, message: object, options: object): Promise<{ value: PageView | undefined } | undefined>;
    };
    runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: Outcome<string> }> };
  };
}

/** What is written down of one run. */
export interface Written {
  plan: Plan;
  head: RunHead;
  items: ItemNote[];
}

/** Runs as one of our own pages starts and follows them, without its looks; `own` is such a page. */
export const runsOf = (own: Page) => ({
  /** Plans with the list that stands in the tab whose address contains `where`, as the desk does when it asks for confirmation. */
  start: (names: string[], { task = 'delete', where = '' }: { task?: Plan['task']; where?: string } = {}) =>
    until('the ledger to know the list', () => start(own, names, task, where)),
  ask: (run: string, wish: Wish) => say(own, 'run.ask', { run, wish }),
  /** In the first tab that shows a portal. */
  async resume(run: string) {
    const tab = await own.evaluate(async () => {
      const { chrome } = globalThis as unknown as Scope;
      for (const { id } of await chrome.tabs.query({})) {
        const look = { to: 'page', name: 'page.look', payload: {} };
        const answer = await chrome.tabs.sendMessage(id, look, { frameId: 0 }).catch(() => undefined);
        if (answer?.value?.state === 'list') return id;
      }
      return undefined;
    });
    return tab === undefined ? undefined : say(own, 'run.resume', { run, tab });
  },
  /** The newest one. */
  written: () => written(own),
  /** Waits until it is no longer running; asks anew after `pause` milliseconds. */
  async ended(patience = 40_000, pause?: number): Promise<Written> {
    return until(
      'the run to rest or end',
      async () => {
        const run = await written(own);
        return run && run.head.phase !== 'running' ? run : undefined;
      },
      patience,
      pause,
    );
  },
});

/** Undefined while the ledger does not know the account yet that stands there. */
const start = (own: Page, names: string[], task: Plan['task'], where: string): Promise<Outcome<string> | undefined> =>
  own.evaluate(
    async (chosen, what, part) => {
      const { chrome } = globalThis as unknown as Scope;
      const looked = await Promise.all(
        (await chrome.tabs.query({})).map(async ({ id, url }) => {
          const look = { to: 'page', name: 'page.look', payload: {} };
          const answer = await chrome.tabs.sendMessage(id, look, { frameId: 0 }).catch(() => undefined);
          return url?.includes(part) && answer?.value ? [{ tab: id, view: answer.value }] : [];
        }),
      );
      const [front] = looked.flat();
      const stored = await chrome.storage.local.get(null);
      // Every test has an account of its own: the newest is in front, or will be known soon.
      const chunk = stored['ledger.accounts.0'] as string | undefined;
      const accounts = JSON.parse(chunk ?? '[]') as { id: string; firstSeen: string }[];
      const account = accounts.reduce((a, b) => (a && a.firstSeen > b.firstSeen ? a : b), accounts[0]);
      if (!front || !account) return undefined;
      const rows = front.view.rows.map(({ name, created, rowId }) => ({ name, created, rowId }));
      const items = chosen.flatMap((name) => rows.find((row) => row.name === name) ?? []);
      const seenAt = new Date().toISOString();
      const payload = { tab: front.tab, account: account.id, task: what, seenAt, rows, items };
      const { value } = await chrome.runtime.sendMessage({ to: 'background', name: 'run.start', payload });
      return value && 'why' in value && value.why === 'account-changed' ? undefined : value;
    },
    names,
    task,
    where,
  );

const say = (own: Page, name: string, payload: object): Promise<Outcome<string>> =>
  own.evaluate(
    async (asked, given) =>
      (
        await (globalThis as unknown as Scope).chrome.runtime.sendMessage({
          to: 'background',
          name: asked,
          payload: given,
        })
      ).value,
    name,
    payload,
  );

const written = (own: Page): Promise<Written | undefined> =>
  own.evaluate(async () => {
    const stored = await (globalThis as unknown as Scope).chrome.storage.local.get(null);
    const id = (stored['runs'] as string[] | undefined)?.at(-1);
    const plan = stored[`run.${id}.plan`] as Plan | undefined;
    const head = stored[`run.${id}`] as RunHead | undefined;
    if (!plan || !head) return undefined;
    const noteOf = (n: number) => (stored[`run.${id}.${n}`] as ItemNote | undefined) ?? { state: 'left' as const };
    return { plan, head, items: plan.items.map((_, n) => noteOf(n)) };
  });
