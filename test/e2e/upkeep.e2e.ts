import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { ADDRESSES } from '../portal/addresses';
import { sampleRows } from '../portal/state';
import { paint, violations } from './harness/axe';
import { BROWSERS, until } from './harness/driver';
import { session } from './harness/session';

interface Kept {
  id: string;
  name: string;
  state: string;
  worked?: string;
  replaces?: string;
  reviewedOn?: string;
}

/** Long ago enough for a review, and one that is not; a day after the twelfth tells which number is the month. */
const ROWS = [
  { id: 'old', name: 'Old-Scanner-Mail', created: '2019-03-24' },
  { id: 'older', name: 'Older-Fax-Mail', created: '2018-03-04' },
  { id: 'new', name: 'Phone-Android-Mail', created: new Date().toISOString().slice(0, 10) },
];

/** From a new one to the day on which it goes, as the desk leads through it. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, open, openDesk, openPopup, closeBox, says, isRead, awaitProposed, reset, asked, stored, forgetAll } =
    session(name);
  const press = (page: Page, role: string, what: string) => driver().press(page, role, what);
  const records = async () => (JSON.parse(await stored())['ledger.records.0'] ?? []) as Kept[];
  const of = async (called: string) => (await records()).find((each) => each.name === called);
  const created = () => asked('create').map((entry) => ('name' in entry ? entry.name : ''));
  const deleted = () => asked('delete').map((entry) => ('name' in entry ? entry.name : ''));
  /** What stands in the form: the device, the apps, the name. */
  const form = (page: Page) =>
    page.$$eval('form input', (all) =>
      all.flatMap((at) =>
        at.type !== 'checkbox' ? at.value || [] : at.checked ? at.labels?.[0]?.innerText.trim() : [],
      ),
    );

  beforeEach(forgetAll);

  it('replaces one by a better one: made, tried, and only then the old one goes', async () => {
    reset({ rows: ROWS });
    const portal = await open(ADDRESSES.legacy);
    const desk = await openDesk();
    await until('the ledger', async () => (await of('Phone-Android-Mail')) !== undefined);
    await press(desk, 'button', 'Phone-Android-Mail');
    await press(desk, 'button', 'Replace…');
    await says(desk, 'It is to take the place of Phone-Android-Mail');
    await press(desk, 'combobox', 'Device');
    await press(desk, 'option', 'This computer');
    await awaitProposed(desk);
    await press(desk, 'button', "Create on Microsoft's page");
    await until('the new one', () => asked('create').length === 1);
    const [made = ''] = created();
    await until('the record', async () => (await of(made))?.replaces !== undefined);
    expect((await of(made))?.replaces).toBe((await of('Phone-Android-Mail'))?.id);
    await portal.bringToFront();
    await closeBox(portal);
    const popup = await openPopup();
    await says(popup, 'Does the new app password work?');
    const again = await openDesk();
    await says(again, 'Does the new app password work?');
    expect(await again.evaluate(() => document.body.innerText.includes('can go now'))).toBe(false);
    await press(again, 'button', `It works: ${made}`);
    await says(again, 'One can go now');
    await expect.poll(async () => (await of(made))?.worked).toBe('yes');
    expect(deleted()).toEqual([]);
    await again.evaluate(() => document.querySelector<HTMLElement>('.upkeep .button-toward-danger')?.click());
    await says(again, 'This cannot be undone');
    await press(again, 'button', 'Delete Phone-Android-Mail');
    await until('the deletion', () => deleted().length === 1);
    expect(deleted()).toEqual(['Phone-Android-Mail']);
  });

  it('goes through what is due for a look, and selects what is not used any more', async () => {
    reset({ rows: ROWS });
    await open(ADDRESSES.legacy);
    const desk = await openDesk();
    await says(desk, '2 app passwords are due for a look');
    await press(desk, 'button', 'Review');
    await until('the first of them', () => driver().shows(desk, 'button', 'Still used: Older-Fax-Mail'));
    for (const scheme of ['light', 'dark'] as const) {
      await paint(desk, scheme);
      expect(await violations(desk)).toEqual([]);
    }
    await press(desk, 'button', 'Still used: Older-Fax-Mail');
    await says(desk, 'You are asked again on');
    await expect.poll(async () => (await of('Older-Fax-Mail'))?.reviewedOn).toBeDefined();
    await press(desk, 'button', 'Not used any more: Old-Scanner-Mail');
    await says(desk, 'One is selected for deletion.');
    await press(desk, 'button', 'Go to Clean up…');
    await says(desk, '1 selected');
    expect(deleted()).toEqual([]);
  });

  it('leads to the help when a new one does not work', async () => {
    reset({ rows: sampleRows(3) });
    const portal = await open(ADDRESSES.legacy);
    const desk = await openDesk();
    await isRead(desk);
    await press(desk, 'button', 'New app password');
    await awaitProposed(desk);
    await press(desk, 'button', "Create on Microsoft's page");
    await until('the new one', () => asked('create').length === 1);
    const [made = ''] = created();
    await until('the record', async () => (await of(made)) !== undefined);
    await portal.bringToFront();
    await closeBox(portal);
    const again = await openDesk();
    await press(again, 'button', `It does not work: ${made}`);
    await says(again, 'Paste the error');
    await expect.poll(async () => (await of(made))?.worked).toBe('no');
  });

  it('leads from one that was shown by mistake to another under the same name', async () => {
    reset({ rows: sampleRows(3) });
    const portal = await open(ADDRESSES.legacy);
    const desk = await openDesk();
    await isRead(desk);
    await press(desk, 'button', 'New app password');
    await press(desk, 'checkbox', 'Outlook');
    await awaitProposed(desk);
    await press(desk, 'button', "Create on Microsoft's page");
    await until('the new one', () => asked('create').length === 1);
    const [made = ''] = created();
    await until('the record', async () => (await of(made))?.state === 'listed');
    await press(portal, 'button', 'Show for 10 seconds');
    await press(portal, 'button', 'I showed it by mistake…');
    await says(desk, 'Did somebody see this password who should not have it?');
    await says(desk, 'Close Microsoft');
    await portal.bringToFront();
    await closeBox(portal);
    await press(desk, 'button', 'Delete and make anew…');
    await says(desk, 'This cannot be undone');
    expect(deleted()).toEqual([]);
    await press(desk, 'button', `Delete ${made}`);
    await until('the deletion', () => deleted().length === 1);
    expect(deleted()).toEqual([made]);
    await press(desk, 'button', 'Close');
    await says(desk, `“${made}” is deleted. Make it anew now?`);
    for (const scheme of ['light', 'dark'] as const) {
      await paint(desk, scheme);
      expect(await violations(desk)).toEqual([]);
    }
    await press(desk, 'button', 'Make it anew');
    await until('the form', () => driver().shows(desk, 'textbox', 'Name'));
    expect(await form(desk)).toEqual(['This computer: This computer', 'Outlook', made]);
    expect(created()).toEqual([made]);
    await press(desk, 'button', "Create on Microsoft's page");
    await until('the other one', () => asked('create').length === 2);
    expect(created()).toEqual([made, made]);
    await until('its record', async () => (await records()).filter((each) => each.name === made).length === 2);
    expect((await records()).filter((each) => each.name === made).map(({ state }) => state)).toEqual([
      'deleted',
      'listed',
    ]);
  });
});
