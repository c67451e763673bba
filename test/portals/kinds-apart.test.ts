import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { ADDRESSES } from '../portal/addresses';

/** Lists of our own invention: a kind and a name that stand in one text, and kinds that no row says for itself. */

afterEach(() => document.body.replaceChildren());

function read(inside: string) {
  document.body.innerHTML = `<p>nora.lind@example.com</p><h1>Security info</h1><button>Add sign-in method</button>${inside}`;
  const reading = readPage(document, ADDRESSES['security-info']);
  return { ...reading?.view, names: reading?.rows.map(({ name }) => name) };
}
const list = (...rows: string[]) => `<ul>${rows.map((row) => `<li>${row}<button>Delete</button></li>`).join('')}</ul>`;

describe('a kind and a name in one text', () => {
  it.each([
    ['with a colon', (name: string) => `App password: ${name}`, 'Phone: +47 1'],
    ['with a wide colon', (name: string) => `アプリ パスワード：${name}`, '電話：+81 1'],
    ['with a dash', (name: string) => `App-Kennwort – ${name}`, 'Telefon – +49 1'],
    ['in brackets behind the name', (name: string) => `${name} (App password)`, 'Pixel (Authenticator app)'],
  ])('%s are told apart', (_, say, other) => {
    expect(
      read(list(`<p>${other}</p>`, ...['Laptop', 'Office mail'].map((name) => `<p>${say(name)}</p>`))),
    ).toMatchObject({
      names: ['Laptop', 'Office mail'],
      level: 'sure',
    });
  });

  it('stay one where the kind stands in a place of its own: people name things like that', () => {
    const rows = ['App password: Laptop', 'Mail (App password)'].map((name) => `<p>App password</p><p>${name}</p>`);
    expect(read(list('<p>Phone</p><p>+47 1</p>', ...rows))).toMatchObject({
      names: ['App password: Laptop', 'Mail (App password)'],
      level: 'sure',
    });
  });

  it('stay one on a page that lists nothing else', () => {
    document.body.innerHTML = `<p>nora.lind@example.com</p><h1>app passwords</h1><button>create</button>${list('<p>App password: Laptop</p>', '<p>App password: Mail</p>')}`;
    expect(readPage(document, ADDRESSES.legacy)?.rows.map(({ name }) => name)).toEqual([
      'App password: Laptop',
      'App password: Mail',
    ]);
  });
});

describe('a page is left to the hand', () => {
  it('where one cell says the kind of several rows', () => {
    const row = (name: string, kind = '') => `<tr>${kind}<td>${name}</td><td><button>Delete</button></td></tr>`;
    const table = (span: number) =>
      `<table>${row('+47 1', '<td>Phone</td>')}${row('Laptop', `<td rowspan="${span}">App password</td>`)}${row('Mail', span > 1 ? '' : '<td>App password</td>')}</table>`;
    expect(read(table(2))).toMatchObject({ level: 'by-hand' });
    expect(read(table(1))).toMatchObject({ level: 'sure', names: ['Laptop', 'Mail'] });
  });

  it.each([
    ['App password', 'by-hand'],
    ['Passkey', 'sure'],
  ])('where rows are ticked and deleted all at once, and one of them is an %s', (kind, level) => {
    const row = (...texts: string[]) =>
      `<tr><td><input type="checkbox"></td>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
    const tools = '<button>Add sign-in method</button><button disabled>Delete</button>';
    document.body.innerHTML = `<p>nora.lind@example.com</p><h1>Security info</h1><div role="toolbar">${tools}</div><table><thead><tr><th><input type="checkbox"></th><th>Kind</th><th>Name</th></tr></thead><tbody>${row('Phone', '+47 1')}${row(kind, 'Laptop')}</tbody></table>`;
    expect(readPage(document, ADDRESSES['security-info'])?.view).toMatchObject({ level, rows: [] });
  });
});

describe('a name that begins like a kind', () => {
  it.each(['App password <mark>2</mark>', 'App password <wbr>2'])('is one where nothing else is listed: %s', (name) => {
    document.body.innerHTML = `<p>nora.lind@example.com</p><h1>app passwords</h1><button>create</button><table><tr><th>Name</th><th>Date created</th><th></th></tr>${[
      name,
      'Laptop',
    ]
      .map((each) => `<tr><td>${each}</td><td>3/14/2023</td><td><button>Delete</button></td></tr>`)
      .join('')}</table>`;
    expect(readPage(document, ADDRESSES.legacy)?.rows[0]?.name).toBe('App password 2');
  });
});

it('a plain word for deleting stays one, whatever its letters are the name of', () => {
  const row = (name: string) => `<p>Contraseña de aplicación</p><p>${name}</p>`;
  expect(read(list(row('r'), row('Portátil')).replaceAll('>Delete<', '>Eliminar<'))).toMatchObject({
    names: ['r', 'Portátil'],
    level: 'sure',
  });
});

describe('a page without any is sure of that', () => {
  it.each([
    ['in a menu', '<ul><li><div role="menuitem" tabindex="0">App passwords</div></li></ul>'],
    ['in a sentence', '<p>Older apps need an <b>app password</b>.</p>'],
    ['in a message', '<div role="status"><b>App password</b> deleted</div>'],
  ])('where %s the word stands', (_, html) => {
    expect(
      read(`${list('<p>Phone</p><p>+47 1</p>', '<p>Passkey</p><p>Blue</p>')}<footer>${html}</footer>`),
    ).toMatchObject({
      level: 'sure',
      names: [],
    });
  });
});
