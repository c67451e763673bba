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

describe('a control offers more of it', () => {
  it.each(['+9 more', 'Show 9 more', 'Show all (12)', 'Load more (9)', 'さらに表示 (9)', 'See all', 'View all'])(
    '%s',
    (says) => {
      expect(isWhole(`${plain}<button>${says}</button>`)).toBe(false);
    },
  );
  it('but not in a row, and not where it is of something else', () => {
    expect(isWhole(table(...NAMES.map((name) => row(name, '<button>+2 more</button><button>Delete</button>'))))).toBe(
      true,
    );
    for (const says of ['More about app passwords (2)', 'Show more options', 'Weitere Optionen'])
      expect(isWhole(`${plain}<button>${says}</button>`)).toBe(true);
  });
});

describe('the page shows a part of it', () => {
  it.each(['Page 1 of 4', 'Seite 1 von 4', 'page 2/2', '第 1 页，共 4 页', 'ページ 1 / 4'])(
    'as one of several: %s',
    (says) => expect(isWhole(`${plain}<p>${says}</p>`)).toBe(false),
  );
  it.each(['Page 1 of 1', 'See page 4 of 12', 'Page 3'])('not as one of several: %s', (says) =>
    expect(isWhole(`${plain}<p>${says}</p>`)).toBe(true),
  );
  it('that was searched for', () => {
    const search = (value: string) => `<input type="search" aria-label="Search" value="${value}">${plain}`;
    expect([search(''), search('Lap')].map(isWhole)).toEqual([true, false]);
  });
  it('but not where a menu offers more', () => {
    expect(isWhole(`<button title="More">…</button><button><svg><title>More</title></svg></button>${plain}`)).toBe(
      true,
    );
    expect(isWhole(`<button aria-haspopup="menu" aria-label="More options">…</button>${plain}`)).toBe(true);
    expect(isWhole(`<button aria-haspopup="false">Show more</button>${plain}`)).toBe(false);
  });
  it('where what counts can be pressed', () => {
    expect(isWhole(`${plain}<a href="#">Showing 3 of 12</a>`)).toBe(false);
    expect(isWhole(`<div onclick="">${plain}<p>1–3 of 12</p></div>`)).toBe(false);
    expect(isWhole(`${plain}<button aria-haspopup="listbox">2</button>`)).toBe(false);
    expect(isWhole(`${plain}<a href="#" title="Go to next page">›</a>`)).toBe(false);
  });
});

describe('an empty list', () => {
  const empty = `<table>${HEADINGS}</table>`;
  const grid = (row: string) =>
    `<div role="grid"><div role="row"><b role="columnheader">Name</b><b role="columnheader">Date created</b></div>${row}${row}</div>`;
  const bars = '<tr><td><div></div></td><td><div></div></td><td></td></tr>';
  it.each([
    ['is loading', `${empty}<p>Loading…</p>`],
    ['is loading, in another language', `${empty}<div><span>Wird geladen ...</span></div>`],
    ['shows grey bars', table(bars, bars)],
    [
      'shows grey bars in a grid',
      grid(`<div role="row">${'<div role="gridcell"><span></span></div>'.repeat(2)}</div>`),
    ],
    ['could not be fetched', `${empty}<div role="alert">We couldn't load your app passwords. Try again.</div>`],
  ])('may be to come where it %s', (_, list) => expect(isWhole(list)).toBe(false));
  it.each([
    ['stands alone', empty],
    ['is called so', `${empty}<p>You don't have any app passwords.</p>`],
    ['has a blank row', table('<tr><td>&nbsp;</td><td></td></tr>')],
    ['has one blank row of boxes', table(bars)],
    ['stands under a message', `<div role="alert">App password deleted</div>${empty}`],
    ['has blank lines', table('<tr><td><br></td></tr>', '<tr><td><p>&nbsp;</p></td></tr>')],
    ['stands beside blank rows', `<table>${bars}${bars}</table>${empty}`],
    ['stands beside what is loaded', `<p>Loading complete</p><p>Ladda ner</p><p>Cargado</p>${empty}`],
    [
      'stands under a message about Terry',
      `<div role="alert">“Terry” was deleted. <button>Cerrar</button></div>${empty}`,
    ],
    ['stands under one in another language', `<div role="alert">La password dell'app verrà eliminata</div>${empty}`],
    ['stands beside a name that is cut short', `<span>Nora Li…</span>${empty}`],
    ['stands beside pictures', `<ul>${'<li><a href="#"><img alt=""></a></li>'.repeat(3)}</ul>${empty}`],
  ])('is whole where it %s', (_, list) => {
    expect(isWhole(list)).toBe(true);
    expect(readPage(document, ADDRESSES.legacy)?.view.level).toBe('sure');
  });
  it('alone: a full one is whole under the same words', () =>
    expect(isWhole(`${plain}<p>Loading…</p><div role="alert">We couldn't load your picture.</div>`)).toBe(true));
});

