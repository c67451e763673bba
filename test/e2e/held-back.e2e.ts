import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ADDRESSES } from '../portal/addresses';
import { sampleRows } from '../portal/state';
import { BROWSERS, until } from './harness/driver';
import { runsOf, type Written } from './harness/runs';
import { session } from './harness/session';

const ROWS = sampleRows(8);
const NAMES = ROWS.slice(1, 7).map(({ name }) => name);

interface Ticking {
  ticks: number[];
}
/**
 * A chain of timers of ten milliseconds, as browsers hold them back in a hidden tab. Each works for a tenth of a second:
 * Firefox holds back for long only what takes the processor's time.
 */
const tick = (page: Page) =>
  page.evaluate(() => {
    const ticking = window as unknown as Ticking;
    ticking.ticks = [];
    const next = () => {
      const now = performance.now();
      ticking.ticks.push(now);
      while (performance.now() - now < 100);
      setTimeout(next, 10);
    };
    next();
  });
const ticksOf = (page: Page) => page.evaluate(() => (window as unknown as Ticking).ticks.length);
/** Milliseconds since the last of them. */
const silence = (page: Page) =>
  page.evaluate(() => performance.now() - ((window as unknown as Ticking).ticks.at(-1) ?? Number.NaN));

/** What browsers do to what has been in the background for long, done after a second. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, open, openPopup, says, reset, asked } = session(name, { throttled: true, soon: true });
  const deleted = () => asked('delete').map((entry) => ('name' in entry ? entry.name : ''));
  const agrees = ({ plan, head, items }: Written) => {
    expect(head).toMatchObject({ phase: 'over' });
    expect(items.map(({ state }) => state)).toEqual(plan.items.map(() => 'deleted'));
    expect(deleted()).toEqual(plan.items.map((item) => item.name));
  };

  it('goes on in a tab that was hidden for long, and waits for none of the timers that are held back there (F7)', async () => {
    reset({ rows: ROWS, latency: 60 });
    const portal = await open(ADDRESSES['security-info']);
    const own = await openPopup();
    await says(own, NAMES[0] ?? '');
    await own.bringToFront();
    await tick(portal);
    await until('the page’s timers to be held back', async () => (await silence(portal)) > 2500, 30_000);
    const before = await ticksOf(portal);
    const runs = runsOf(own);
    expect(await runs.start(NAMES)).toMatchObject({ ok: true });
    agrees(await runs.ended());
    expect(await portal.evaluate(() => document.visibilityState)).toBe('hidden');
    // Each item that waits for such a timer brings at least one of them: once a minute in Chromium.
    expect((await ticksOf(portal)) - before).toBeLessThan(NAMES.length);
  });

  if (name !== 'firefox') return;

  it('goes on while Firefox unloads the event page by itself between two messages (F2)', async () => {
    // Longer than an event page without work is kept here.
    reset({ rows: ROWS, latency: 1500 });
    await open(ADDRESSES.legacy);
    const own = await openPopup();
    await says(own, NAMES[0] ?? '');
    const runs = runsOf(own);
    expect(await runs.start(NAMES.slice(0, 3))).toMatchObject({ ok: true });
    /** How many were deleted when it was found unloaded. */
    const unloadedAt = new Set<number>();
    const run = await until(
      'the run to end',
      async () => {
        if (await driver().isBackgroundStopped()) unloadedAt.add(deleted().length);
        const now = await runs.written();
        return now?.head.phase === 'running' ? undefined : now;
      },
      50_000,
    );
    agrees(run);
    const inTheMiddle = [...unloadedAt].filter((count) => count > 0 && count < 3);
    expect(inTheMiddle).not.toEqual([]);
  });
});
