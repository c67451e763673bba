import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { ADDRESSES } from '../portal/addresses';

/** Pages of our own invention whose cells can be focused, whose names are links, or whose list has a tool bar. */

afterEach(() => document.body.replaceChildren());

function legacy(list: string, bar = '<button>Create</button>') {
  document.body.innerHTML = `<p>nora.lind@example.com</p><h1>App passwords</h1>${bar}${list}`;
  return readPage(document, ADDRESSES.legacy);
}

function securityInfo(list: string) {
  document.body.innerHTML = `<p>nora.lind@example.com</p><h1>Security info</h1>${list}`;
  return readPage(document, ADDRESSES['security-info']);
}
const ADD = '<button>Add sign-in method</button>';

const table = (cell: (text: string) => string, names = ['Phone', 'Laptop']) =>
  `<table><tr><th>Name</th><th>Date created</th><th></th></tr>${names
    .map((name) => `<tr>${cell(name)}${cell('11/19/2025')}<td><button>Delete</button></td></tr>`)
    .join('')}</table>`;

describe('a list is surely read', () => {
  it.each([
    ['whose cells can be focused', (text: string) => `<td role="gridcell" tabindex="0">${text}</td>`],
    ['whose names are links', (text: string) => `<td><a href="#">${text}</a></td>`],
    ['whose names can be focused for a hint', (text: string) => `<td><span tabindex="0">${text}</span></td>`],
  ])('%s', (_, cell) => {
    const view = legacy(table(cell))?.view;
    expect([view?.level, view?.rows.map(({ name }) => name)]).toEqual(['sure', ['Phone', 'Laptop']]);
  });

  it.each([
    'Delete',
    'Delete all',
    'Delete selected (2)',
    'Ausgewählte löschen',
    'Supprimer la sélection',
    '選択を削除',
  ])('under a tool bar that holds "Create" and "%s"', (caption) => {
    const bar = `<div role="toolbar"><button>Create</button><button disabled>${caption}</button></div>`;
    const view = legacy(
      table((text) => `<td>${text}</td>`),
      bar,
    )?.view;
    expect([view?.level, view?.rows.map(({ name }) => name)]).toEqual(['sure', ['Phone', 'Laptop']]);
  });

  it.each<[string, (name: string) => string]>([
    ['behind a comma', (name) => `<button aria-label="Delete, ${name}"></button>`],
    ['behind a colon', (name) => `<button aria-label="Delete: ${name}"></button>`],
    ['before a comma', (name) => `<button aria-label="${name}, delete"></button>`],
    [
      'in texts that are shown to nobody',
      (name) =>
        `<i id="of-${name}" hidden>Delete</i><i id="is-${name}" hidden>${name}</i><button aria-labelledby="of-${name} is-${name}"></button>`,
    ],
  ])('whose controls say what they delete %s', (_, control) => {
    const rows = ['Phone', 'Laptop'].map((name) => `<li><span>${name}</span>${control(name)}</li>`).join('');
    const view = legacy(`<ul>${rows}</ul>`)?.view;
    expect([view?.level, view?.rows.map(({ name, removable }) => [name, removable])]).toEqual([
      'sure',
      [
        ['Phone', true],
        ['Laptop', true],
      ],
    ]);
  });

  it('that is a grid of cells to be walked through, between other methods', () => {
    const cell = (text: string) => `<div role="gridcell" tabindex="0">${text}</div>`;
    const row = (kind: string, name: string) =>
      `<div role="row">${cell(kind)}${cell(name)}<div role="gridcell"><button>Delete</button></div></div>`;
    const view = securityInfo(
      `${ADD}<div role="grid">${row('Phone', '+47 1')}${row('App password', 'Laptop')}${row('App password', 'Mail')}</div>`,
    )?.view;
    expect([view?.level, view?.rows.map(({ name }) => name)]).toEqual(['sure', ['Laptop', 'Mail']]);
  });
});

it('presses the button in a cell, and not the cell, in shadow trees as well', () => {
  document.body.innerHTML = `<p>nora.lind@example.com</p><h1>App passwords</h1><button>Create</button>
    <x-grid role="grid">${['Laptop', 'Mail']
      .map(
        (name) =>
          `<div role="row"><x-cell role="gridcell" tabindex="-1">${name}</x-cell><x-cell role="gridcell">11/19/2025</x-cell><x-cell role="gridcell" tabindex="-1"><x-button></x-button></x-cell></div>`,
      )
      .join('')}</x-grid>`;
  for (const at of document.querySelectorAll('x-button'))
    at.attachShadow({ mode: 'open' }).innerHTML = '<button>Delete</button>';
  const reading = readPage(document, ADDRESSES.legacy);
  expect(reading?.rows.map(({ control }) => control.element.localName)).toEqual(['button', 'button']);
});

