import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { ADDRESSES } from '../portal/addresses';

/** Pages of our own invention that say the same in other markup: nobody knows Microsoft's. */

afterEach(() => document.body.replaceChildren());

const ROWS = [
  ['Laptop', '11/19/2026'],
  ['Phone', '1/2/2026'],
  ['Printer', '3/14/2025'],
] as const;
const HEADINGS = '<tr><th>Name</th><th>Date created</th><th></th></tr>';

function read(list: string, { before = '<p>nora.lind@example.com</p>', after = '' } = {}) {
  document.body.innerHTML = `${before}<h1>App passwords</h1><button>Create</button>${list}${after}`;
  return readPage(document, ADDRESSES.legacy);
}
const rows = (row: (name: string, date: string) => string): string =>
  ROWS.map(([name, date]) => row(name, date)).join('');
const table = (row: (name: string, date: string) => string, headings = HEADINGS): string =>
  `<table>${headings}${rows(row)}</table>`;
const plain = table((name, date) => `<tr><td>${name}</td><td>${date}</td><td><button>Delete</button></td></tr>`);

describe('a list is surely read, with its names and dates, where', () => {
  const item = (inside: (name: string, date: string) => string) =>
    `<ul>${rows((name, date) => `<li>${inside(name, date)} <button>Delete</button></li>`)}</ul>`;
  const card = (tag: string) =>
    `<div>${rows((name, date) => `<section><${tag}>${name}</${tag}><p>Created ${date}</p><button>Delete</button></section>`)}</div>`;
  it.each([
    ['the date is labelled in one text with the name', item((name, date) => `${name} Date created: ${date}`)],
    ['the label has no colon', item((name, date) => `${name} created ${date}`)],
    ['the label is of two words', item((name, date) => `${name} <small>Created on ${date}</small>`)],
    ['the label is German', item((name, date) => `<div>${name}</div><div>Erstellt am ${date}</div>`)],
    ['the label is French', item((name, date) => `<div>${name}</div><div>Créé le ${date}</div>`)],
    ['each has a title of its own', card('h3')],
    ['each has a title like the page’s', card('h2')],
    [
      'a heading goes over two columns',
      table(
        (name, date) =>
          `<tr><td><img alt=""></td><td>${name}</td><td>${date}</td><td><button>Delete</button></td></tr>`,
        '<tr><th colspan="2">Name</th><th>Date created</th><th></th></tr>',
      ),
    ],
    ['what is ticked can be deleted together', `<button>Delete selected</button>${plain}`],
  ])('%s', (_, list) => {
    const reading = read(list);
    expect(reading?.rows.map(({ name, created }) => [name, created])).toEqual(ROWS);
    expect(reading?.view).toMatchObject({ level: 'sure', complete: true });
    expect(reading?.rows.every(({ removable }) => removable)).toBe(true);
  });
});

describe('a name is left as it is', () => {
  it.each(['Backup 1/2/2026', 'Mail created 1/2/2026', 'Old (1/2/2026)'])('though a date is in it: %s', (name) => {
    const row = (said: string) => `<tr><td>${said}</td><td>11/19/2026</td><td><button>Delete</button></td></tr>`;
    const reading = read(`<table>${HEADINGS}${row(name)}${row('Laptop')}</table>`);
    expect(reading?.rows.map((each) => [each.name, each.created])).toEqual([
      [name, '11/19/2026'],
      ['Laptop', '11/19/2026'],
    ]);
  });
});

describe('not all of the list stands there where the page has', () => {
  it.each(['Next page', 'Nächste Seite', 'Page suivante', '次のページ', '›', '2'])(
    'a control that says “%s”',
    (says) => {
      const nav = (state: string) => `<nav><button>1</button><button aria-label="${says}" ${state}></button></nav>`;
      expect(read(plain, { after: nav('') })?.view.complete).toBe(false);
      expect(read(plain, { after: nav('disabled') })?.view.complete).toBe(true);
    },
  );
});

it('a list is whole though each row has a way to more of its own', () => {
  const row = (name: string, date: string) =>
    `<tr><td>${name}</td><td>${date}</td><td><button>›</button><button>More</button><button>Delete</button></td></tr>`;
  expect(read(table(row))?.view).toMatchObject({ level: 'sure', complete: true });
  expect(read(`${table(row)}<button>More</button>`)?.view.complete).toBe(false);
});

describe('rows that can be deleted are not left out of a sure list', () => {
  it('where one of them stands in a part of its own', () => {
    const [first, ...others] = ROWS.map(
      ([name, date]) => `<div><span>${name}</span><span>${date}</span><button>Delete</button></div>`,
    );
    const head = '<div><span>Name</span><span>Date created</span></div>';
    const reading = read(`<div>${head}${others.join('')}<section><h2>Old</h2><p>Not used</p>${first}</section></div>`);
    expect(reading?.rows.filter(({ removable }) => removable)).toEqual([]);
  });
});

describe('an empty list', () => {
  const empty = (row: string) => `<table>${HEADINGS}<tr><td colspan="3">${row}</td></tr></table>`;
  it.each(['No app passwords yet.', 'Sie haben keine App-Kennwörter.'])('may say so itself: %s', (says) => {
    expect(read(empty(says))?.view).toMatchObject({ state: 'list', level: 'sure', rows: [] });
  });

  it.each([
    ['something that is nothing about app passwords', empty('Laptop')],
    ['something to press', empty('App password Laptop <button>Smazej</button>')],
    ['a date beside it', `<table>${HEADINGS}<tr><td>App password 1</td><td>1/2/2026</td></tr></table>`],
    [
      'more than one line',
      `<table>${HEADINGS}<tr><td>App password 1</td></tr><tr><td>App password 2</td></tr></table>`,
    ],
  ])('is not surely empty with %s below its headings', (_, list) => {
    expect(read(list)?.view.level).toBe('by-hand');
  });
});

describe('the account is', () => {
  const label = (around: { before?: string; after?: string }) => read(plain, around)?.view.account?.label;
  it.each([
    [
      'the one above, whatever stands in the footer',
      { after: '<footer>help@contoso.com</footer>' },
      'nora.lind@example.com',
    ],
    [
      'not an address to write to',
      { before: '', after: '<p>Ask <a href="mailto:help@contoso.com">help@contoso.com</a></p>' },
      undefined,
    ],
    [
      'the one in the footer, where there is no other',
      { before: '', after: '<footer>tim.berg@example.com</footer>' },
      'tim.berg@example.com',
    ],
    ['none of two', { after: '<p>tim.berg@example.com</p>' }, undefined],
  ])('%s', (_, around, expected) => {
    expect(label(around)).toBe(expected);
  });
});
