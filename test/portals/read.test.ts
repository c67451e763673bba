import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { recogniseUrl } from '../../lib/portals/recognise';
import { fixtures, showFixture } from '../fixtures';

afterEach(() => document.body.replaceChildren());

describe.each(fixtures)('$file', ({ file, address, portal, state, level, rows }) => {
  it('is read as what it shows', () => {
    showFixture(file);
    const reading = readPage(document, address);
    expect(reading?.view.portal).toBe(portal);
    expect(reading?.view.state).toBe(state);
    expect(reading?.view.rows.map((row) => [row.name, row.createdOn])).toEqual(rows);
    expect(reading?.view.level).toBe(level);
  });
});

describe('reading', () => {
  it('lets nobody delete rows that cannot be told apart', () => {
    showFixture('legacy-twins.html');
    expect(readPage(document, fixtures[0]!.address)?.rows.map((row) => row.removable)).toEqual([false, false, true]);
  });

  it('finds the one-time password, and not the name that looks like one', () => {
    showFixture('legacy-password-dialog.html');
    const secret = readPage(document, fixtures[0]!.address)?.secret;
    expect(secret?.read()).toBe('qrstuvwxyzabcdef');
    expect(secret?.name).toBe('abcdefghijklmnop');
    expect(secret?.part.level).toBe('sure');
  });

  it('names the account', () => {
    showFixture('legacy-table.html');
    expect(readPage(document, fixtures[0]!.address)?.view.account?.label).toBe('nora.lind@example.com');
  });

  it('puts no value of a password into what leaves the page', () => {
    showFixture('legacy-password-dialog.html');
    expect(JSON.stringify(readPage(document, fixtures[0]!.address)?.view)).not.toContain('qrstuvwxyzabcdef');
  });
});

