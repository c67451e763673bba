import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { ADDRESSES } from '../portal/addresses';

/** Lists of our own invention, whose rows stand under titles that say their kind. */

afterEach(() => document.body.replaceChildren());

function read(list: string) {
  document.body.innerHTML = `<p>nora.lind@example.com</p><h1>Security info</h1><button>Add sign-in method</button>${list}`;
  const reading = readPage(document, ADDRESSES['security-info']);
  return { level: reading?.view.level, names: reading?.rows.map(({ name }) => name), others: reading?.otherRows };
}

const row = (name: string) => `<tr><td>${name}</td><td><button>Delete</button></td></tr>`;
const title = (says: string) => `<tr><th colspan="2">${says}</th></tr>`;
const PHONE = title('Phone') + row('+1 XXX 07');
const KEY = title('Security key') + row('YubiKey 5');
const APPS = ['Laptop', 'Mobile – mail', 'NAS'];
const apps = title('App passwords') + APPS.map(row).join('');

describe('rows under titles of a table', () => {
  it.each([
    ['of one part', `<table>${PHONE}${apps}${KEY}</table>`],
    ['of a part each', `<table><tbody>${PHONE}</tbody><tbody>${apps}</tbody><tbody>${KEY}</tbody></table>`],
    [
      'with headings above',
      `<table><thead><tr><th>Name</th><th>Actions</th></tr></thead>${PHONE}${apps}${KEY}</table>`,
    ],
    ['last of all', `<table>${PHONE}${KEY}${apps}</table>`],
  ])('are what the title above them says: a table %s', (_, table) => {
    expect(read(table)).toMatchObject({ level: 'sure', names: APPS, others: 2 });
  });

  it('are so also where what people call them is a kind', () => {
    const named = ['Phone', 'App password', 'Security key'];
    const table = `<table>${title('Phone')}${row('App password')}${title('App password')}${named.map(row).join('')}</table>`;
    expect(read(table)).toMatchObject({ level: 'sure', names: named, others: 1 });
  });

  it.each([
    ['a title that nobody knows', `${apps}${title('Contoso ID')}${row('Laptop 2')}`],
    ['rows before the first title', `${row('Laptop 0')}${apps}${KEY}`],
    ['a line among them that is no title', `${PHONE}${title('App passwords')}${row('A')}${title('2 more')}${row('B')}`],
    [
      'a line among them that may be one',
      `${PHONE}${title('App passwords')}${row('A')}<tr><td>Others</td><td></td></tr>${row('B')}${KEY}`,
    ],
    ['no title but that one, and a row beside', `<tr><td>Phone</td><td>+1 XXX</td><td></td></tr>${apps}`],
  ])('leave it to the person with %s', (_, rows) => {
    expect(read(`<table>${rows}</table>`).level).toBe('by-hand');
  });

  it('are not those of one that is folded: what can be pressed is no title', () => {
    const folded = '<tr><td colspan="2"><button aria-expanded="false">App passwords</button></td></tr>';
    expect(
      read(`<table>${PHONE}${folded}${row('YubiKey 5')}${title('Email')}${row('n@x.example')}</table>`).names,
    ).toEqual([]);
  });
});

it('headings may stand between rows that are no table', () => {
  const part = (says: string, ...names: string[]) =>
    `<h3>${says}</h3>${names.map((name) => `<div><span>${name}</span><button>Delete</button></div>`).join('')}`;
  expect(read(`<section>${part('Phone', '+1 XXX')}${part('App passwords', ...APPS)}</section>`)).toMatchObject({
    level: 'sure',
    names: APPS,
    others: 1,
  });
});
