import { afterEach, expect, it } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { ADDRESS } from './small-page';
import { tryRun } from './try-run';

/** Questions that stand in the list or right below it, whose "Delete" looks like that of one more row. */

afterEach(() => document.body.replaceChildren());

const question = (asks: string) => `<p>${asks}</p><button>Delete</button><button>Cancel</button>`;

interface Place {
  list: (rows: string) => string;
  row: (name: string) => string;
  ask: (row: Element, asks: string) => Element;
}
const TABLE: Pick<Place, 'list' | 'row'> = {
  list: (rows) => `<table><tbody><tr><th>Name</th><th>Date created</th><th></th></tr>${rows}</tbody></table>`,
  row: (name) => `<tr><td>${name}</td><td>1/2/2026</td><td><button>Delete</button></td></tr>`,
};
const ITEMS: Pick<Place, 'list' | 'row'> = {
  list: (rows) => `<ul>${rows}</ul>`,
  row: (name) => `<li><div>${name}</div><div>1/2/2026</div><button>Delete</button></li>`,
};
const element = (tag: string, inside: string) => {
  const made = document.createElement(tag);
  made.innerHTML = inside;
  return made;
};
function after(row: Element | null, made: Element): Element {
  row?.after(made);
  return made;
}
/** In the place of the row's control, which the page draws anew with it. */
function instead(row: Element, asks: string): Element {
  const made = element('div', question(asks));
  row.querySelector('button')?.replaceWith(made);
  return made;
}
const PLACES: [string, Place][] = [
  ['the cell of its row', { ...TABLE, ask: instead }],
  ['its item', { ...ITEMS, ask: instead }],
  [
    'a row of its own',
    { ...TABLE, ask: (row, asks) => after(row, element('tr', `<td colspan="3">${question(asks)}</td>`)) },
  ],
  ['below a table', { ...TABLE, ask: (row, asks) => after(row.closest('table'), element('div', question(asks))) }],
  ['below a list', { ...ITEMS, ask: (row, asks) => after(row.closest('ul'), element('section', question(asks))) }],
];

/** What became of two deletions, and what the page deleted. */
async function runOn({ list, row, ask }: Place, asksAbout: (name: string) => string = (name) => name) {
  let names = ['Laptop', 'Kitchen', 'Tablet', 'Printer'];
  const deleted: string[] = [];
  const show = () => {
    document.body.innerHTML = `<p>nora.lind@example.com</p><h1>App passwords</h1><button>Create</button>${list(names.map(row).join(''))}`;
    const rows = [...document.querySelectorAll('tr, li')].filter((each) => each.querySelector('button'));
    for (const [index, each] of rows.entries())
      each.querySelector('button')?.addEventListener('click', () => open(each, names[index] ?? ''));
  };
  const open = (at: Element, name: string) => {
    const box = ask(at, `Delete the app password "${asksAbout(name)}"?`);
    const [yes, no] = box.getElementsByTagName('button');
    no?.addEventListener('click', () => box.remove());
    yes?.addEventListener('click', () => {
      deleted.push(name);
      names = names.filter((each) => each !== name);
      show();
    });
  };
  show();
  const look = () => readPage(document, ADDRESS);
  const run = await tryRun({ portal: 'legacy', look, names: ['Kitchen', 'Laptop'] }).work();
  return { states: run.items.map(({ state }) => state), deleted };
}

const BESIDE: Place = {
  ...TABLE,
  // Drawn anew with the row: its own control is another element by then.
  ask: (row, asks) => {
    const cell = row.querySelector('td:last-child');
    const own = cell?.innerHTML ?? '';
    const made = element('div', `<p>${asks}</p><button>Yes</button><button>No</button>`);
    cell?.replaceChildren(element('span', own), made);
    return made;
  },
};

it.each([...PLACES, ['a row that keeps its own control', BESIDE] as const])(
  'a question in %s is answered',
  async (_, place) => {
    expect(await runOn(place)).toEqual({ states: ['deleted', 'deleted'], deleted: ['Kitchen', 'Laptop'] });
  },
);

it.each(PLACES)('a question in %s about another is declined', async (_, place) => {
  const { states, deleted } = await runOn(place, () => 'Tablet');
  expect([states, deleted]).toEqual([['failed', 'left'], []]);
  expect(document.body.textContent).not.toContain('Delete the app password');
});

it.each([
  ['Delete', 'Cancel'],
  ['Yes', 'No'],
])('a question that stands in another row, and names none, is not answered: %s', async (yes, no) => {
  const wrong: Place = {
    ...TABLE,
    ask: (row) => {
      const made = element('div', `<p>Delete this app password?</p><button>${yes}</button><button>${no}</button>`);
      row.nextElementSibling?.querySelector('button')?.replaceWith(made);
      return made;
    },
  };
  const { states, deleted } = await runOn(wrong);
  expect([states, deleted]).toEqual([['failed', 'left'], []]);
});
