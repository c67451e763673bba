import { afterEach, describe, expect, it } from 'vitest';
import { ADDRESS } from '../../lib/portals/account';
import { exposedIn, nobodys, type Wish } from '../../lib/portals/exposed';
import { fixtures, showFixture } from '../fixtures';
import { type Mounted, mountPage } from '../portal/mount';
import { freshState, PERSONAL_VARIANTS, type PortalState, SECURITY_INFO_VARIANTS, VARIANTS } from '../portal/state';

afterEach(() => document.body.replaceChildren());

const SECRET = 'qwertyuiopasdfgh';
const shown: Wish = { names: [], hideNames: false };

/** What a page still says under the covers, and how much it says without them, both without white space. */
function underCovers(wish: Wish = shown): { left: string; all: string } {
  const parts = exposedIn(document.documentElement, nobodys(), wish);
  let left = '';
  for (const [{ data }, covers] of parts)
    left += [...data]
      .map((sign, at) => (covers.some(({ start, end }) => start <= at && at < end) ? '█' : sign))
      .join('');
  const all = [...parts.keys()].map(({ data }) => data).join('');
  return { left: left.replace(/[\s\u00ad\u200b]/g, ''), all: all.replace(/[\s\u00ad\u200b]/g, '') };
}

const pages: [Mounted, string, Partial<PortalState>][] = [
  ...VARIANTS.map((variant): [Mounted, string, Partial<PortalState>] => ['legacy', variant, { variant }]),
  ...SECURITY_INFO_VARIANTS.map((securityInfo): [Mounted, string, Partial<PortalState>] => [
    'security-info',
    securityInfo,
    { securityInfo },
  ]),
  ...PERSONAL_VARIANTS.flatMap((personal): [Mounted, string, Partial<PortalState>][] => [
    ['personal', personal, { personal }],
    ['personal-result', personal, { personal, nextPassword: SECRET }],
  ]),
];

describe.each(pages)('%s built as %s', (portal, _variant, change) => {
  it.each(['en', 'ja', 'ar', 'art'])(
    'in %s keeps neither account nor password uncovered, and the rest is read',
    async (language) => {
      await mountPage(freshState({ ...change, language }), [], portal);
      const { left, all } = underCovers();
      expect(all).toContain('nora.lind@example.com');
      expect(left).not.toMatch(/nora|lind|example|qwertyuiopasdfgh/i);
      if (portal === 'security-info') expect(left).not.toContain('ExampleLtd');
      expect(left.replaceAll('█', '').length).toBeGreaterThan(all.length * 0.5);
    },
  );

  it.each(['split-text', 'wrap', 'odd-spaces', 'bare', 'decoys'] as const)(
    'and "%s" keeps no name uncovered that is to be hidden',
    async (mutation) => {
      const state = freshState({ ...change, mutations: [mutation] });
      await mountPage(state, [], portal);
      const names = state.rows.map(({ name }) => name);
      const { left, all } = underCovers({ names, hideNames: true });
      const bare = names.map((name) => name.replace(/\s/g, '')).filter((name) => all.includes(name));
      if (portal === 'legacy') expect(bare).toHaveLength(names.length);
      expect(bare.filter((name) => left.includes(name))).toEqual([]);
      expect(left).not.toMatch(/nora|lind|example/i);
    },
  );
});

describe.each(fixtures)('$file', ({ file }) => {
  it('keeps no address and no password uncovered', () => {
    showFixture(file);
    const { left } = underCovers();
    expect(left).not.toMatch(ADDRESS);
    expect(left).not.toMatch(/(?<![a-z])[a-z]{16}(?![a-z])/);
  });
});

const draw = (html: string) => {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  return underCovers().left;
};

describe('of an account is covered', () => {
  it.each([
    ['in two pieces', '<p><span>nora.li</span><b>nd@example.com</b></p>', '██████████████'],
    [
      'in a long sentence, and only it',
      `<p>You are signed in as nora@example.com, ${'and may go on. '.repeat(5)}</p>`,
      '████████████████,',
    ],
    ['by initials under its title', '<i title="nora.lind@example.com">NL</i>', '██'],
    [
      'by initials that stand beside',
      '<div><i>NL</i><div><b>Nora Lind</b><small>nora.lind@example.com</small></div></div>',
      '██',
    ],
    ['with the name beside it', '<div><b>Dr. Somebody </b><small>x1@example.com</small></div>', '████'],
    [
      'as the first word of the organisation',
      '<p>nora@contoso.onmicrosoft.com</p><h2>CONTOSO guests</h2>',
      '███████guests',
    ],
    ['with all of the banner', '<header><span>Whoever Ltd</span><button>WL</button></header>', '█'],
  ])('%s', (_, html, covered) => {
    const left = draw(html);
    expect(left).toContain(covered);
    expect(left).not.toMatch(/nora|lind|contoso|somebody|whoever|example/i);
  });

  it('and not what can be pressed beside it, nor headings, nor what a mail host is called', () => {
    expect(
      draw('<p>nora@outlook.com <a href="#">Sign out</a></p><header><h1>Security info</h1></header><p>Outlook</p>'),
    ).toMatch(/Signout.*Securityinfo.*Outlook/);
  });
});

describe('a one-time password is covered', () => {
  it.each([
    ['alone', `<code>${SECRET}</code>`],
    ['behind its label', `<p>Password: ${SECRET}</p>`],
    ['in fours', '<b>qwer tyui opas dfgh</b>'],
    ['letter by letter', `<div>${[...SECRET].map((letter) => `<span>${letter}</span>`).join('')}</div>`],
    ['while it is not seen yet', `<div hidden><code>${SECRET}</code></div>`],
  ])('%s', (_, html) => expect(draw(html)).not.toContain(SECRET));

  it('and a name that looks like one is not, once it is known', () => {
    document.body.innerHTML = `<td>${SECRET}</td>`;
    expect(underCovers().left).not.toContain(SECRET);
    expect(underCovers({ names: [SECRET], hideNames: false }).left).toContain(SECRET);
  });
});

it('covers a hidden name only where it stands by itself', () => {
  document.body.innerHTML = '<p>Phone</p><p>Phone 2</p><p>iPhone Phones</p>';
  expect(underCovers({ names: ['Phone'], hideNames: true }).left).toBe('██████████2iPhonePhones');
});

it.each([
  ['in two pieces of one line', '<p>Password <b>qwertyui<wbr>opasdfgh</b></p>'],
  ['in pieces and the line itself', '<p>Password</p><p>qwer<i>tyui</i>opasdfgh</p>'],
  ['with signs that nobody sees', '<p>Password <b>\u200eqwer\u00adtyuiopasdfgh\u200e</b></p>'],
  ['behind a wide colon', `<p>パスワード：${SECRET}</p>`],
])('a one-time password %s is covered, and its label is not', (_, html) => {
  document.body.innerHTML = html;
  expect(underCovers().left).toMatch(/^(Password|パスワード：)█+$/);
});

it('a sentence of sixteen letters is no one-time password', () => {
  document.body.innerHTML = '<p>use it in your mails</p><button>show our passwords</button>';
  expect(underCovers().left).not.toContain('█');
});
