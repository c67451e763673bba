import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../lib/portals/read';

/** Pages of our own invention: what stands around a list, and must neither become a part of it nor be overlooked. */
const OLDER = 'https://account.activedirectory.windowsazure.com/AppPasswords.aspx';
const SECURITY_INFO = 'https://mysignins.microsoft.com/security-info';
const ACCOUNT = 'nora.lind@example.com';

afterEach(() => document.body.replaceChildren());

function read(address: string, markup: string) {
  document.body.innerHTML = markup;
  const reading = readPage(document, address);
  if (!reading) throw new Error('no page of ours');
  return { ...reading, names: reading.rows.map(({ name }) => name) };
}

describe('one link elsewhere on the page that deletes something', () => {
  const HEAD = `<header>${ACCOUNT}</header><h1>app passwords</h1><button>create</button>`;
  const row = (name: string) => `<li><span>${name}</span><span>1/13/2026</span><a href="#">Delete</a></li>`;
  const LIST = `<ul>${row('Laptop')}${row('Phone')}</ul>`;
  const BOX =
    '<div role="dialog"><p>Your app password</p><p>Password: qrstuvwxyzabcdef</p><button>close</button></div>';

  it.each([
    ['in the footer', `${HEAD}${LIST}<footer><a href="#">Delete my account</a></footer>${BOX}`],
    ['in one box with all', `<div>${HEAD}${LIST}<footer><a href="#">Delete my account</a></footer>${BOX}</div>`],
    ['in a line of its own', `${HEAD}${LIST}<p>Draft saved. <a href="#">Remove</a></p>${BOX}`],
    ['in a row beside the box', `${HEAD}<div><span>Laptop</span><a href="#">Delete</a></div>${BOX}`],
  ])('hides neither the password nor the account: %s', (_, markup) => {
    const { view, secret } = read(OLDER, markup);
    expect(view.account?.label).toBe(ACCOUNT);
    expect(secret).toBeDefined();
    expect(view.state).toBe('password');
  });
});

it.each([
  'App passwords (2)',
  'App passwords (2 of 40)',
  'App passwords <b>2</b>',
  '2 app passwords',
  'Your app passwords',
])('the heading of the older page may count them: %s', (title) => {
  const row = (name: string) => `<li><span>${name}</span><span>1/13/2026</span><button>Delete</button></li>`;
  const list = `<ul>${row('Laptop')}${row('Phone')}</ul>`;
  const { view } = read(OLDER, `<p>${ACCOUNT}</p><h1>${title}</h1><button>create</button>${list}`);
  expect(view.level).toBe('sure');
});

