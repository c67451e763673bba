import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS, until } from './harness/driver';
import { account, devices, inStorage, records } from './harness/ledgers';
import { session } from './harness/session';

const own = devices(6);
const named = records(12, own);
const [first] = named;
const ledger = (portal: 'legacy' | 'personal') =>
  inStorage({ accounts: [account('nora', { portal })], devices: own, records: named });

/** What the desk keeps of what a person did in it, beside another window and after it was closed. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, openDesk, says, store, stored } = session(name);
  const press = (page: Page, role: string, what: string) => driver().press(page, role, what);
  const open = async (portal: 'legacy' | 'personal') => {
    await store({ ...ledger(portal), 'desk.table': null, 'desk.open': null, 'desk.deviceSort': null });
    const desk = await openDesk();
    await says(desk, '12 of 12 shown');
    return desk;
  };
  const fill = async (page: Page, label: string, text: string) => {
    await press(page, 'textbox', label);
    await page.evaluate(() => (document.activeElement as HTMLInputElement).select());
    await page.keyboard.type(text);
  };
  /** In the select under these words. */
  const choose = async (page: Page, label: string, value: string) => {
    const id = await page.$$eval(
      '.field-label',
      (all, words) => all.find(({ textContent }) => textContent === words)?.getAttribute('for') ?? '',
      label,
    );
    await page.select(`[id="${id}"]`, value);
  };

  it('says where another window has given it another name meanwhile', async () => {
    const one = await open('personal');
    const other = await openDesk();
    for (const desk of [one, other]) {
      await desk.bringToFront();
      await says(desk, '12 of 12 shown');
      await press(desk, 'button', first?.name ?? '');
      await says(desk, 'What happened');
    }
    await one.bringToFront();
    await fill(one, 'Name', 'Mine');
    await other.bringToFront();
    await fill(other, 'Name', 'Theirs');
    await press(other, 'button', 'Save name');
    await says(other, 'Saved.');
    await one.bringToFront();
    await press(one, 'button', 'Save name');
    await says(one, 'There it is “Theirs” now.');
    await press(one, 'button', 'Back to the list');
    const rows = () => one.$$eval('tbody tr', (all) => all.map(({ textContent }) => textContent ?? ''));
    await until('theirs', async () => (await rows()).some((each) => each.includes('Theirs')));
  });

  it('keeps how the table stood when another tab was looked at, and in what order devices stand', async () => {
    const desk = await open('legacy');
    await choose(desk, 'Group', 'none');
    await press(desk, 'tab', 'Help');
    await press(desk, 'tab', 'App passwords');
    await says(desk, '12 of 12 shown');
    expect(await desk.$$eval('.find-selects select', (all) => all.map(({ value }) => value))).toContain('none');
    await press(desk, 'tab', 'Devices');
    const heads = (page: Page) => page.$$eval('.device h3', (all) => all.map(({ textContent }) => textContent ?? ''));
    await until('the devices', async () => (await heads(desk)).length === own.length);
    await choose(desk, 'Sort', 'name');
    await until('them by name', async () => (await heads(desk))[0]?.includes('2nd floor'));
    const sorted = await heads(desk);
    // A person takes a moment before they close it.
    await expect.poll(stored).toContain('"desk.deviceSort":"name"');
    await desk.close();
    const again = await openDesk();
    await press(again, 'tab', 'Devices');
    await until('the devices again', async () => (await heads(again)).length === own.length);
    expect(await heads(again)).toEqual(sorted);
  });

  it('forgets an account when it is told to, and nothing of another', async () => {
    const helped = records(3, own, 'helped').map((record) => ({ ...record, name: `Helped-${record.name}` }));
    await store(
      inStorage({ accounts: [account('nora'), account('helped')], devices: own, records: [...named, ...helped] }),
    );
    expect(await stored()).toContain('Helped-');
    const desk = await openDesk();
    await press(desk, 'tab', 'Settings');
    await press(desk, 'button', 'Forget helped@example.com, Older page…');
    await press(desk, 'button', 'Forget account');
    await says(desk, 'Forgotten.');
    expect(await desk.evaluate(() => document.activeElement?.textContent)).toBe('Accounts that Latchkey remembers');
    const left = await stored();
    expect(left).not.toMatch(/helped/i);
    expect(left).toContain(first?.name);
    expect(await desk.$$eval('.known-account bdi', (all) => all.map(({ textContent }) => textContent))).toEqual([
      'nora@example.com, Older page',
    ]);
  });
});
