import { captionOf } from '../page/caption';
import { type Control, controlsIn, type TextField } from '../page/controls';
import { inOneLook } from '../page/look';
import { contentOf, elementsIn, isWithin, sizeOf } from '../page/tree';
import { isVisible } from '../page/visible';
import { findAccount } from './account';
import { deletesSomething, isKnownWord, kindOf, means, saysDelete } from './concepts';
import { type Dialog, dialogsByRole, floatingBoxes, readDialog } from './dialog';
import { emptyReading } from './empty-reading';
import { findExpander, findUnsaidExpander } from './expander';
import { findKinds } from './kinds';
import { createPart, emptyListClues, othersOnlyClues, readList, theList } from './list-parts';
import { isPartial, levelOf, namingField, saysWhatBoxesSay, stageOf, stateOf } from './page-state';
import type { Piece } from './pieces';
import type { Portal } from './portal';
import { recogniseAmong, WORK } from './recognise';
import { findLists } from './rows';
import { findSecret, type SecretPlace } from './secret-place';
import { judge, SHOWN } from './sureness';
import type { Taught } from './teach';
import { refusedAsTooLong, refusedAsTooMany } from './too-many';
import { uncounted } from './uncounted';
import type { Clue, PageView, PartView, RowView } from './view';

/** A row of the page as it stands now. Never kept across a step: pages recycle their nodes. */
export interface Row extends RowView {
  elements: Element[];
  control: Control;
}

/** Everything that was found on the page in one look. `view` is what may leave the page. */
export interface Reading {
  view: PageView;
  rows: Row[];
  /** Rows that are no app passwords: nothing that we do may change their number. */
  otherRows: number;
  list: Element | undefined;
  create: Control | undefined;
  /** Removes every app password at once, on the page of a personal account. */
  removeAll?: Control | undefined;
  /** How many controls there say that they remove app passwords. */
  removers?: number | undefined;
  /** Every control outside the rows and the create control, dialogs included. */
  others: Control[];
  dialogs: Dialog[];
  field: TextField | undefined;
  secret: SecretPlace | undefined;
  /** What is known to be a name here, and so no password. */
  names: string[];
  adding: Portal['adding'];
  /** The app password in a drop-down, where a lesson tells which it is. */
  option?: HTMLOptionElement | undefined;
  /** Shows the app passwords that are folded into one row. */
  expander: Control | undefined;
}

/** Looks at a page once; `names` are no passwords though they may look like one. */
export type Reader = (
  page: Document,
  address: string,
  names?: readonly string[],
  taught?: Taught,
) => Reading | undefined;

/** Looks at a work or school page once. Undefined where the address is none's. Costs nothing on a portal's other pages. */
export const readPage: Reader = (page, address, names, taught) => inOneLook(() => lookAt(page, address, names, taught));

