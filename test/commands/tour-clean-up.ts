import type { Page } from 'puppeteer-core';
import { type Driver, until } from '../e2e/harness/driver';
import { ADDRESSES } from '../portal/addresses';
import { sampleRows } from '../portal/state';

type Step = <T>(words: string, page: Page | undefined, act: () => Promise<T>) => Promise<T>;

/** Several of forty, chosen on the desk, checked, confirmed, deleted; with a picture of each step. Answers how many. */
export async function tourCleanUp(driver: Driver, step: Step): Promise<number> {
  const { simulator } = driver;
  const says = (page: Page, words: string) =>
    until(words, () => page.evaluate((text) => document.body.innerText.includes(text), words), 30_000);
  simulator.reset({ rows: sampleRows(37), latency: 100 });
  await driver.open(ADDRESSES.legacy);
  const desk = await step(
    'On the desk several can be chosen, all older than five years with two presses',
    undefined,
    async () => {
      const page = await driver.openOwn('desk.html');
      await driver.press(page, 'tab', 'Clean up');
      await says(page, '37 of 37 shown');
      await page.select('.filters .field:nth-of-type(2) select', '5');
      await driver.press(page, 'checkbox', 'Select all shown');
      await says(page, '7 selected');
      return page;
    },
  );
  await step('The desk names each before it deletes several, and wants their number typed', desk, async () => {
    await driver.press(desk, 'button', 'Delete selected…');
    await says(desk, 'There is no undo');
    await desk.type('dialog input', '7');
  });
  await step('It says how far it is; the page works on while another is in front', desk, async () => {
    await driver.press(desk, 'button', 'Delete 7 app passwords');
    await says(desk, '3 of 7 deleted');
  });
  await step('The report says what became of each, and which devices to update', desk, () =>
    says(desk, '7 deleted and seen gone'),
  );
  await step('The same stands beside the page, in a narrow column', undefined, async () => {
    const page = await driver.openOwn('sidepanel.html');
    await page.setViewport({ width: 340, height: 760 });
    await driver.press(page, 'tab', 'Clean up');
    await driver.press(page, 'button', 'Dismiss');
    // How the list was filtered is kept from window to window.
    await says(page, '0 of 30 shown');
    await driver.press(page, 'button', 'Clear filters');
    await says(page, '30 of 30 shown');
    return page;
  });
  return simulator.log.filter(({ what }) => what === 'delete').length;
}
