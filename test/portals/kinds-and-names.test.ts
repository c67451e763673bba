import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../lib/portals/read';

/** Pages of our own invention: how they say which rows are app passwords, and what these are called. */
const SECURITY_INFO = 'https://mysignins.microsoft.com/security-info';
const ACCOUNT = 'nora.lind@example.com';

afterEach(() => document.body.replaceChildren());

function read(address: string, markup: string) {
  document.body.innerHTML = markup;
  const reading = readPage(document, address);
  if (!reading) throw new Error('no page of ours');
  return { ...reading, names: reading.rows.map(({ name }) => name) };
}

describe('a section for each kind of method', () => {
  const HEAD = `<p>${ACCOUNT}</p><h1>Security info</h1><button>Add sign-in method</button>`;
  const section = (title: string, names: string[], more = '') =>
    `<section ${more}><h2>${title}</h2>${names.map((name) => `<div><span>${name}</span><button>Delete</button></div>`).join('')}</section>`;

  it.each(['', 'aria-label="App passwords"'])('says by its heading what is in it: %s', (more) => {
    const others = section('Phone', ['+47 1']) + section('Microsoft Authenticator', ['iPhone']);
    const { view, names } = read(
      SECURITY_INFO,
      `${HEAD}${others}${section('App passwords', ['Laptop', 'Office scanner'], more)}${section('Passkeys', ['Blue'])}`,
    );
    expect(view).toMatchObject({ state: 'list', level: 'sure' });
    expect(names).toEqual(['Laptop', 'Office scanner']);
  });

  const row = (name: string) => `<div><span>${name}</span><button>Delete</button></div>`;
  it.each([
    [
      'a row that somebody called so stands first',
      '<h2>Trusted devices</h2><ul><li>App password</li><li>Kitchen <button>Delete</button></li><li>Tablet <button>Delete</button></li></ul>',
    ],
    [
      'another heading comes between',
      `<h2>Old things</h2><div><h3>App passwords</h3><p>None yet.</p><h4>Trusted devices</h4>${row('Kitchen')}${row('Tablet')}</div>`,
    ],
    [
      'another heading comes after the first row',
      `<h2>Old things</h2><div><h3>App passwords</h3>${row('Mail')}<h4>Trusted devices</h4>${row('Kitchen')}${row('Tablet')}</div>`,
    ],
    [
      'a column is headed so',
      '<h2>Trusted devices</h2><div role="table"><div role="row"><span role="columnheader">Name</span><span role="columnheader">App password</span></div><div role="row"><span>Kitchen</span><button>Delete</button></div><div role="row"><span>Tablet</span><button>Delete</button></div></div>',
    ],
  ])('says it of nothing else: %s', (_, html) => {
    expect(read(SECURITY_INFO, `${HEAD}${html}`).view.level).toBe('by-hand');
  });

  it('says so by a heading that is seen', () => {
    const hidden = '<h3>Hardware tokens</h3><section><h3 style="display:none">App passwords</h3><p>App passwords</p>';
    expect(read(SECURITY_INFO, `${HEAD}${hidden}${row('Kitchen')}${row('Tablet')}</section>`).view.level).toBe(
      'by-hand',
    );
  });

  it('may count what is in it', () => {
    const { view } = read(
      SECURITY_INFO,
      `${HEAD}${section('Phone', ['+47 1'])}${section('App passwords (2)', ['Laptop', 'Office'])}`,
    );
    expect(view).toMatchObject({ state: 'list', level: 'sure' });
  });

  it('is left to the hand where it is labelled as something else', () => {
    const { view } = read(
      SECURITY_INFO,
      `${HEAD}${section('App passwords', ['Laptop', 'Phone'], 'aria-label="Devices"')}`,
    );
    expect(view.level).toBe('by-hand');
  });
});

describe('rows of a kind in words that nobody knows', () => {
  const row = (...cells: string[]) =>
    `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}<td><button>Delete</button></td></tr>`;
  const page = (...rows: string[]) =>
    read(
      SECURITY_INFO,
      `<p>${ACCOUNT}</p><h1>Security info</h1><button>Add sign-in method</button><table>${row('Phone', '+47 1')}${rows.join('')}</table>`,
    );

  it.each(['Geslo za programe', 'Contrasenya per a aplicacions', 'Passwords for apps: password'])(
    'may be app passwords where they speak of a password: %s',
    (kind) => {
      const { view } = page(row(kind, 'Laptop'), row(kind, 'Scanner'));
      expect(view.level).toBe('by-hand');
    },
  );

  it.each([
    ['Temporary access pass', 'Laptop'],
    ['Passkey', 'Google Password Manager'],
  ])('are none where they do not: %s', (kind, name) => {
    const { view, names } = page(row(kind, name), row('Password', 'Last updated: a year ago'));
    expect(view).toMatchObject({ state: 'list', level: 'sure', complete: true });
    expect(names).toEqual([]);
  });
});
