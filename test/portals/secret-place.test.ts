import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { readPersonal } from '../../lib/portals/read-personal';
import { copyPassword } from '../../lib/secret/copy';
import { ADDRESSES } from '../portal/addresses';

const SECRET = 'qwertyuiopasdfgh';

afterEach(() => document.body.replaceChildren());

/** In a box that says what it shows, or in one that says no more than this. */
function secretIn(html: string, isSaid = false) {
  const [title, note] = isSaid
    ? ['<h2>Your app password</h2>', '<p>Note: This password will not be displayed again.</p>']
    : ['', ''];
  document.body.innerHTML = `<h1>App passwords</h1><button>create</button><div role="dialog">${title}<div>${html}</div>${note}<div><button>close</button></div></div>`;
  return readPage(document, ADDRESSES.legacy)?.secret;
}
const copied = async (html: string) => {
  const texts: string[] = [];
  await copyPassword(
    () => secretIn(html)?.read(),
    async (text) => void texts.push(text),
  );
  return texts;
};

it.each([
  `<p>\n    Password: ${SECRET}\n  </p>`,
  `<p>Password:\n    ${SECRET}\n  </p>`,
  `<p>\n    Password:\n    qwer tyui opas dfgh\n  </p>`,
  `\n  Name: Tablet<br>\n  Password: ${SECRET}\n`,
])('a one-time password is found where a page breaks its lines for whoever reads its source: %s', (html) => {
  const secret = secretIn(html, true);
  expect(secret?.read()?.replaceAll(' ', '')).toBe(SECRET);
});

it('a one-time password is known by the label of its field, on whatever line that stands', () => {
  const html = `<label for="x">\n    Password\n  </label><input id="x" readonly value="${SECRET}">`;
  expect(secretIn(html)?.read()).toBe(SECRET);
});

describe('the word in front of a one-time password is never taken for it', () => {
  it.each([
    `<label>Password <input readonly value="${SECRET}"></label>`,
    `<label>Kennwort <input readonly value="${SECRET}"></label>`,
    `<label>Password<textarea readonly>${SECRET}</textarea></label>`,
  ])('where its field stands in its label: %s', (html) => {
    const secret = secretIn(html, true);
    expect([secret?.node, secret?.read()]).toEqual([document.querySelector('input, textarea'), SECRET]);
  });

  it('where it looks like none that was ever seen', () => {
    expect(secretIn('<p>Password</p><p>Qwert-Yuiop-12</p>', true)?.read()).toBe('Qwert-Yuiop-12');
  });

  it.each(['••••••••••••••••', 'Loading…', 'Generating...'])('nor is what stands there in its place: %s', (text) => {
    expect(secretIn(`<p>Name: Tablet</p><p><b>Password:</b> <span>${text}</span></p>`, true)).toBeUndefined();
  });
});

it.each([
  'App password',
  'Your app password',
  'Ihr App-Kennwort',
  'Mot de passe d’application ',
  'Votre mot de passe d’application\u00a0',
  'Contraseña de aplicación',
  'Password dell’app',
  'Hasło aplikacji',
  'Uygulama parolası',
  'Пароль приложения',
  'كلمة مرور التطبيق',
])('a one-time password is found behind its label in one text: %s', (label) => {
  expect(secretIn(`<p>${label}: ${SECRET}</p>`)?.read()).toBe(SECRET);
});

it.each(['アプリ パスワード', '应用密码', '應用程式密碼', 'パスワード'])(
  'a one-time password is found without its label behind a wide colon: %s',
  (label) => {
    for (const isSaid of [true, false]) expect(secretIn(`<p>${label}：${SECRET}</p>`, isSaid)?.read()).toBe(SECRET);
  },
);

it.each([
  'qwertyui<wbr>opasdfgh',
  'qwertyui<span>opasdfgh</span>',
  'qwer<i>tyui</i>opasdfgh',
  'qwertyui\u00adopasdfgh',
  `\u200e${SECRET}\u200e`,
  `\u2066${SECRET}\u2069`,
  `\u202a${SECRET}\u202c`,
])('a one-time password in pieces, or with signs that nobody sees, is copied as a whole: %j', async (html) => {
  expect(secretIn(`<p>Password</p><p>${html}</p>`, true)).toBeDefined();
  expect(await copied(`<p>Password</p><p>${html}</p>`)).toEqual([SECRET]);
});

it('a picture to press beside a one-time password is no part of it', () => {
  const icon = '<button aria-label="Copy"><svg></svg></button>';
  for (const value of [`<b>${SECRET}</b>`, SECRET]) {
    const { node } = secretIn(`<p>Password</p><div>${value}${icon}</div>`) ?? {};
    expect(node?.nodeType).toBe(3);
  }
});

