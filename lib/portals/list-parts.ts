import { captionOf, textOf } from '../page/caption';
import { type Control, PRESSABLE } from '../page/controls';
import { fold } from '../page/fold';
import {
  ancestorsOf,
  branchOf,
  childrenOf,
  commonAncestor,
  contentOf,
  elementsIn,
  fitting,
  isLeaf,
  isWithin,
  parentOf,
  sizeOf,
  tagOf,
} from '../page/tree';
import { isVisible } from '../page/visible';
import { readColumns } from './columns';
import { kindOf, means, speaksOfAppPasswords } from './concepts';
import { countStrangers } from './kinds';
import type { Row } from './read';
import { type RawList, SEMANTIC_ROW } from './rows';
import { CONTROLS_BESIDE } from './secret-place';
import { judge } from './sureness';
import { HEADING, isStrange } from './titles';
import type { Clue, PartView } from './view';

/** What was found of a list, its rows and the control that adds to it, with the reasons. */
export function createPart(creates: Control[], list: RawList | undefined): PartView {
  const clues: Clue[] = [];
  const [first] = creates;
  if (first) {
    clues.push({ kind: 'word', says: 'create-word', count: creates.length });
    if (first.element.matches('a[href], button, input, [role=button], [role=link]'))
      clues.push({ kind: 'role', says: 'button-or-link', count: creates.length });
    if (!list?.rows.some(({ elements }) => elements.some((element) => isWithin(first.element, element))))
      clues.push({
        kind: 'place',
        says: 'outside-rows',
        count: 1,
      });
  }
  return judge('create', creates.length, clues);
}

export function readList(list: RawList | undefined, shown?: string): { rows: Row[]; parts: PartView[] } {
  if (!list) return { rows: [], parts: [] };
  const columns = readColumns(list, shown);
  const count = list.rows.length;
  const deletes: Clue = { kind: 'word', says: 'delete-word', count };
  const listClues: Clue[] = [deletes];
  const only = list.rows[0]?.elements[0];
  if (count > 1) listClues.push({ kind: 'structure', says: 'rows-alike', count, against: !list.alike });
  else if (!list.alike) listClues.push({ kind: 'structure', says: 'delete-in-heading', count, against: true });
  else if (only?.matches(SEMANTIC_ROW)) listClues.push({ kind: 'structure', says: 'table-row', count });
  // A list of names may stand beside what is shown of one of them.
  const between = list.neighbours.filter(({ element }) => element.localName === only?.localName).length;
  if (count === 1 && between > 0) listClues.push({ kind: 'place', says: 'between-rows', count: between });
  if (count === 1 && columns.nameClues.some(({ kind }) => kind === 'word'))
    listClues.push({ kind: 'place', says: 'under-headings', count });
  const strangers = countStrangers(list);
  if (strangers > 0) listClues.push({ kind: 'place', says: 'other-kinds', count: strangers, against: true });
  const part = judge('list', 1, listClues);
  const namePart = judge('name', columns.names.every(Boolean) ? 1 : 0, columns.nameClues);
  const deletePart = judge('delete', 1, [deletes, { kind: 'structure', says: 'one-in-each-row', count }]);
  const sure = [part, namePart, deletePart].every(({ level }) => level === 'sure');
  const keys = list.rows.map((_, index) => `${columns.names[index]}\n${columns.created[index]}`);
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const rows = list.rows.map((raw, index): Row => {
    const name = columns.names[index] ?? '';
    const alone = counts.get(keys[index] ?? '') === 1;
    return {
      name,
      created: columns.created[index],
      createdOn: columns.createdOn[index],
      removable: sure && name !== '' && alone,
      elements: raw.elements,
      control: raw.control,
    };
  });
  return {
    rows,
    parts: [
      part,
      namePart,
      judge('created', columns.createdClues.length > 0 ? 1 : 0, columns.createdClues),
      deletePart,
    ],
  };
}

/**
 * The one list of a page that holds nothing but app passwords. Where other things can be deleted as well, it is the only one
 * with a heading for names or a column of dates; else what is in it cannot be told for certain.
 */
export function theList(lists: RawList[], body: Element, heading: Element | undefined): RawList | undefined {
  const isOnly = lists.length === 1;
  // Where nothing says whose page it is in words that are known, no other heading is known either.
  const mayBeElse = heading || !isOnly;
  const all = lists.map((list) => ({
    ...list,
    alike: list.alike && !(mayBeElse && isSomethingElse(list, body, isOnly)),
  }));
  const [first, ...rest] = all;
  if (!first || rest.length === 0) return first;
  const [headed, ...more] = all.filter((list) => list.alike && saysNamesOrDates(list));
  const isWhole = headed && all.every((list) => list === headed || !isWithin(list.container, headed.container));
  if (isWhole && more.length === 0) return headed;
  const rows = lists.flatMap((list) => list.rows);
  const container = commonAncestor(rows.flatMap(({ elements }) => elements)) ?? first.container;
  return { rows, container, alike: false, neighbours: [] };
}

