import { describe, expect, it } from 'vitest';
import { ADDRESSES } from '../portal/addresses';
import { SIGN_IN } from '../portal/backend';
import { PERSONAL_VARIANTS, sampleRows } from '../portal/state';
import { BROWSERS, until } from './harness/driver';
import { CANARY, session } from './harness/session';

/** Where the person's own hand is needed in between, and Latchkey goes on with what comes of it. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, open, openPopup, says, reset, signIn, asked, log, startCreating, startDeleting, store, stored } =
    session(name);
  const pressed = () => log().filter((entry) => entry.what === 'other');
  const rows = () => driver().simulator.state.rows.map((row) => row.name);

  it('goes on by itself after a sign-in that the page wanted before it would add one', async () => {
    reset({ faults: ['re-authenticate'] });
    const portal = await open(ADDRESSES['security-info']);
    const popup = await startCreating();
    await until('the sign-in', () => portal.url().startsWith(SIGN_IN));
    await says(popup, 'If Microsoft asks you to sign in again');
    await signIn(portal);
    await until('the page to be asked', () => asked('create').length > 0);
    await driver().press(portal, 'button', 'Copy password');
    await until('the copy', async () => (await driver().readClipboard()) === CANARY);
    expect(asked('create')).toMatchObject([{ result: 'made' }]);
    expect(pressed()).toEqual([]);
  });

  it('goes on by itself after a sign-in that the page wanted before it would delete one', async () => {
    reset({ faults: ['re-authenticate'] });
    const portal = await open(ADDRESSES['security-info']);
    const popup = await startDeleting('scan2mail');
    await signIn(portal);
    await until('the deletion', () => asked('delete').length > 0);
    await says(popup, 'scan2mail is deleted');
    expect(asked('delete')).toMatchObject([{ what: 'delete', name: 'scan2mail', result: 'deleted' }]);
    expect(rows()).toEqual(
      sampleRows(4)
        .map((row) => row.name)
        .filter((each) => each !== 'scan2mail'),
    );
    expect(pressed()).toEqual([]);
  });

  it('presses nothing for a job whose page the person opened anew instead of signing in', async () => {
    reset({ faults: ['re-authenticate'] });
    const portal = await open(ADDRESSES['security-info']);
    const popup = await startDeleting('scan2mail');
    await until('the sign-in', () => portal.url().startsWith(SIGN_IN));
    driver().simulator.state.faults = [];
    await portal.goto(ADDRESSES['security-info']);
    await says(popup, 'did not open its dialog');
    expect(asked('delete')).toEqual([]);
    expect(rows()).toContain('scan2mail');
  });

  it('unfolds the app passwords of a page when asked, and shows them', async () => {
    reset({ securityInfo: 'collapsed' });
    const portal = await open(ADDRESSES['security-info']);
    const popup = await openPopup();
    await says(popup, 'App passwords are folded together on this page');
    expect(await portal.evaluate(() => document.body.innerText.includes('scan2mail'))).toBe(false);
    await driver().press(popup, 'button', 'Unfold them');
    await says(popup, 'scan2mail');
    await until('the notice to go', () =>
      popup.evaluate(() => !document.body.innerText.includes('are folded together on this page')),
    );
    await portal.bringToFront();
    await until('the chips', () => driver().shows(portal, 'list', 'Devices of these app passwords'));
    expect(pressed()).toEqual([]);
    expect([...asked('create'), ...asked('delete')]).toEqual([]);
  });

  it.each(PERSONAL_VARIANTS)(
    'takes down, under a name of its own, what a page built as %s made by hand',
    async (personal) => {
      reset({ personal, personalCount: 0 });
      // No device is known to be this computer, whatever the tests before have made.
      await store({ settings: {} });
      const portal = await open(ADDRESSES.personal);
      // The person follows the page's own link, and then the one to another.
      await portal.goto(ADDRESSES['personal-result']);
      await portal.bringToFront();
      await until('the cover', () => driver().shows(portal, 'button', 'Copy password'));
      const popup = await openPopup();
      const month = await popup.evaluate(() => new Date().toISOString().slice(0, 7).replace('-', ''));
      await says(popup, `AppPassword-${month}`);
      await portal.bringToFront();
      // Only Chromium's driver reads texts in our closed parts.
      const sentence = `Taken down in Latchkey as “AppPassword-${month}”. You can give it another name there.`;
      const heard = async () => JSON.stringify(await portal.accessibility.snapshot({ interestingOnly: false }));
      if (name === 'chromium') await until('its name', async () => (await heard()).includes(sentence));
      // Our parts are drawn anew with the page; nothing is told twice.
      await portal.bringToFront();
      await portal.evaluate(() => document.body.append(document.createElement('p')));
      await driver().press(portal, 'button', 'Copy password');
      await until('the copy', async () => (await driver().readClipboard()) === CANARY);
      await portal.goto(ADDRESSES['personal-result']);
      await popup.bringToFront();
      await says(popup, `AppPassword-${month}-2`);
      await driver().press(popup, 'button', `AppPassword-${month}`);
      await popup.waitForSelector('input:not([type])');
      await popup.$eval('input:not([type])', (input) => {
        input.value = 'Scanner, 2nd floor';
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await driver().press(popup, 'button', 'Save name');
      await says(popup, 'Saved.');
      await driver().press(popup, 'button', 'Back to the list');
      await says(popup, 'Scanner, 2nd floor');
      expect(await popup.$$eval('ul li', (all) => all.length)).toBe(2);
      expect(asked('create')).toHaveLength(2);
      expect(pressed()).toEqual([]);
      expect(await stored()).not.toContain(CANARY);
    },
  );
});
