import { captionOf } from '../page/caption';
import { type Control, controlsIn } from '../page/controls';
import { fold } from '../page/fold';
import { inOneLook } from '../page/look';
import { ancestorsOf, contentOf, elementsIn, isWithin, sizeOf } from '../page/tree';
import { isVisible } from '../page/visible';
import { findAccount } from './account';
import { deletesSomething, isKnownWord, means, speaksOfAppPasswords, teach } from './concepts';
import { dialogsByRole, readDialog } from './dialog';
import { emptyReading } from './empty-reading';
import { stageOf } from './page-state';
import { personal, RESULT_PATH } from './personal';
import type { Reader, Reading } from './read';
import { PERSONAL, recogniseAmong } from './recognise';
import { asksForPassword, findSecret } from './secret-place';
import { judge } from './sureness';
import { HEADING } from './titles';
import type { Clue, PageState, PartView } from './view';
import { createNewWords, removeAllWords } from './words-personal';

teach({ create: createNewWords, removeAll: removeAllWords });

/** Looks at a personal account's page once: a section with a link, or the page that shows a new one. No list, no names. */
export const readPersonal: Reader = (page, address, names) => inOneLook(() => lookAt(page, address, names));

function lookAt(page: Document, address: string, names: readonly string[] = []): Reading | undefined {
  const recognised = recogniseAmong(PERSONAL, address);
  if (!recognised) return undefined;
  if (!recognised.onPage || !page.body) return emptyReading(personal, { state: 'elsewhere' });
  const { body } = page;
  const controls = controlsIn(
    body,
    (caption) => isKnownWord(caption) || deletesSomething(caption) || createsOne(caption),
  );
  const dialogs = dialogsByRole(body).map((box) => readDialog(box, controls, []));
  const secret = findSecret(body, [], names);
  const account = findAccount(
    body,
    dialogs.map(({ container }) => container),
  );
  const heading = findHeading(body);
  const isResult = new URL(address).pathname.toLowerCase().startsWith(RESULT_PATH);
  const pageClues: Clue[] = [{ kind: 'url', says: 'address', count: 1 }];
  if (heading) pageClues.push({ kind: 'word', says: 'heading', count: 1 });
  const { create, part } = findCreate(controls, heading);
  const parts: PartView[] = [
    judge('page', 1, pageClues),
    account.part,
    ...(isResult ? [] : [part]),
    ...(secret ? [secret.part] : []),
  ];
  const removing = isResult ? {} : findRemoveAll(controls, heading);
  const state = stateOf(isResult, body, { secret, dialogs, heading, create });
  const others = controls.filter(({ element }) => element !== create?.element);
  return {
    // There is no list to be complete: what the ledger knows is all that is known.
    ...emptyReading(personal, {
      state,
      level: isSure(parts, 'page') && isSure(parts, 'create') ? 'sure' : 'by-hand',
      stage: stageOf(state, { field: undefined, dialogs }),
      account: { label: account.label },
      parts,
      ...(removing.removeAll ? { removesAll: true } : {}),
    }),
    ...removing,
    create: isResult ? undefined : create,
    others,
    dialogs,
    secret,
  };
}

function stateOf(
  isResult: boolean,
  body: Element,
  {
    secret,
    dialogs,
    heading,
    create,
  }: Pick<Reading, 'secret' | 'dialogs' | 'create'> & { heading: Element | undefined },
): PageState {
  if (secret && isResult) return 'password';
  if (asksForPassword(body)) return 'signed-out';
  if (isResult) return 'elsewhere';
  if (dialogs.length > 0) return 'dialog';
  return heading && create ? 'list' : 'option-off';
}

function isSure(parts: PartView[], name: PartView['part']): boolean {
  return parts.some(({ part, level }) => part === name && level === 'sure');
}

function findHeading(body: Element): Element | undefined {
  for (const element of elementsIn(body)) {
    if (sizeOf(element) > 2 || contentOf(element).length > 150) continue;
    if (element.matches('a, button, [role=button], [role=link]')) continue;
    if (means(captionOf(element), ...personal.headings) && isVisible(element)) return element;
  }
  return undefined;
}

/** The link that makes a new one: by where it leads, by its words, and by standing with the heading of its section. */
function findCreate(
  controls: Control[],
  heading: Element | undefined,
): { create: Control | undefined; part: PartView } {
  const leads = ({ element }: Control) =>
    (element.closest('a')?.getAttribute('href') ?? '').toLowerCase().split(/[?#]/)[0]?.endsWith(RESULT_PATH) === true;
  const isCalled = ({ caption }: Control) => means(caption, ...personal.creates);
  const isKnown = controls.some((control) => isCalled(control) || leads(control));
  const staysHere = ({ element }: Control) =>
    /^(#|javascript:|$)/i.test(element.closest('a')?.getAttribute('href') ?? '');
  const says = isKnown ? isCalled : (control: Control) => createsOne(control.caption) && staysHere(control);
  const found = controls.filter((control) => leads(control) || says(control));
  const [create] = found;
  if (!create || found.length !== 1) return { create: undefined, part: judge('create', found.length, []) };
  const clues: Clue[] = [];
  if (leads(create)) clues.push({ kind: 'url', says: 'leads-to-new', count: 1 });
  if (says(create)) clues.push({ kind: 'word', says: 'create-word', count: 1 });
  if (heading && standsWith(create.element, heading, controls))
    clues.push({ kind: 'place', says: 'in-section', count: 1 });
  return { create, part: judge('create', 1, clues) };
}

/** "Create a new app password" in other words, with the word for creating first or last. */
function createsOne(caption: string): boolean {
  const words = fold(caption).split(' ');
  return [words[0], words.at(-1)].some((word) => means(`${word}`, 'create')) && speaksOfAppPasswords(caption);
}

/** What says that it removes app passwords; and the one that does, in their section: the page knows no single ones. */
function findRemoveAll(controls: Control[], heading: Element | undefined): Pick<Reading, 'removeAll' | 'removers'> {
  const found = controls.filter(
    ({ caption }) => means(caption, 'removeAll') || (deletesSomething(caption) && speaksOfAppPasswords(caption)),
  );
  const [only] = found;
  const isOurs = found.length === 1 && only && heading && standsWith(only.element, heading, controls);
  return { removeAll: isOurs ? only : undefined, removers: found.length };
}

/**
 * Heading and control share a box in which no more than a few other things can be pressed, and no heading of another
 * section, of no lower rank, stands between them.
 */
function standsWith(element: HTMLElement, heading: Element, controls: Control[]): boolean {
  const box = [...ancestorsOf(element)].find((at) => isWithin(heading, at));
  if (!box || box.localName === 'body' || controls.filter((each) => isWithin(each.element, box)).length > 4)
    return false;
  const inside = elementsIn(box);
  const between = inside.slice(inside.indexOf(heading) + 1, inside.indexOf(element));
  const endsSection = (at: Element) =>
    at.matches(HEADING) && rankOf(at) <= rankOf(heading) && captionOf(at) !== captionOf(heading) && isVisible(at);
  return !between.some(endsSection);
}

/** 1 is the highest. What holds no heading that a browser knows ends with none. */
function rankOf(heading: Element): number {
  const own = heading.matches(HEADING) ? heading : heading.querySelector(HEADING);
  return own ? Number(/^h(\d)$/.exec(own.localName)?.[1] ?? own.getAttribute('aria-level') ?? 2) : 0;
}
