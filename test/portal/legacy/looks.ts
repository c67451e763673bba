import { asCells, el, pressable, rendered, withCells } from '../dom';
import { type Box, boxContent, type Look } from './parts';

/** The columns of the list, for the mutator. */
const COLUMNS = ['name', 'created', 'delete'];

const button = (caption: string) => el('button', { type: 'button', class: 'flat' }, caption);
const submit = (caption: string) => el('input', { type: 'button', class: 'flat', value: caption });
const span = (caption: string) => el('span', { class: 'qz81', tabindex: '0' }, caption);

function show(element: HTMLElement, parent: Element = document.body): () => void {
  parent.append(rendered(element, 'box'));
  element.querySelector<HTMLElement>('input, button')?.focus();
  return () => element.remove();
}

/** A classic table; delete is a link; boxes are plain divs that float, without any role, and stood there hidden before. */
const table: Look = {
  create: (caption, press) => pressable(submit(caption), press),
  list: (rows, words) =>
    el(
      'table',
      { class: 'pwd' },
      el(
        'thead',
        {},
        withCells(el('tr', {}, el('th', {}, words.name), el('th', {}, words.created), el('th')), COLUMNS),
      ),
      el(
        'tbody',
        {},
        ...rows.map(({ name, created, remove }) =>
          withCells(
            el(
              'tr',
              {},
              el('td', {}, name),
              el('td', {}, created),
              el('td', {}, pressable(el('a', { href: '#' }, words.delete), remove)),
            ),
            COLUMNS,
          ),
        ),
      ),
    ),
  box: (box) => {
    const shade = el('div', { class: 'shade' }, el('div', { class: 'sheet' }, ...boxContent(box, submit)));
    shade.style.display = 'none';
    const close = show(shade);
    setTimeout(() => {
      shade.style.display = '';
    }, 20);
    return close;
  },
};

/** Lists and spans; boxes say their role and stand at the end of the body. */
const list: Look = {
  create: (caption, press) => pressable(button(caption), press),
  list: (rows, words) =>
    el(
      'ul',
      { class: 'rows' },
      ...rows.map(({ name, created, remove }) =>
        withCells(
          el(
            'li',
            {},
            el('span', { class: 'n' }, name),
            ' ',
            el('span', { class: 'd' }, created),
            ' ',
            pressable(button(words.delete), remove),
          ),
          COLUMNS,
        ),
      ),
    ),
  box: (box) =>
    show(
      el(
        'div',
        { class: 'shade', role: 'dialog', 'aria-modal': 'true' },
        el('div', { class: 'sheet' }, ...boxContent(box, button)),
      ),
    ),
};

/** Divs with the roles of a grid; boxes are native dialogs. */
const grid: Look = {
  create: (caption, press) => pressable(el('div', { role: 'button', tabindex: '0', class: 'flat' }, caption), press),
  list: (rows, words) =>
    el(
      'div',
      { role: 'grid', class: 'grid' },
      withCells(
        el(
          'div',
          { role: 'row', class: 'gridrow' },
          ...[words.name, words.created, ''].map((word) => el('div', { role: 'columnheader' }, word)),
        ),
        COLUMNS,
      ),
      ...rows.map(({ name, created, remove }) =>
        withCells(
          el(
            'div',
            { role: 'row', class: 'gridrow' },
            el('div', { role: 'gridcell' }, name),
            el('div', { role: 'gridcell' }, created),
            el(
              'div',
              { role: 'gridcell' },
              pressable(el('div', { role: 'link', tabindex: '0' }, words.delete), remove),
            ),
          ),
          COLUMNS,
        ),
      ),
    ),
  box: (box) => {
    const dialog = el('dialog', { class: 'sheet' }, ...boxContent(box, button));
    const close = show(dialog);
    dialog.showModal();
    return close;
  },
};

/** Nothing but divs and spans with made-up classes, pressable by script alone. */
const divSoup: Look = {
  create: (caption, press) => pressable(el('div', { class: 'qz81 flat' }, caption), press),
  list: (rows, words) =>
    el(
      'div',
      { class: 'a7' },
      withCells(el('div', { class: 'a8' }, el('div', {}, words.name), el('div', {}, words.created)), COLUMNS),
      ...rows.map(({ name, created, remove }) =>
        withCells(
          el(
            'div',
            { class: 'a9' },
            el('div', {}, name),
            el('div', {}, created),
            el('div', {}, pressable(span(words.delete), remove)),
          ),
          COLUMNS,
        ),
      ),
    ),
  box: (box) => show(el('div', { class: 'k3' }, el('div', { class: 'sheet' }, ...boxContent(box, span)))),
};

/** Cells one after another without rows; the controls name their row; boxes unfold in the page. */
const flat: Look = {
  create: (caption, press) => pressable(button(caption), press),
  list: (rows, words) => {
    const grid = el(
      'div',
      { class: 'flatgrid' },
      ...[words.name, words.created, ''].map((word) => el('div', {}, word)),
      ...rows.flatMap(({ name, created, remove }) => [
        el('div', {}, name),
        el('div', {}, created),
        el(
          'div',
          {},
          pressable(el('button', { type: 'button', 'aria-label': `${words.delete} ${name}` }, '✕'), remove),
        ),
      ]),
    );
    const cells = [...grid.children];
    for (let start = 0; start < cells.length; start += 3) asCells(cells.slice(start, start + 3), COLUMNS);
    return grid;
  },
  box: (box) =>
    show(
      el('section', { class: 'unfold' }, ...boxContent(box, button)),
      document.querySelector('#page') ?? document.body,
    ),
};

/** The list lives in a web component; names are split and captions broken by invisible signs. */
const component: Look = {
  create: (caption, press) => pressable(button(`${caption.slice(0, 2)}\u00ad${caption.slice(2)}`), press),
  list: (rows, words) => {
    const host = el('div');
    const root = host.attachShadow({ mode: 'open' });
    const half = (text: string) => [
      el('span', {}, text.slice(0, Math.ceil(text.length / 2))),
      el('span', {}, text.slice(Math.ceil(text.length / 2))),
    ];
    root.append(
      el(
        'table',
        {},
        el(
          'tbody',
          {},
          withCells(
            el('tr', {}, el('th', {}, words.name.toUpperCase()), el('th', {}, words.created.toUpperCase()), el('th')),
            COLUMNS,
          ),
          ...rows.map(({ name, created, remove }) =>
            withCells(
              el(
                'tr',
                {},
                el('td', {}, ...half(name)),
                el('td', {}, created.replaceAll(' ', '\u00a0')),
                el('td', {}, pressable(button(words.delete.replaceAll(' ', '\u00a0')), remove)),
              ),
              COLUMNS,
            ),
          ),
        ),
      ),
    );
    return host;
  },
  box: (box: Box) =>
    show(el('div', { class: 'shade', role: 'alertdialog' }, el('div', { class: 'sheet' }, ...boxContent(box, button)))),
};

export const looks = { table, list, grid, rerender: list, 'div-soup': divSoup, flat, component };
