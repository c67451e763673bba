import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ADDRESSES } from '../portal/addresses';
import { type Fault, type PortalState, sampleRows } from '../portal/state';
import { BROWSERS, until } from './harness/driver';
import { runsOf } from './harness/runs';
import { session } from './harness/session';

const ROWS = sampleRows(7);
const NAMES = ROWS.slice(1, 5).map(({ name }) => name);
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

interface Scope {
  chrome: {
    tabs: {
      query(which: object): Promise<{ id: number; url?: string; autoDiscardable?: boolean }[]>;
      discard(tab: number): Promise<unknown>;
      remove(tab: number): Promise<unknown>;
    };
  };
}

describe.each(BROWSERS)('%s', (name) => {
  const { driver, open, openPopup, says, reset, signIn, asked } = session(name, { throttled: true });
  const deleted = () => asked('delete').map((entry) => ('name' in entry ? entry.name : ''));
  const state = (change: Partial<PortalState>) => Object.assign(driver().simulator.state, change);
  const begin = async (change: Partial<PortalState> = {}, address: string = ADDRESSES['security-info']) => {
    reset({ rows: ROWS, latency: 60, ...change });
    const portal = await open(address);
    const own = await openPopup();
    await says(own, NAMES[0] ?? '');
    const runs = runsOf(own);
    const started = await runs.start(NAMES);
    if (!started.ok) throw new Error(started.why);
    return { portal, own, runs, id: started.value };
  };
  const first = () => until('the first deletion', () => deleted().length > 0);
  /** Where it rests it goes on when asked, and the log and the journal say the same. */
  const goesOn = async (runs: ReturnType<typeof runsOf>, id: string) => {
    await runs.ended();
    await until('the run to go on', async () => (await runs.resume(id))?.ok);
    await isTrue(runs);
  };
  /** By itself, or as the person lets it: they pause what stands still, and go on with what rests. */
  const comesToItsEnd = async (runs: ReturnType<typeof runsOf>, id: string) => {
    const run = await runs.ended(15_000).catch(() => undefined);
    if (run?.head.phase === 'over') return isTrue(runs);
    if (!run) await runs.ask(id, 'pause');
    await goesOn(runs, id);
  };
  const isTrue = async (runs: ReturnType<typeof runsOf>) => {
    const run = await runs.ended();
    expect(run.head.phase).toBe('over');
    for (const [n, item] of run.plan.items.entries()) {
      const entry = run.items[n]?.state ?? 'left';
      expect(['deleted', 'found-gone', 'unknown']).toContain(entry);
      if (entry !== 'unknown') expect(deleted()).toContain(item.name);
    }
    expect(new Set(deleted()).size).toBe(deleted().length);
    for (const each of deleted()) expect(NAMES).toContain(each);
  };
  const tabOf = (own: Page, host: string) =>
    own.evaluate(async (part) => {
      const { chrome } = globalThis as unknown as Scope;
      return (await chrome.tabs.query({})).find(({ url }) => url?.includes(part));
    }, host);

  it('deletes each once while the background is killed again and again (F1)', async () => {
    const { runs } = await begin();
    for (let kills = 0; kills < 12 && deleted().length < NAMES.length; kills++) {
      await driver().killBackground();
      await pause(170);
    }
    const run = await runs.ended();
    expect(run.items.map((item) => item.state)).toEqual(NAMES.map(() => 'deleted'));
    expect(deleted()).toEqual(NAMES);
  });

  it('stops when the extension is updated under it, and is true afterwards (F10)', async () => {
    const { portal } = await begin({ latency: 600 });
    await first();
    await driver().reloadExtension();
    const at = deleted().length;
    await pause(2500);
    expect(deleted().length).toBeLessThanOrEqual(at + 1);
    const again = await openPopup();
    const run = await until('the run to rest', async () => {
      const now = await runsOf(again).written();
      return now?.head.phase === 'paused' ? now : undefined;
    });
    await portal.reload();
    await goesOn(runsOf(again), run.plan.id);
  });

  it.each<Fault>(['slow-down', 'error', 'resets'])(
    'deletes nothing more, and calls nothing deleted, when the server answers with “%s” (F18, F19, F20)',
    async (fault) => {
      const { runs, id } = await begin({}, ADDRESSES.legacy);
      await first();
      const before = deleted().length;
      state({ faults: [fault] });
      const stuck = await until(
        'the run to stop or rest',
        async () => {
          const run = await runs.written();
          return run && (run.head.phase !== 'running' || run.head.restingUntil) ? run : undefined;
        },
        40_000,
      );
      const states = stuck.items.map((item) => item.state);
      expect(states.filter((each) => each === 'deleted').length).toBeLessThanOrEqual(before + 1);
      expect(states.filter((each) => ['still-there', 'unknown'].includes(each))).toHaveLength(1);
      const at = deleted().length;
      await pause(2000);
      expect(deleted()).toHaveLength(at);
      expect(states.filter((each) => each === 'deleted')).toHaveLength(at);
      if (stuck.head.phase === 'running') await runs.ask(id, 'stop');
      expect((await runs.ended()).head.phase).not.toBe('running');
    },
  );

  it('goes on after the sign-in that the page asks for in the middle (F21)', async () => {
    const { portal, runs, id } = await begin();
    await first();
    state({ faults: ['re-authenticate'] });
    await signIn(portal);
    await comesToItsEnd(runs, id);
  });

  it('deletes nothing once the page shows another account (F22)', async () => {
    const { runs } = await begin({ faults: ['account-changes'] }, ADDRESSES.legacy);
    const run = await runs.ended();
    expect(run.head).toMatchObject({ phase: 'over', failure: { why: 'account-changed' } });
    expect(deleted()).toHaveLength(1);
  });

  it('rests when the person presses something on the page (F29)', async () => {
    const { portal, runs, id } = await begin({ latency: 600 });
    await first();
    await portal.bringToFront();
    await portal.mouse.click(400, 300);
    const run = await runs.ended();
    expect(run.head).toMatchObject({ phase: 'paused', failure: { why: 'stopped' } });
    expect(run.items.filter((item) => item.state === 'deleted')).toHaveLength(deleted().length);
    // Whatever box stood there is the person's now.
    await portal.reload();
    await goesOn(runs, id);
  });

  it('is true after the computer has slept (F27)', async () => {
    const { runs, id } = await begin();
    await first();
    const browser = driver().browser.process();
    browser?.kill('SIGSTOP');
    await pause(4000);
    browser?.kill('SIGCONT');
    await comesToItsEnd(runs, id);
  });

  it('rests when its tab is discarded, and lets it be discarded afterwards (F6)', async () => {
    const { own, runs, id } = await begin({ latency: 600 });
    await first();
    const tab = await tabOf(own, 'mysignins');
    if (name === 'chromium') expect(tab?.autoDiscardable).toBe(false);
    await own.bringToFront();
    await own.evaluate((which) => (globalThis as unknown as Scope).chrome.tabs.discard(which), tab?.id ?? 0);
    // Chrome gives the tab another number, and says so; in Firefox nobody is told.
    if (name === 'firefox') await runs.ask(id, 'pause');
    const run = await runs.ended();
    expect(run.head.phase).toBe('paused');
    await expect.poll(async () => (await tabOf(own, 'mysignins'))?.autoDiscardable ?? true).toBe(true);
    const discarded = (await tabOf(own, 'mysignins'))?.id ?? 0;
    await own.evaluate((which) => (globalThis as unknown as Scope).chrome.tabs.remove(which), discarded);
    await open(ADDRESSES['security-info']);
    await goesOn(runs, id);
  });

  if (name !== 'chromium') return;

  it('rests when its page crashes, and goes on in another tab (F4)', async () => {
    const { portal, runs, id } = await begin({ latency: 600 });
    await first();
    await portal.goto('chrome://crash').catch(() => {});
    const at = deleted().length;
    await runs.ask(id, 'pause');
    await runs.ended();
    expect(deleted().length).toBeLessThanOrEqual(at + 1);
    await portal.close();
    await open(ADDRESSES['security-info']);
    await goesOn(runs, id);
  });

  it('rests while its tab is frozen, and goes on when asked (F5)', async () => {
    const { portal, runs, id } = await begin({ latency: 300 });
    await first();
    const client = await portal.createCDPSession();
    await client.send('Page.setWebLifecycleState', { state: 'frozen' });
    const before = Date.now();
    await runs.ask(id, 'pause');
    // A frozen page never answers.
    expect(Date.now() - before).toBeLessThan(10_000);
    expect((await runs.ended()).head.phase).toBe('paused');
    await client.send('Page.setWebLifecycleState', { state: 'active' });
    await runs.ended();
    // The browser may have dropped what the frozen page had asked of its server: only a fresh list tells what came of it.
    await portal.reload();
    await goesOn(runs, id);
  });

  it('rests without a network, and what was pressed is settled by looking (F16)', async () => {
    const { portal, runs, id } = await begin({ latency: 600 }, ADDRESSES.legacy);
    await first();
    await portal.setOfflineMode(true);
    const run = await runs.ended();
    expect(run.head).toMatchObject({ phase: 'paused', failure: { why: 'offline' } });
    await portal.setOfflineMode(false);
    await portal.reload();
    await goesOn(runs, id);
  });
});
