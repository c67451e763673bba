import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { ADDRESSES } from '../portal/addresses';

/** Rows that can be pressed themselves, and rows that hold lists of what can be done with them. */

afterEach(() => document.body.replaceChildren());

const NAMES = ['Laptop', 'Kitchen', 'Tablet'];

function read(list: string) {
  document.body.innerHTML = `<p>nora.lind@example.com</p><h1>App passwords</h1><button>Create</button>${list}`;
  return readPage(document, ADDRESSES.legacy);
}
const all = (row: (name: string) => string) => NAMES.map(row).join('');
const pressed = (list: string) => read(list)?.rows.map(({ control }) => control.element.id);

describe('what deletes is what a row holds, not the row, where the row can be pressed itself by', () => {
  const button = (name: string) => `<button id="${name}">Delete</button>`;
  it.each([
    ['the tab order', `<ul>${all((name) => `<li tabindex="0"><span>${name}</span> ${button(name)}</li>`)}</ul>`],
    [
      'the tab order, as rows of a grid are',
      `<div role="grid">${all((name) => `<div role="row" tabindex="-1"><div role="presentation"><div role="gridcell">${name}</div><div role="gridcell">1/2/2026</div><div role="gridcell">${button(name)}</div></div></div>`)}</div>`,
    ],
    [
      'the tab order of its cells',
      `<div role="grid">${all((name) => `<div role="row"><div role="gridcell" tabindex="0">${name}</div><div role="gridcell" tabindex="0">${button(name)}</div></div>`)}</div>`,
    ],
    [
      'a listener',
      `<table><tr><th>Name</th><th></th></tr>${all((name) => `<tr onclick=""><td>${name}</td><td>${button(name)}</td></tr>`)}</table>`,
    ],
    [
      'its cursor',
      `<div>${all((name) => `<div style="cursor: pointer"><div>${name}</div>${button(name)}</div>`)}</div>`,
    ],
    ['its role', `<div>${all((name) => `<div role="option"><div>${name}</div>${button(name)}</div>`)}</div>`],
  ])('%s', (_, list) => {
    expect(pressed(list)).toEqual(NAMES);
    expect(read(list)?.view).toMatchObject({ level: 'sure', rows: NAMES.map((name) => ({ name, removable: true })) });
  });
});

it.each(['Phone', 'Kitchen'])('a row is no more than it where what can be done with it is a list in it: %s', (name) => {
  const menu = '<ul role="menu"><li role="menuitem">Delete</li></ul>';
  const row = (each: string) =>
    `<tr><td>${each}</td><td>1/2/2026</td><td><button>…</button>${each === name ? menu : ''}</td></tr>`;
  const heads = '<tr><th>Name</th><th>Date created</th><th></th></tr>';
  const reading = read(`<table>${heads}${['Laptop', name].map(row).join('')}</table>`);
  expect(reading?.rows.map((each) => each.name)).toEqual([name]);
  expect(reading?.view.complete).toBe(false);
});

it('a control that says what it does is one, whatever there is to press in its shadow tree', () => {
  const reading = read(
    `<table>${NAMES.map((name) => `<tr><td>${name}</td><td>1/2/2026</td><td><i></i></td></tr>`).join('')}</table>`,
  );
  expect(reading?.rows).toEqual([]);
  for (const [index, at] of [...document.querySelectorAll('i')].entries()) {
    const host = document.createElement('x-button');
    for (const [name, value] of [
      ['role', 'button'],
      ['tabindex', '0'],
      ['aria-label', `Delete ${NAMES[index]}`],
    ] as const)
      host.setAttribute(name, value);
    host.attachShadow({ mode: 'open' }).innerHTML = '<button tabindex="-1"><svg></svg></button>';
    at.replaceWith(host);
  }
  expect(readPage(document, ADDRESSES.legacy)?.rows.map(({ name }) => name)).toEqual(NAMES);
});
