import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { paint, violations } from './harness/axe';
import { BROWSERS } from './harness/driver';
import { account, devices, events, inStorage, records } from './harness/ledgers';
import { session } from './harness/session';
import { wordsOf } from './harness/speaking';

const own = devices(6);
const named = records(12, own);
const small = inStorage({ accounts: [account('nora')], devices: own, records: named, events: events(60, named) });
const TABS = ['tabPasswords', 'tabDevices', 'tabCleanUp', 'tabHelp', 'tabBackup', 'tabSettings', 'tabCheckUp'];

/** Longest words and other direction: what is wide in English is wider in German, and Arabic stands the other way round. */
describe.each(BROWSERS)('%s', (name) => {
  describe.each(['fr', 'ar'])('in %s', (language) => {
    const { driver, open, openDesk, openPopup, says, isRead, reset, store } = session(name, { speaks: language });
    const say = wordsOf(language);
    const fits = async (page: Page, what: string) => {
      expect(await violations(page), what).toEqual([]);
      const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await page.evaluate(wide), what).toBe(0);
    };

    it.each([
      ['light', 320],
      ['dark', 1000],
    ] as const)('every tab of the desk fits, %s, %i px wide', async (scheme, width) => {
      await store(small);
      const desk = await openDesk(width === 320 ? 'sidepanel.html' : 'desk.html');
      await desk.setViewport({ width, height: 800 });
      await paint(desk, scheme);
      expect(await desk.evaluate(() => document.documentElement.dir)).toBe(say('direction'));
      for (const tab of TABS) {
        await driver().press(desk, 'tab', say(tab));
        await says(desk, say(tab));
        await fits(desk, tab);
      }
    });

    it('the popup fits, with the page in front and the form for a new one', async () => {
      reset();
      await open();
      const popup = await openPopup();
      await popup.setViewport({ width: 380, height: 600 });
      await isRead(popup);
      await fits(popup, 'the list');
      await driver().press(popup, 'button', say('newAppPassword'));
      await driver().press(popup, 'combobox', say('device'));
      await fits(popup, 'the form');
    });
  });
});
