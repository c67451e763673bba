import { afterEach, expect, it } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { ADDRESS, askInDialog } from './small-page';
import { tryRun } from './try-run';

/** Lists of boxes that say nothing of rows: only that they repeat makes them rows. */

afterEach(() => document.body.replaceChildren());

const BUTTON = '<button>Delete</button>';
const DRAWN: Record<string, (name: string) => string> = {
  cards: (name) => `<div><p>${name}</p><p>11/19/2026</p>${BUTTON}</div>`,
  'names alone': (name) => `<div><span>${name}</span>${BUTTON}</div>`,
  terms: (name) => `<dt>${name}</dt><dd>11/19/2026</dd><dd>${BUTTON}</dd>`,
};

function showList(draw: (name: string) => string, names: string[], onDelete?: (name: string) => void): () => string[] {
  let listed = names;
  document.body.innerHTML = `<p>nora.lind@example.com</p><h1>App passwords</h1><button>Create</button><section></section>`;
  const list = document.querySelector('section') as HTMLElement;
  const show = () => {
    list.innerHTML = listed.map(draw).join('');
    for (const [at, button] of [...list.querySelectorAll('button')].entries())
      button.addEventListener('click', () => ask(listed[at] ?? ''));
  };
  const ask = (name: string) =>
    askInDialog(name, () => {
      listed = listed.filter((each) => each !== name);
      show();
      onDelete?.(name);
    });
  show();
  return () => listed;
}
const runOf = (names: string[]) =>
  tryRun({ portal: 'legacy', look: () => readPage(document, ADDRESS), names, change: { patience: 4000 } }).work();

it.each(Object.entries(DRAWN))('all of a list of %s are deleted, the last one as well', async (_, draw) => {
  const names = ['Laptop', 'Kitchen', 'Tablet'];
  const left = showList(draw, names);
  const run = await runOf(names);
  expect(run.items.map(({ state }) => state)).toEqual(['deleted', 'deleted', 'deleted']);
  expect(left()).toEqual([]);
});

it('but not where the one that is left is called otherwise by then', async () => {
  const draw = DRAWN['cards'] ?? String;
  const left = showList(draw, ['Laptop', 'Tablet'], () => {
    const [text] = document.querySelectorAll('section p');
    if (text) text.textContent = 'Kitchen';
  });
  const run = await runOf(['Laptop', 'Tablet']);
  expect(run.items.map(({ state }) => state)).not.toContain('deleted');
  expect(left()).toEqual(['Tablet']);
});

it('nor where nothing was deleted before it', async () => {
  const left = showList(DRAWN['cards'] ?? String, ['Laptop']);
  const run = await runOf(['Laptop']);
  expect(run.items.map(({ state }) => state)).not.toContain('deleted');
  expect(left()).toEqual(['Laptop']);
});
