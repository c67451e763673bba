import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { ADDRESSES } from '../portal/addresses';

/** Pages of our own invention that show less than there is, and say so in one way or another. */

afterEach(() => document.body.replaceChildren());

const NAMES = ['Laptop', 'Phone', 'Printer'];
const HEADINGS = '<tr><th>Name</th><th>Date created</th><th></th></tr>';
const row = (name: string, last = '<button>Delete</button>', date = '11/19/2026') =>
  `<tr><td>${name}</td><td>${date}</td><td>${last}</td></tr>`;
const table = (...rows: string[]) => `<table>${HEADINGS}${rows.join('')}</table>`;
const plain = table(...NAMES.map((name) => row(name)));

function isWhole(list: string): boolean | undefined {
  document.body.innerHTML = `<p>nora.lind@example.com</p><h1>App passwords</h1><button>Create</button>${list}`;
  return readPage(document, ADDRESSES.legacy)?.view.complete;
}
function isWholeAmongMethods(...methods: string[]): boolean | undefined {
  const list = `<ul>${methods.join('')}</ul>`;
  document.body.innerHTML = `<main><p>nora.lind@example.com</p><h1>Security info</h1><button>Add sign-in method</button>${list}</main>`;
  return readPage(document, ADDRESSES['security-info'])?.view.complete;
}
const method = (kind: string, value: string, last = '<button>Delete</button>') =>
  `<li><span>${kind}</span> <span>${value}</span> ${last}</li>`;

describe('the page counts', () => {
  it.each([
    '1–3 of 12',
    '1 - 3 von 12',
    'Showing 3 of 12.',
    'Showing <b>3</b> of <b>12</b>',
    'Showing 1 to 3 of 12 entries',
    '1 bis 3 von 12 Einträgen',
    '1 à 3 sur 12',
    '3 / 12',
    '\n      3 sur 12\n    ',
  ])('more than stand there: %s', (says) => expect(isWhole(`${plain}<p>${says}</p>`)).toBe(false));

  it.each([
    '1–3 of 3',
    '3 of 40 used',
    '3 of 500 licences',
    '3/12/2026',
    '3.12.2026',
    'Last sign-in: 3 Nov 2026',
    '2026年3月12日',
    '10:03 of 12',
    'Version 2 of 5',
    '12 of 3',
  ])('nothing of the kind: %s', (says) => expect(isWhole(`${plain}<p>${says}</p>`)).toBe(true));

  it('nothing where a name reads like that, or the only date', () => {
    expect(isWhole(table(...NAMES.map((name) => row(`${name} 3 of 12`))))).toBe(true);
    expect(isWhole(table(row('Laptop', undefined, '1 May 2026')))).toBe(true);
    const added = method('Phone', '+47 1', 'Added 3 May 2026 <button>Delete</button>');
    const mine = NAMES.map((name) => method('App password', name));
    expect(isWholeAmongMethods(...mine, added)).toBe(true);
  });
});

describe('a row stands there without its control', () => {
  it.each([
    ['that shows under the pointer', '<button style="display:none">Delete</button>'],
    ['while it is being deleted', 'Deleting…'],
    ['that is in a menu', '<button aria-haspopup="menu" aria-label="More"></button>'],
  ])('%s', (_, last) => {
    expect(isWhole(table(row('Laptop'), row('Phone', last), row('Printer')))).toBe(false);
    expect(isWhole(table(row('Laptop', last), row('Phone', last), row('Printer')))).toBe(false);
    const mine = NAMES.map((name, at) => method('App password', name, at === 1 ? last : undefined));
    expect(isWholeAmongMethods(method('Phone', '+47 1'), ...mine)).toBe(false);
  });

  it('but not what is no row of ours', () => {
    expect(isWhole(table(...NAMES.map((name) => row(name)), '<tr><td colspan="3">3 app passwords</td></tr>'))).toBe(
      true,
    );
    const mine = NAMES.map((name) => method('App password', name));
    expect(isWholeAmongMethods(method('Password', 'Changed 1/2/2026', ''), ...mine)).toBe(true);
  });
});

describe('a row says more than its kind where the others say that', () => {
  it.each(['App password New', 'App password <b>New</b>', 'New: App password', 'App-Kennwort (alt)'])('%s', (kind) => {
    const mine = NAMES.map((name, at) => method(at === 1 ? kind : 'App password', name));
    isWholeAmongMethods(method('Phone', '+47 1'), ...mine);
    const reading = readPage(document, ADDRESSES['security-info']);
    expect(reading?.view.level === 'sure' && reading.rows.length < NAMES.length).toBe(false);
  });
  it('but not where its name does', () => {
    const mine = NAMES.map((name) => method('App password', `${name} app password`));
    expect(isWholeAmongMethods(method('Passkey', 'my app password key'), ...mine)).toBe(true);
    expect(readPage(document, ADDRESSES['security-info'])?.view.level).toBe('sure');
  });
});
