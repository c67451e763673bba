import { describe, expect, it } from 'vitest';
import { ADDRESSES, SIGNPOSTS } from '../portal/addresses';
import { PERSONAL_VARIANTS, SECURITY_INFO_VARIANTS, sampleRows } from '../portal/state';
import { BROWSERS, until } from './harness/driver';
import { CANARY, session } from './harness/session';

/** The newer work and school page, personal accounts, and the pages on the way to them. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, open, openPopup, says, reset, asked, log, closeBox, startCreating, stored } = session(name);
  const pressed = () => log().filter((entry) => entry.what === 'other');

  it.each(SECURITY_INFO_VARIANTS)(
    'creates, copies, tracks and deletes on security info built as %s, and touches no other method',
    async (securityInfo) => {
      reset({ securityInfo });
      const portal = await open(ADDRESSES['security-info']);
      if (securityInfo === 'collapsed') await driver().press(portal, 'button', 'App password');
      const first = await startCreating();
      await until('the page to be asked', () => asked('create').length > 0);
      const [made] = asked('create');
      const created = made?.what === 'create' ? made.name : '';
      expect(made).toMatchObject({ result: 'made' });
      await driver().press(portal, 'button', 'Copy password');
      await until('the copy', async () => (await driver().readClipboard()) === CANARY);
      await first.close();
      await portal.bringToFront();
      await closeBox(portal, 'Done');
      const popup = await openPopup();
      await says(popup, 'This computer');
      await driver().press(popup, 'button', `Delete ${created}…`);
      await driver().press(popup, 'button', `Delete ${created}`);
      await says(popup, `${created} is deleted`);
      expect(asked('delete')).toMatchObject([{ what: 'delete', name: created, result: 'deleted' }]);
      expect(pressed()).toEqual([]);
      expect(driver().simulator.state.rows.map((row) => row.name)).toEqual(sampleRows(4).map((row) => row.name));
    },
  );

  it('stops with the page when a single-page program leaves it, and is back when it returns (F9)', async () => {
    reset();
    const portal = await open(ADDRESSES['security-info']);
    const hosts = () => portal.evaluate(() => document.querySelectorAll('[data-portal]').length);
    await until('the chips', async () => (await hosts()) > 0);
    await portal.evaluate(() => {
      [...document.querySelectorAll<HTMLElement>('a, button, span')]
        .find((at) => at.textContent?.trim() === 'Devices')
        ?.click();
    });
    await until('the way to another page', () => portal.evaluate(() => location.pathname === '/devices'));
    await until('our parts to be gone', async () => (await hosts()) === 0);
    await portal.goBack();
    await until('the chips', async () => (await hosts()) > 0);
    expect(pressed()).toEqual([]);
  });

  it.each(PERSONAL_VARIANTS)('makes one on a personal account built as %s, and remembers it', async (personal) => {
    reset({ personal, personalCount: 0 });
    const portal = await open(ADDRESSES.personal);
    const popup = await openPopup();
    // The account is not kept: it stands there once the page itself was read.
    await says(popup, '@example.com');
    await says(popup, 'Microsoft shows no list');
    await driver().press(popup, 'button', 'New app password');
    await says(popup, 'Microsoft asks for no name here');
    await driver().press(popup, 'button', "Create on Microsoft's page");
    await driver().press(portal, 'button', 'Copy password');
    await until('the copy', async () => (await driver().readClipboard()) === CANARY);
    await popup.close();
    const again = await openPopup();
    await says(again, 'This computer');
    expect(await again.$$eval('ul li', (all) => all.length)).toBe(1);
    expect(asked('create')).toHaveLength(1);
    expect(pressed()).toEqual([]);
    expect(await stored()).not.toContain(CANARY);
  });

  it('removes all of a personal account in one go, when that was accepted', async () => {
    reset({ personal: 'cards', personalCount: 3 });
    await open(ADDRESSES.personal);
    const popup = await openPopup();
    await driver().press(popup, 'button', 'Remove all…');
    await says(popup, 'Remove all app passwords of this account?');
    await popup.locator('input[type=checkbox]').click();
    await driver().press(popup, 'button', 'Remove all');
    await says(popup, 'All app passwords of this account are removed');
    expect(log().filter((entry) => entry.what === 'delete-all')).toEqual([
      { what: 'delete-all', count: 3, result: 'deleted' },
    ]);
    expect(pressed()).toEqual([]);
  });

  it.each(Object.entries(SIGNPOSTS).filter(([what]) => !what.startsWith('looks alike')))(
    'says on %s where app passwords are, and leads there',
    async (_, address) => {
      reset();
      const page = await open(address);
      await until('the line', () => driver().shows(page, 'link', 'Open that page'));
      await driver().press(page, 'button', 'Hide');
      await until('the line to go', () => page.evaluate(() => document.querySelectorAll('[data-portal]').length === 0));
    },
  );

  it.each(Object.entries(SIGNPOSTS).filter(([what]) => what.startsWith('looks alike')))(
    'puts nothing on a page that %s',
    async (_, address) => {
      reset();
      const page = await open(address);
      await says(await openPopup(), 'This is another page of the same site');
      expect(await page.evaluate(() => document.querySelectorAll('[data-portal]').length)).toBe(0);
      expect(pressed()).toEqual([]);
    },
  );
});
