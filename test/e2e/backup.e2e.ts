import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { paint, violations } from './harness/axe';
import { BROWSERS, until } from './harness/driver';
import { account, bigLedger, devices, events, inStorage, records } from './harness/ledgers';
import { session } from './harness/session';

const own = devices(6);
const named = records(12, own);
const small = inStorage({ accounts: [account('nora')], devices: own, records: named, events: events(60, named) });
const [first] = named;

/** A ledger that leaves one browser as a file and comes into another. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, openDesk, says, forgetAll, store, stored } = session(name);
  const press = (page: Page, role: string, what: string) => driver().press(page, role, what);
  const openBackup = async () => {
    const desk = await openDesk();
    await press(desk, 'tab', 'Backup');
    await says(desk, 'Save a backup');
    return desk;
  };
  /** What the next file that is handed to the person holds, as the page gives it to the browser. */
  const watchFiles = (page: Page) =>
    page.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (file) => {
        (globalThis as { handed?: unknown }).handed = file;
        return make(file);
      };
    });
  const handed = async (page: Page): Promise<string> =>
    until('a file', () =>
      page.evaluate(async () => {
        const file = (globalThis as { handed?: Blob }).handed;
        return file ? btoa(String.fromCharCode(...new Uint8Array(await file.arrayBuffer()))) : '';
      }),
    );
  const choose = (page: Page, base64: string, field = 'input[accept*=zip]') =>
    page.$eval(
      field,
      (input, text) => {
        const files = new DataTransfer();
        files.items.add(new File([Uint8Array.from(atob(text), (each) => each.charCodeAt(0))], 'backup.zip'));
        (input as HTMLInputElement).files = files.files;
      },
      base64,
    );
  const lookAt = async (page: Page, passphrase: string) => {
    await page.click('input[type=password]', { count: 3 });
    await page.type('input[type=password]', passphrase);
    await press(page, 'button', 'Look at it');
  };
  async function saved(): Promise<{ file: string; passphrase: string }> {
    const desk = await openBackup();
    await watchFiles(desk);
    await press(desk, 'button', 'Make a passphrase');
    const passphrase = await until('the passphrase', () => desk.$eval('.passphrase', (at) => at.textContent ?? ''));
    await press(desk, 'button', 'Save backup');
    await says(desk, 'Handed to the browser as latchkey-backup-');
    const file = await handed(desk);
    for (const scheme of ['light', 'dark'] as const) {
      await paint(desk, scheme);
      expect(await violations(desk)).toEqual([]);
    }
    return { file, passphrase };
  }

  it('takes all that is remembered to a browser that remembers nothing yet', async () => {
    await store({ ...small, 'ledger.salt': 'the salt of the browser before this' });
    const { file, passphrase } = await saved();
    expect(passphrase).toMatch(/^(\w{4}-){4}\w{4}$/);
    expect(atob(file)).not.toContain(first?.name);
    expect(await stored()).not.toContain(passphrase);
    await forgetAll();
    await store({ 'ledger.salt': 'the salt of the browser after that one' });
    const desk = await openBackup();
    await choose(desk, file);
    await lookAt(desk, 'k7mq-2x9f-wdpt-84hn-b6rz');
    await says(desk, 'This passphrase does not open the file.');
    await lookAt(desk, ` ${passphrase.replaceAll('-', ' ').toUpperCase()}`);
    await says(desk, '12 app passwords are added.');
    for (const scheme of ['light', 'dark'] as const) {
      await paint(desk, scheme);
      expect(await violations(desk)).toEqual([]);
    }
    expect(await stored()).not.toContain(first?.name);
    await press(desk, 'button', 'Bring in');
    await says(desk, 'Brought in');
    await press(desk, 'tab', 'App passwords');
    await says(desk, first?.name ?? '');
    const all = await stored();
    for (const { id, name: called } of [...named, ...own]) {
      expect(all).toContain(`"id":"${id}"`);
      expect(all).toContain(called);
    }
    expect(all).toContain('the salt of the browser before this');
    expect(all).not.toContain(passphrase);
    expect(all).not.toContain('nora@example.com');
  });

  it('takes back what was brought in, and all of a large ledger', async () => {
    await store(bigLedger());
    const { file, passphrase } = await saved();
    await store(small);
    const desk = await openBackup();
    await choose(desk, file);
    await lookAt(desk, passphrase);
    await press(desk, 'radio', 'Put the copy in the place of what is here');
    await says(desk, '488 app passwords are added.');
    await press(desk, 'button', 'Bring in');
    await says(desk, 'What was here before is kept below');
    await until('the copy', () => desk.$('.copy-aside button'));
    await desk.click('.copy-aside button');
    await says(desk, 'It holds 12 app passwords. On 6 devices.');
    await press(desk, 'radio', 'Put the copy in the place of what is here');
    await press(desk, 'button', 'Bring in');
    await says(desk, 'What was here before is kept below');
    const all = await stored();
    expect(all).toContain(`"id":"${named[11]?.id}"`);
  });

  it('takes in from a table which device each is on, and never a password out of it', async () => {
    const bare = named.map(({ device: _, note: __, ...rest }) => rest);
    await store(inStorage({ accounts: [account('nora')], devices: own, records: bare, events: [] }));
    const desk = await openBackup();
    const rows = [
      'Name;Device;Note',
      `${bare[0]?.name};${own[2]?.name};abcd efgh ijkl mnop`,
      `${bare[1]?.name};Gate house;"third shelf; left"`,
      'Nobody-knows-this;Van;x',
    ];
    await choose(desk, Buffer.from(rows.join('\r\n')).toString('base64'), 'input[accept*=csv]');
    await press(desk, 'button', 'Look at the table');
    await says(desk, 'More is known of 2 that are here.');
    await says(desk, 'no app password of that name, account and date (rows: 4)');
    await says(desk, 'What looks like a password is left out (rows: 2).');
    for (const scheme of ['light', 'dark'] as const) {
      await paint(desk, scheme);
      expect(await violations(desk)).toEqual([]);
    }
    expect(await stored()).not.toContain('Gate house');
    await press(desk, 'button', 'Bring in');
    await says(desk, 'Brought in');
    const all = await stored();
    expect(all).toContain(`"device":"${own[2]?.id}"`);
    expect(all).toContain('third shelf; left');
    expect(all).toContain('"name":"Gate house"');
    for (const other of ['abcd efgh', 'Nobody-knows-this', '"Van"']) expect(all).not.toContain(other);
  });
});
