import { captionOf } from '../page/caption';
import { type Control, controlsIn, fieldsIn, type TextField } from '../page/controls';
import { elementsIn, isWithin } from '../page/tree';
import { isVisible } from '../page/visible';
import { findAccount } from './account';
import { readColumns } from './columns';
import { deletesSomething, isKnownWord, means } from './concepts';
import { type Dialog, dialogsByRole, floatingBoxes, readDialog, rolesIn } from './dialog';
import type { Portal } from './portal';
import { recogniseUrl } from './recognise';
import { findRows, type RawList } from './rows';
import { asksForPassword, findSecret, type SecretPlace } from './secret-place';
import { judge } from './sureness';
import type { Clue, PageState, PageView, PartView, RowView } from './view';

/** A row of the page as it stands now. Never kept across a step: pages recycle their nodes. */
export interface Row extends RowView {
  elements: Element[];
  control: Control;
}

/** Everything that was found on the page in one look. `view` is what may leave the page. */
export interface Reading {
  view: PageView;
  rows: Row[];
  list: Element | undefined;
  create: Control | undefined;
  /** Every control outside the rows and the create control, dialogs included. */
  others: Control[];
  dialogs: Dialog[];
  field: TextField | undefined;
  secret: SecretPlace | undefined;
}

/** Looks at the page once. Undefined where the address is no portal's. Costs nothing on a portal's other pages. */
export function readPage(page: Document, address: string, name?: string): Reading | undefined {
  const recognised = recogniseUrl(address);
  if (!recognised) return undefined;
  const { portal, onPage } = recognised;
  if (!onPage || !page.body) return emptyReading(portal, 'elsewhere', []);
  const controls = controlsIn(page.body, (caption) => isKnownWord(caption) || deletesSomething(caption));
  const heading = findHeading(page.body, portal);
  const boxes = [...new Set([...dialogsByRole(page.body), ...floatingBoxes(controls, heading ? [heading] : [])])];
  const inBox = (element: Element) => boxes.some((box) => isWithin(element, box));
  const creates = controls.filter(
    ({ element, caption }) => means(caption, 'create', 'add', 'addMethod') && !inBox(element),
  );
  const list = findRows(controls, creates[0], boxes);
  const { rows, parts: listParts } = readList(list);
  const rowControls = new Set(rows.map(({ control }) => control.element));
  const create = creates.length === 1 ? creates[0] : undefined;
  const others = controls.filter(({ element }) => !rowControls.has(element) && element !== create?.element);
  const dialogs = boxes.map((box) => readDialog(box, controls, []));
  const outside = rows.flatMap((row) => row.elements);
  const secret = findSecret(page.body, outside, name);
  const account = findAccount(page.body, [...outside, ...boxes]);
  const headers = list ? [] : emptyListClues(page.body);
  const parts = [
    pagePart(heading),
    account.part,
    createPart(creates, list, heading),
    ...listParts,
    ...(list ? [] : [judge('list', headers.length > 0 ? 1 : 0, headers)]),
    ...(secret ? [secret.part] : []),
  ];
  const field = namingField(page.body, dialogs, others);
  const state = stateOf({ secret, field, dialogs, rows, create, heading, body: page.body, others, headers });
  const view: PageView = {
    portal: portal.id,
    state,
    level: levelOf(parts, rows.length),
    account: { label: account.label },
    rows: rows.map(({ name, created, createdOn, removable }) => ({ name, created, createdOn, removable })),
    complete: !isPartial(page.body, others, dialogs),
    limit: portal.limit,
    parts,
  };
  return { view, rows, list: list?.container, create, others, dialogs, field, secret };
}

function emptyReading(portal: Portal, state: PageState, parts: PartView[]): Reading {
  const view: PageView = {
    portal: portal.id,
    state,
    level: 'by-hand',
    rows: [],
    complete: false,
    limit: portal.limit,
    parts,
  };
  return {
    view,
    rows: [],
    list: undefined,
    create: undefined,
    others: [],
    dialogs: [],
    field: undefined,
    secret: undefined,
  };
}

function findHeading(body: Element, portal: Portal): Element | undefined {
  for (const element of elementsIn(body)) {
    if (element.childElementCount > 3 || (element.textContent?.length ?? 99) > 60) continue;
    if (means(captionOf(element), ...portal.headings) && isVisible(element)) return element;
  }
  return undefined;
}

function pagePart(heading: Element | undefined): PartView {
  const clues: Clue[] = [{ kind: 'url', says: 'the address of the app passwords page', count: 1 }];
  if (heading) clues.push({ kind: 'word', says: 'a heading for app passwords', count: 1 });
  return judge('page', 1, clues);
}

function createPart(creates: Control[], list: RawList | undefined, heading: Element | undefined): PartView {
  const clues: Clue[] = [];
  const [first] = creates;
  if (first) {
    clues.push({ kind: 'word', says: 'a word for creating', count: creates.length });
    if (first.element.matches('button, input, a[href], [role=button], [role=link]'))
      clues.push({ kind: 'role', says: 'a button or link', count: creates.length });
    if (!list || !isWithin(first.element, list.container))
      clues.push({
        kind: 'place',
        says: heading ? 'on the page of the heading, outside the list' : 'outside the list',
        count: 1,
      });
  }
  return judge('create', creates.length, clues);
}

