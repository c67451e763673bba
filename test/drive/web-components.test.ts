import { afterEach, expect, it } from 'vitest';
import { create } from '../../lib/drive/create';
import { remove } from '../../lib/drive/remove';
import { readPage } from '../../lib/portals/read';
import { ADDRESSES } from '../portal/addresses';
import { createJob, removeJob, tryHands } from './try-hands';

/**
 * A page of our own invention, made of web components as some libraries make them: a dialog's role stands in the shadow tree
 * of its element, and what it says is handed to it in a slot. It takes the focus, and its label may be a word we know.
 */
afterEach(() => document.body.replaceChildren());

const PASSWORD = 'qwertyuiopasdfgh';
const asked: string[] = [];
let names: string[] = [];

const shadow = (tag: string, html: string, ...light: (Node | string)[]): HTMLElement => {
  const host = document.createElement(tag);
  host.attachShadow({ mode: 'open' }).innerHTML = html;
  host.append(...light);
  return host;
};
const button = (says: string, press: () => void): HTMLElement => {
  const host = shadow('x-button', '<button type="button"><slot></slot></button>', says);
  host.addEventListener('click', press);
  return host;
};
const words = (tag: string, says: string): HTMLElement => {
  const element = document.createElement(tag);
  element.textContent = says;
  return element;
};
let open: HTMLElement | undefined;
const close = () => open?.remove();
function dialog(label: string, ...light: HTMLElement[]): void {
  close();
  open = shadow(
    'x-dialog',
    `<div class="region"><div role="dialog" aria-modal="true" aria-label="${label}" tabindex="-1"><slot></slot></div></div>`,
    ...light,
  );
  document.body.append(open);
}
function draw(now: string[]): void {
  names = now;
  close();
  const rows = names.map((name) =>
    shadow(
      'x-row',
      '<div><slot></slot></div>',
      words('span', 'App password'),
      words('b', name),
      button('Delete', () => ask(name)),
    ),
  );
  const list = document.createElement('div');
  list.setAttribute('role', 'list');
  for (const row of rows) row.setAttribute('role', 'listitem');
  list.append(...rows);
  document.body.replaceChildren(
    words('p', 'nora.lind@example.com'),
    words('h1', 'Security info'),
    button('Add sign-in method', choose),
    list,
  );
}
const ask = (name: string) =>
  dialog(
    'Delete',
    words('p', `Delete ${name}?`),
    button('Yes', () => {
      asked.push(`delete ${name}`);
      draw(names.filter((each) => each !== name));
    }),
    button('No', close),
  );
const choose = () =>
  dialog(
    'App password',
    words('h2', 'Which method would you like to add?'),
    button('Phone', () => asked.push('phone')),
    button('App password', naming),
    button('Cancel', close),
  );
function naming(): void {
  const field = shadow('x-field', '<label for="f"><slot></slot></label><input id="f">', 'Name');
  const made = () => {
    const name = `${field.shadowRoot?.querySelector('input')?.value}`;
    asked.push(`create ${name}`);
    dialog(
      'App password',
      words('p', name),
      words('code', PASSWORD),
      button('Copy', () => {}),
      button('Done', () => draw([...names, name])),
    );
  };
  dialog('App password', field, button('Cancel', close), button('Next', made));
}
const look = () => readPage(document, ADDRESSES['security-info'], ['Printer-2F']);
const rowsNow = () => look()?.rows.map(({ name, created }) => ({ name, created })) ?? [];

it('a page of web components is worked up to the one-time password, and one is deleted', async () => {
  draw(['Laptop', 'Scanner']);
  asked.length = 0;
  expect(look()?.view).toMatchObject({ state: 'list', level: 'sure' });
  choose();
  expect(look()?.dialogs.map(({ controls }) => controls.map(({ caption }) => caption))).toEqual([
    ['Phone', 'App password', 'Cancel'],
  ]);
  close();
  const job = createJob('Printer-2F', { portal: 'security-info', rows: rowsNow() });
  expect(await create(job, tryHands({ look, patience: 2000 }))).toEqual({ ok: true, value: undefined });
  expect(look()?.secret?.read()).toBe(PASSWORD);
  draw(['Laptop', 'Scanner', 'Printer-2F']);
  const item = rowsNow().find(({ name }) => name === 'Scanner');
  if (!item) throw new Error('it is not listed');
  const removal = removeJob('Scanner', { portal: 'security-info', item, rows: rowsNow() });
  expect(await remove(removal, tryHands({ look, patience: 2000 }))).toMatchObject({ ok: true });
  expect(asked).toEqual(['create Printer-2F', 'delete Scanner']);
});
