import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS, until } from './harness/driver';
import { CANARY, session } from './harness/session';

/** What becomes of an app password in the clipboard. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, open, openDesk, openPopup, says, reset, startCreating, stored } = session(name, {
    granted: ['clipboardRead'],
  });
  const clipboard = () => driver().readClipboard();
  const copy = async () => {
    reset();
    const portal = await open();
    await startCreating();
    await driver().press(portal, 'button', 'Copy password');
    await until('the copy', async () => (await clipboard()) === CANARY);
    return portal;
  };
  /** Has it emptied by itself after ten seconds. */
  const emptyByItself = async () => {
    const desk = await openDesk();
    await driver().press(desk, 'tab', 'Settings');
    await says(desk, 'Empty the clipboard after copying');
    const isOn = () => driver().shows(desk, 'combobox', 'After');
    if (!(await isOn())) await driver().press(desk, 'switch', 'Empty the clipboard after copying');
    await until('the choice of a time', isOn);
    await desk.select('.select-box select:has(option[value="10"])', '10');
    await until('the choice', async () => (await stored()).includes('"emptyClipboardAfter":10'));
    await desk.close();
  };
  const isEmpty = () => until('the empty clipboard', async () => (await clipboard()) === '', 45_000);
  const write = (page: Page, text: string) => page.evaluate((words) => navigator.clipboard.writeText(words), text);

  it('can be emptied by a press, on the page and in the popup, and is left alone otherwise', async () => {
    const portal = await copy();
    await driver().press(portal, 'button', 'Empty now');
    await isEmpty();
    await driver().press(portal, 'button', 'Copy password');
    await until('the copy', async () => (await clipboard()) === CANARY);
    const popup = await openPopup();
    await says(popup, 'may still be in the clipboard');
    await driver().press(popup, 'button', 'Empty now');
    await says(popup, 'The clipboard was emptied');
    await isEmpty();
  });

  it('is emptied by itself when the person wants that, and keeps what else they copied since', async () => {
    await emptyByItself();
    await copy();
    expect(await stored()).not.toContain(CANARY);
    const popup = await openPopup();
    await says(popup, 'It is emptied soon');
    await isEmpty();
    await says(popup, 'The clipboard was emptied');
    await copy();
    const other = await openPopup();
    await other.bringToFront();
    await write(other, 'a shopping list');
    await says(other, 'no longer in the clipboard');
    expect(await clipboard()).toBe('a shopping list');
  });

  it('is emptied though the background was stopped right after the copy', async () => {
    await emptyByItself();
    await copy();
    await driver().stopBackground();
    await isEmpty();
  });
});