function readList(list: RawList | undefined): { rows: Row[]; parts: PartView[] } {
  if (!list) return { rows: [], parts: [] };
  const columns = readColumns(list);
  const count = list.rows.length;
  const listClues: Clue[] = [{ kind: 'word', says: 'each row has a word for deleting', count }];
  if (count > 1) listClues.push({ kind: 'structure', says: 'rows that look alike', count, against: !list.alike });
  else if (list.rows[0]?.elements[0]?.matches('tr, li, [role=row], [role=listitem]'))
    listClues.push({ kind: 'structure', says: 'a row of a table or list', count });
  if (count === 1 && columns.nameClues.some(({ kind }) => kind === 'word'))
    listClues.push({ kind: 'place', says: 'under the headings of a list', count });
  const part = judge('list', 1, listClues);
  const namePart = judge('name', columns.names.every(Boolean) ? 1 : 0, columns.nameClues);
  const deletePart = judge('delete', 1, [
    { kind: 'word', says: 'a word for deleting', count },
    { kind: 'structure', says: 'exactly one in every row', count },
  ]);
  const sure = [part, namePart, deletePart].every(({ level }) => level === 'sure');
  const keys = list.rows.map((_, index) => JSON.stringify([columns.names[index], columns.created[index]]));
  const rows = list.rows.map((raw, index): Row => {
    const name = columns.names[index] ?? '';
    const alone = keys.filter((key) => key === keys[index]).length === 1;
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

/** An empty list still has its headings. */
function emptyListClues(body: Element): Clue[] {
  const said = new Set<'name' | 'created'>();
  for (const element of elementsIn(body)) {
    if (element.childElementCount > 0 || (element.textContent?.length ?? 99) > 40) continue;
    const caption = captionOf(element);
    if (means(caption, 'created') && isVisible(element)) said.add('created');
    else if (means(caption, 'name') && isVisible(element)) said.add('name');
  }
  if (!said.has('name') || !said.has('created')) return [];
  return [
    { kind: 'word', says: 'the headings of the list', count: 2 },
    { kind: 'structure', says: 'no row below them', count: 0 },
  ];
}

/** The one field that asks for a name: alone in a dialog, or alone on a page without a list, with something that goes on. */
function namingField(body: Element, dialogs: Dialog[], others: Control[]): TextField | undefined {
  const dialog = dialogs.find(({ fields }) => fields.length > 0);
  const fields = (dialog?.fields ?? fieldsIn(body)).filter((field) => !field.readOnly && !field.disabled);
  const [field] = fields;
  if (
    fields.length !== 1 ||
    !field ||
    field.getAttribute('type') === 'password' ||
    field.getAttribute('type') === 'search'
  )
    return undefined;
  const nexts = dialog
    ? rolesIn(dialog).nexts
    : others.filter(({ caption }) => means(caption, 'next', 'create', 'add'));
  return nexts.length > 0 ? field : undefined;
}

interface Seen {
  secret: SecretPlace | undefined;
  field: TextField | undefined;
  dialogs: Dialog[];
  rows: Row[];
  create: Control | undefined;
  heading: Element | undefined;
  body: Element;
  others: Control[];
  headers: Clue[];
}

function stateOf({ secret, field, dialogs, rows, create, heading, body, others, headers }: Seen): PageState {
  if (secret) return 'password';
  if (field) return 'naming';
  if (dialogs.length > 0) return 'dialog';
  if (rows.length > 0 || (create && (heading || headers.length > 0))) return 'list';
  if (asksForPassword(body) || others.some(({ caption }) => means(caption, 'signIn'))) return 'signed-out';
  if (others.some(({ caption }) => means(caption, 'yes', 'no', 'cancel', 'close'))) return 'dialog';
  return heading ? 'option-off' : 'elsewhere';
}

function levelOf(parts: PartView[], rows: number): PageView['level'] {
  const level = (name: PartView['part']) => parts.find(({ part }) => part === name)?.level;
  if (level('page') !== 'sure' || level('list') !== 'sure') return 'by-hand';
  if (rows > 0) return level('name') === 'sure' && level('delete') === 'sure' ? 'sure' : 'by-hand';
  return level('create') === 'sure' ? 'sure' : 'by-hand';
}

/** Only part of the list: the page offers more of it, goes on to further pages, or says that it is still loading. */
function isPartial(body: Element, others: Control[], dialogs: Dialog[]): boolean {
  const outside = others.filter(({ element }) => !dialogs.some(({ container }) => isWithin(element, container)));
  if (outside.some(({ caption }) => means(caption, 'more', 'next') || /^\d{1,3}$/.test(caption))) return true;
  return [...body.querySelectorAll('[aria-busy=true], [role=progressbar], progress')].some(isVisible);
}
