import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ADDRESSES } from '../portal/addresses';
import { PLAIN_PAGE } from '../portal/server';
import { sampleRows } from '../portal/state';
import { BROWSERS, steady, until } from './harness/driver';
import { memoryOf } from './harness/memory';
import { runsOf } from './harness/runs';
import { session } from './harness/session';

const ROWS = sampleRows(7);
const NAMES = ROWS.slice(1, 6).map(({ name }) => name);
/** Kilobytes: what a hundred rounds add by themselves, mostly code that the browser compiles late, is 60 to 190. */
const GROWTH = 300;
const standsOn = (page: Page) => page.evaluate(() => document.querySelectorAll('[data-portal]').length);
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

interface Returning {
  /** For each time that the page was shown anew: whether it came from memory as it was. */
  persisted?: boolean[];
}
const listen = (page: Page) =>
  page.evaluate(() => {
    const all: boolean[] = [];
    (window as Returning).persisted = all;
    addEventListener('pageshow', ({ persisted }) => all.push(persisted));
  });
/** Puppeteer hears of no page that Firefox takes from memory, so the pages themselves are asked. */
const goFrom = async (page: Page, address: string) => {
  await page.evaluate((to) => location.assign(to), address);
  await until('the other page', () => page.evaluate((to) => location.href === to, address).catch(() => false));
};
const goBack = async (page: Page, times: number) => {
  await page.evaluate(() => history.back());
  const cameBack = () => page.evaluate(() => (window as Returning).persisted).catch(() => undefined);
  await until('the page to come back from memory', async () => (await cameBack())?.length === times);
  expect(await cameBack()).toEqual(Array(times).fill(true));
};
const elsewhere = new URL('/ChangePassword.aspx', PLAIN_PAGE).href;

/** Pages that go and come back. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, open, openPopup, says, reset, asked, startDeleting } = session(name);
  const deleted = () => asked('delete').map((entry) => ('name' in entry ? entry.name : ''));

  it.each(['legacy', 'security-info'] as const)(
    'stands once on %s when it comes back from memory, ticks once and deletes once (F8)',
    async (where) => {
      reset({ rows: ROWS, keeps: true });
      const portal = await open(ADDRESSES[where]);
      const box = () => driver().shows(portal, 'checkbox', `Select ${NAMES[0]}`);
      await until('the boxes', box);
      const before = await steady('our parts', () => standsOn(portal));
      await listen(portal);
      for (const times of [1, 2, 3]) {
        await goFrom(portal, elsewhere);
        await goBack(portal, times);
        await until('our parts again', async () => (await standsOn(portal)) === before);
      }
      await pause(500);
      expect(await standsOn(portal)).toBe(before);
      await until('the boxes', box);
      await driver().press(portal, 'checkbox', `Select ${NAMES[0]}`);
      await until('one selected', () => driver().shows(portal, 'region', '1 selected'));
      await says(await startDeleting('scan2mail'), 'scan2mail is deleted');
      expect(deleted()).toEqual(['scan2mail']);
    },
  );

  it('lets no run go on by itself when its page was left in the middle and comes back from memory (F8)', async () => {
    // Many, so that it is not over before the page is left.
    reset({ rows: sampleRows(14), keeps: true, latency: 60 });
    const portal = await open(ADDRESSES['security-info']);
    const own = await openPopup();
    await says(own, NAMES[0] ?? '');
    await portal.bringToFront();
    await listen(portal);
    const runs = runsOf(own);
    const names = sampleRows(14).map((row) => row.name);
    const started = await runs.start(names.slice(1));
    if (!started.ok) throw new Error(started.why);
    await until('the first deletion', () => deleted().length > 0);
    await goFrom(portal, elsewhere);
    await pause(1000);
    const before = await runs.written();
    const pressed = before?.plan.items.filter((_, n) => before.items[n]?.state === 'confirming') ?? [];
    const at = deleted();
    await portal.evaluate(() => history.back());
    const rested = await runs.ended();
    expect(rested.head).toMatchObject({ phase: 'paused', failure: { why: 'page-left' } });
    // Firefox keeps no page that waits for an answer, and loads it anew.
    const persisted = () => portal.evaluate(() => (window as Returning).persisted).catch(() => undefined);
    if (name === 'chromium') await expect.poll(persisted).toEqual([true]);
    await pause(1500);
    // What was pressed before, the page itself may bring to its end now.
    expect(pressed.map((item) => item.name)).toEqual(expect.arrayContaining(deleted().slice(at.length)));
    // Whatever box stood there is the person's.
    await portal.evaluate(() => {
      document.body.id = 'before';
      location.reload();
    });
    await until('the page anew', () => portal.evaluate(() => document.body?.id !== 'before').catch(() => false));
    await until('the run to go on', async () => (await runs.resume(started.value))?.ok);
    const run = await runs.ended();
    expect(run.head.phase).toBe('over');
    expect(new Set(deleted()).size).toBe(deleted().length);
    for (const [n, item] of run.plan.items.entries())
      if (run.items[n]?.state !== 'unknown') expect(deleted()).toContain(item.name);
  });

  it('comes and goes with a single-page program a hundred times and leaves nothing behind (F9)', async () => {
    reset({ rows: ROWS });
    const portal = await open(ADDRESSES['security-info']);
    await until('the boxes', () => driver().shows(portal, 'checkbox', `Select ${NAMES[0]}`));
    const parts = await steady('our parts', () => standsOn(portal));
    /** Each time until our parts are gone, and until they are back. */
    const rounds = (count: number) =>
      portal.evaluate(
        async (turns, there) => {
          const stand = async (wanted: number) => {
            while (document.querySelectorAll('[data-portal]').length !== wanted)
              await new Promise((done) => setTimeout(done, 5));
          };
          for (let turn = 0; turn < turns; turn++) {
            history.pushState({}, '', '/devices');
            await stand(0);
            history.pushState({}, '', '/security-info');
            await stand(there);
          }
        },
        count,
        parts,
      );
    await rounds(40);
    const before = await memoryOf(portal);
    await rounds(100);
    const { kilobytes, ...after } = await memoryOf(portal);
    expect(after).toEqual({ elements: before.elements, nodes: before.nodes, listeners: before.listeners });
    expect(kilobytes - before.kilobytes).toBeLessThan(GROWTH);
    // Faster than our parts can come.
    await portal.evaluate(async () => {
      for (let turn = 0; turn < 200; turn++) {
        history.pushState({}, '', turn % 2 === 0 ? '/devices' : '/security-info');
        await new Promise((done) => setTimeout(done, 10));
      }
    });
    await until('our parts', async () => (await standsOn(portal)) === parts);
    await pause(1000);
    expect((await memoryOf(portal)).elements).toBe(before.elements);
  }, 120_000);
});
