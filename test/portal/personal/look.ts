import { el, pressable, rendered } from '../dom';
import { icon } from '../icons';
import type { PersonalVariant } from '../state';
import type { ModernWords } from '../words';

export interface Question {
  title: string;
  text: string;
  confirms: { caption: string; press(): void }[];
  cancel: string;
  leave(): void;
}

/** How one team might have built the pages of a personal account. */
export interface Look {
  section(title: string, ...inside: (Node | string)[]): HTMLElement;
  link(caption: string, press: () => void, href?: string): HTMLElement;
  /** One of the ways to prove who you are, with what can be done to it. */
  proof(name: string, value: string, upToDate: string, ...actions: HTMLElement[]): HTMLElement;
  /** Asks; answers how to take the question away. `beside` is what was pressed. */
  ask(question: Question, beside: Element): () => void;
  /** Whether there is a link that removes every app password. */
  removes: boolean;
  confirm: keyof Pick<ModernWords, 'remove' | 'yes' | 'ok'>;
  result: 'server' | 'program';
  value: 'below' | 'line' | 'cell' | 'input' | 'divs';
}

function show(outer: HTMLElement, leave: () => void, parent: Element = document.body): () => void {
  parent.append(rendered(outer, 'box'));
  outer.querySelector<HTMLElement>('button, input, a, span[tabindex]')?.focus();
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave();
  };
  document.addEventListener('keydown', onKey);
  return () => {
    document.removeEventListener('keydown', onKey);
    outer.remove();
  };
}

const anchor = (caption: string, press: () => void, href = '#') =>
  pressable(el('a', { href, class: 'link' }, caption), press);
const button = (caption: string, press: () => void) =>
  pressable(el('button', { type: 'button', class: 'secondary' }, caption), press);
const span = (caption: string, press: () => void) =>
  pressable(el('span', { tabindex: '0', class: 'y1' }, caption), press);

function actionsOf(
  { confirms, cancel, leave }: Question,
  make: (caption: string, press: () => void) => HTMLElement,
  ids = false,
): HTMLElement {
  const made = confirms.map(({ caption, press }, index) => {
    const control = make(caption, press);
    if (ids && index === 0) control.id = 'iBtn_action';
    return control;
  });
  return el('div', { class: 'actions' }, ...made, make(cancel, leave));
}

/** As the picture of 2025 has it: headings and links in one column, and no link for removing. */
const sections: Look = {
  section: (title, ...inside) => el('div', { class: 'section' }, el('h2', {}, title), ...inside),
  link: anchor,
  proof(name, value, upToDate, ...actions) {
    const more = el('div', { class: 'more' }, ...actions);
    more.style.display = 'none';
    const head = el(
      'button',
      { type: 'button', class: 'proofhead', 'aria-expanded': 'false' },
      '› ',
      icon('password'),
      ` ${name} `,
      el('span', {}, value),
    );
    pressable(head, () => {
      const open = more.style.display === 'none';
      more.style.display = open ? '' : 'none';
      head.setAttribute('aria-expanded', String(open));
    });
    return el('div', { class: 'proof' }, head, el('span', { class: 'green' }, `✓ ${upToDate}`), more);
  },
  ask: (question) =>
    show(
      el(
        'div',
        { class: 'shade' },
        el(
          'div',
          { role: 'dialog', 'aria-modal': 'true', class: 'sheet' },
          el('h2', {}, question.title),
          el('p', {}, question.text),
          actionsOf(question, button, true),
        ),
      ),
      question.leave,
    ),
  removes: false,
  confirm: 'remove',
  result: 'server',
  value: 'below',
};

/** With the class names and ids that scripts of 2020-26 know. */
const pullout: Look = {
  ...sections,
  section: (title, ...inside) => el('section', { class: 'pullout' }, el('h3', {}, title), ...inside),
  link: (caption, press, href = '#') => pressable(el('a', { href, class: 'pullout-link' }, caption), press),
  removes: true,
  value: 'line',
};

/** Cards with buttons; the browser's own dialogs. */
const cards: Look = {
  section: (title, ...inside) => el('section', { class: 'tile', 'aria-label': title }, el('h2', {}, title), ...inside),
  link: button,
  proof: (name, value, upToDate, ...actions) =>
    el(
      'div',
      { class: 'proof', role: 'listitem' },
      icon('password'),
      el('b', {}, name),
      el('span', {}, value),
      el('span', { class: 'green' }, upToDate),
      ...actions,
    ),
  ask(question) {
    const dialog = el(
      'dialog',
      { class: 'sheet' },
      el('h2', {}, question.title),
      el('p', {}, question.text),
      actionsOf(question, button),
    );
    const close = show(dialog, question.leave);
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      question.leave();
    });
    dialog.showModal();
    return close;
  },
  removes: true,
  confirm: 'remove',
  result: 'program',
  value: 'input',
};

/** Divs and spans; the question unfolds where it was pressed. */
const soup: Look = {
  section: (title, ...inside) => el('div', { class: 'section' }, el('div', { class: 'y2' }, title), ...inside),
  link: span,
  proof: (name, value, upToDate, ...actions) =>
    el(
      'div',
      { class: 'proof' },
      el('div', {}, name),
      el('div', {}, value),
      el('div', { class: 'green' }, upToDate),
      ...actions,
    ),
  ask: (question, beside) =>
    show(
      el(
        'div',
        { class: 'unfold' },
        el('div', { class: 'y2' }, question.title),
        el('div', {}, question.text),
        actionsOf(question, span),
      ),
      question.leave,
      beside.closest('.section') ?? beside.parentElement ?? document.body,
    ),
  removes: true,
  confirm: 'yes',
  result: 'program',
  value: 'divs',
};

/** As a server of 2013 might write it. */
const classic: Look = {
  section: (title, ...inside) =>
    el('div', { class: 'section' }, el('h4', {}, title), ...inside.map((one) => el('div', { class: 'line' }, one))),
  link: anchor,
  proof: (name, value, upToDate, ...actions) =>
    el(
      'table',
      {},
      el(
        'tbody',
        {},
        el(
          'tr',
          { class: 'proof' },
          ...[name, value, upToDate].map((text) => el('td', {}, text)),
          el('td', {}, ...actions),
        ),
      ),
    ),
  ask: (question) =>
    show(
      el(
        'div',
        { class: 'shade' },
        el(
          'div',
          { role: 'alertdialog', class: 'sheet' },
          el('p', {}, question.text),
          actionsOf(question, (caption, press) =>
            pressable(el('input', { type: 'button', value: caption, class: 'secondary' }), press),
          ),
        ),
      ),
      question.leave,
    ),
  removes: true,
  confirm: 'ok',
  result: 'server',
  value: 'cell',
};

export const looks: Record<PersonalVariant, Look> = { sections, pullout, cards, soup, classic };
