import { asCells, el, pressable, withCells } from '../dom';
import { icon } from '../icons';
import { COLUMNS, labelOf } from './lists';
import type { List, Row } from './look';

/** Lists of the same content as quite other teams would write them. All of their markup is invented. */

const isThere = <Value>(value: Value | undefined): value is Value => value !== undefined;
const button = (caption: string, press: () => void, label?: string) =>
  pressable(el('button', { type: 'button', class: 'plain', 'aria-label': label }, caption), press);
const anchor = (caption: string, press: () => void) => pressable(el('a', { href: '#', class: 'link' }, caption), press);
const roleButton = (caption: string, press: () => void, label?: string) =>
  pressable(el('div', { role: 'button', tabindex: '0', class: 'link', 'aria-label': label }, caption), press);
const span = (caption: string, press: () => void) =>
  pressable(el('span', { class: 'x2', tabindex: '0' }, caption), press);

/** Items of a list; what a row cannot do is not there at all. */
export function itemList({ words, rows, add }: List): HTMLElement {
  const item = (row: Row) => {
    const head = el('strong', { class: 'grow' }, row.kind, ...(row.below ? [' ', el('small', {}, row.below)] : []));
    const parts: [string, HTMLElement][] = [
      ['kind', head],
      ['name', el('span', { class: 'grow' }, row.name)],
    ];
    if (row.change) parts.push(['change', button(words.change, row.change)]);
    if (row.remove) parts.push(['delete', button(words.delete, row.remove)]);
    const element = el('li', {}, ...parts.map(([, part]) => part));
    asCells(
      parts.map(([, part]) => part),
      parts.map(([column]) => column),
      element,
    );
    return element;
  };
  const first = el('li', {}, pressable(el('button', { type: 'button', class: 'add' }, `+ ${words.addSignIn}`), add));
  return el('ul', { class: 'card items' }, first, ...rows.map(item));
}

/** A table with headings and, alone among these, the day of creation. */
export function tableList({ words, rows, add }: List): HTMLElement {
  const columns = ['kind', 'name', 'created', 'change', 'delete'];
  const heads = [words.securityInfo, '', words.created, '', ''].map((word) => el('th', { scope: 'col' }, word));
  const row = (one: Row) =>
    withCells(
      el(
        'tr',
        {},
        el('td', {}, el('div', {}, one.kind), ...(one.below ? [el('div', { class: 'below' }, one.below)] : [])),
        el('td', {}, one.name),
        el('td', {}, one.created),
        el(
          'td',
          {},
          ...[one.change && button(words.change, one.change, labelOf(words.change, one, 'kind'))].filter(isThere),
        ),
        el(
          'td',
          {},
          ...[one.remove && button(words.delete, one.remove, labelOf(words.delete, one, 'kind'))].filter(isThere),
        ),
      ),
      columns,
    );
  return el(
    'div',
    { class: 'card' },
    el('div', { class: 'addrow' }, pressable(el('button', { type: 'button', class: 'add' }, words.addSignIn), add)),
    el(
      'table',
      { class: 'methods' },
      el('thead', {}, withCells(el('tr', {}, ...heads), columns)),
      el('tbody', {}, ...rows.map(row)),
    ),
  );
}

/** Divs with the roles of a grid; the controls say what they delete, name and all. */
export function gridList({ words, rows, add }: List): HTMLElement {
  const cell = (...inside: (Node | string | undefined)[]) =>
    el('div', { role: 'gridcell', class: 'cell' }, ...inside.filter(isThere));
  const row = (one: Row) =>
    withCells(
      el(
        'div',
        { role: 'row', class: 'row' },
        cell(icon(one.symbol)),
        cell(one.kind, one.below ? el('div', { class: 'below' }, one.below) : undefined),
        cell(one.name),
        cell(one.change && roleButton(words.change, one.change, labelOf(words.change, one, 'kind and name'))),
        cell(one.remove && roleButton(words.delete, one.remove, labelOf(words.delete, one, 'kind and name'))),
      ),
      COLUMNS.slice(0, 5),
    );
  return el(
    'div',
    { class: 'card' },
    el('div', { class: 'addrow' }, roleButton(words.addSignIn, add)),
    el('div', { role: 'grid', 'aria-label': words.securityInfo }, ...rows.map(row)),
  );
}

/** Nothing but divs and spans. */
export function soupList({ words, rows, add }: List): HTMLElement {
  const row = (one: Row) =>
    withCells(
      el(
        'div',
        { class: 'x7' },
        el('div', { class: 'x8' }, el('span', {}, one.kind), el('div', { class: 'x9' }, one.below)),
        el('div', { class: 'x8' }, one.name),
        el('div', { class: 'x3' }, ...[one.change && span(words.change, one.change)].filter(isThere)),
        el('div', { class: 'x3' }, ...[one.remove && span(words.delete, one.remove)].filter(isThere)),
      ),
      ['kind', 'name', 'change', 'delete'],
    );
  return el('div', { class: 'card' }, el('div', { class: 'x7' }, span(words.addSignIn, add)), ...rows.map(row));
}

/** The list is a web component; its inside has the page's style sheet once more. */
export function componentList({ words, rows, add }: List): HTMLElement {
  const host = el('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = document.querySelector('style, link[rel=stylesheet]')?.cloneNode(true);
  if (sheet) root.append(sheet);
  const row = (one: Row) =>
    withCells(
      el(
        'section',
        { class: 'row' },
        el('span', { class: 'cell' }, icon(one.symbol)),
        el(
          'span',
          { class: 'cell' },
          el('b', {}, one.kind),
          ...(one.below ? [el('span', { class: 'below' }, one.below)] : []),
        ),
        el('span', { class: 'cell' }, one.name),
        el(
          'span',
          { class: 'cell' },
          ...[one.change && button(words.change, one.change, labelOf(words.change, one, 'kind'))].filter(isThere),
        ),
        el(
          'span',
          { class: 'cell' },
          ...[one.remove && button(words.delete, one.remove, labelOf(words.delete, one, 'kind'))].filter(isThere),
        ),
      ),
      COLUMNS.slice(0, 5),
    );
  root.append(
    el(
      'div',
      { class: 'card' },
      el(
        'div',
        { class: 'addrow' },
        pressable(el('button', { type: 'button', class: 'add' }, `+ ${words.addSignIn}`), add),
      ),
      ...rows.map(row),
    ),
  );
  return host;
}

/** What the person named it stands first, and the kind in grey below it. */
export function kindBelowList({ words, rows, add }: List): HTMLElement {
  const row = (one: Row) => {
    const [first, below] = one.name ? [one.name, one.kind] : [one.kind, one.below];
    const head = el(
      'div',
      { class: 'cell' },
      el('div', { class: 'kind' }, first),
      el('div', { class: 'below' }, below),
    );
    const element = withCells(
      el(
        'article',
        { class: 'row' },
        el('div', { class: 'cell' }, icon(one.symbol)),
        head,
        el('div', { class: 'cell' }, ...[one.change && anchor(words.change, one.change)].filter(isThere)),
        el('div', { class: 'cell' }, ...[one.remove && anchor(words.delete, one.remove)].filter(isThere)),
      ),
      ['icon', 'name', 'change', 'delete'],
    );
    return element;
  };
  return el(
    'div',
    { class: 'card kindbelow' },
    el('div', { class: 'addrow' }, anchor(`+ ${words.addSignIn}`, add)),
    ...rows.map(row),
  );
}
