import { afterEach, describe, expect, it } from 'vitest';
import { create } from '../../lib/drive/create';
import { readPage } from '../../lib/portals/read';
import { ADDRESSES } from '../portal/addresses';
import { createJob, tryHands } from './try-hands';

/** Pickers of a sign-in method in markup of our own invention: the app password is chosen, and nothing else is pressed. */

afterEach(() => document.body.replaceChildren());

const NAME = 'Printer-2F';
const OTHERS = ['Authenticator app', 'Phone', 'Email'];
const ALL = ['Authenticator app', 'Phone', 'App password', 'Email'];

/** What was pressed in the boxes, in order, and the name that was sent. */
let pressed: string[] = [];
const look = () => readPage(document, ADDRESSES['security-info'], [NAME]);
const work = () => create(createJob(NAME, { portal: 'security-info', rows: [] }), tryHands({ look, patience: 2000 }));

function markup(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
  return document.importNode(parsed as HTMLElement, true);
}
const onClick = (root: ParentNode, selector: string, press: (element: HTMLElement) => void) => {
  for (const element of root.querySelectorAll<HTMLElement>(selector))
    element.addEventListener('click', () => press(element));
};

/** A page with one method, whose box for adding is `first`; what it shows next is said by `next`. */
function page(first: () => HTMLElement, row = '', extra = ''): void {
  pressed = [];
  const rows = `<li><span>Phone</span><span>+47 1</span><button>Delete</button></li>${row}`;
  document.body.replaceChildren(
    markup(
      `<main><p>nora.lind@example.com</p><h1>Security info</h1>${extra}<button class="add">Add sign-in method</button><ul>${rows}</ul></main>`,
    ),
  );
  onClick(document, '.add', () => document.body.append(first()));
}

function nameStep(attributes = 'role="dialog"', typed: 'input' | 'keyup' = 'input'): HTMLElement {
  const box = markup(
    `<div ${attributes}><h2>App password</h2><label>Name <input></label><button class="next" disabled>Next</button><button>Cancel</button></div>`,
  );
  const field = box.querySelector('input') as HTMLInputElement;
  const next = box.querySelector('.next') as HTMLButtonElement;
  field.addEventListener(typed, () => {
    next.disabled = field.value.length < 8;
  });
  next.addEventListener('click', () => {
    pressed.push(`sent ${field.value}`);
    box.replaceWith(
      markup(
        `<div role="dialog"><p>Name: ${NAME}</p><p>Password: qwertyuiopasdfgh</p><button>Copy</button><button>Done</button></div>`,
      ),
    );
  });
  return box;
}

/** What is chosen says so, and "Next" leads on to what is next. */
function choosing(box: HTMLElement, choose: string, next = () => nameStep()): HTMLElement {
  let chosen = '';
  const goesOn = box.querySelector<HTMLButtonElement>('.next');
  onClick(box, choose, (element) => {
    chosen = element.dataset.kind ?? '';
    pressed.push(`chose ${chosen}`);
    if (element.hasAttribute('aria-checked')) element.setAttribute('aria-checked', 'true');
    if (goesOn) goesOn.disabled = false;
    else box.replaceWith(next());
  });
  goesOn?.addEventListener('click', () => {
    pressed.push('next');
    if (chosen === 'App password') box.replaceWith(next());
  });
  return box;
}
const NEXT = '<button class="next" disabled>Next</button><button>Cancel</button>';
const each = (html: (kind: string) => string, kinds = ALL) => kinds.map(html).join('');
const CHOSEN = ['chose App password', 'next', `sent ${NAME}`];

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
