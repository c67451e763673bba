import { afterEach, describe, expect, it } from 'vitest';
import {
  ALL,
  CHOSEN,
  choosing,
  each,
  markup,
  NAME,
  NEXT,
  nameStep,
  OTHERS,
  onClick,
  page,
  pressed,
  work,
} from './try-picker';

/** The app password is chosen in a picker, and nothing else is pressed. */

afterEach(() => document.body.replaceChildren());

describe('an app password is chosen', () => {
  it.each<[string, () => HTMLElement]>([
    [
      'among radio buttons of the browser’s own',
      () =>
        markup(
          `<div role="dialog"><h2>Add a method</h2>${each((kind) => `<p><input type="radio" name="m" id="${kind}" data-kind="${kind}"><label for="${kind}">${kind}</label></p>`)}${NEXT}</div>`,
        ),
    ],
    [
      'by the labels of radio buttons that the page draws itself',
      () =>
        markup(
          `<div role="dialog"><h2>Add a method</h2>${each((kind) => `<label><input type="radio" name="m" data-kind="${kind}" style="display:none"><b>${kind}</b><p>For apps of all kinds.</p></label>`)}${NEXT}</div>`,
        ),
    ],
    [
      'by labels that are drawn as something to press',
      () =>
        markup(
          `<div role="dialog"><h2>Add a method</h2>${each((kind) => `<label style="cursor:pointer"><input type="radio" name="m" data-kind="${kind}">${kind}</label>`)}${NEXT}</div>`,
        ),
    ],
    [
      'in a field that opens a list and shows what is chosen',
      () =>
        markup(
          `<div role="dialog"><h2>Add a method</h2><input role="combobox" readonly><ul role="listbox">${each((kind) => `<li role="option" data-kind="${kind}">${kind}</li>`)}</ul>${NEXT}</div>`,
        ),
    ],
    [
      'among cards that are radio buttons',
      () =>
        markup(
          `<div role="dialog"><h2>Add a method</h2><div role="radiogroup">${each((kind) => `<div role="radio" aria-checked="false" tabindex="0" data-kind="${kind}"><p>${kind}</p><p>Explained.</p></div>`)}</div>${NEXT}</div>`,
        ),
    ],
    [
      'in a panel without a role, which is called as the button that brought it',
      () =>
        markup(
          `<div><aside aria-label="Add a sign-in method"><h2 tabindex="-1">Add sign-in method</h2><ul role="listbox" tabindex="0">${each((kind) => `<li role="option" data-kind="${kind}">${kind}</li>`)}</ul>${NEXT}</aside></div>`,
        ),
    ],
  ])('%s', async (_, box) => {
    page(() => choosing(box(), '[data-kind]'));
    expect(await work()).toEqual({ ok: true });
    expect(pressed).toEqual(CHOSEN);
  });

  it('in a view that takes the place of the list, with an "Add" of its own', async () => {
    const view = markup(
      `<section><h1>How do you want to sign in?</h1><select><option>Choose</option>${each((kind) => `<option>${kind}</option>`)}</select><button>Cancel</button><button class="goes-on">Add</button></section>`,
    );
    onClick(view, '.goes-on', () => {
      pressed.push(`added ${view.querySelector('select')?.value}`);
      document.body.replaceChildren(nameStep());
    });
    page(() => {
      document.body.replaceChildren();
      return view;
    });
    expect(await work()).toEqual({ ok: true });
    expect(pressed).toEqual(['added App password', `sent ${NAME}`]);
  });

  it('by a button that adds it', async () => {
    const box = () =>
      markup(
        `<div role="dialog"><h2>Add a method</h2>${each((kind) => `<div><p>${kind}</p><button data-kind="${kind}" aria-label="Add ${kind}">Add</button></div>`)}<button>Cancel</button></div>`,
      );
    page(() => choosing(box(), '[data-kind]'));
    expect(await work()).toEqual({ ok: true });
    expect(pressed).toEqual(['chose App password', `sent ${NAME}`]);
  });

  it('in a box that has nothing but its cross at first', async () => {
    const box = markup(
      '<div class="box"><button aria-label="Close">×</button><p role="progressbar">Please wait</p></div>',
    );
    page(() => {
      setTimeout(() => {
        box.querySelector('p')?.remove();
        for (const kind of ALL) box.append(markup(`<button data-kind="${kind}">${kind}</button>`));
        choosing(box, '[data-kind]');
      }, 300);
      return box;
    });
    expect(await work()).toEqual({ ok: true });
    expect(pressed).toEqual(['chose App password', `sent ${NAME}`]);
  });
});