function lookAt(page: Document, address: string, known: readonly string[] = [], taught?: Taught): Reading | undefined {
  const recognised = recogniseAmong(WORK, address);
  if (!recognised) return undefined;
  const { portal, onPage } = recognised;
  if (!onPage || !page.body) return emptyReading(portal, { state: 'elsewhere' });
  const { body } = page;
  const tooLong = refusedAsTooLong(body, portal);
  if (tooLong) return tooLong;
  const isKnown = (caption: string) => isKnownWord(caption) || deletesSomething(caption);
  const controls = controlsIn(body, isKnown, taught?.captions, saysDelete);
  const tooMany = refusedAsTooMany(controls, portal);
  if (tooMany) return tooMany;
  const heading = findHeading(body, portal);
  const boxes = findBoxes(body, controls, heading);
  const inBox = (element: Element) => boxes.some((box) => isWithin(element, box));
  const creates = controls.filter(({ element, caption }) => means(caption, ...portal.creates) && !inBox(element));
  const create = creates.length === 1 ? creates[0] : undefined;
  const found = findLists(controls, creates[0], boxes);
  const lists = taught?.sayKinds(found) ?? found;
  const borders = [...creates.map(({ element }) => element), ...(heading ? [heading] : [])];
  const kinds = portal.adding === 'which' ? findKinds(lists, borders) : undefined;
  // What the person has shown tells which list is meant, whatever else can be deleted on the page.
  const shown = lists.filter(({ rows }) => rows.every(({ control }) => control.isTaught));
  const list = kinds ? kinds.list : theList(shown.length === 1 ? shown : lists, body, heading);
  const { rows, parts: listParts } = readList(list, taught?.name);
  const rowControls = new Set(rows.map(({ control }) => control.element));
  const others = controls.filter(({ element }) => !rowControls.has(element) && element !== create?.element);
  const dialogs = boxes.map((box) => readDialog(box, controls, []));
  const inRows = lists.flatMap((each) => [
    ...each.rows.flatMap(({ elements }) => elements),
    ...each.neighbours.map(({ element }) => element),
  ]);
  const names = [...rows.map(({ name }) => name), ...known];
  const secret = findSecret(body, inRows, names) ?? taught?.secret;
  const account = findAccount(body, [...inRows, ...boxes]);
  const expander =
    kinds &&
    (findExpander(controls, boxes, inRows, heading) ??
      taught?.expander ??
      (kinds.list ? undefined : findUnsaidExpander(controls, boxes, lists)));
  const headers = list
    ? []
    : kinds
      ? othersOnlyClues(kinds.others, heading, expander ? [] : elementsIn(body))
      : emptyListClues(body);
  const parts = [
    pagePart(heading, taught),
    account.part,
    createPart(creates, list),
    ...listParts,
    ...(list ? [] : [judge('list', headers.length > 0 ? 1 : 0, headers)]),
    ...(kinds?.list ? [kinds.part] : []),
    ...(secret ? [secret.part] : []),
  ];
  const field = taught?.field ?? namingField(body, dialogs, others, heading);
  const state = stateOf({
    secret,
    field,
    dialogs,
    rows: expander ? 1 : rows.length,
    create,
    heading: heading ?? taught,
    body,
    others,
    headers,
  });
  const isKindSure = !kinds || kinds.part.level === 'sure';
  // What has a date as well, or says that it is an app password, is one whose control does not stand there now.
  const isLikeRow = ({ key, kind, text }: Piece) =>
    list?.kindKey ? key === list.kindKey && kindOf(text) === 'app' : kind === 'date';
  // Cells without a row around them stand each for itself.
  const isFlat = rows[0]?.elements[1];
  const lacksRow = list?.neighbours.some(({ pieces }) => (pieces[1] || isFlat) && pieces.some(isLikeRow));
  const otherRows = kinds?.others ?? 0;
  const view: PageView = {
    portal: portal.id,
    state,
    level: levelOf(parts, rows.length),
    stage: stageOf(state, { field, dialogs }),
    account: { label: account.label },
    rows: rows.map(({ name: shown, created, createdOn, removable }) => ({
      name: shown,
      created,
      createdOn,
      removable: removable && isKindSure,
    })),
    folded: expander !== undefined && rows.length === 0,
    complete:
      !expander &&
      !lacksRow &&
      !isPartial(
        body,
        others,
        [...boxes, ...rows.flatMap(({ elements }) => elements)],
        rows.length + otherRows,
        portal.limit,
      ),
    limit: portal.limit,
    parts,
  };
  return {
    view,
    rows: rows.map((row, index) => ({ ...row, removable: view.rows[index]?.removable ?? false })),
    otherRows,
    list: list?.container,
    create,
    others,
    dialogs,
    field,
    secret,
    names,
    adding: portal.adding,
    expander,
  };
}

/** Boxes that ask or tell something: by role, or by floating over the page and saying what boxes say. */
function findBoxes(body: Element, controls: Control[], heading: Element | undefined): Element[] {
  const asking = controls.filter(({ caption }) => saysWhatBoxesSay(caption));
  const floating = floatingBoxes(asking, heading ? [heading] : []);
  // What floats around a dialog, or inside it, is that dialog.
  const byRole = dialogsByRole(body);
  const apart = floating.filter((box) => !byRole.some((dialog) => isWithin(dialog, box) || isWithin(box, dialog)));
  return [...byRole, ...apart];
}

function findHeading(body: Element, portal: Portal): Element | undefined {
  for (const element of elementsIn(body)) {
    if (sizeOf(element) > 3 || contentOf(element).length > 150) continue;
    if (means(uncounted(captionOf(element)), ...portal.headings) && isVisible(element)) return element;
  }
  return undefined;
}

function pagePart(heading: Element | undefined, taught: Taught | undefined): PartView {
  const clues: Clue[] = [{ kind: 'url', says: 'address', count: 1 }];
  if (heading) clues.push({ kind: 'word', says: 'heading', count: 1 });
  else if (taught) clues.push(SHOWN);
  return judge('page', 1, clues);
}
