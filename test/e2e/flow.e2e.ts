import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LEGACY_PAGE } from '../portal/server';
import { type Fault, type PortalState, sampleRows, VARIANTS } from '../portal/state';
import { BROWSERS, type Driver, launch, until } from './harness/driver';

const CANARY = 'zqxjkvbwpyfgmcvu';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let accounts = 0;

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  const pages: Page[] = [];
  const open = async (address = LEGACY_PAGE) => {
    const page = await driver.open(address);
    pages.push(page);
    return page;
  };
  const openPopup = async () => {
    const page = await driver.openOwn('popup.html');
    pages.push(page);
    return page;
  };
  /** Every test has an account of its own, so that none finds what another left. */
  const reset = (change: Partial<PortalState> = {}) => {
    accounts++;
    driver.simulator.reset({
      nextPassword: CANARY,
      account: `person${accounts}@example.com`,
      rows: sampleRows(4),
      ...change,
    });
  };
  const asked = (what: 'create' | 'delete') => driver.simulator.log.filter((entry) => entry.what === what);
  const says = (page: Page, words: string) =>
    until(`“${words}”`, () => page.evaluate((text) => document.body.innerText.includes(text), words), 25_000);
  const closeBox = (page: Page) =>
    page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('span, button, input, a')];
      all.find((element) => ((element as HTMLInputElement).value || element.textContent) === 'close')?.click();
    });
  const startCreating = async () => {
    const popup = await openPopup();
    await says(popup, 'scan2mail');
    await driver.press(popup, 'button', 'New app password');
    await until('a proposed name', () =>
      popup.$eval('[role=listbox] [role=option]', (option) => option.textContent).catch(() => ''),
    );
    await driver.press(popup, 'button', "Create on Microsoft's page");
    return popup;
  };
  const startDeleting = async (password: string) => {
    const popup = await openPopup();
    await driver.press(popup, 'button', `Delete ${password}…`);
    await driver.press(popup, 'button', `Delete ${password}`);
    return popup;
  };

  beforeAll(async () => {
    driver = await launch(name);
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close().catch(() => {});
  });
  afterAll(() => driver?.close());

  it.each(VARIANTS)('creates, copies, tracks and deletes on the page built as %s', async (variant) => {
    reset({ variant });
    const portal = await open();
    const first = await startCreating();
    await until('the page to be asked', () => asked('create').length > 0);
    const [made] = asked('create');
    expect(made).toMatchObject({ result: 'made' });
    const created = made?.what === 'create' ? made.name : '';
    await driver.press(portal, 'button', 'Copy password');
    await until('the copy', async () => (await driver.readClipboard()) === CANARY);
    await portal.bringToFront();
    await closeBox(portal);
    await until('the new row to be dressed', () => driver.shows(portal, 'list', 'Devices of these app passwords'));
    await first.close();
    const popup = await openPopup();
    await says(popup, 'This computer');
    await driver.press(popup, 'button', `Delete ${created}…`);
    await driver.press(popup, 'button', `Delete ${created}`);
    await says(popup, `${created} is deleted`);
    expect(asked('delete')).toEqual([{ what: 'delete', name: created, result: 'deleted' }]);
    expect(driver.simulator.state.rows.map((row) => row.name)).toEqual(sampleRows(4).map((row) => row.name));
  });

  it.each(['de', 'ja', 'zh-TW', 'tr', 'pt-PT', 'cs'])('works the page in %s', async (language) => {
    reset({ language, variant: 'list', shell: 'office' });
    const portal = await open();
    const first = await startCreating();
    await driver.press(portal, 'button', 'Copy password');
    await until('the copy', async () => (await driver.readClipboard()) === CANARY);
    await first.close();
    await portal.bringToFront();
    await portal.reload();
    await startDeleting('scan2mail');
    await until('the deletion', () => asked('delete').length > 0, 20_000);
    expect(asked('delete')).toEqual([{ what: 'delete', name: 'scan2mail', result: 'deleted' }]);
  });

  const faults: [Fault, string][] = [
    ['names-another', 'was not deleted'],
    ['extra-confirm', 'was not deleted'],
    ['delete-lies', 'still'],
  ];
  it.each(faults)('deletes nothing wrong when the page has the fault %s', async (fault, words) => {
    reset({ faults: [fault] });
    await open();
    const popup = await startDeleting('scan2mail');
    await says(popup, words);
    expect(asked('delete').filter((entry) => entry.what === 'delete' && entry.result === 'deleted')).toEqual([]);
    expect(driver.simulator.state.rows).toHaveLength(4);
  });

  it('says that the page wants a sign-in', async () => {
    reset({ faults: ['signed-out'] });
    await open();
    await says(await openPopup(), 'ign in');
  });

  it('says so at the limit, and presses nothing', async () => {
    reset({ rows: sampleRows(40) });
    await open();
    const popup = await openPopup();
    await says(popup, '40 of 40');
    expect(asked('create')).toEqual([]);
  });

  it('goes on when the background is stopped in the middle', async () => {
    reset({ latency: 1200 });
    const portal = await open();
    const popup = await startDeleting('scan2mail');
    await new Promise((done) => setTimeout(done, 600));
    await driver.stopBackground();
    await until('the deletion', () => asked('delete').length > 0, 20_000);
    await until(
      'the row to be gone',
      () => portal.evaluate(() => !document.body.innerText.includes('scan2mail')),
      20_000,
    );
    await says(popup, 'scan2mail is deleted');
    expect(asked('delete')).toHaveLength(1);
  });

  it('shows the password for a while only when asked, and never in nodes of its own', async () => {
    reset();
    const portal = await open();
    await startCreating();
    await driver.press(portal, 'button', 'Show for 10 seconds');
    await until('the way back', () =>
      driver
        .shows(portal, 'button', 'Hide now (10 s)')
        .then(async (shown) => shown || driver.shows(portal, 'button', 'Hide now (9 s)')),
    );
    const inOwnNodes = await portal.evaluate(
      (canary) => [...document.querySelectorAll('[data-portal]')].some((host) => host.outerHTML.includes(canary)),
      CANARY,
    );
    expect(inOwnNodes).toBe(false);
  });

  it('keeps no password in storage', async () => {
    const popup = await openPopup();
    const stored = await popup.evaluate(async () => {
      const scope = globalThis as unknown as { chrome: { storage: { local: { get(keys: null): Promise<object> } } } };
      return JSON.stringify(await scope.chrome.storage.local.get(null));
    });
    expect(stored).toContain('ledger.');
    expect(stored).not.toContain(CANARY);
  });

  it('says that app passwords are switched off', async () => {
    reset({ faults: ['option-off'] });
    await open();
    await says(await openPopup(), 'switched off');
  });

  it('gives back what the page says when it refuses the name', async () => {
    reset({ faults: ['name-refused'] });
    await open();
    await says(await startCreating(), 'This name is not allowed.');
    expect(asked('create')).toMatchObject([{ result: 'refused' }]);
  });

  it('says so when the page opens no dialog', async () => {
    reset({ faults: ['dialog-never'] });
    await open();
    const popup = await startDeleting('scan2mail');
    await says(popup, 'was not deleted');
    expect(asked('delete')).toEqual([]);
  });

  it('stops when another account stands on the page', async () => {
    reset();
    const portal = await open();
    const popup = await openPopup();
    await driver.press(popup, 'button', 'Delete scan2mail…');
    driver.simulator.state.account = 'somebody.else@example.com';
    await portal.reload();
    await driver.press(popup, 'button', 'Delete scan2mail');
    await until('a refusal', () =>
      popup.evaluate(
        () => /account/i.test(document.body.innerText) && /not deleted|changed|another/i.test(document.body.innerText),
      ),
    );
    expect(asked('delete')).toEqual([]);
  });

  it.each(['/ChangePassword.aspx', '/Proofup.aspx'])('does nothing on %s of the same host', async (path) => {
    reset();
    const other = await open(new URL(path, LEGACY_PAGE).href);
    expect(await other.evaluate(() => document.querySelectorAll('[data-portal]').length)).toBe(0);
  });

  it('says so, and offers the way, when access to the site is withheld', async () => {
    reset();
    await driver.setHostAccess(false);
    try {
      await open();
      const popup = await openPopup();
      await until('the offer', () => driver.shows(popup, 'button', 'Allow on this site'));
    } finally {
      await driver.setHostAccess(true);
    }
  });

  it('has a popup in which axe finds nothing, and which opens at the toolbar', async () => {
    reset();
    await open();
    const popup = await openPopup();
    await says(popup, 'scan2mail');
    await popup.evaluate(`${axe};0`);
    const found = await popup.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(root: Document): Promise<{ violations: { id: string }[] }> };
      };
      return (await axe.run(document)).violations.map(({ id }) => id);
    });
    expect(found).toEqual([]);
    expect((await driver.openToolbarPopup()).width).toBe(380);
  });

  it('reached no host but the simulated ones', () => {
    const browsersOwn = /(google|googleapis|gstatic|gvt1|mozilla|firefox|mozgcp)\.(com|net|org)/;
    expect(driver.proxy.refused.filter((target) => !browsersOwn.test(target))).toEqual([]);
  });
});
