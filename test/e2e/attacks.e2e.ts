import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ADDRESSES } from '../portal/addresses';
import { ATTACKS, type Place } from './harness/attacks';
import { coverOf } from './harness/covered';
import { BROWSERS, lookFirst, until } from './harness/driver';
import { HARMLESS, SUSPECT } from './harness/layouts';
import { CANARY, session } from './harness/session';

const COPY = 'Copy password';

/** What a page or another extension may do to have our buttons pressed unknowingly, and what ordinary pages do. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, open, openPopup, reset } = session(name);
  const words = (page: Page) => driver().ownWords(page);
  const placeOf = (page: Page) => driver().placeOf(page, 'button', COPY);
  const openPassword = async () => {
    reset({ personal: 'cards' });
    const page = await open(ADDRESSES['personal-result']);
    await page.bringToFront();
    const place = await until('the button', () => placeOf(page), 20_000);
    await lookFirst(COPY);
    return { page, place };
  };
  /** As a hand does it: the pointer comes from somewhere. */
  const pressAt = async (page: Page, { x, y }: Place) => {
    await page.mouse.move(x + 160, y + 90);
    await page.mouse.move(x, y, { steps: 6 });
    await page.mouse.down();
    await page.mouse.up();
  };
  const holdOther = async () => {
    const popup = await openPopup();
    await popup.bringToFront();
    await popup.evaluate(() => navigator.clipboard.writeText('something else'));
    await popup.close();
  };

  const seen = ATTACKS.filter(({ isUnseenInFirefox }) => name === 'chromium' || !isUnseenInFirefox);
  it.each(seen)('does nothing under $what', async ({ deed, refused, isPressedWhereItWas }) => {
    await holdOther();
    const { page, place } = await openPassword();
    await deed(page, place);
    await lookFirst(COPY);
    await pressAt(page, (!isPressedWhereItWas && (await placeOf(page))) || place);
    if (refused) await until('the refusal', async () => (await words(page)).includes(refused));
    else await lookFirst(COPY);
    expect(await words(page)).not.toContain('Copied');
    expect(await driver().readClipboard()).toBe('something else');
  });

  it.each(HARMLESS.filter(({ isOnlyChromium }) => name === 'chromium' || !isOnlyChromium))(
    'copies within $what',
    async ({ deed }) => {
      const { page, place } = await openPassword();
      await deed(page, place);
      await driver().press(page, 'button', COPY);
      await until('what it says', async () => /Copied|nothing was done|lies over/.test(await words(page)));
      expect(await words(page)).toContain('Copied');
      expect(await driver().readClipboard()).toBe(CANARY);
      expect(await page.evaluate(coverOf, CANARY)).toEqual(['ours', 'ours', 'ours']);
    },
  );

  it.each(SUSPECT)('copies by the keyboard under $what', async ({ deed }) => {
    const { page, place } = await openPassword();
    await deed(page, place);
    await lookFirst(COPY);
    await pressAt(page, (await placeOf(page)) ?? place);
    await until('what it says', async () => /Copied|lies over/.test(await words(page)));
    expect(await words(page)).toContain(name === 'chromium' ? 'lies over' : 'Copied');
    await page.keyboard.press('Enter');
    await until('the copy', async () => (await words(page)).includes('Copied'));
  });
});