describe('the list says to those who cannot see it', () => {
  const grid = (attribute: string) => plain.replace('<table', `<table ${attribute}`);
  const items = (all: number) =>
    `<div role="list">${NAMES.map(
      (name) =>
        `<div role="listitem" aria-setsize="${all}"><b>${name}</b> <i>11/19/2026</i> <button>Delete</button></div>`,
    ).join('')}</div>`;

  it.each([
    ['that it has more rows', grid('aria-rowcount="12"')],
    ['that nobody knows how many rows it has', grid('aria-rowcount="-1"')],
    ['that more belong to each row', items(12)],
    ['that one more belongs to each row', items(4)],
    ['that nobody knows how many belong to each row', items(-1)],
  ])('%s', (_, list) => expect(isWhole(list)).toBe(false));

  it.each([
    ['how many rows it has', grid('aria-rowcount="3"')],
    ['how many with their headings', grid('aria-rowcount="4"')],
    ['how many belong to each row', items(3)],
    ['how many are in another list', `${plain}<ul><li role="option" aria-setsize="9">All</li></ul>`],
  ])('%s', (_, list) => expect(isWhole(list)).toBe(true));
});

describe('how many there are, behind what they are', () => {
  it('changes nothing of what the heading of the page says', () => {
    document.body.innerHTML = `<p>nora.lind@example.com</p><h1>App passwords (3)</h1><button>Create</button>${plain}`;
    expect(readPage(document, ADDRESSES.legacy)?.view.level).toBe('sure');
  });
  it('is no such heading where it is a name', () => {
    const list = table(row('App password 1'), row('Mac'));
    document.body.innerHTML = `<p>nora.lind@example.com</p><h1>Trusted devices</h1><button>Create</button>${list}`;
    expect(readPage(document, ADDRESSES.legacy)?.view.level).toBe('by-hand');
  });
  it('makes no rows of what is counted beside it, or folded into a row', () => {
    const bare = (name: string) => `<li><span>${name}</span><button>Delete</button></li>`;
    const rows = `<ul>${bare('Laptop')}${bare('+47 1')}</ul>`;
    for (const list of [
      `<section><div><div>2 app passwords</div><div>1 phone</div></div>${rows}</section>`,
      `<section><div><button>App passwords (2)</button><button>Devices (3)</button></div>${rows}</section>`,
      `<section><h3>App passwords (1)</h3>${bare('Laptop')}<p>Phone (1)</p>${bare('+47 1')}</section>`,
      `<ul><li><div>App passwords (3)</div></li>${bare('QR code')}${bare('Verified ID')}</ul>`,
    ]) {
      isWholeAmongMethods(list);
      expect(readPage(document, ADDRESSES['security-info'])?.rows.filter(({ removable }) => removable)).toEqual([]);
    }
  });
});

it('a field below an empty list, to look for something in it, is no row', () => {
  document.body.innerHTML = `<p>nora.lind@example.com</p><h1>app passwords</h1><button>create</button><table><tr><th>Name</th><th>Date created</th></tr></table><div><input type="search"></div>`;
  expect(readPage(document, ADDRESSES.legacy)?.view).toMatchObject({ level: 'sure', rows: [] });
});
