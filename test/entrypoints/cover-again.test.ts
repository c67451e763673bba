import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { coverPassword, mayHoldPassword } from '../../entrypoints/portal.content/password';
import { onChange } from '../../lib/page/until';
import { readPage } from '../../lib/portals/read';
import { type CoveredSecret, offerSecret } from '../../lib/secret/secret-slot';
import { ADDRESSES } from '../portal/addresses';

vi.mock('../../lib/i18n', () => ({ t: (key: string) => key }));
const sent: string[] = [];
let refusals = 0;
vi.mock('../../lib/message-bus', () => ({
  sendToBackground: async (name: string) => {
    sent.push(name);
    if (refusals-- > 0) throw new Error('the background was stopped');
  },
}));

const SECRET = 'qwertyuiopasdfgh';
const ANOTHER = 'zxcvbnmlkjhgfdsa';
let end: AbortController;
let offered: CoveredSecret[];

beforeEach(() => {
  offered = [];
  sent.length = 0;
  refusals = 0;
  end = new AbortController();
  Reflect.deleteProperty(globalThis, 'latchkeySecret');
  offerSecret((covered) => void offered.push(covered));
});
afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

/** A page that shows a one-time password, covered, and whatever it does then looked at as a visit does. */
async function show(html: string, isOffered = true): Promise<HTMLElement> {
  document.body.innerHTML = `<h1>App passwords</h1><button>create</button><div role="dialog">${html}<button>close</button></div>`;
  const working = { job: () => undefined, take: () => undefined };
  const names = { update: () => {}, wanted: () => 'Laptop', chosen: () => undefined };
  const passwords = coverPassword(end.signal, names, working, () => undefined);
  const look = () => readPage(document, ADDRESSES.legacy);
  onChange(
    document,
    (changes) => {
      if (mayHoldPassword(changes)) passwords.update(look(), changes);
    },
    end.signal,
  );
  passwords.update(look());
  await settled();
  expect(offered).toHaveLength(isOffered ? 1 : 0);
  return document.querySelector('[role=dialog]') as HTMLElement;
}
const settled = () => new Promise((done) => setTimeout(done, 5));
const covers = () => document.querySelectorAll('[data-portal]').length;