it.each(['名前', '名称', '名稱'])('the name beside it is read behind a wide colon: %s', (label) => {
  expect(secretIn(`<p>${label}：Tablet-Mail</p><p>密码：${SECRET}</p>`)?.name).toBe('Tablet-Mail');
});

describe('sixteen letters', () => {
  it('each in an element, with blanks between some, are one', () => {
    const row = (letters: string) => `<span>${[...letters].map((letter) => `<b>${letter}</b>`).join('\n')}</span>`;
    expect(
      secretIn(`<p>Password</p><p>${row('qwer')}${row('tyui')}${row('opas')}${row('dfgh')}</p>`)?.read(),
    ).toBeDefined();
  });

  it.each(['<span style="cursor: pointer">Copy</span>', '<fluent-button>Copy password</fluent-button>'])(
    'beside what copies are one, whatever that is made of: %s',
    (control) => {
      expect(secretIn(`<p>${SECRET}</p>${control}`)?.read()).toBe(SECRET);
    },
  );

  it.each([
    '<button>Kopier passord</button>',
    '<button>Copy new password</button>',
    '<a href="#">Kennwort kopieren</a>',
    '<button title="Copy">\n<svg></svg></button>',
  ])('beside what copies a password are one, in what words it may: %s', (control) => {
    expect(secretIn(`<p>${SECRET}</p>${control}`)?.read()).toBe(SECRET);
  });

  it.each([
    '<a href="#">Print a copy</a>',
    '<button>Copy link</button>',
    '<button>Copy details</button>',
    '<a href="#">Copier room</a>',
  ])('beside what copies something else are none: %s', (control) => {
    expect(secretIn(`<p>${SECRET}</p>${control}`)).toBeUndefined();
  });

  it('beside words about a copy are none', () => {
    expect(secretIn(`<p>${SECRET}</p><p>Print this page to keep a copy</p>`)).toBeUndefined();
  });

  it.each(['follow these steps', 'learn more about it', 'set it up in Outlook'])(
    'with blanks between them are a phrase, and stand in no password’s way: %s',
    (phrase) => {
      const html = `<p>To use the app password, <a href="#">${phrase}</a>.</p><p>App password</p><p>${SECRET}</p>`;
      expect(secretIn(html)?.read()).toBe(SECRET);
    },
  );

  it.each([
    'qwer tyui opas dfgh',
    'qwer\u00a0tyui\u00a0opas\u00a0dfgh',
    'qwertyui opasdfgh',
    'qw er ty ui op as df gh',
    'q w e r t y u i o p a s d f g h',
  ])('in equal parts are one: %s', (shown) => {
    expect(secretIn(`<p>Password</p><p>${shown}</p>`)?.read()).toBe(shown);
  });
});

describe('a one-time password behind dots', () => {
  const masked = (more: string) => `<label>Password <input type="password" ${more} value="${SECRET}"></label>`;

  it('that nobody can type over is one, and is copied without being shown', async () => {
    expect(secretIn(masked('readonly'), true)?.node).toBe(document.querySelector('input'));
    expect(await copied(masked('readonly'))).toEqual([SECRET]);
  });

  it('is not looked for where the same stands there to be read', () => {
    expect(secretIn(`<p>Password: <b>${SECRET}</b></p>${masked('readonly')}`, true)?.node.nodeType).toBe(3);
    expect(secretIn(`${masked('readonly')}<p>Password: <b>${SECRET}</b></p>`, true)?.node.nodeType).toBe(3);
  });

  it('is none where the field is only locked until somebody comes to it: that asks for a sign-in', () => {
    document.body.innerHTML =
      '<h1>App passwords</h1><button>Create</button><input type="password" readonly><button>Continue</button>';
    expect(readPage(document, ADDRESSES.legacy)?.view.state).toBe('signed-out');
  });

  it('asks for nothing where it shows something else, either', () => {
    document.body.innerHTML =
      '<h1>App passwords</h1><button>Create</button><input type="password" readonly value="of another form">';
    expect(readPage(document, ADDRESSES.legacy)?.view.state).toBe('list');
  });

  it('asks for nothing; a field to type in asks for a sign-in', () => {
    const stateWith = (more: string) => {
      document.body.innerHTML = `<h1>App passwords</h1><form>${masked(more)}<button>Continue</button></form>`;
      return [ADDRESSES.legacy, ADDRESSES['personal-result']].map(
        (address) => (readPage(document, address) ?? readPersonal(document, address))?.view.state,
      );
    };
    expect(stateWith('')).toEqual(['signed-out', 'signed-out']);
    expect(stateWith('readonly')).toEqual(['password', 'password']);
  });
});
