import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { ADDRESSES } from '../portal/addresses';
import { PLAIN_PAGE } from '../portal/server';
import { BROWSERS, until } from './harness/driver';
import { coversOn, framesOf, watching } from './harness/frames';
import { choose, presentBy } from './harness/presenting';
import { CANARY, session } from './harness/session';

const ACCOUNT = 'nora.lindqvist@example.com';
const WHOSE = ['nora', 'lindqvist'];
const elsewhere = new URL('/ChangePassword.aspx', PLAIN_PAGE).href;

/** What is open, or was left, when presenter mode is switched. */
describe.each(BROWSERS)('%s, where presenter mode is switched meanwhile', (name) => {
  const { driver, openPopup, reset } = session(name);
  const present = presentBy({ openPopup });
  const { watch, closeWatched } = watching(driver);
  const isAt = (page: Page, address: string) =>
    until('the page', () => page.evaluate((to) => location.href === to, address).catch(() => false));

  afterEach(async () => {
    await closeWatched();
    await present(false);
  });

  it.each([
    ['before the page was loaded', false],
    ['while the page was open', true],
  ])(
    'shows a page from memory in no frame uncovered, where it was used and switched off %s',
    async (_, isWhileOpen) => {
      reset({ account: ACCOUNT, keeps: true });
      await present(isWhileOpen);
      if (!isWhileOpen) await present(true);
      if (!isWhileOpen) await present(false);
      const page = await watch(ADDRESSES.legacy, WHOSE);
      if (isWhileOpen) await until('the covers', async () => (await coversOn(page)).covered > 0);
      if (isWhileOpen) await present(false);
      await page.bringToFront();
      await until('the account', async () => (await framesOf(page)).shown.length === WHOSE.length);
      await page.evaluate(() => {
        const { frames } = window as unknown as { frames: { shown: string[] } };
        addEventListener('pagehide', () => (frames.shown = []));
        addEventListener('pageshow', ({ persisted }) => Object.assign(frames, { persisted, count: 0 }));
      });
      await page.evaluate((to) => location.assign(to), elsewhere);
      await isAt(page, elsewhere);
      await present(true);
      await page.bringToFront();
      await page.evaluate(() => history.back());
      await isAt(page, ADDRESSES.legacy);
      await until('all of it to be covered', async () => {
        const { covered, yet } = await coversOn(page);
        const isFree = await page.evaluate(() => !document.querySelector('[data-page=away]'));
        return covered > 0 && yet === 0 && isFree && (await framesOf(page)).count > 20;
      });
      expect(await framesOf(page)).toMatchObject({ persisted: true, shown: [] });
    },
  );

  it.each(['Type it…', 'Show for 10 seconds'])('ends at once what was shown by “%s”', async (button) => {
    await present(false);
    reset({ account: ACCOUNT });
    const page = await watch(ADDRESSES['personal-result'], [CANARY]);
    const own = await openPopup();
    await page.bringToFront();
    await driver().press(page, 'button', button);
    const isShown = () =>
      driver()
        .ownWords(page)
        .then((words) => words.includes('Hide now'));
    await until('it to be shown', isShown);
    await choose(own, true);
    await until('the covers', async () => (await coversOn(page)).covered > 0);
    await page.bringToFront();
    expect(await isShown()).toBe(false);
    await choose(own, false);
    await until('the way to show it', () => driver().shows(page, 'button', button));
    expect(await isShown()).toBe(false);
  });
});
