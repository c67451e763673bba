import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LEGACY_PAGE } from '../portal/server';
import { sampleRows, VARIANTS } from '../portal/state';
import { BROWSERS, type Driver, launch, until } from './harness/driver';

const CANARY = 'zqxjkvbwpyfgmcvu';

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  const pages: Page[] = [];
  const open = async (address: string) => {
    const page = await driver.open(address);
    pages.push(page);
    return page;
  };
  const openPopup = async () => {
    const page = await driver.openOwn('popup.html');
    pages.push(page);
    return page;
  };
  const closeAll = async () => {
    for (const page of pages.splice(0)) await page.close().catch(() => {});
  };
  const deleted = () => driver.simulator.log.filter(({ what }) => what === 'delete');

  beforeAll(async () => {
    driver = await launch(name);
  });
  afterAll(() => driver?.close());

  it.each(VARIANTS)('creates, copies, tracks and deletes on the page built as %s', async (variant) => {
    driver.simulator.reset({ variant, nextPassword: CANARY, account: `${variant}@example.com`, rows: sampleRows(4) });
    const portal = await open(LEGACY_PAGE);
    let popup = await openPopup();
    await driver.press(popup, 'button', 'New app password');
    await until('the suggested name', () =>
      popup.$eval('input[type=text]', (field) => (field as HTMLInputElement).value).catch(() => ''),
    );
    await driver.press(popup, 'button', "Create on Microsoft's page");
    await until('the page to be asked', () => driver.simulator.log.some(({ what }) => what === 'create'));
    const made = driver.simulator.log.find((entry) => entry.what === 'create');
    const created = made?.what === 'create' ? made.name : '';
    expect(made).toMatchObject({ result: 'made' });
    await driver.press(portal, 'button', 'Copy password');
    await until('the copy', async () => (await driver.readClipboard()) === CANARY);
    await driver
      .press(
        portal,
        name === 'chromium' && variant !== 'grid'
          ? variant === 'postback'
            ? 'link'
            : 'button'
          : variant === 'postback'
            ? 'link'
            : 'button',
        'close',
      )
      .catch(async () => {
        await portal.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('span, button, input')]
            .find((element) => (element.textContent || (element as HTMLInputElement).value) === 'close')
            ?.click(),
        );
      });
    await popup.close();
    popup = await openPopup();
    await until('the new one in the popup', () => driver.shows(popup, 'button', `Delete ${created}…`));
    await driver.press(popup, 'button', `Delete ${created}…`);
    await driver.press(popup, 'button', `Delete ${created}`);
    await until('the deletion', () => deleted().length > 0, 20_000);
    expect(deleted()).toEqual([{ what: 'delete', name: created, result: 'deleted' }]);
    await until('the popup to say so', () => popup.evaluate(() => document.body.innerText.includes('deleted')), 20_000);
    expect(driver.simulator.state.rows.map((row) => row.name)).toEqual(sampleRows(4).map((row) => row.name));
    await closeAll();
  });

  it('reached no host but the simulated ones', () => {
    const browsersOwn = /(google|googleapis|gstatic|gvt1|mozilla|firefox|mozgcp)\.(com|net|org)/;
    expect(driver.proxy.refused.filter((target) => !browsersOwn.test(target))).toEqual([]);
  });
});
