import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ADDRESSES } from '../portal/addresses';
import { looks } from '../portal/personal/look';
import { coverOf } from './harness/covered';
import { BROWSERS, steady, until } from './harness/driver';
import { holds } from './harness/find-secret';
import { CANARY, session } from './harness/session';

const LOOKS = Object.entries(looks).map(([look, { value }]) => ({ look: look as keyof typeof looks, value }));

/** What shows the password is kept from screen readers. */
const isHushed = (page: Page): Promise<boolean> =>
  page.evaluate((secret) => {
    const hidden = [...document.querySelectorAll('[aria-hidden=true]')];
    return hidden.some((each) => ((each as HTMLInputElement).value ?? each.textContent).includes(secret));
  }, CANARY);

describe.each(BROWSERS)('%s', (name) => {
  const { driver, reset } = session(name);

  it.each(LOOKS)(
    'tells screen readers nothing of a covered password that the page shows as $value',
    async ({ look }) => {
      reset({ personal: look });
      const page = await driver().browser.newPage();
      await page.goto(ADDRESSES['personal-result']);
      await page.bringToFront();
      const heard = () => driver().hears(page);
      await until('the copy button', async () => (await heard()).some((line) => line.includes('Copy password')));
      // A button that has only just come takes no press.
      const covered = await steady('what is told', heard);
      expect(covered.filter((line) => holds(line, CANARY))).toEqual([]);
      expect(await isHushed(page)).toBe(true);
      // Firefox shows no page as it would print it.
      if (name === 'chromium') {
        await page.emulateMediaType('print');
        expect(await page.evaluate(coverOf, CANARY)).toEqual(['ours', 'ours', 'ours']);
        await page.emulateMediaType();
      }
      await driver().press(page, 'button', 'Show for 10 seconds');
      await until('it to be shown', async () => (await driver().ownWords(page)).includes('Hide now'));
      expect(await isHushed(page)).toBe(false);
      // Listening brings the tab to the front, after which Firefox does not tell it each time: there the mark alone says so.
      if (name === 'chromium') expect((await heard()).some((line) => holds(line, CANARY))).toBe(true);
      await page.close();
    },
  );
});