describe('a covered one-time password is covered anew, and what was said of the last one is not said of it', () => {
  it('where the page writes it into the same text behind a longer label', async () => {
    const dialog = await show(`<p>Password: ${SECRET}</p>`);
    (dialog.querySelector('p')?.firstChild as Text).data = `App password: ${ANOTHER}`;
    await settled();
    expect(offered.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    expect(offered[1]?.read()).toBe(ANOTHER);
    expect(covers()).toBe(1);
  });

  it('where the page writes another into the same text', async () => {
    const dialog = await show(`<p>Password</p><p>${SECRET}</p>`);
    (dialog.querySelectorAll('p')[1]?.firstChild as Text).data = ANOTHER;
    await settled();
    expect(offered.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  });

  it('where the page puts it elsewhere, and the cover stays behind', async () => {
    const dialog = await show(`<p>Password</p><p>${SECRET}</p>`);
    const elsewhere = document.createElement('div');
    dialog.append(elsewhere);
    elsewhere.append(...dialog.querySelectorAll('p'));
    await settled();
    expect(offered.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    expect([covers(), elsewhere.querySelectorAll('[data-portal]').length]).toEqual([1, 1]);
  });

  it('where the page draws its box anew from the same parts', async () => {
    const dialog = await show(`<p>Password</p><p>${SECRET}</p>`);
    dialog.replaceChildren(...dialog.querySelectorAll(':scope > :not([data-portal])'));
    expect(covers()).toBe(0);
    await settled();
    expect(covers()).toBe(1);
    expect(offered).toHaveLength(2);
  });
});

it('a cover that the person took away, since nothing could be offered there, is not laid again', async () => {
  Reflect.deleteProperty(globalThis, 'latchkeySecret');
  const roots: ShadowRoot[] = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  const dialog = await show(`<p>Password</p><p>${SECRET}</p>`, false);
  const isHidden = () => roots.map((root) => root.querySelector<HTMLElement>('.cover')?.hidden);
  expect(isHidden()).toEqual([false]);
  const press = Object.defineProperty(new MouseEvent('click'), 'isTrusted', { value: true });
  roots[0]?.querySelector('button')?.dispatchEvent(press);
  dialog.append(document.createRange().createContextualFragment(`<p>${'x'.repeat(20)}</p>`));
  await settled();
  expect(isHidden()).toEqual([true]);
  expect(dialog.querySelector('[aria-hidden]')).toBeNull();
});

it('a page that takes our box away each time is let be in the end, and the ledger was told once', async () => {
  const dialog = await show(`<p>Password</p><p>${SECRET}</p>`);
  const observer = new MutationObserver(() => {
    if (covers() > 0) dialog.replaceChildren(...dialog.querySelectorAll(':scope > :not([data-portal])'));
  });
  observer.observe(dialog, { childList: true });
  dialog.append(document.createElement('hr'));
  await settled();
  observer.disconnect();
  expect(offered.length).toBeGreaterThan(1);
  expect(offered.length).toBeLessThan(30);
  expect(sent).toEqual(['page.created']);
});

it('a cover stays where the page’s own button says that it has copied, and nothing else had told what this is', async () => {
  const dialog = await show(`<p>${SECRET}</p><button>Copy password</button>`);
  const [copy] = dialog.querySelectorAll('button');
  copy?.replaceChildren('Copied to the clipboard');
  dialog.append(document.createRange().createContextualFragment(`<p>${'x'.repeat(20)}</p>`));
  await settled();
  expect(readPage(document, ADDRESSES.legacy)?.secret).toBeUndefined();
  expect(offered.map(({ signal }) => signal.aborted)).toEqual([false]);
  // Until the page takes it away, or writes something else there.
  (dialog.querySelector('p') as HTMLElement).textContent = 'You can close this now.';
  dialog.append(document.createRange().createContextualFragment(`<p>${'y'.repeat(20)}</p>`));
  await settled();
  expect(offered.map(({ signal }) => signal.aborted)).toEqual([true]);
});

it('a cover goes where the letters turn out to be the name of one that is there', async () => {
  const dialog = await show(`<p>${SECRET}</p><button>Copy password</button>`);
  for (const button of dialog.querySelectorAll('button')) button.remove();
  dialog.removeAttribute('role');
  const rest = '<span>11/19/2026</span><button>Delete</button>';
  dialog.querySelector('p')?.append(document.createRange().createContextualFragment(rest));
  dialog.append(document.createRange().createContextualFragment(`<p>${'x'.repeat(20)}</p>`));
  await settled();
  expect(readPage(document, ADDRESSES.legacy)?.names).toContain(SECRET);
  expect(offered.map(({ signal }) => signal.aborted)).toEqual([true]);
});

it('a cover that the page moves with the value stays as it is, and what was said of it', async () => {
  const dialog = await show(`<section><p>Password</p><p>${SECRET}</p></section>`);
  document.body.append(dialog);
  await settled();
  expect(offered.map(({ signal }) => signal.aborted)).toEqual([false]);
  expect(covers()).toBe(1);
});

it('a cover stays as it is where the page changes something else', async () => {
  const dialog = await show(`<p>Password</p><p>${SECRET}</p>`);
  dialog.append(document.createRange().createContextualFragment(`<p>${'x'.repeat(20)}</p>`));
  await settled();
  expect(offered.map(({ signal }) => signal.aborted)).toEqual([false]);
});

it('one that was made by hand is told again where the background was stopped while it was told', async () => {
  refusals = 1;
  await show(`<p>Password</p><p>${SECRET}</p>`);
  expect(sent).toEqual(['page.created', 'page.created']);
});
