import { describe, expect, it } from 'vitest';
import { sampleRows, VARIANTS } from '../portal/state';
import { BROWSERS, until } from './harness/driver';
import { devices, inStorage } from './harness/ledgers';
import { CANARY, session } from './harness/session';

/** The main job from end to end, in both browsers, on every make of the page. */
describe.each(BROWSERS)('%s', (name) => {
  const {
    driver,
    open,
    openPopup,
    says,
    reset,
    asked,
    closeBox,
    pressClose,
    startCreating,
    startDeleting,
    store,
    stored,
  } = session(name);

  it.each(VARIANTS)('creates, copies, tracks and deletes on the page built as %s', async (variant) => {
    reset({ variant });
    const portal = await open();
    const first = await startCreating();
    await until('the page to be asked', () => asked('create').length > 0);
    const [made] = asked('create');
    expect(made).toMatchObject({ result: 'made' });
    const created = made?.what === 'create' ? made.name : '';
    await driver().press(portal, 'button', 'Copy password');
    await until('the copy', async () => (await driver().readClipboard()) === CANARY);
    await portal.bringToFront();
    await closeBox(portal);
    await until('the new row to be dressed', () => driver().shows(portal, 'list', 'Devices of these app passwords'));
    await first.close();
    const popup = await openPopup();
    await says(popup, 'This computer');
    await driver().press(popup, 'button', `Delete ${created}…`);
    await driver().press(popup, 'button', `Delete ${created}`);
    await says(popup, `${created} is deleted`);
    expect(asked('delete')).toMatchObject([{ what: 'delete', name: created, result: 'deleted' }]);
    expect(driver().simulator.state.rows.map((row) => row.name)).toEqual(sampleRows(4).map((row) => row.name));
  });

  it('tracks what was closed before it could be written down', async () => {
    reset({ variant: 'postback' });
    const portal = await open();
    const popup = await startCreating();
    await until('the page to be asked', () => asked('create').length > 0);
    // A page that still loads may miss it.
    await until('the box to close', async () => {
      await pressClose(portal);
      return (await portal.$('table.pwd')) !== null;
    });
    await portal.bringToFront();
    await until('the rows to be dressed', () => driver().shows(portal, 'list', 'Devices of these app passwords'));
    await popup.close();
    await says(await openPopup(), 'This computer');
  });

  // Icelandic words come once the page is not sure without them.
  it.each(['de', 'ja', 'zh-TW', 'tr', 'pt-PT', 'cs', 'is'])('works the page in %s', async (language) => {
    reset({ language, variant: 'list', shell: 'office' });
    const portal = await open();
    const first = await startCreating();
    await driver().press(portal, 'button', 'Copy password');
    await until('the copy', async () => (await driver().readClipboard()) === CANARY);
    await first.close();
    await portal.bringToFront();
    await portal.reload();
    await until('the rows to be dressed', () => driver().shows(portal, 'list', 'Devices of these app passwords'));
    await startDeleting('scan2mail');
    await until('the deletion', () => asked('delete').length > 0);
    expect(asked('delete')).toMatchObject([{ what: 'delete', name: 'scan2mail', result: 'deleted' }]);
  });

  it('suggests names under the page’s own field to whoever works it by hand', async () => {
    reset();
    const portal = await open();
    await until('the chips', () => driver().shows(portal, 'list', 'Devices of these app passwords'));
    await driver().press(portal, 'button', 'create');
    await until('the suggestions', () => driver().shows(portal, 'listbox', 'Suggested names'));
    await driver().press(portal, 'option', 'Laptop-Linux');
    await until('the name in the field', () =>
      portal.$$eval('input', (inputs) => inputs.some(({ value }) => value === 'Laptop-Linux')),
    );
    await driver().press(portal, 'button', 'next');
    await driver().press(portal, 'button', 'Copy password');
    await until('the copy', async () => (await driver().readClipboard()) === CANARY);
    expect(asked('create')).toEqual([{ what: 'create', name: 'Laptop-Linux', result: 'made' }]);
  });

  it('suggests none there that tell what this computer is called, while names are hidden', async () => {
    reset();
    const settings = { presenter: true, hideNames: false, thisDevice: 'd0' };
    await store({ ...inStorage({ devices: devices(1) }), settings });
    const portal = await open();
    await driver().press(portal, 'button', 'create');
    const shows = () => driver().shows(portal, 'listbox', 'Suggested names');
    await until('the suggestions', shows);
    await store({ settings: { ...settings, hideNames: true } });
    await portal.bringToFront();
    await until('them to be gone', async () => !(await shows()));
    await store({ settings });
    await portal.bringToFront();
    await until('the suggestions again', shows);
    await store({ ...inStorage({}), settings: { presenter: false, hideNames: false } });
  });

  it('shows the password for a while only when asked, and never in nodes of its own', async () => {
    reset();
    const portal = await open();
    await startCreating();
    await driver().press(portal, 'button', 'Show for 10 seconds');
    await until('the way back', async () => {
      const shown = await Promise.all(
        [10, 9, 8, 7, 6, 5].map((left) => driver().shows(portal, 'button', `Hide now (${left} s)`)),
      );
      return shown.includes(true);
    });
    const inOwnNodes = await portal.evaluate(
      (canary) => [...document.querySelectorAll('[data-portal]')].some((host) => host.outerHTML.includes(canary)),
      CANARY,
    );
    expect(inOwnNodes).toBe(false);
  });

  it('keeps no password in storage', async () => {
    const text = await stored();
    expect(text).toContain('ledger.');
    expect(text).not.toContain(CANARY);
  });
});