describe('app passwords among other sign-in methods', () => {
  const HEAD = `<header>${ACCOUNT}</header><h1>Security info</h1><button>Add sign-in method</button>`;
  const row = (...texts: string[]) =>
    `<li>${texts.map((text) => `<span>${text}</span>`).join('')}<button>Delete</button></li>`;

  it('are found in a part of their own, though each part holds a single row', () => {
    const part = (title: string, text: string) => `<section><h3>${title}</h3><ul>${row(text)}</ul></section>`;
    const { view, names } = read(SECURITY_INFO, HEAD + part('Phone', '+47 1') + part('App passwords', 'Laptop'));
    expect(names).toEqual(['Laptop']);
    expect(view).toMatchObject({ level: 'sure', account: { label: ACCOUNT } });
  });

  it('are told from rows beside it that have nothing to press, where one row alone can be deleted', () => {
    const fixed = (...texts: string[]) => `<li>${texts.map((text) => `<span>${text}</span>`).join('')}</li>`;
    const list = `<ul>${fixed('Phone', '+47 1')}${fixed('Email', 'a@b.no')}${row('App password', 'Laptop')}</ul>`;
    const { names, otherRows } = read(SECURITY_INFO, `${HEAD}<section><p>Your methods</p>${list}</section>`);
    expect(names).toEqual(['Laptop']);
    expect(otherRows).toBe(2);
  });

  it.each([
    ['in one text with the name', `<ul>${row('App password Laptop')}${row('Phone')}</ul>`],
    ['in a title that says more', `<section><h3>App passwords and keys</h3><ul>${row('A')}${row('B')}</ul></section>`],
    ['in a title that counts none', `<section><h3>App passwords (0)</h3><ul>${row('A')}${row('B')}</ul></section>`],
    ['in a title that counts more', `<section><h3>App passwords (3)</h3><ul>${row('A')}${row('B')}</ul></section>`],
    [
      'in buttons for several lists',
      `<section><button>App passwords</button><button>Devices</button><ul>${row('A')}${row('B')}</ul></section>`,
    ],
    [
      'in a part before theirs',
      `<section><button aria-expanded="true">App passwords (0)</button></section><section><button aria-expanded="true">Security keys (2)</button><ul>${row('A')}${row('B')}</ul></section>`,
    ],
    ['in what may be a name', `<section><h3>App password 2</h3><ul>${row('A')}${row('B')}</ul></section>`],
    [
      'in the control alone',
      `<ul><li><span>Laptop</span><button aria-label="Delete app password">x</button></li>${row('+47 1')}</ul>`,
    ],
  ])('are never said to be none where the page says it otherwise: %s', (_, markup) => {
    const { view, names } = read(SECURITY_INFO, HEAD + markup);
    expect(names).toEqual([]);
    expect(view.level).toBe('by-hand');
  });

  it.each([
    'App passwords (2)',
    'App password (2)',
    'App passwords (2 of 40)',
    'App passwords (2/40)',
    'App passwords <span>2</span>',
    'App passwords · 2',
    '2 app passwords',
    'Your app passwords',
    'App-Kennwörter (2)',
    'Mots de passe d’application (2 sur 40)',
    'アプリ パスワード（2）',
    'Пароли приложений: 2',
  ])('are found under a title that counts them: %s', (title) => {
    const head = (tag: string) => `<${tag}>${title}</${tag}>`;
    for (const markup of [
      `<section><h3>Phones</h3><ul>${row('Phone', '+47 1')}</ul></section><section>${head('h3')}<ul>${row('A')}${row('B')}</ul></section>`,
      `<ul>${row('Phone', '+47 1')}<li><details open>${head('summary')}<ul>${row('A')}${row('B')}</ul></details></li></ul>`,
    ]) {
      const { view, names } = read(SECURITY_INFO, HEAD + markup);
      expect(names).toEqual(['A', 'B']);
      expect(view.level).toBe('sure');
    }
  });

  const devices = `<ul>${row('Tablet')}${row('Mac')}</ul>`;
  it.each([
    ['a heading', '<h2>App passwords</h2>'],
    ['a line', '<p>App passwords</p>'],
  ])('are never said to be none where %s right before the list says them', (_, title) => {
    expect(read(SECURITY_INFO, `<main>${HEAD}${title}${devices}</main>`).view.level).toBe('by-hand');
  });

  const tab = (text: string) => `<button role="tab">${text}</button>`;
  it.each([
    [
      'a tab',
      `<div><div role="tablist">${tab('App passwords')}${tab('Trusted devices')}</div><div>${devices}</div></div>`,
    ],
    ['a way to them', `<div><nav><a href="#">App passwords</a> <a href="#">Devices</a></nav>${devices}</div>`],
    ['a link behind it', `<div>${devices}<p><a href="#">App passwords</a></p></div>`],
    [
      'what stands before a title',
      `<div><h3>App passwords</h3><p>You have no app passwords.</p><p>Devices that you trust:</p>${devices}</div>`,
    ],
  ])('are not made of a list beside which %s says them', (_, markup) => {
    expect(read(SECURITY_INFO, `<main>${HEAD}${markup}</main>`).rows.filter(({ removable }) => removable)).toEqual([]);
  });

  it('are not made of an app that stands before a password', () => {
    const bare = (text: string) => `<li><span>${text}</span><button aria-label="Delete"></button></li>`;
    const { view } = read(SECURITY_INFO, `${HEAD}<ul>${bare('Authenticator app')}${bare('Password')}</ul>`);
    expect(view.level).toBe('sure');
  });

  it('are none for sure where nothing speaks of them', () => {
    const { view, names } = read(SECURITY_INFO, `${HEAD}<ul>${row('Phone', '+47 1')}${row('Email', 'a@b.no')}</ul>`);
    expect(names).toEqual([]);
    expect(view.level).toBe('sure');
  });

  it.each([
    ['after', ['App passwords', 'Laptop', 'QR code', 'Badge 7']],
    ['before', ['QR code', 'Badge 7', 'App passwords', 'Laptop']],
  ])('end where another title begins something that nobody knows: %s them', (_, [first, one, second, other]) => {
    const title = (text = '') => `<div>${text}</div>`;
    const line = (text = '') => `<div><span>${text}</span><button>Delete</button></div>`;
    const { view, rows } = read(
      SECURITY_INFO,
      `${HEAD}<div>${title(first)}${line(one)}${title(second)}${line(other)}</div>`,
    );
    expect(view.level).toBe('by-hand');
    expect(rows.filter(({ removable }) => removable)).toEqual([]);
  });
});

it.each([
  [3, true],
  [41, false],
])('of a grid that says it has %i rows, and draws three, it is known whether that is all', (count, isAll) => {
  const cells = (role: string, ...texts: string[]) =>
    texts.map((text) => `<span role="${role}">${text}</span>`).join('');
  const row = (name: string) =>
    `<div role="row">${cells('gridcell', name, '1/13/2026', '<button>Delete</button>')}</div>`;
  const head = `<div role="row">${cells('columnheader', 'Name', 'Date created')}</div>`;
  const { view, names } = read(
    OLDER,
    `<h1>app passwords</h1><button>create</button><div role="grid" aria-rowcount="${count}">${head}${row('Laptop')}${row('Desk')}</div>`,
  );
  expect(names).toEqual(['Laptop', 'Desk']);
  expect(view.complete).toBe(isAll);
});

it.each([
  '<ul><li><a href="#">Laptop</a></li><li><a href="#">Tablet</a></li></ul><div><h3>Laptop</h3><p>Created 1/2/2026</p><button>Delete</button></div>',
  '<ul><li role="option">Laptop</li><li role="option">Tablet</li></ul><div><div>Laptop</div><div>1/2/2026</div><button>Delete</button></div>',
])('what is shown of one beside a list of names is not surely all there is: %s', (both) => {
  const { view, rows } = read(OLDER, `<h1>app passwords</h1><button>create</button><section>${both}</section>`);
  expect(view.level).toBe('by-hand');
  expect(rows.filter(({ removable }) => removable)).toEqual([]);
});