describe('what a person called "App password" is no app password', () => {
  const item = (kind: string, name: string) =>
    `<div role="listitem"><div>${kind}</div><div>${name}</div><button>Delete</button></div>`;
  it.each([
    [
      [
        ['Hardware token', 'App password'],
        ['Hardware token', 'Phone'],
        ['Phone', '+47 1'],
      ],
    ],
    [
      [
        ['Hardware token', 'App password'],
        ['Software token', 'App password'],
        ['QR code', 'Badge'],
      ],
    ],
    [
      [
        ['Alternate phone', 'App password'],
        ['Hardware token', 'Mail'],
      ],
    ],
    [
      [
        ['Alternatives Telefon', 'App-Kennwort'],
        ['Sperriger Schlüssel', 'Kaffee'],
        ['Noch etwas', 'Phone'],
      ],
    ],
  ])('%j', (rows) => {
    const view = securityInfo(
      `${ADD}<div role="list">${rows.map(([kind = '', name = '']) => item(kind, name)).join('')}</div>`,
    )?.view;
    expect(view?.rows.filter(({ removable }) => removable)).toEqual([]);
  });
});

it('counts the other rows of a list that holds one app password and the control that adds', () => {
  const view = securityInfo(
    `<div role="list"><div>${ADD}</div><div role="listitem"><div>Password</div><div>2 years ago</div><button>Change</button></div>
     <div role="listitem"><div>App password</div><div>Laptop</div><button>Delete</button></div></div>`,
  );
  expect([view?.view.level, view?.view.rows.map(({ name }) => name), view?.otherRows]).toEqual(['sure', ['Laptop'], 1]);
});

describe('a column stands under its own heading', () => {
  const lines = (cells: (name: string, date: string) => string, headings: string) =>
    legacy(
      `<table><tr>${headings}<th></th></tr>${['Phone', 'Laptop']
        .map((name, n) => `<tr>${cells(name, `11/${19 + n}/2025`)}<td><button>Delete</button></td></tr>`)
        .join('')}</table>`,
    )?.view.rows.map(({ name, createdOn }) => [name, createdOn]);
  const BOTH = [
    ['Phone', '2025-11-19'],
    ['Laptop', '2025-11-20'],
  ];
  const TITLES = '<th>Group</th><th>Name</th><th>Date created</th>';

  it.each([
    ['a tick box', '<td><input type="checkbox" aria-label="Select"></td>'],
    ['nothing that says anything', '<td></td>'],
  ])('where the rows begin with %s that no heading stands over', (_, first) => {
    expect(lines((name, date) => `${first}<td>Work ${name}</td><td>${name}</td><td>${date}</td>`, TITLES)).toEqual(
      BOTH,
    );
  });
  it('where no cell is more than the headings', () => {
    expect(lines((name, date) => `<td>Work ${name}</td><td>${name}</td><td>${date}</td>`, TITLES)).toEqual(BOTH);
  });
  it('and one row is surely read beside another date', () => {
    const one = '<tr><td>Laptop</td><td>11/19/2025</td><td><button>Delete</button></td></tr>';
    const view = legacy(`<table><tr><th>App</th><th>Last used</th><th></th></tr>${one}</table>`)?.view;
    expect([view?.level, view?.rows.map(({ name, created }) => [name, created])]).toEqual([
      'sure',
      [['Laptop', undefined]],
    ]);
  });
  it('where another date stands beside what is no date', () => {
    const since = (name: string, date: string) => `<td>${name}</td><td>3 days ago</td><td>${date}</td>`;
    for (const last of ['Last used', 'Qzz'])
      expect(lines(since, `<th>Name</th><th>Date created</th><th>${last}</th>`)?.map(([name]) => name)).toEqual([
        'Phone',
        'Laptop',
      ]);
  });
  it('where each cell says its heading again', () => {
    const cell = (says: string, text: string) => `<td><div>${says}</div><div>${text}</div></td>`;
    const cells = (name: string, date: string) => cell('Name', name) + cell('Date created', date);
    expect(lines(cells, '<th>Name</th><th>Date created</th>')).toEqual(BOTH);
  });
  it.each(['Last used', 'Expires', 'Zuletzt verwendet', '最終使用日'])('and “%s” is not when it was made', (says) => {
    const names = BOTH.map(([name]) => [name, undefined]);
    const plain = (name: string, date: string) => `<td>${name}</td><td>${date}</td>`;
    expect(lines(plain, `<th>Name</th><th>${says}</th>`)).toEqual(names);
    expect(lines(plain, '<th>Name</th><th>Qzz</th>')).toEqual(BOTH);
    const after = (name: string, date: string) => `${plain(name, '1/13/2024')}<td>${date}</td>`;
    expect(lines(after, `<th>Name</th><th>${says}</th><th>Date created</th>`)).toEqual(BOTH);
  });
});

it('a date in brackets stands without them', () => {
  const item = (name: string) => `<li>${name} (created 11/19/2025) <button>Delete</button></li>`;
  expect(
    legacy(`<ul>${item('Phone')}${item('Laptop')}</ul>`)?.view.rows.map(({ name, created }) => [name, created]),
  ).toEqual([
    ['Phone', '11/19/2025'],
    ['Laptop', '11/19/2025'],
  ]);
});
