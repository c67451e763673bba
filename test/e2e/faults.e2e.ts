import { describe, expect, it } from 'vitest';
import { LEGACY_PAGE } from '../portal/server';
import { type Fault, sampleRows } from '../portal/state';
import { BROWSERS, steady, until } from './harness/driver';
import { session } from './harness/session';

/** What goes wrong on the page, in the browser or with the extension: one clear sentence, and nothing pressed in vain. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, open, openPopup, says, isRead, reset, asked, startCreating, startDeleting, store } = session(name);

  it.each<[Fault, string]>([
    ['names-another', 'was not deleted'],
    ['extra-confirm', 'was not deleted'],
    ['asks-all', 'was not deleted'],
    ['delete-lies', 'still lists it'],
  ])('deletes nothing wrong when the page has the fault %s (F24, F25)', async (fault, words) => {
    reset({ faults: [fault] });
    await open();
    const popup = await startDeleting('scan2mail');
    await says(popup, words);
    expect(asked('delete').filter((entry) => entry.what === 'delete' && entry.result === 'deleted')).toEqual([]);
    expect(driver().simulator.state.rows).toHaveLength(4);
  });

  it('deletes nothing more on a page that asked about another one, until it is loaded anew (F24)', async () => {
    reset({ faults: ['names-another'] });
    const portal = await open();
    await says(await startDeleting('scan2mail'), 'named another app password');
    driver().simulator.state.faults = [];
    await says(await startDeleting('scan2mail'), 'deletes nothing more here');
    expect(driver().simulator.state.rows).toHaveLength(4);
    await portal.reload();
    await says(await startDeleting('scan2mail'), 'is deleted');
    expect(driver().simulator.state.rows).toHaveLength(3);
  });

  it('says that it was gone already when the row goes without a confirmation', async () => {
    reset({ faults: ['row-gone'] });
    await open();
    const popup = await startDeleting('scan2mail');
    await says(popup, 'scan2mail was gone already');
  });

  it('says that the page wants a sign-in (F21)', async () => {
    reset({ faults: ['signed-out'] });
    await open();
    await says(await openPopup(), 'Sign in on Microsoft');
  });

  it('says that the page offers no app passwords', async () => {
    reset({ faults: ['option-off'] });
    await open();
    await says(await openPopup(), 'offers no app passwords');
  });

  it('says so at the limit, and presses nothing', async () => {
    reset({ rows: sampleRows(40) });
    await open();
    const popup = await openPopup();
    await says(popup, '40 of 40');
    await driver().press(popup, 'button', 'New app password');
    await says(popup, 'All 40 places are used');
    expect(asked('create')).toEqual([]);
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
    await says(popup, 'did not open its dialog');
    expect(asked('delete')).toEqual([]);
  });

  it('deletes in no other account than the one that was confirmed (F22)', async () => {
    reset();
    const portal = await open();
    const popup = await openPopup();
    await isRead(popup);
    await driver().press(popup, 'button', 'Delete scan2mail…');
    await says(popup, 'This cannot be undone');
    driver().simulator.state.account = 'somebody.else@example.com';
    await portal.reload();
    await until('our parts', async () => (await portal.$('[data-portal]')) !== null);
    await driver().press(popup, 'button', 'Delete scan2mail');
    await says(popup, 'now shows another account');
    expect(asked('delete')).toEqual([]);
  });

  it.each(['/ChangePassword.aspx', '/Proofup.aspx'])('does nothing on %s of the same host', async (path) => {
    reset();
    const other = await open(new URL(path, LEGACY_PAGE).href);
    await says(await openPopup(), 'This is another page of the same site');
    expect(await other.evaluate(() => document.querySelectorAll('[data-portal]').length)).toBe(0);
    expect(asked('delete')).toEqual([]);
  });

  it('goes on when the background is stopped in the middle (F1, F2)', async () => {
    reset({ latency: 1200 });
    const portal = await open();
    const popup = await startDeleting('scan2mail');
    await new Promise((done) => setTimeout(done, 600));
    await driver().stopBackground();
    await until('the deletion', () => asked('delete').length > 0);
    await until('the row to be gone', () => portal.evaluate(() => !document.body.innerText.includes('scan2mail')));
    await says(popup, 'scan2mail is deleted');
    expect(asked('delete')).toHaveLength(1);
  });

  it('leaves the page alone once the extension was updated under it, and says what to do (F10)', async () => {
    reset();
    const portal = await open();
    const chips = () => driver().shows(portal, 'list', 'Devices of these app passwords');
    const parts = () => portal.evaluate(() => document.querySelectorAll('[data-portal]').length);
    await until('the chips', chips);
    const before = await steady('our parts', parts);
    await driver().reloadExtension();
    // Any change of the page is what the old script would answer to.
    await portal.evaluate(() => document.body.append(document.createElement('p')));
    const popup = await openPopup();
    // Chrome leaves the open page without a script; Firefox gives it the new one at once.
    if (name === 'chromium') {
      await says(popup, "Reload Microsoft's page");
      await until('the old parts to be gone', async () => (await parts()) === 0);
      await driver().press(popup, 'button', 'Reload the page');
    }
    await says(popup, 'scan2mail');
    await portal.bringToFront();
    await until('the chips', chips);
    expect(before).toBeGreaterThan(0);
    await until('as many parts as before', async () => (await parts()) === before);
    expect(asked('delete')).toEqual([]);
  });

  it('says so, and offers the way, when access to the site is withheld', async () => {
    reset();
    await driver().setHostAccess(false);
    try {
      await open();
      const popup = await openPopup();
      await until('the offer', () => driver().shows(popup, 'button', 'Allow on this site'));
    } finally {
      await driver().setHostAccess(true);
    }
  });

  it('says that what it had stored is damaged, sets it aside, and goes on (F15)', async () => {
    reset();
    await store({ 'ledger.meta': { version: 'broken' } });
    const popup = await openPopup();
    await says(popup, 'Part of the stored list is damaged');
    await open();
    await says(popup, 'scan2mail');
    await until('the damage to be set aside', () =>
      popup.evaluate(() => !document.body.innerText.includes('is damaged')),
    );
  });

  // Firefox sets no limit that a test could reach; there the unit tests of the store stand for it.
  if (name === 'chromium')
    it('deletes nothing when the browser has no room to write it down (F13)', async () => {
      reset();
      await open();
      const popup = await openPopup();
      await isRead(popup);
      // Whatever is stored already: halves of halves fill the ten megabytes to the last bytes.
      for (let size = 8_388_608; size >= 16; size /= 2)
        for (const turn of [1, 2]) await store({ [`filler ${size} ${turn}`]: 'x'.repeat(size) }).catch(() => {});
      await driver().press(popup, 'button', 'Delete scan2mail…');
      await driver().press(popup, 'button', 'Delete scan2mail');
      await says(popup, 'refused to store');
      expect(asked('delete')).toEqual([]);
    });
});
