import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { paint, violations } from './harness/axe';
import { BROWSERS, steady, until } from './harness/driver';
import { session } from './harness/session';

/** Names as a person makes them: by a template, beside others, with somebody's name in the device. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, open, openDesk, openPopup, says, isRead, turn, reset, asked, store, stored } = session(name);
  const press = (page: Page, role: string, what: string) => driver().press(page, role, what);
  const month = () => {
    const now = new Date();
    return `${now.getFullYear()}${String(now.getMonth() + 1).padStart(2, '0')}`;
  };
  /** Types over what stands in the box of this label. */
  const fill = async (page: Page, label: string, text: string) => {
    await press(page, 'textbox', label);
    await page.evaluate(() => (document.activeElement as HTMLInputElement).select());
    await page.keyboard.type(text);
  };
  const nameIn = (page: Page) => page.$eval('form input[name=name]', (input) => (input as HTMLInputElement).value);
  const proposed = (page: Page) =>
    page.$$eval('form [role=listbox][aria-label="Suggested names"] [role=option]', (options) =>
      options.map((option) => option.textContent?.trim() ?? ''),
    );
  const startForm = async (page: Page) => {
    await isRead(page);
    await press(page, 'button', 'New app password');
    await until('a proposed name', async () => (await proposed(page)).length > 0);
  };
  const settings = async (file?: string) => {
    const desk = await openDesk(file);
    await press(desk, 'tab', 'Settings');
    await says(desk, 'Name template');
    return desk;
  };

  it('makes names by the template of the Settings tab, in the form and under the page’s own field', async () => {
    reset();
    const desk = await settings();
    await fill(desk, 'Name template', '{foo}-{device}');
    await says(desk, '{foo} is not known');
    await fill(desk, 'Name template', '{device} {yyyy}.{mm} {app}');
    const [year, digits] = [month().slice(0, 4), month().slice(4)];
    await says(desk, `ThinkPadT14 ${year}.${digits} Outlook`);
    await press(desk, 'button', 'Save template');
    await says(desk, "Use Latchkey's own names");
    const portal = await open();
    const popup = await openPopup();
    await startForm(popup);
    expect(await steady('the names', () => proposed(popup))).toEqual([`Laptop ${year}.${digits}`]);
    await press(popup, 'checkbox', 'Mail');
    await until('the app', async () => (await nameIn(popup)) === `Laptop ${year}.${digits} Mail`);
    await popup.close();
    await portal.bringToFront();
    await until('the chips', () => driver().shows(portal, 'list', 'Devices of these app passwords'));
    await press(portal, 'button', 'create');
    await until('the suggestion', () => driver().shows(portal, 'option', `Laptop ${year}.${digits}`));
    await press(desk, 'button', "Use Latchkey's own names");
    await says(desk, 'ThinkPadT14-Outlook');
  });

  it('draws a new device that was typed before it is made, since nobody has said what kind it is', async () => {
    reset();
    await open();
    const popup = await openPopup();
    await startForm(popup);
    await press(popup, 'combobox', 'Device');
    await popup.evaluate(() => (document.activeElement as HTMLInputElement).select());
    await popup.keyboard.type('Attic camera');
    // A real mouse: what a test gives the focus first leaves the box before it presses.
    const create = await until('the button', () => driver().placeOf(popup, 'button', "Create on Microsoft's page"));
    await popup.mouse.click(create.x, create.y);
    await says(popup, 'Device name');
    expect(await steady('the name', () => nameIn(popup))).toBe('AtticCamera');
    expect(asked('create')).toEqual([]);
    await popup.mouse.click(create.x, create.y);
    await until('the page to be asked', () => asked('create').length > 0);
    expect(asked('create')).toMatchObject([{ name: 'AtticCamera' }]);
  });

  it('warns of a twin and of a person, and lets the name be taken', async () => {
    reset();
    const portal = await open();
    const popup = await openPopup();
    await startForm(popup);
    await fill(popup, 'Name', 'scan2mai1');
    await says(popup, '“scan2mai1” and “scan2mail” look alike; you cannot rename either.');
    await fill(popup, 'Name', 'scan2mair');
    await says(popup, '“scan2mair” and “scan2mail” differ by one letter; you cannot rename either.');
    await fill(popup, 'Name', "Anna's phone mail");
    await says(popup, "This seems to hold a person's name");
    await press(popup, 'button', "Create on Microsoft's page");
    await until('the page to be asked', () => asked('create').length > 0);
    expect(asked('create')).toMatchObject([{ name: "Anna's phone mail", result: 'made' }]);
    await portal.close();
  });

  it('proposes neither the person’s name nor one that looks like another', async () => {
    reset({ account: 'nora.lind@example.com' });
    await open();
    const popup = await openPopup();
    await startForm(popup);
    await press(popup, 'combobox', 'Device');
    await press(popup, 'option', 'A new device…');
    for (const device of [
      "Nora's iPhone",
      'Lind iPhone',
      'nora.lind@example.com iPhone',
      'Annas iPhone 0151 2345678',
    ]) {
      await fill(popup, 'Device name', 'Camera');
      await until('the camera', async () => (await nameIn(popup)).startsWith('Camera'));
      await fill(popup, 'Device name', device);
      await until('the iPhone', async () => (await nameIn(popup)).startsWith('IPhone'));
      expect((await steady('the names', () => proposed(popup))).join()).not.toMatch(/nora|lind|anna|0151/i);
    }
  });

  it('keeps the form while desk and popup are closed, until it is cancelled', async () => {
    reset();
    await open();
    const desk = await openDesk();
    await startForm(desk);
    await press(desk, 'combobox', 'Device');
    await press(desk, 'option', 'A new device…');
    await fill(desk, 'Device name', 'Attic camera');
    await press(desk, 'checkbox', 'Backup report');
    await until('the name for it', async () => (await nameIn(desk)).includes('Backup'));
    await fill(desk, 'Name', 'Attic-Cam');
    expect(await desk.$eval('form input[name=name]', (input) => (input as HTMLInputElement).value)).toBe('Attic-Cam');
    await until('the form to be kept', async () => (await stored()).includes('Attic-Cam'));
    await desk.close();
    const popup = await openPopup();
    await startForm(popup);
    await says(popup, 'As you left it');
    expect(await nameIn(popup)).toBe('Attic-Cam');
    expect(await popup.$$eval('input', (inputs) => inputs.map(({ value }) => value))).toContain('Attic camera');
    expect(
      await popup.$$eval('input:checked', (inputs) => inputs.map((each) => each.parentElement?.textContent)),
    ).toEqual(['Backup report']);
    await press(popup, 'button', 'Cancel');
    await until('the form to be put away', async () => !(await stored()).includes('Attic-Cam'));
    await startForm(popup);
    expect(await nameIn(popup)).not.toBe('Attic-Cam');
    expect(await popup.evaluate(() => document.body.innerText)).not.toContain('As you left it');
  });

  it('switches presenter mode and account names in the settings', async () => {
    reset({ account: 'nora.lind@example.com' });
    const desk = await settings();
    await turn(desk, 'Keep account names', 'on');
    await open();
    const kept = () =>
      desk.evaluate(async () => JSON.stringify(await (globalThis as unknown as Scope).chrome.storage.local.get(null)));
    await until('the account', async () => (await kept()).includes('nora.lind@example.com'));
    await turn(desk, 'Keep account names', 'off');
    await until('it to be forgotten', async () => !(await kept()).includes('nora.lind@example.com'));
    await turn(desk, 'Hide names', 'on');
    await until('it to be kept', async () => (await kept()).includes('"hideNames":true'));
    await turn(desk, 'Hide names', 'off');
    await store({ settings: {} });
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds, in %s', async (scheme) => {
    reset();
    await open();
    const desk = await settings();
    await fill(desk, 'Name template', '{foo}');
    await says(desk, '{foo} is not known');
    await paint(desk, scheme);
    expect(await violations(desk)).toEqual([]);
    const panel = await settings('sidepanel.html');
    await panel.setViewport({ width: 320, height: 900 });
    await paint(panel, scheme);
    expect(await violations(panel)).toEqual([]);
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const popup = await openPopup();
    await startForm(popup);
    await fill(popup, 'Name', 'scan2mai1');
    await says(popup, 'look alike');
    await paint(popup, scheme);
    expect(await violations(popup)).toEqual([]);
  });
});

interface Scope {
  chrome: { storage: { local: { get(keys: null): Promise<object> } } };
}
