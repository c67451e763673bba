import { el, pressable, withCells } from '../dom';
import { icon } from '../icons';
import type { Habits, List, Row } from './look';

/** The lists that look like Microsoft's own; the columns are those of the pictures. */
export const COLUMNS = ['icon', 'kind', 'name', 'change', 'delete', 'chevron'];

export function labelOf(verb: string, row: Row, habit: Habits['deleteLabel']): string | undefined {
  if (habit === 'none') return undefined;
  return habit === 'kind' ? `${verb} ${row.kind}` : `${verb} ${row.kind} ${row.name}`.trim();
}

/** A class that a build made up: it means nothing and changes each time. */
export const madeUp = (stem: string, seed: number) => `${stem}-${100 + ((seed * 37 + stem.length * 11) % 800)}`;

const link = (caption: string, press: () => void, label: string | undefined, seed: number) =>
  pressable(
    el('button', { type: 'button', class: `ms-Link link ${madeUp('root', seed)}`, 'aria-label': label }, caption),
    press,
  );

function addRow({ words, add, seed }: List): HTMLElement {
  const button = pressable(
    el(
      'button',
      { type: 'button', class: `ms-Button add ${madeUp('root', seed)}`, 'data-is-focusable': 'true' },
      el(
        'span',
        { class: 'ms-Button-flexContainer', 'data-automationid': 'splitbuttonprimary' },
        el('i', { 'data-icon-name': 'Add', 'aria-hidden': 'true', class: 'plus' }, icon('add')),
        el('span', { class: `ms-Button-label ${madeUp('label', seed)}` }, words.addSignIn),
      ),
    ),
    add,
  );
  return el('div', { class: 'addrow' }, el('div', { class: 'ms-CommandBar' }, button));
}

const texts = (row: Row) => [
  el('span', { class: 'kind' }, row.kind),
  ...(row.below ? [el('span', { class: 'below' }, row.below)] : []),
];

function fluentRow(row: Row, list: List, labels: Habits['deleteLabel']): HTMLElement {
  const { words, seed } = list;
  const cell = (...inside: (Node | string | undefined)[]) =>
    el('div', { class: `cell ${madeUp('d', seed)}` }, ...inside.filter((one) => one !== undefined));
  return withCells(
    el(
      'div',
      { class: `row ${madeUp('row', seed)}` },
      cell(el('i', { 'data-icon-name': row.symbol, 'aria-hidden': 'true' }, icon(row.symbol))),
      cell(...texts(row)),
      cell(row.name ? el('span', { class: 'value' }, row.name) : undefined),
      cell(row.change && link(words.change, row.change, labelOf(words.change, row, labels), seed)),
      cell(row.remove && link(words.delete, row.remove, labelOf(words.delete, row, labels), seed)),
      cell(row.unfold && chevron(row.unfold, row.kind, false)),
    ),
    COLUMNS,
  );
}

const chevron = (press: () => void, label: string, open: boolean) =>
  pressable(
    el(
      'button',
      { type: 'button', class: open ? 'chevron open' : 'chevron', 'aria-expanded': String(open), 'aria-label': label },
      icon('down'),
    ),
    press,
  );

export const fluentList =
  (labels: Habits['deleteLabel']) =>
  (list: List): HTMLElement =>
    el('div', { class: 'card' }, addRow(list), ...list.rows.map((row) => fluentRow(row, list, labels)));

/** All app passwords behind one row; their names are there only while it is unfolded. */
export function collapsedList(list: List): HTMLElement {
  const { words, rows, unfolded, toggle } = list;
  const own = rows.filter(({ symbol }) => symbol === 'appPassword');
  const [first] = own;
  const others = rows.filter(({ symbol }) => symbol !== 'appPassword').map((row) => fluentRow(row, list, 'kind'));
  if (!first) return el('div', { class: 'card' }, addRow(list), ...others);
  const all = fluentRow({ ...first, name: '', remove: undefined, unfold: undefined }, list, 'kind');
  all.lastElementChild?.append(chevron(toggle, first.kind, unfolded));
  const inner = own.map((row) =>
    withCells(
      el(
        'div',
        { class: 'inner' },
        el('span', { class: 'value' }, row.name),
        link(words.delete, row.remove ?? (() => {}), labelOf(words.delete, row, 'kind'), list.seed),
      ),
      ['name', 'delete'],
    ),
  );
  const region = el('div', { class: 'region', role: 'group' }, ...(unfolded ? inner : []));
  return el('div', { class: 'card' }, addRow(list), ...others.slice(0, 2), all, region, ...others.slice(2));
}

interface Kept {
  rows: HTMLElement[];
  now: Row[];
}
const kept = new WeakMap<HTMLElement, Kept>();

/**
 * The rows' elements outlive their rows: after each change they are filled anew and one of them moves to the other end.
 * A control that was found a moment ago may then belong to another row.
 */
export function recycledList(list: List, before: HTMLElement | undefined): HTMLElement {
  const card = before ?? el('div', { class: 'card' }, addRow(list));
  const memory = kept.get(card) ?? { rows: [], now: [] };
  kept.set(card, memory);
  const last = memory.rows.pop();
  if (last) memory.rows.unshift(last);
  memory.now = list.rows;
  while (memory.rows.length < list.rows.length) memory.rows.push(emptyRow(list, memory));
  for (const gone of memory.rows.splice(list.rows.length)) outermost(gone, card).remove();
  memory.rows.forEach((element, index) => {
    const row = list.rows[index];
    if (row) fill(element, row, list);
    card.append(outermost(element, card));
  });
  return card;
}

/** The element below the card that holds it: something may have been put around it. */
function outermost(element: HTMLElement, card: HTMLElement): HTMLElement {
  let at = element;
  while (at.parentElement && at.parentElement !== card) at = at.parentElement;
  return at;
}

const partsOf = new WeakMap<HTMLElement, { texts: HTMLElement[]; change: HTMLElement; remove: HTMLElement }>();

function emptyRow(list: List, memory: Kept): HTMLElement {
  const place = () => memory.now[memory.rows.indexOf(row)];
  const change = link('', () => place()?.change?.(), undefined, list.seed);
  const remove = link('', () => place()?.remove?.(), undefined, list.seed);
  const spans = ['kind', 'below', 'value'].map((name) => el('span', { class: name }));
  const cell = (...inside: HTMLElement[]) => el('div', { class: 'cell' }, ...inside);
  const row: HTMLElement = el('div', { class: 'row' }, cell(), cell(...spans.slice(0, 2)), cell(...spans.slice(2)));
  row.append(cell(change), cell(remove));
  withCells(row, COLUMNS.slice(0, 5));
  partsOf.set(row, { texts: spans, change, remove });
  return row;
}

function fill(element: HTMLElement, row: Row, { words }: List): void {
  const parts = partsOf.get(element);
  if (!parts) return;
  [row.kind, row.below, row.name].forEach((text, index) => {
    const span = parts.texts[index];
    if (span && span.textContent !== text) span.textContent = text;
  });
  for (const [control, word, can] of [
    [parts.change, words.change, row.change],
    [parts.remove, words.delete, row.remove],
  ] as const) {
    control.textContent = word;
    control.setAttribute('aria-label', `${word} ${row.kind}`);
    control.style.display = can ? '' : 'none';
    control.dispatchEvent(new Event('changed'));
  }
}
