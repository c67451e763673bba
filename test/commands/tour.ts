import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Driver, until } from '../e2e/harness/driver';
import { ADDRESSES, SIGNPOSTS } from '../portal/addresses';
import { LEGACY_PAGE } from '../portal/server';
import { sampleRows } from '../portal/state';
import { tourCleanUp } from './tour-clean-up';
import { tourDesk } from './tour-desk';
import { tourSharing } from './tour-sharing';

/** The main job from end to end, with a picture of every step. Answers 0, or 1 with the step that failed. */
export async function tour(driver: Driver): Promise<number> {
  const folder = join('test', 'output', 'tour', driver.name);
  mkdirSync(folder, { recursive: true });
  let count = 0;
  const step = async <T>(words: string, page: Page | undefined, act: () => Promise<T>): Promise<T> => {
    count++;
    try {
      const result = await act();
      const shown = page ?? (result as unknown as Page);
      await shown.bringToFront();
      await shown.screenshot({ path: join(folder, `${String(count).padStart(2, '0')}.png`) });
      console.log(`${count}. ${words}`);
      return result;
    } catch (error) {
      throw new Error(`step ${count}, ${words}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const { simulator } = driver;
  simulator.reset({ rows: sampleRows(8) });
  try {
    const portal = await step('The older page is read and its rows are dressed', undefined, async () => {
      const page = await driver.open(LEGACY_PAGE);
      await until('the chips', () => driver.shows(page, 'list', 'Devices of these app passwords'));
      return page;
    });
    const popup = await step('The popup lists the app passwords', undefined, async () => {
      const page = await driver.openOwn('popup.html');
      await until('the list', () => driver.shows(page, 'button', 'Delete scan2mail…'));
      return page;
    });
    await step('A name is proposed for this computer', popup, async () => {
      await driver.press(popup, 'button', 'New app password');
      await until('a name', () =>
        popup.$eval('[role=listbox] [role=option]', (option) => option.textContent).catch(() => ''),
      );
    });
    await step('Latchkey works Microsoft’s dialog up to the password, which is covered', portal, async () => {
      await driver.press(popup, 'button', "Create on Microsoft's page");
      await until('the cover', () => driver.shows(portal, 'button', 'Copy password'));
    });
    await step('The password is copied without being shown', portal, async () => {
      await driver.press(portal, 'button', 'Copy password');
      await until('the clipboard', async () => /^[a-z]{16}$/.test(await driver.readClipboard()));
    });
    await step('Microsoft’s box is closed by hand, and the new one is listed', portal, async () => {
      await driver.press(portal, 'button', 'close');
      await until('the row', () => portal.evaluate(() => document.querySelectorAll('td a').length === 9));
      await until('the chips', () => driver.shows(portal, 'list', 'Devices of these app passwords'));
    });
    const made = simulator.state.rows[0]?.name ?? '';
    await popup.close();
    await tourDesk(driver, step, made);
    const again = await step('The popup asks before it deletes', undefined, async () => {
      const page = await driver.openOwn('popup.html');
      await driver.press(page, 'button', `Delete ${made}…`);
      return page;
    });
    await step('It is gone from the page, and the page says so', again, async () => {
      await driver.press(again, 'button', `Delete ${made}`);
      await until('the deletion', () => simulator.log.some(({ what }) => what === 'delete'), 20_000);
      await until('the result', () => again.evaluate(() => document.body.innerText.includes('is deleted')), 20_000);
    });
    await step('On security info the app passwords are told from the other methods', undefined, async () => {
      const page = await driver.open(ADDRESSES['security-info']);
      await until('the chips', () => driver.shows(page, 'list', 'Devices of these app passwords'));
      return page;
    });
    await step('A personal account has its section, and Latchkey its own list', undefined, async () => {
      const page = await driver.open(ADDRESSES.personal);
      const own = await driver.openOwn('popup.html');
      await until('the words', () => own.evaluate(() => document.body.innerText.includes('Microsoft shows no list')));
      await page.close();
      return own;
    });
    await step('On the way there, one line says where app passwords are', undefined, async () => {
      const page = await driver.open(SIGNPOSTS['My Account']);
      await until('the line', () => driver.shows(page, 'link', 'Open that page'));
      return page;
    });
    const done = simulator.log.filter(({ what }) => what !== 'page');
    console.log(`The simulated page wrote down: ${JSON.stringify(done)}`);
    const many = await tourCleanUp(driver, step);
    // One picture of it is enough.
    if (driver.name === 'chromium') await tourSharing(driver, step, folder);
    return done.length === 2 && many === 7 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}