/** By a heading above it, or by a column that reads as dates. */
function saysNamesOrDates(list: RawList): boolean {
  const { nameClues, createdClues } = readColumns(list);
  return createdClues.length > 0 || nameClues.some(({ kind }) => kind === 'word');
}

/**
 * The last heading before a row, or one in it, says neither what is ours nor what a row is called. Over the only list of a
 * page, where that has a column of names, one heading may say anything.
 */
function isSomethingElse(list: RawList, body: Element, isOnly: boolean): boolean {
  const own = new Set(list.rows.flatMap(({ elements }) => elements));
  const above = new Set<Element>();
  const inside: Element[] = [];
  let last: Element | undefined;
  const isTerm = (at: Element) => tagOf(at) === 'dt' && parentOf(at) === list.container;
  elementsIn(body, (element) => {
    if ((isHeading(element) || isTerm(element)) && isVisible(element)) last = element;
    if (!own.has(element)) return true;
    if (last) above.add(last);
    inside.push(...[...element.querySelectorAll(HEADING)].filter(isVisible));
    return false;
  });
  const strange = [...above, ...inside].filter((at) => isStrange(textOf(at)));
  // Columns are read only where something speaks against them.
  if (strange.length === 0) return false;
  const { names, nameClues } = readColumns(list);
  const isNamed = isOnly && above.size === 1 && nameClues.some(({ kind }) => kind === 'word');
  return strange.some((at) => !names.includes(textOf(at)) && !(isNamed && above.has(at)));
}

const isHeading = fitting(HEADING);

/** An empty list still has its headings, and nothing that could be a row after them. */
export function emptyListClues(body: Element): Clue[] {
  const said = new Map<'name' | 'created', Element>();
  for (const element of elementsIn(body)) {
    if (sizeOf(element) > 0 || contentOf(element).length > 150) continue;
    const caption = captionOf(element);
    if (means(caption, 'created') && isVisible(element)) said.set('created', element);
    else if (means(caption, 'name') && isVisible(element)) said.set('name', element);
  }
  if (said.size < 2) return [];
  const clues: Clue[] = [
    { kind: 'word', says: 'list-headings', count: 2 },
    { kind: 'structure', says: 'no-row-below', count: 0 },
  ];
  const below = textsBelow([...said.values()]);
  if (below > 0) clues.push({ kind: 'structure', says: 'texts-below', count: below, against: true });
  return clues;
}

/** Texts that follow the headings in their own row, in their table and beside it. */
function textsBelow(headings: Element[]): number {
  const row = commonAncestor(headings);
  if (!row) return 0;
  const last = headings.map((heading) => childrenOf(row).indexOf(branchOf(heading, row) ?? heading));
  const inRow = childrenOf(row).slice(Math.max(...last) + 1);
  const beside = [row, ...[...ancestorsOf(row)].slice(0, 2)].flatMap(followers);
  const texts = [...inRow, ...beside].filter((element) => textOf(element) !== '' && isVisible(element));
  const [only] = texts;
  return texts.length === 1 && only && saysThatNoneAre(only) ? 0 : texts.length;
}

/** "No app passwords yet.": a sentence that says so, and nothing to press. */
const saysThatNoneAre = (element: Element): boolean =>
  NONE.test(fold(textOf(element))) && speaksOfAppPasswords(textOf(element)) && !element.querySelector(CONTROLS_BESIDE);
const NONE =
  /^((you have|there are) )?no \D+$|^(sie haben )?keine \D+$|^(aucun|ningun[ao]?|nessuna?|nenhuma?|geen|inga|brak) \D+$|^\D*(没有|ありません)\D*$/;

const TABLE_PARTS = new Set(['tr', 'thead', 'tbody']);

/** What follows an element in its table, or in a box of rows; what follows the table itself is no part of it. */
function followers(element: Element): Element[] {
  const parent = parentOf(element);
  if (!parent || parent.localName === 'body' || element.localName === 'table') return [];
  const isInTable = TABLE_PARTS.has(element.localName) || parent.getAttribute('role') !== null;
  const all = childrenOf(parent);
  const rest = all.slice(all.indexOf(element) + 1);
  return isInTable ? rest : rest.filter((each) => each.localName === element.localName);
}

/** A list of other sign-in methods has none of ours, unless a row without a control of its own says that it is one. */
export function othersOnlyClues(others: number, heading: Element | undefined, elements: readonly Element[]): Clue[] {
  const saysKind = (at: Element) =>
    isLeaf(at) && kindOf(contentOf(at)) === 'app' && at.closest(SEMANTIC_ROW) && !at.closest(LEADS) && isVisible(at);
  if (others === 0 || !heading || elements.some(saysKind)) return [];
  return [
    { kind: 'word', says: 'heading', count: 1 },
    { kind: 'structure', says: 'other-rows-only', count: others },
  ];
}

const LEADS = `a, [role=tab], ${PRESSABLE}`;
