import { afterEach, describe, expect, it } from 'vitest';
import { CHOSEN, choosing, each, markup, NEXT, nameStep, onClick, page, pressed, work } from './try-picker';

/** Lists that do something as soon as the mouse goes down, before it is a press. */

afterEach(() => document.body.replaceChildren());

describe('an app password is chosen', () => {
  it('in a list that takes what is chosen as soon as the mouse goes down', async () => {
    const box = markup(
      `<div role="dialog"><h2>Add a method</h2><input role="combobox" readonly><ul role="listbox">${each((kind) => `<li role="option" data-kind="${kind}">${kind}</li>`)}</ul>${NEXT}</div>`,
    );
    const goesOn = box.querySelector<HTMLButtonElement>('.next');
    for (const option of box.querySelectorAll<HTMLElement>('[data-kind]'))
      option.addEventListener('mousedown', () => {
        pressed.push(`chose ${option.dataset.kind}`);
        (box.querySelector('[role=combobox]') as HTMLInputElement).value = `${option.dataset.kind}`;
        box.querySelector('ul')?.remove();
        if (goesOn) goesOn.disabled = false;
      });
    page(() => choosing(box, '.none'));
    goesOn?.addEventListener('click', () => box.replaceWith(nameStep()));
    expect(await work()).toEqual({ ok: true });
    expect(pressed).toEqual(CHOSEN);
  });

  it.each([
    [
      'draws its options anew',
      (list: HTMLElement) => list.replaceChildren(...[...list.children].map((option) => option.cloneNode(true))),
    ],
    ['goes', (list: HTMLElement) => list.remove()],
  ])('never by a list that only %s when the mouse goes down', async (_, change) => {
    const box = markup(
      `<div role="dialog"><h2>Add a method</h2><p>An app password is for old apps.</p><ul role="listbox">${each((kind) => `<li role="option" data-kind="${kind}" aria-selected="${kind === 'Phone'}">${kind}</li>`)}</ul><button class="goes-on">Next</button><button>Cancel</button></div>`,
    );
    const list = box.querySelector('ul') as HTMLElement;
    list.addEventListener('mousedown', () => change(list));
    onClick(box, '.goes-on', () => pressed.push('next'));
    page(() => box);
    expect(await work()).toMatchObject({ ok: false, why: 'dialog-unexpected' });
    expect(pressed).toEqual([]);
  });

  it('never by the step of another method that comes when the mouse goes down', async () => {
    const box = markup(
      `<div role="dialog"><h2>Add a method</h2><ul role="listbox">${each((kind) => `<li role="option" data-kind="${kind}">${kind}</li>`)}</ul><button>Cancel</button></div>`,
    );
    const step = markup(
      '<div role="dialog"><h2>Add it</h2><label>Number <input></label><button class="next">Next</button></div>',
    );
    onClick(step, '.next', () => pressed.push(`sent ${step.querySelector('input')?.value}`));
    box.querySelector('ul')?.addEventListener('mousedown', () => box.replaceWith(step));
    page(() => box);
    expect(await work()).toMatchObject({ ok: false });
    expect(pressed).toEqual([]);
  });
});
