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
    [
      'a picture made of letters stands before the name',
      item((name, date) => `<i aria-hidden="true">\ue72e</i><div>${name}</div><div>${date}</div>`),
    ],
    [
      'letters that nobody hears stand before the name',
      item((name, date) => `<div aria-hidden="true"><b>${name[0]}</b></div><div>${name}</div><div>${date}</div>`),
    ],
    ['the label is Spanish', item((name, date) => `${name} <small>Creado el ${date}</small>`)],
    ['the label is Italian', item((name, date) => `${name} creata il ${date}`)],
    [
      'the word for deleting is bent, as in Hungarian',
      `<ul>${rows((name, date) => `<li><p>${name}</p><p>${date}</p><button aria-label="${name} törlése">Törlés</button></li>`)}</ul>`,
    ],
    ['each has a title of its own', card('h3')],
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
  const item = (...texts: string[]) =>
    `<li>${texts.map((text) => `<div>${text}</div>`).join('')}<button>Delete</button></li>`;
  const row = (...cells: string[]) =>
    `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}<td><button>Delete</button></td></tr>`;
  it.each([
    [
      'beside a date',
      `<table>${HEADINGS}${row('Backup 1/2/2026', '11/19/2026')}${row('Laptop', '11/19/2026')}</table>`,
      'Backup 1/2/2026',
    ],
    [
      'with a word for it',
      `<table>${HEADINGS}${row('Mail created 1/2/2026', '11/19/2026')}${row('Laptop', '11/19/2026')}</table>`,
      'Mail created 1/2/2026',
    ],
    [
      'where another row has a date',
      `<ul>${item('Mail created 1/2/2026', '—')}${item('Laptop', '1/2/2026')}</ul>`,
      'Mail created 1/2/2026',
    ],
    [
      'where another row has no such word',
      `<ul>${item('Mail created 1/2/2026')}${item('Laptop')}</ul>`,
      'Mail created 1/2/2026',
    ],
    [
      'under a heading for names',
      `<table><tr><th>Name</th><th></th></tr>${row('Mail created 1/2/2026')}${row('Old created 1/3/2026')}</table>`,
      'Mail created 1/2/2026',
    ],
  ])('though a date is in it: %s', (_, list, name) => {
    expect(read(list)?.rows[0]?.name).toBe(name);
  });

  it.each(['2.5', '-1', '9999999', 'x'])('where a heading says that it goes over %s columns', (span) => {
    const list = table((name, date) => row(name, date), HEADINGS.replace('<th>', `<th colspan="${span}">`));
    expect(read(list)?.rows.map(({ name }) => name)).toEqual(ROWS.map(([name]) => name));
  });

  it.each(['Keep', 'Da, Mail', 'No, 2'])('though it is what boxes may say: %s', (name) => {
    const reading = read(`<ul>${item(name)}${item('Laptop')}</ul>`);
    expect(reading?.rows.map((each) => each.name)).toEqual([name, 'Laptop']);
    expect(reading?.view.level).toBe('sure');
  });

  it('where cells go over several columns themselves', () => {
    const headings = '<tr><th colspan="2">Date created</th><th>Name</th><th>Note</th><th></th></tr>';
    const list = table(
      (name, date) => `<tr><td colspan="2">${date}</td><td>${name}</td><td>n</td><td><button>Delete</button></td></tr>`,
      headings,
    );
    expect(read(list)?.rows.map(({ name, created }) => [name, created])).toEqual(ROWS);
  });
});

describe('not all of the list stands there where the page has', () => {
  it.each(['Next page', 'Nächste Seite', 'Page suivante', '次のページ', '›', '2'])(
    'a control that says “%s”',
    (says) => {
      const nav = (state: string) => `<nav><span>1</span><button aria-label="${says}" ${state}></button></nav>`;
      expect(read(plain, { after: nav('') })?.view.complete).toBe(false);
      // On the last page it is switched off, and the first page stands elsewhere.
      expect(read(plain, { after: nav('disabled') })?.view.complete).toBe(false);
    },
  );
});

it.each(['My Account', 'App passwords'])(
  'a part with a title is no app password where another says what it holds, below %s',
  (top) => {
    const part = (title: string, name: string) =>
      `<section><h2>${title}</h2><div><b>${name}</b> <i>1/2/2026</i> <button>Delete ${name}</button></div></section>`;
    document.body.innerHTML = `<p>nora.lind@example.com</p><h1>${top}</h1><button>Create</button>${part('Your app passwords', 'Laptop')}${part('Trusted devices', 'Tablet')}`;
    const reading = readPage(document, ADDRESSES.legacy);
    expect(reading?.rows.filter(({ name, removable }) => removable && name !== 'Laptop')).toEqual([]);
  },
);

