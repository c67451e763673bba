import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { ADDRESSES } from '../portal/addresses';

/** Pages of our own invention with rows that are no app passwords, or with app passwords that cannot be deleted now. */

afterEach(() => document.body.replaceChildren());

const BUTTON = '<button>Delete</button>';
const div = (...parts: string[]) => `<div>${parts.map((part) => `<div>${part}</div>`).join('')}</div>`;
const row = (...texts: string[]) => div(...texts, BUTTON);
const item = (...texts: string[]) => `<li>${texts.map((text) => `<span>${text}</span>`).join(' ')} ${BUTTON}</li>`;

function read(portal: 'legacy' | 'security-info', list: string) {
  const head =
    portal === 'legacy'
      ? '<h1>App passwords</h1><button>Create</button>'
      : '<h1>Security info</h1><button>Add sign-in method</button>';
  document.body.innerHTML = `<p>nora.lind@example.com</p>${head}${list}`;
  const reading = readPage(document, ADDRESSES[portal]);
  const { level, complete } = reading?.view ?? {};
  const removable = reading?.rows.filter((each) => each.removable).map(({ name }) => name);
  return { level, complete, removable };
}

describe('what stands under another heading is no app password', () => {
  const part = (title: string, ...rows: string[]) => `<section><h3>${title}</h3>${rows.join('')}</section>`;
  it.each([
    ['one row in each part', part('App passwords', row('Name: Laptop')) + part('Trusted devices', row('Name: Tablet'))],
    [
      'parts without a box of their own',
      `<h3>App passwords</h3>${row('Laptop')}${row('Mac')}<h3>Trusted devices</h3>${row('Tablet')}${row('Pad')}`,
    ],
    ['no other list on the page', part('Trusted devices', row('Tablet', '1/13/2026'), row('Pad', '1/14/2026'))],
    [
      'names as headings of what stands in the rows',
      `<dl><dt>Laptop</dt><dd>Outlook mail ${BUTTON}</dd><dt>Tablet</dt><dd>Teams chat ${BUTTON}</dd></dl>`,
    ],
  ])('with %s', (_, list) => {
    expect(read('legacy', `<div>${list}</div>`)).toMatchObject({ level: 'by-hand', removable: [] });
  });

  const table = (...names: string[]) =>
    `<table><tr><th>Name</th><th>Date created</th><th></th></tr>${names.map((name) => `<tr><td>${name}</td><td>1/13/2026</td><td>${BUTTON}</td></tr>`).join('')}</table>`;

  it('but the only list of the page is ours where it has a column of names, whatever one heading over it says', () => {
    expect(read('legacy', part('Already there', table('Laptop', 'Mac')))).toMatchObject({ level: 'sure' });
  });

  it.each([
    ['terms elsewhere', '<dl><dt>Signed in as</dt><dd>Nora</dd></dl>', ''],
    ['headings in rows that nobody sees', '', '<h4 style="display: none">Entry</h4>'],
  ])('%s are no heading of rows', (_, before, inside) => {
    const list = ['Laptop', 'Mac'].map((name) => item(`${inside}${name}`, '1/13/2026')).join('');
    expect(read('legacy', `${before}<ul>${list}</ul>`)).toMatchObject({ level: 'sure', removable: ['Laptop', 'Mac'] });
  });

  it('not where another heading stands between its rows', () => {
    const named = (name: string) => row(`Name: ${name}`);
    const list = `<h3>Already there</h3>${named('Laptop')}${named('Mac')}<h3>App passwords</h3>${named('Tablet')}`;
    expect(read('legacy', `<div>${list}</div>`)).toMatchObject({ level: 'by-hand', removable: [] });
  });

  it('and ours are read surely beside it, both with a column of names', () => {
    const list = part('App passwords', table('Laptop', 'Mac')) + part('Trusted devices', table('Tablet', 'Pad'));
    expect(read('legacy', list)).toMatchObject({ level: 'sure', removable: ['Laptop', 'Mac'] });
  });

  it('and ours are read surely beside it', () => {
    const two = (...names: string[]) => `<ul>${names.map((name) => item(name, '1/13/2026')).join('')}</ul>`;
    const list = part('App passwords', two('Laptop', 'Mac')) + part('Trusted devices', two('Tablet', 'Pad'));
    expect(read('legacy', list)).toMatchObject({ level: 'sure', removable: ['Laptop', 'Mac'] });
  });
});

describe('a list is not whole where a row', () => {
  it.each([
    [
      'is made of cells without a row around them',
      `<div>${['Tablet', '1/13/2026', '', 'Laptop', '1/14/2026', BUTTON, 'Printer', '1/15/2026', BUTTON].map((cell) => `<div>${cell}</div>`).join('')}</div>`,
    ],
  ])('without a control %s', (_, list) => expect(read('legacy', list).complete).toBe(false));

  it.each(['3 app passwords', 'Use one for each app.', 'Name', 'Deleted'])('but it is beside “%s”', (text) => {
    const list = `<ul><li><span>${text}</span></li>${item('Laptop')}${item('Printer')}</ul>`;
    expect(read('legacy', list)).toMatchObject({ level: 'sure', complete: true });
  });
});

describe('among other sign-in methods', () => {
  const devices = `<ul>${item('YubiKey')}${item('Pixel')}</ul>`;
  it.each([
    ['a heading', '<div>App passwords</div>'],
    ['a part', '<section><h3>App passwords</h3><p>None yet.</p></section>'],
  ])('rows are no app passwords for %s behind them', (_, behind) => {
    expect(read('security-info', `<div>${devices}${behind}</div>`).removable).toEqual([]);
  });

  it('a row of a kind that nobody knows is none though it is called so', () => {
    const named = (kind: string, name: string) =>
      `<li><span>${kind}</span> <span>${name}</span> <button aria-label="Delete ${name}">x</button></li>`;
    const list = `<ul>${named('Hologram', 'App password')}${named('Sigil', 'Red')}</ul>`;
    expect(read('security-info', list)).toMatchObject({ level: 'by-hand', removable: [] });
  });
});

it('names that are words of such pages are names', () => {
  const both = (...texts: string[]) => `<ul>${item('Mail', ...texts)}${item('Phone', ...texts)}</ul>`;
  expect(read('legacy', both('1/13/2026'))).toMatchObject({ level: 'sure', removable: ['Mail', 'Phone'] });
});