describe('where it cannot be chosen', () => {
  const select = (options: string) =>
    markup(
      `<div role="dialog"><h2>Add a method</h2><select><option>Choose</option>${options}</select><button class="next">Add</button><button>Cancel</button></div>`,
    );
  it.each([
    ['is switched off', `${each((kind) => `<option>${kind}</option>`, OTHERS)}<option disabled>App password</option>`],
    [
      'stands in a part that is',
      `${each((kind) => `<option>${kind}</option>`, OTHERS)}<optgroup label="Off" disabled><option>App password</option></optgroup>`,
    ],
  ])('since the option %s, nothing is', async (_, options) => {
    page(() => choosing(select(options), '.none'));
    expect(await work()).toMatchObject({ ok: false, why: 'option-off' });
    expect(pressed).toEqual([]);
  });

  it('since its radio button is off, nothing is', async () => {
    const off = (kind: string) => (kind === 'App password' ? 'disabled' : '');
    const box = markup(
      `<div role="dialog"><h2>Add a method</h2>${each((kind) => `<label><input type="radio" name="m" ${off(kind)} data-kind="${kind}">${kind}</label>`)}${NEXT}</div>`,
    );
    page(() => choosing(box, '[data-kind]'));
    expect(await work()).toMatchObject({ ok: false, why: 'control-blocked' });
    expect(pressed).toEqual([]);
  });

  it.each([
    ['the password of the account', '<label>Password <input type="password"></label>'],
    ['a code', '<label>Code <input autocomplete="one-time-code" inputmode="numeric"></label>'],
    ['a number', '<label>Phone number <input type="tel"></label>'],
  ])('nothing is sent where the page asks for %s first', async (_, field) => {
    const asks = () => {
      const box = markup(
        `<div role="dialog"><h2>App password</h2>${field}<button>Next</button><button>Back</button></div>`,
      );
      onClick(box, 'button', ({ textContent }) => pressed.push(`${textContent}`));
      return box;
    };
    const box = markup(
      `<div role="dialog"><h2>Add a method</h2>${each((kind) => `<button data-kind="${kind}">${kind}</button>`)}<button>Cancel</button></div>`,
    );
    page(() => choosing(box, '[data-kind]', asks));
    expect(await work()).toMatchObject({ ok: false, why: 'dialog-unexpected' });
    expect(pressed).not.toContain('Next');
  });

  it('nothing is added where the page keeps something else chosen', async () => {
    const box = markup(
      `<div role="dialog"><h2>Add a method</h2>${each((kind) => `<p><input type="radio" name="m" id="${kind}" data-kind="${kind}" ${kind === 'Phone' ? 'checked' : ''}><label for="${kind}">${kind}</label></p>`)}<button class="next">Next</button><button>Cancel</button></div>`,
    );
    onClick(box, '.next', () => pressed.push('next'));
    box.addEventListener('click', (event) => event.preventDefault());
    page(() => box);
    expect(await work()).toMatchObject({ ok: false });
    expect(pressed).toEqual([]);
  });

  it('what the page says against it is told as that, and not as the limit', async () => {
    const says = () =>
      markup('<div role="dialog"><h2>App password</h2><p>Your organisation says no.</p><button>OK</button></div>');
    const box = markup(
      `<div role="dialog"><h2>Add a method</h2>${each((kind) => `<button data-kind="${kind}">${kind}</button>`)}<button>Cancel</button></div>`,
    );
    page(() => choosing(box, '[data-kind]', says));
    expect(await work()).toMatchObject({ ok: false, why: 'page-error', seen: expect.stringContaining('says no') });
  });
});

describe('the name', () => {
  const cards = () =>
    markup(
      `<div role="dialog"><h2>Add a method</h2>${each((kind) => `<button data-kind="${kind}">${kind}</button>`)}<button>Cancel</button></div>`,
    );
  it('is noticed by a page that looks at its field when a key is let go', async () => {
    page(() => choosing(cards(), '[data-kind]', () => nameStep('role="dialog"', 'keyup')));
    expect(await work()).toEqual({ ok: true });
  });

  it.each(['type="search"', 'role="searchbox"'])(
    'is typed into its own field, and not into what finds something on the page: %s',
    async (finder) => {
      page(
        () => choosing(cards(), '[data-kind]', () => nameStep('class="step"')),
        '',
        `<input class="finder" ${finder}>`,
      );
      expect(await work()).toEqual({ ok: true });
      expect(document.querySelector<HTMLInputElement>('.finder')?.value).toBe('');
    },
  );
});