/** A page put together here: the heading, a create control, and `inside`. */
function showPage(inside: string): void {
  const parsed = new DOMParser().parseFromString(
    `<p>nora.lind@example.com</p><h1>app passwords</h1><button>create</button>${inside}`,
    'text/html',
  );
  document.body.replaceChildren(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
}
const LEGACY = fixtures[0]!.address;
const SECRET = 'qwertyuiopasdfgh';

describe('the name beside a one-time password', () => {
  it.each([
    `<p><b>Name:</b> <span>Laptop</span> <b>Password:</b> <span>${SECRET}</span></p>`,
    `<p>Name: Laptop, Password: <b>${SECRET}</b></p>`,
    `<p>Name: Laptop Password: <span>${SECRET}</span></p>`,
    `<p><b>Name:</b> Laptop<br><b>Password:</b> ${SECRET}</p>`,
    `<div>Name: Laptop Password: ${SECRET.match(/.{4}/g)?.join(' ')}</div>`,
  ])('never holds the password: %s', (line) => {
    showPage(`<div role="dialog">${line}<p>This password will not be displayed again.</p><button>close</button></div>`);
    const reading = readPage(document, LEGACY);
    expect(JSON.stringify(reading?.view)).not.toContain(SECRET);
    expect([undefined, 'Laptop']).toContain(reading?.secret?.name);
  });
});

describe('the place of a one-time password', () => {
  it('is found in a field that can be typed into', () => {
    showPage(`<div role="dialog"><label>Password <input value="${SECRET}"></label><button>Done</button></div>`);
    expect(readPage(document, LEGACY)?.secret?.read()).toBe(SECRET);
  });

  it.each(['aria-label="Name for the app password"', 'title="Create app password"', 'title="Find an app password"'])(
    'is no field that says what is to be typed, whatever was: %s',
    (says) => {
      showPage(
        `<div role="dialog"><input value="${SECRET}" ${says}><button>Next</button><button>Cancel</button></div>`,
      );
      expect(readPage(document, LEGACY)?.view.state).toBe('naming');
    },
  );

  it.each(['aria-label="Your app password"', 'placeholder="App password"'])(
    'is a field that says so itself, where nothing can be typed: %s',
    (says) => {
      showPage(`<div role="dialog"><input readonly value="${SECRET}" ${says}><button>Close</button></div>`);
      expect(readPage(document, LEGACY)?.secret?.read()).toBe(SECRET);
    },
  );

  it('is not the name of an app password in the question about deleting it', () => {
    showPage(`<ul><li>outlookonlaptops <button>Delete</button></li><li>Phone <button>Delete</button></li></ul>
      <div role="dialog"><h2>Delete app password</h2><p>outlookonlaptops</p><button>yes</button><button>no</button></div>`);
    expect(readPage(document, LEGACY)?.view.state).toBe('dialog');
  });

  it('is not a word of the page, whatever stands elsewhere on it', () => {
    showPage(
      '<p>contosomarketing</p><table><tr><td>Phone</td><td><a href="#">Delete</a></td></tr></table><a href="#">Copy</a>',
    );
    expect(readPage(document, LEGACY)?.secret).toBeUndefined();
  });
});

describe('what is no row of the list', () => {
  const table = '<table><tr><th>Name</th><th>Date created</th><th>HEAD</th></tr>ROWS</table>';
  const row = (name: string) => `<tr><td>${name}</td><td>11/19/2026</td><td><a href="#">Delete</a></td></tr>`;

  it('a heading with a control that deletes', () => {
    showPage(table.replace('HEAD', '<a href="#">Delete</a>').replace('ROWS', row('Phone') + row('Laptop')));
    const view = readPage(document, LEGACY)?.view;
    expect(view?.rows.map(({ name }) => name)).toEqual(['Phone', 'Laptop']);
    expect(view?.level).toBe('by-hand');
  });

  const devices = '<h2>Trusted devices</h2><table>ROWS</table>'.replace('ROWS', row('DESKTOP-1') + row('DESKTOP-2'));

  it('a second list under a heading of its own', () => {
    showPage(table.replace('HEAD', '').replace('ROWS', row('Phone') + row('Laptop')) + devices);
    const view = readPage(document, LEGACY)?.view;
    expect(view?.rows.map(({ name }) => name)).toEqual(['Phone', 'Laptop']);
    expect(view?.level).toBe('sure');
  });

  it('any of two lists that could both be it: then nothing is sure', () => {
    showPage(
      table.replace('HEAD', '').replace('ROWS', row('Phone') + row('Laptop')) + devices.replace(/<h2>.*<\/h2>/, ''),
    );
    const view = readPage(document, LEGACY)?.view;
    expect(view?.level).toBe('by-hand');
    expect(view?.rows.some(({ removable }) => removable)).toBe(false);
  });

  it('a second list with dates, where the first has neither dates nor headings', () => {
    showPage(`<ul><li>Phone <button>Delete</button></li><li>Laptop <button>Delete</button></li></ul>${devices}`);
    expect(readPage(document, LEGACY)?.view.level).toBe('by-hand');
  });

  it('nothing, where texts below the headings cannot be told: the list is not taken for empty', () => {
    showPage('<div><b>Name</b><b>Date created</b><b></b><i>Phone</i><i>11/19/2026</i><i>✕</i></div>');
    expect(readPage(document, LEGACY)?.view).toMatchObject({ rows: [], level: 'by-hand' });
  });

  it('a bar that floats over the page', () => {
    showPage(
      `<nav style="position:fixed;top:0"><a href="#">Home</a></nav>${table.replace('HEAD', '').replace('ROWS', row('Phone') + row('Laptop'))}`,
    );
    expect(readPage(document, LEGACY)?.view).toMatchObject({ state: 'list', level: 'sure' });
  });
});

describe('addresses', () => {
  it.each([
    ['https://account.activedirectory.windowsazure.com/AppPasswords.aspx', true],
    ['https://account.activedirectory.windowsazure.com/APPPASSWORDS.ASPX?x=1', true],
    ['https://account.activedirectory.windowsazure.com/ChangePassword.aspx', false],
    ['https://account.activedirectory.windowsazure.com/Proofup.aspx', false],
    ['https://account.activedirectory.windowsazure.com/securityinfo/AppPasswords.aspx', false],
    ['https://mysignins.microsoft.com/security-info?tenant=x', true],
    ['https://mysignins.microsoft.com/security-info/', true],
    ['https://mysignins.microsoft.com/devices', false],
    ['https://mysignins.microsoft.com/register', false],
  ])('%s is the page: %s', (address, onPage) => expect(recogniseUrl(address)?.onPage).toBe(onPage));

  it.each([
    'http://account.activedirectory.windowsazure.com/AppPasswords.aspx',
    'https://example.com/AppPasswords.aspx',
    'https://account.activedirectory.windowsazure.com.example.com/AppPasswords.aspx',
  ])('%s is nobody’s', (address) => expect(recogniseUrl(address)).toBeUndefined());
});
