import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Device } from '../../lib/ledger/model';
import { ADDRESSES } from '../portal/addresses';
import { sampleRows } from '../portal/state';
import { paint, violations } from './harness/axe';
import { keptForms, putDevices, storedDevices } from './harness/devices';
import { BROWSERS, until } from './harness/driver';
import { session } from './harness/session';

const NAMES = sampleRows(8).map((row) => row.name);
const phone: Device = { id: 'p', name: 'iPhone 6s', kind: 'phone', platform: 'iOS 12', note: 'Cracked' };
const laptop: Device = { id: 'l', name: 'ThinkPad T14', kind: 'laptop', platform: 'Windows 11' };
const LONG = `${'Reading room, second floor, the one with the broken hinge '.repeat(4).slice(0, 190)}-2021-last`;

/** Devices on the desk, as a person keeps them. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, open, openDesk, openPopup, says, reset, asked, forgetAll } = session(name);
  const press = (page: Page, role: string, what: string) => driver().press(page, role, what);
  const fill = async (page: Page, label: string, text: string) => {
    await press(page, 'textbox', label);
    await page.evaluate(() => (document.activeElement as HTMLInputElement).select());
    await page.keyboard.type(text);
  };
  const devicesOf = async (devices: Device[], has: Record<string, string[]> = {}, file?: string) => {
    await forgetAll();
    reset({ rows: sampleRows(8) });
    await open(ADDRESSES['security-info']);
    const desk = await openDesk(file);
    await says(desk, NAMES[0] ?? '');
    await putDevices(desk, devices, has);
    await press(desk, 'tab', 'Devices');
    await says(desk, devices[0]?.name ?? 'None yet');
    return desk;
  };

  it('makes a device, gives it an app password, edits it, and keeps what was typed when the desk is closed', async () => {
    const desk = await devicesOf([]);
    await press(desk, 'button', `Which device? ${NAMES[3]}`);
    await press(desk, 'combobox', 'Device');
    await press(desk, 'option', 'A new device…');
    await fill(desk, 'Device name', 'Scanner, 2nd floor');
    await press(desk, 'radio', 'Printer');
    await press(desk, 'button', 'Add device');
    await says(desk, 'Device saved.');
    await says(desk, '1 device holds 1 app password.');
    await press(desk, 'button', 'Edit Scanner, 2nd floor');
    await fill(desk, 'Platform or model', 'Ricoh IM C2500');
    // A person takes a moment before they close it.
    await expect.poll(() => keptForms(desk)).toMatchObject([{ platform: 'Ricoh IM C2500' }]);
    await desk.close();
    const again = await openDesk();
    await says(again, 'A device that you began to describe is not saved yet.');
    await press(again, 'button', 'Show');
    await press(again, 'button', 'Go on');
    await press(again, 'button', 'Save device');
    await says(again, 'Device saved.');
    expect(await storedDevices(again)).toMatchObject([
      { name: 'Scanner, 2nd floor', kind: 'printer', platform: 'Ricoh IM C2500' },
    ]);
    await expect.poll(() => keptForms(again)).toEqual([]);
    const popup = await openPopup();
    await says(popup, 'Scanner, 2nd floor');
    await again.close();
    const last = await openDesk();
    await says(last, NAMES[0] ?? '');
    expect(await last.evaluate(() => document.body.innerText)).not.toContain('not saved yet');
  });

  it('takes what two windows save of one device, and says where both meant the same', async () => {
    const one = await devicesOf([phone, laptop]);
    await press(one, 'button', 'Edit iPhone 6s');
    const other = await openDesk();
    await press(other, 'tab', 'Devices');
    await press(other, 'button', 'Edit iPhone 6s');
    await fill(other, 'Device name', 'Phone of the shop');
    await press(other, 'button', 'Save device');
    await says(other, 'Device saved.');
    await one.bringToFront();
    await fill(one, 'Device name', 'Old iPhone');
    await fill(one, 'Note', 'In the drawer');
    await press(one, 'button', 'Save device');
    await says(one, 'Changed in another window meanwhile');
    const stored = async () => (await storedDevices(one)).find(({ id }) => id === 'p');
    expect(await stored()).toEqual({ ...phone, name: 'Phone of the shop', note: 'In the drawer' });
    await press(one, 'button', 'Save device');
    await says(one, 'Device saved.');
    expect(await stored()).toEqual({ ...phone, name: 'Old iPhone', note: 'In the drawer' });
  });

  it('merges two devices into one, and takes that back', async () => {
    const desk = await devicesOf([phone, laptop], { p: NAMES.slice(0, 2), l: NAMES.slice(2, 3) });
    await press(desk, 'button', 'Edit iPhone 6s');
    await press(desk, 'button', 'Merge into another…');
    await says(desk, 'Its 2 app passwords, of all accounts, go over to the other one.');
    await desk.select('dialog select', 'l');
    await press(desk, 'button', 'Merge');
    await says(desk, 'Merged. 2 app passwords went over.');
    await says(desk, '1 device holds 3 app passwords.');
    expect(await storedDevices(desk)).toEqual([{ ...laptop, note: 'Cracked' }]);
    await press(desk, 'button', 'Undo');
    await says(desk, '2 devices hold 3 app passwords.');
    expect(new Set(await storedDevices(desk))).toEqual(new Set([laptop, phone]));
  });

  it('leads from a lost device to Clean up with exactly its app passwords selected, and deletes nothing by that', async () => {
    const desk = await devicesOf([phone, laptop], { p: NAMES.slice(1, 3), l: NAMES.slice(4, 6) });
    // Something else was ticked before.
    await press(desk, 'tab', 'Clean up');
    await press(desk, 'checkbox', `Select ${NAMES[4]}`);
    await says(desk, '1 selected');
    await press(desk, 'tab', 'Devices');
    await press(desk, 'button', 'Lost or stolen… iPhone 6s');
    await says(desk, "resetting the account's password does not revoke them");
    await press(desk, 'button', 'Mark as lost and select its 2 app passwords');
    await says(desk, '2 selected');
    await says(desk, '2 of 8 shown');
    const ticked = await desk.$$eval('.tick-row input:checked', (boxes) =>
      boxes.map((box) => box.getAttribute('aria-label')),
    );
    expect(ticked).toEqual(NAMES.slice(1, 3).map((each) => `Select ${each}`));
    await press(desk, 'button', 'Clear filters');
    await says(desk, '8 of 8 shown');
    expect(await desk.$$eval('.tick-row input:checked', (boxes) => boxes.length)).toBe(2);
    expect(asked('delete')).toEqual([]);
    await press(desk, 'tab', 'Devices');
    await says(desk, '1 is lost or retired, and still holds 2.');
  });

  it('is worked by keys alone', async () => {
    const desk = await devicesOf([phone], { p: NAMES.slice(0, 1) });
    const active = () =>
      desk.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
    // Never over the end of the page: Firefox goes on in its own window then, and a page without focus takes no Enter.
    const tabTo = async (label: string, isBack = false) => {
      if (isBack) await desk.keyboard.down('Shift');
      for (let n = 0; n < 40 && (await active())?.trim() !== label; n++) await desk.keyboard.press('Tab');
      if (isBack) await desk.keyboard.up('Shift');
      expect((await active())?.trim()).toBe(label);
    };
    const inField = () => desk.evaluate(() => document.activeElement?.matches('form input:not([type])') ?? false);
    await tabTo('New device');
    await desk.keyboard.press('Enter');
    await says(desk, 'Add device');
    await until('the focus in the form', inField);
    await desk.keyboard.type('Camera, yard');
    await desk.keyboard.press('Tab');
    // The kinds are one stop; from the first, the seventh is the camera.
    for (let n = 0; n < 6; n++) await desk.keyboard.press('ArrowRight');
    await desk.keyboard.press('Enter');
    await says(desk, 'Device saved.');
    expect(await storedDevices(desk)).toMatchObject([phone, { name: 'Camera, yard', kind: 'camera' }]);
    await until('the focus where it was', async () => (await active()) === 'Edit Camera, yard');
    await desk.keyboard.press('Enter');
    await says(desk, 'Edit device');
    await until('the focus in the form', inField);
    await tabTo('Retire');
    await desk.keyboard.press('Enter');
    await says(desk, 'Retired.');
    // The card goes to its new place once the ledger was read again.
    await until('the card to say so', async () => (await desk.$('.device .tag')) !== null);
    await tabTo('Undo', true);
    await desk.keyboard.press('Enter');
    await says(desk, 'Taken back.');
    await until('the card to stand where it stood', async () => (await desk.$('.device .tag')) === null);
    await tabTo('Lost or stolen… iPhone 6s');
    await desk.keyboard.press('Enter');
    await says(desk, 'Mark as lost or stolen?');
    await desk.keyboard.press('Escape');
    await until('the focus where it was', async () => (await active()) === 'Lost or stolen… iPhone 6s');
  });

  it.each([
    ['light', 1200],
    ['dark', 1200],
    ['light', 320],
    ['dark', 320],
  ] as const)(
    'has nothing that axe finds, in %s at %i px, with names of any length and direction',
    async (scheme, width) => {
      const desk = await devicesOf(
        [
          { ...phone, lostOn: '2024-05-03' },
          { ...laptop, name: LONG, note: 'x'.repeat(300) },
          { id: 'a', name: 'هاتف المكتب \u202e12', kind: 'phone' },
          { id: 'e', name: '📷👩‍👩‍👧', kind: 'camera', retiredOn: '2022-09-09' },
          { id: 't', name: 'iPhone 6s', kind: 'phone', platform: 'iOS 9' },
        ],
        { p: NAMES.slice(0, 2), l: NAMES.slice(2, 6) },
        width === 320 ? 'sidepanel.html' : 'desk.html',
      );
      await desk.setViewport({ width, height: 800 });
      await paint(desk, scheme);
      const check = async (what: string) => {
        expect(await violations(desk), what).toEqual([]);
        const wide = await desk.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wide, what).toBe(0);
      };
      await check('the list');
      await press(desk, 'button', `Which device? ${NAMES[7]}`);
      await until('the devices', () => driver().shows(desk, 'combobox', 'Device'));
      await check('the devices to choose from');
      await press(desk, 'button', `Lost or stolen… ${LONG}`);
      await says(desk, 'Mark as lost or stolen?');
      await check('lost');
      await press(desk, 'button', 'Mark as lost');
      await says(desk, 'Marked as lost.');
      await press(desk, 'button', `Edit ${LONG}`);
      await press(desk, 'button', 'Merge into another…');
      await says(desk, 'of all accounts, go over to the other one.');
      await check('merging');
      await press(desk, 'button', 'Cancel');
      await fill(desk, 'Device name', 'iPhone 6s');
      await check('the form');
      await press(desk, 'button', 'Back to the list');
      await says(desk, 'You began to change a device');
      await check('the offer to go on');
    },
  );
});
