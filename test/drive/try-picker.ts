import { create } from '../../lib/drive/create';
import { readPage } from '../../lib/portals/read';
import { ADDRESSES } from '../portal/addresses';
import { createJob, tryHands } from './try-hands';

/** Pickers of a sign-in method in markup of our own invention, and what was pressed in them. */

export const NAME = 'Printer-2F';
export const OTHERS = ['Authenticator app', 'Phone', 'Email'];
export const ALL = ['Authenticator app', 'Phone', 'App password', 'Email'];

/** What was pressed in the boxes, in order, and the name that was sent. */
export const pressed: string[] = [];
const look = () => readPage(document, ADDRESSES['security-info'], [NAME]);
export const work = () =>
  create(createJob(NAME, { portal: 'security-info', rows: [] }), tryHands({ look, patience: 2000 }));

export function markup(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
  return document.importNode(parsed as HTMLElement, true);
}
export const onClick = (root: ParentNode, selector: string, press: (element: HTMLElement) => void) => {
  for (const element of root.querySelectorAll<HTMLElement>(selector))
    element.addEventListener('click', () => press(element));
};

/** A page with one method, whose box for adding is `first`; what it shows next is said by `next`. */
export function page(first: () => HTMLElement, row = '', extra = ''): void {
  pressed.length = 0;
  const rows = `<li><span>Phone</span><span>+47 1</span><button>Delete</button></li>${row}`;
  document.body.replaceChildren(
    markup(
      `<main><p>nora.lind@example.com</p><h1>Security info</h1>${extra}<button class="add">Add sign-in method</button><ul>${rows}</ul></main>`,
    ),
  );
  onClick(document, '.add', () => document.body.append(first()));
}

export function nameStep(attributes = 'role="dialog"', typed: 'input' | 'keyup' = 'input'): HTMLElement {
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
export function choosing(box: HTMLElement, choose: string, next = () => nameStep()): HTMLElement {
  let chosen = '';
  const goesOn = box.querySelector<HTMLButtonElement>('.next');
  onClick(box, choose, (element) => {
    chosen = element.dataset.kind ?? '';
    pressed.push(`chose ${chosen}`);
    const shown = box.querySelector<HTMLInputElement>('[role=combobox]');
    if (shown) {
      shown.value = chosen;
      box.querySelector('[role=listbox]')?.remove();
    }
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
export const NEXT = '<button class="next" disabled>Next</button><button>Cancel</button>';
export const each = (html: (kind: string) => string, kinds = ALL) => kinds.map(html).join('');
export const CHOSEN = ['chose App password', 'next', `sent ${NAME}`];
