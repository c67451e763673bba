import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Driver, until } from '../e2e/harness/driver';
import { coversOn } from '../e2e/harness/frames';
import { ADDRESSES } from '../portal/addresses';
import { sampleRows } from '../portal/state';

type Step = <T>(words: string, page: Page | undefined, act: () => Promise<T>) => Promise<T>;

/** In px: the page, which is drawn at half its size; under it the window that stands beside it. */
const PAGE = { width: 1120, height: 760 };
const PANEL = { width: 560, height: 430 };

/**
 * One moment of a guided creation, twice: as whoever helps sees it on the screen that is shared, and as the person has it
 * while nobody watches. No password stands in either.
 */
export async function tourSharing(driver: Driver, step: Step, folder: string): Promise<void> {
  const { simulator, press } = driver;
  const says = (page: Page, words: string) =>
    until(words, () => page.evaluate((text) => document.body.innerText.includes(text), words), 30_000);
  simulator.reset({ rows: sampleRows(5), account: 'nora.visser@example.com' });
  const portal = await driver.open(ADDRESSES['security-info']);
  await portal.setViewport(PAGE);
  await until('the chips', () => driver.shows(portal, 'list', 'Devices of these app passwords'));
  const panel = await driver.openOwn('sidepanel.html');
  await panel.setViewport(PANEL);
  await press(panel, 'switch', 'Step card');
  await press(panel, 'button', 'New app password');
  await until('a name', () => panel.$('[role=listbox] [role=option]'));
  await press(panel, 'button', "Create on Microsoft's page");
  await until('the cover', () => driver.shows(portal, 'button', 'Copy password'));
  await says(panel, 'The one-time password is on the page');
  await press(panel, 'button', 'Close');
  const look = async () => {
    const pictures: string[] = [];
    for (const page of [portal, panel]) {
      await page.bringToFront();
      await page.evaluate(() => scrollTo(0, 0));
      pictures.push(await page.screenshot({ encoding: 'base64' }));
    }
    return pictures;
  };
  const alone = await look();
  await press(panel, 'switch', 'Presenter mode');
  await press(panel, 'button', 'Hide names');
  await says(panel, 'Hidden here: account, names');
  await until('the covers', async () => {
    const { covered, yet } = await coversOn(portal);
    return covered > 0 && yet === 0;
  });
  const shared = await look();
  await step('A helper sees covers where the person has names, and both a step card', undefined, async () => {
    const sheet = await driver.browser.newPage();
    await sheet.setViewport({ width: 1180, height: 892, deviceScaleFactor: 1.5 });
    await sheet.evaluate(drawSides, [
      { title: 'A helper, on the screen that is shared (presenter mode)', pictures: shared },
      { title: 'The person, while nobody watches', pictures: alone },
    ]);
    await sheet.screenshot({ path: join(folder, 'side-by-side.png') });
    return sheet;
  });
}

/** Runs in an empty page. */
async function drawSides(sides: { title: string; pictures: string[] }[]): Promise<void> {
  document.body.style.cssText =
    'margin: 0; padding: 20px; display: flex; gap: 20px; background: #e4e8ea; font: 15px sans-serif';
  for (const { title, pictures } of sides) {
    const side = document.createElement('figure');
    side.style.cssText = 'margin: 0; display: grid; gap: 10px';
    const caption = document.createElement('figcaption');
    caption.style.fontWeight = 'bold';
    caption.textContent = title;
    side.append(caption);
    for (const picture of pictures) {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      image.width = 560;
      await image.decode();
      side.append(image);
    }
    document.body.append(side);
  }
}
