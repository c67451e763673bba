import { el, pressable, rendered } from '../dom';
import type { Box, Look } from './look';

type Shown = (box: Box) => () => void;
type Button = Look['button'];

/** Puts a box into the page, the focus into the box, and lets Escape close it. */
function show(outer: HTMLElement, box: Box, parent: Element = document.body, opened = () => {}): () => void {
  parent.append(rendered(outer, 'box'));
  opened();
  const inside = outer.shadowRoot ?? outer;
  // The X comes first in the document, but a hand goes to the field or the main button.
  const places = [
    'input:not([readonly], [type=button])',
    'select',
    '[role=combobox]',
    '.primary',
    '[tabindex]',
    'button, a',
  ];
  places
    .map((place) => inside.querySelector<HTMLElement>(place))
    .find((found) => found !== null)
    ?.focus();
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') box.shut?.();
  };
  document.addEventListener('keydown', onKey);
  return () => {
    document.removeEventListener('keydown', onKey);
    outer.remove();
  };
}

/** Title, X, content and buttons, in the order of the pictures. */
function content(box: Box, button: Button, title: HTMLElement): HTMLElement[] {
  const { shut, words } = box;
  const cross =
    shut && pressable(el('button', { type: 'button', class: 'cross', 'aria-label': words.close }, '✕'), shut);
  const head = el('div', { class: 'head' }, title, ...(cross ? [cross] : []));
  const actions = box.buttons.map(({ caption, press, primary, disabled, watch, testId }) => {
    const made = pressable(button(caption, primary), press);
    if (disabled) made.setAttribute('disabled', '');
    watch?.((off) => {
      made.toggleAttribute('disabled', off);
      made.dispatchEvent(new Event('changed'));
    });
    if (testId) made.dataset['testid'] = testId;
    return made;
  });
  return [head, ...box.inside, ...(actions.length > 0 ? [el('div', { class: 'actions' }, ...actions)] : [])];
}

const bare = (box: Box): Box => ({ ...box, buttons: box.buttons.map(({ testId: _, ...one }) => one) });

/** As Fluent does it: in a layer at the end of the body, outside the page's own root. */
export const layer =
  (button: Button, testIds: boolean): Shown =>
  (box) => {
    const testId = testIds && box.step === 'step' ? 'reskin-step-title' : undefined;
    const title = el('h2', { id: 'dialogTitle', class: 'title', 'data-testid': testId }, box.title);
    const ready = testIds ? box : bare(box);
    const dialog = el(
      'div',
      { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'dialogTitle', class: 'ms-Dialog-main sheet' },
      ...content(ready, button, title),
    );
    const shade = el('div', { class: 'shade ms-Modal' }, dialog);
    return show(el('div', { class: 'ms-Layer ms-Layer--fixed' }, el('div', { class: 'ms-Fabric' }, shade)), ready);
  };

/** Inside the page's root, with the role of a dialog. */
export const inRoot =
  (button: Button): Shown =>
  (box) => {
    const inside = content(bare(box), button, el('h2', { class: 'title' }, box.title));
    const shade = el(
      'div',
      { class: 'shade', role: 'dialog', 'aria-label': box.title },
      el('div', { class: 'sheet' }, ...inside),
    );
    return show(shade, box, document.querySelector('#root') ?? document.body);
  };

export const alertBox =
  (button: Button): Shown =>
  (box) => {
    const role = box.step === 'question' ? 'alertdialog' : 'dialog';
    const inside = content(bare(box), button, el('h3', { class: 'title' }, box.title));
    return show(el('div', { class: 'shade', role }, el('div', { class: 'sheet' }, ...inside)), box);
  };

/** The browser's own dialog. */
export const native =
  (button: Button): Shown =>
  (box) => {
    const dialog = el(
      'dialog',
      { class: 'sheet' },
      ...content(bare(box), button, el('h2', { class: 'title' }, box.title)),
    );
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      box.shut?.();
    });
    return show(dialog, box, document.body, () => dialog.showModal());
  };

/** Divs that float, without a role; the cross is a sign. */
export const soup =
  (button: Button): Shown =>
  (box) => {
    const { shut } = box;
    const cross = shut && pressable(el('span', { class: 'cross', tabindex: '0' }, '×'), shut);
    const { shut: _, ...rest } = bare(box);
    const inside = content(rest, button, el('div', { class: 'title' }, box.title));
    return show(
      el('div', { class: 'shade' }, el('div', { class: 'sheet' }, ...(cross ? [cross] : []), ...inside)),
      box,
    );
  };

/** A web component of its own at the end of the body. */
export const inShadow =
  (button: Button): Shown =>
  (box) => {
    const host = el('div');
    const root = host.attachShadow({ mode: 'open' });
    const sheet = document.querySelector('style, link[rel=stylesheet]')?.cloneNode(true);
    if (sheet) root.append(sheet);
    const inside = content(bare(box), button, el('h2', { class: 'title' }, box.title));
    root.append(
      el('div', { class: 'shade', role: 'dialog', 'aria-modal': 'true' }, el('div', { class: 'sheet' }, ...inside)),
    );
    return show(host, box);
  };