it('a list is whole though each row has a way to more of its own', () => {
  const row = (name: string, date: string) =>
    `<tr><td>${name}</td><td>${date}</td><td><button>›</button><button>More</button><button>Delete</button></td></tr>`;
  expect(read(table(row))?.view).toMatchObject({ level: 'sure', complete: true });
  expect(read(`${table(row)}<button>More</button>`)?.view.complete).toBe(false);
});

describe('rows that can be deleted are not left out of a sure list', () => {
  it.each([
    `<div>Tablet <span>3/3/2026</span> <button>Delete</button>${plain}</div>`,
    `<section><div>Tablet</div><button>Delete Tablet</button>${plain}</section>`,
  ])('where one of them stands bare beside the others', (list) => {
    expect(read(list)?.rows.filter(({ removable }) => removable)).toEqual([]);
  });

  it('where one of them stands in a part of its own', () => {
    const [first, ...others] = ROWS.map(
      ([name, date]) => `<div><span>${name}</span><span>${date}</span><button>Delete</button></div>`,
    );
    const head = '<div><span>Name</span><span>Date created</span></div>';
    const reading = read(`<div>${head}${others.join('')}<section><h2>Old</h2><p>Not used</p>${first}</section></div>`);
    expect(reading?.rows.filter(({ removable }) => removable)).toEqual([]);
  });
});

describe('a date is neither a name nor that of the creation where', () => {
  const created = (list: string) => read(list)?.rows.map((row) => row.created);
  it('the name stands in a field', () => {
    const list = table(
      (name, date) => `<tr><td><input value="${name}"></td><td>${date}</td><td><button>Delete</button></td></tr>`,
    );
    expect(read(list)?.view.level).toBe('by-hand');
    expect(read(list)?.rows.map(({ name }) => name)).not.toContain('11/19/2026');
  });
  it('each row has two, and nothing says which is which', () => {
    const list = `<ul>${rows((name, date) => `<li><div>${name}</div><div>Last used <time>3/3/2026</time></div><div>Created <time>${date}</time></div><button>Delete</button></li>`)}</ul>`;
    expect(created(list)).not.toContain('3/3/2026');
    const headed = '<tr><th>Name</th><th>Last used</th><th>Added on</th><th></th></tr>';
    const cells = table(
      (name, date) => `<tr><td>${name}</td><td>3/3/2026</td><td>${date}</td><td><button>Delete</button></td></tr>`,
      headed,
    );
    expect(created(cells)).not.toContain('3/3/2026');
  });
});

describe('an empty list', () => {
  const empty = (row: string) => `<table>${HEADINGS}<tr><td colspan="3">${row}</td></tr></table>`;
  it.each(['No app passwords yet.', 'Sie haben keine App-Kennwörter.'])('may say so itself: %s', (says) => {
    expect(read(empty(says))?.view).toMatchObject({ state: 'list', level: 'sure', rows: [] });
  });

  it.each([
    ['something that is nothing about app passwords', empty('Laptop')],
    ['a list that is still to come', empty('Loading your app passwords…')],
    ['a list that could not come', empty('We couldn’t load your app passwords. Try again later.')],
    ['how many there are', empty('You have 3 app passwords')],
    ['a name that says so', empty('Outlook app password <i class="bin"></i>')],
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
  const HEAD = '<header>nora.lind@example.com</header>';
  const LINK = '<header><a href="mailto:nora.lind@example.com">nora.lind@example.com</a></header>';
  const ASK = '<p>Ask <a href="mailto:help@contoso.com">help@contoso.com</a></p>';
  const FOOT = '<footer>tim.berg@example.com</footer>';
  it.each([
    ['the one in its head, whatever stands in its foot', HEAD, FOOT, 'nora.lind@example.com'],
    ['the one in its head, also as a link', LINK, '', 'nora.lind@example.com'],
    ['not an address to write to', '', ASK, undefined],
    ['the one in its foot, where there is no other', '', FOOT, 'tim.berg@example.com'],
    ['none of two, wherever they stand', '<p>help@contoso.com</p>', FOOT, undefined],
  ])('%s', (_, before, after, expected) => {
    expect(read(plain, { before, after })?.view.account?.label).toBe(expected);
  });
});
