import { afterEach, describe, expect, it } from 'vitest';
import { type Answer, trafficOf } from '../../lib/page/traffic';
import { readPage } from '../../lib/portals/read';
import { ADDRESS, askInDialog } from './small-page';
import { tryRun } from './try-run';

/** Pages that draw their whole list anew while they are at work on a row, or to say that it failed, in place of its control. */

afterEach(() => document.body.replaceChildren());

type Draw = (name: string, action: string) => string;
const ROWS: [string, Draw][] = [
  ['names alone', (name, action) => `<li><div>${name}</div>${action}</li>`],
  ['names and dates in one text', (name, action) => `<li>${name} created 1/2/2026 ${action}</li>`],
  ['boxes that say nothing of rows', (name, action) => `<div><p>${name}</p><p>${action}</p></div>`],
];
const BUTTON = '<button>Delete</button>';

/** Deletes one of these names; the page's server agrees whatever it does, as some do that tell of errors in their words. */
async function runOn(
  names: string[],
  draw: Draw,
  afterwards: (name: string, show: (busy?: string) => void) => void,
  patience = 3000,
) {
  document.body.innerHTML = '<p>nora.lind@example.com</p><h1>App passwords</h1><button>Create</button><ul></ul>';
  const [list] = document.getElementsByTagName('ul');
  const answers: Answer[] = [];
  const changes = new EventTarget();
  let listed = names;
  const show = (working?: string, busy?: string) => {
    if (!list) return;
    list.innerHTML = listed.map((name) => draw(name, name === working && busy ? busy : BUTTON)).join('');
    for (const button of list.getElementsByTagName('button')) button.addEventListener('click', () => ask(button));
  };
  const ask = (button: Element) => {
    const name = listed.find((each) => button.closest('ul > *')?.textContent?.startsWith(each)) ?? '';
    askInDialog(name, () => {
      afterwards(name, (busy) => {
        if (busy === undefined) listed = listed.filter((each) => each !== name);
        show(name, busy);
      });
      setTimeout(() => {
        answers.push({ start: performance.now(), end: performance.now(), status: 200 });
        changes.dispatchEvent(new Event('change'));
      }, 50);
    });
  };
  show();
  const look = () => readPage(document, ADDRESS);
  const change = { patience, traffic: trafficOf(() => answers, changes) };
  const run = await tryRun({ portal: 'legacy', look, names: ['Kitchen'], change }).work();
  return run.items.map(({ state }) => state);
}

describe.each(ROWS)('in a list of %s', (_, draw) => {
  it.each(['Deleting…', '<b>Could not be deleted.</b>'])('a row that says “%s” is not gone', async (busy) => {
    expect(await runOn(['Laptop', 'Kitchen', 'Tablet'], draw, (_name, show) => show(busy))).toEqual(['unknown']);
  });

  it('a row that goes in the end is', async () => {
    const states = await runOn(['Laptop', 'Kitchen', 'Tablet'], draw, (_name, show) => {
      show('Deleting…');
      setTimeout(show, 900);
    });
    expect(states).toEqual(['deleted']);
  });
});

it('a row that is gone is gone though the page says its name, and though another row without a control has it too', async () => {
  const draw: Draw = (name, action) =>
    name === 'Kitchen 2' ? `<li><div>${name} was made elsewhere.</div></li>` : `<li><div>${name}</div>${action}</li>`;
  const tell = (name: string, show: () => void) => {
    show();
    document.body.append(`${name} was deleted.`);
  };
  const states = await runOn(['Laptop', 'Kitchen', 'Kitchen 2', 'Tablet'], draw, tell, 8000);
  expect(states).toEqual(['deleted']);
});
