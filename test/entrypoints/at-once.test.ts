import { afterEach, expect, it, vi } from 'vitest';
import { mayHoldPassword } from '../../entrypoints/portal.content/password';
import { onChange } from '../../lib/page/until';

vi.mock('../../lib/message-bus', () => ({ sendToBackground: async () => undefined }));

/** What is not noticed at the change itself is covered only when the page has come to rest: seen for a moment, or longer. */
const SECRET = 'qwertyuiopasdfgh';

afterEach(() => document.body.replaceChildren());

/** Whether one of the changes that `act` makes is taken for a one-time password before anything is painted. */
async function isNoticed(act: (box: HTMLElement) => void, before = ''): Promise<boolean> {
  document.body.innerHTML = `<div>${before}</div>`;
  await Promise.resolve();
  const end = new AbortController();
  let noticed = false;
  onChange(document, (changes) => (noticed ||= mayHoldPassword(changes)), end.signal);
  act(document.body.firstElementChild as HTMLElement);
  await new Promise((done) => setTimeout(done, 5));
  end.abort();
  return noticed;
}
const adding = (html: string) =>
  isNoticed((box) => box.append(document.createRange().createContextualFragment(`<div>${html}</div>`)));

it.each([
  [
    'between its label and a button, with no blank, as frameworks write it',
    `<b>Password</b><p>${SECRET}</p><a>copy</a>`,
  ],
  ['behind a label without a colon', `<span>Kennwort</span><span>${SECRET}</span>`],
  ['in groups on lines of their own', '<p>qwer\n  tyui\n  opas\n  dfgh</p>'],
  ['in groups with white space that no line ends at', '<p>qwer\u00a0tyui\u200bopas\u00a0dfgh</p>'],
  ['in groups, with a button behind it in capitals', '<code>qwer tyui opas dfgh</code><a>OK</a>'],
  [
    'in groups, with a link behind it as the older page has it',
    '<p>Password</p><p>qwer tyui opas dfgh</p><a>copy password to clipboard</a>',
  ],
  ['in groups, with a button in small letters behind it', '<code>qwer tyui opas dfgh</code><button>copy</button>'],
  ['in groups with no-break spaces', '<span>Hasło</span><span>qwer&nbsp;tyui&nbsp;opas&nbsp;dfgh</span><b>kopiuj</b>'],
  [
    'in groups of their own elements',
    '<p><i>qwer</i>&nbsp;<i>tyui</i>&nbsp;<i>opas</i>&nbsp;<i>dfgh</i></p><a>copy</a>',
  ],
  ['each letter by itself', `<p>${[...SECRET].map((letter) => `<b>${letter}</b>`).join('')}</p>`],
  ['in groups, with a sentence behind it', '<b>qwer tyui opas dfgh</b><span>write it down now</span>'],
  ['in a field', `<input readonly value="${SECRET}">`],
  ['in a field for several lines', `<textarea>${SECRET}</textarea>`],
])('a one-time password is noticed as it comes: %s', async (_, html) => {
  expect(await adding(html)).toBe(true);
});

it('a one-time password is noticed in a field that was there before, for the name say', async () => {
  const reuse = (box: HTMLElement) => {
    const [label, field] = box.children as unknown as [HTMLElement, HTMLInputElement];
    (label.firstChild as Text).data = 'Password';
    field.value = SECRET;
  };
  expect(await isNoticed(reuse, '<label>Name</label><input>')).toBe(true);
});

it('a one-time password is noticed as it comes with a web component', async () => {
  const add = (box: HTMLElement) => {
    const inside = document.createElement('div');
    inside.attachShadow({ mode: 'open' }).append(document.createRange().createContextualFragment(`<p>${SECRET}</p>`));
    box.append(inside);
  };
  expect(await isNoticed(add)).toBe(true);
});

it('a one-time password is noticed in a field that comes into a web component', async () => {
  const field = document.createRange().createContextualFragment(`<p><input readonly value="${SECRET}"></p>`);
  const [part] = field.children;
  document.body.append(document.createElement('div'));
  const root = document.body.firstElementChild?.attachShadow({ mode: 'open' });
  root?.append(field);
  const change = { type: 'childList', target: root, addedNodes: [part] } as unknown as MutationRecord;
  expect(mayHoldPassword([change])).toBe(true);
});

it.each([
  '<p>Use an app password for apps that do not support it.</p>',
  '<p>Laptop-Outlook</p><input value="Phone">',
  // Microsoft's own, on security info.
  '<p>These are the methods you use to sign into your account or reset your password.</p>',
  '<b>Sign-in method when most advisable is unavailable</b>',
])('nothing is looked at for what cannot be one: %s', async (html) => {
  expect(await adding(html)).toBe(false);
});

it('what a page keeps in fields that nobody sees is not looked through', async () => {
  expect(await adding(`<input type="hidden" value="${SECRET}">`)).toBe(false);
});
