import type { Page } from 'puppeteer-core';
import { type Driver, until } from '../e2e/harness/driver';

type Step = <T>(words: string, page: Page | undefined, act: () => Promise<T>) => Promise<T>;

/** What the desk keeps beside the list: whether the new one works, devices, help, settings; with a picture of each. */
export async function tourDesk(driver: Driver, step: Step, made: string): Promise<void> {
  const says = (page: Page, words: string) =>
    until(words, () => page.evaluate((text) => document.body.innerText.includes(text), words), 30_000);
  const desk = await step('The desk has them as a table, and asks whether the new one works', undefined, async () => {
    const page = await driver.openOwn('desk.html');
    await says(page, 'Does the new app password work?');
    return page;
  });
  await step('It works: in a year it is asked whether it is still used', desk, async () => {
    await driver.press(desk, 'button', `It works: ${made}`);
    await says(desk, 'you are asked whether it is still used');
  });
  await step('Each device has its app passwords', desk, async () => {
    await driver.press(desk, 'tab', 'Devices');
    await says(desk, '1 device holds 1 app password');
  });
  await step('The help says what an error means', desk, async () => {
    await driver.press(desk, 'tab', 'Help');
    await desk.type('textarea', '535 5.7.139 Authentication unsuccessful, basic authentication is disabled.');
    await says(desk, 'The app password is not at fault');
  });
  await step('A backup is locked with a passphrase that is made for it', desk, async () => {
    await driver.press(desk, 'tab', 'Backup');
    await driver.press(desk, 'button', 'Make a passphrase');
    await driver.press(desk, 'button', 'Save backup');
    await says(desk, 'Handed to the browser as');
  });
  await step('The settings say how names are made', desk, async () => {
    await driver.press(desk, 'tab', 'Settings');
    await says(desk, 'Name template');
  });
  await desk.close();
}
