import { captionOf } from '../page/caption';
import type { Control } from '../page/controls';
import { choose } from '../page/press';
import { elementsIn, isWithin } from '../page/tree';
import { isEnabled, isVisible } from '../page/visible';
import { addedBy, conceptsOf, kindOf, means, speaksOfAppPasswords, teach } from '../portals/concepts';
import { type Dialog, isLoading } from '../portals/dialog';
import { piecesOf } from '../portals/pieces';
import type { Reading } from '../portals/read';
import { moreOptionsWords } from '../portals/words-methods';
import { appeared, type Before, freshSince } from './appeared';
import { awaitPage, fail, type Hands, isFailure, pressOnce, standing } from './hands';
import type { Failure } from './job';
import { isMessage, leave, wordsOf } from './leave';

// Only a picker has more options: a list with such words beside it is whole.
teach({ more: moreOptionsWords });

/** How long a picker without an app password in it, or what only tells something, must stand before it is believed, in milliseconds. */
const MISSING_STANDS = 800;
/** More presses than any picker needs. */
const MOST_PRESSES = 5;

/** What was done in the picker already: each thing once. */
interface Done {
  picked: boolean;
  opened: boolean;
  more: boolean;
  added: boolean;
  /** The mouse only went down on it: whether it was picked by that, only the page can say. */
  atMouseDown: boolean;
}
type Step =
  | { control: Control; does: Exclude<keyof Done, 'atMouseDown'> }
  | { select: HTMLSelectElement; value: string }
  | 'over'
  | 'told'
  | 'missing';

/**
 * Pages that add any sign-in method ask first which one: picks the app password out of cards, a list or a drop-down, and
 * nothing else. Ends when the picker is over, whatever comes next.
 */
export async function pickAppPassword(hands: Hands, earlier: Before | undefined): Promise<Failure | undefined> {
  const done: Done = { picked: false, opened: false, more: false, added: false, atMouseDown: false };
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    const stands = standing(MISSING_STANDS);
    const step = await awaitPage<Step>(
      hands,
      'the choice of an app password',
      () => {
        const reading = hands.look();
        const next = reading && nextStep(reading, earlier, done);
        const isLast = next === 'missing' || next === 'told';
        return stands(isLast ? next : '') || !isLast ? next : undefined;
      },
      () => {
        const reading = hands.look();
        const box = reading && appeared(reading, earlier);
        return fail('open', box ? 'dialog-unexpected' : 'dialog-never-came', wordsOf(box, reading));
      },
    );
    if (step === 'over' || step === 'told') return undefined;
    const reading = hands.look();
    const box = reading && appeared(reading, earlier);
    if (isFailure(step)) return leave(box, step, hands);
    if (step === 'missing') return leave(box, fail('open', 'option-off'), hands);
    if ('select' in step) {
      choose(step.select, step.value);
      done.picked = true;
      continue;
    }
    const isStill = () => {
      const now = hands.look();
      const again = now && nextStep(now, earlier, done);
      return typeof again === 'object' && 'control' in again && again.control.element === step.control.element;
    };
    const failed = pressOnce(step.control, await hands.presserFor(step.control), 'open', hands, { isStill });
    // Some lists open, and take what is chosen, as soon as the mouse goes down: what came of that is to be seen.
    const isDown = failed?.why === 'list-changed' && (step.does === 'opened' || step.does === 'picked');
    if (failed && !isDown) return leave(box, failed, hands);
    done.atMouseDown ||= isDown && step.does === 'picked';
    done[step.does] = true;
  }
  return undefined;
}

/** What to do in the picker as it stands; undefined means to wait. */
function nextStep(reading: Reading, earlier: Before | undefined, done: Done): Step | undefined {
  const box = appeared(reading, earlier);
  // What came of the mouse alone may be the step of another method.
  const isOurs = !done.atMouseDown || speaksOfAppPasswords(box?.text ?? '');
  if (reading.secret || (isOurs && reading.field && !earlier?.elements.has(reading.field))) return 'over';
  if (!box) return undefined;
  if (isMessage(box)) return isLoading(box) ? undefined : 'told';
  const fresh = earlier ? freshSince(reading, earlier) : reading.others;
  if (!done.picked) {
    const select = [...box.container.querySelectorAll('select')].filter(isVisible);
    const values = select.flatMap((each) =>
      [...each.options].filter((option) => option === reading.option || (isApp(option.text) && !isOff(option))),
    );
    const [value] = values;
    if (select[0] && value && values.length === 1) return { select: select[0], value: value.value };
    const radios = radiosIn(box.container);
    const own = radios.filter(isAppPassword);
    // What stands beside a radio button may be pressable as well.
    const choices = own.length > 0 ? own : fresh.filter(isAppPassword);
    const [choice] = choices;
    if (choice && choices.length === 1) return { control: choice, does: 'picked' };
    const opener = fresh.filter(({ element }) => isClosedList(element) && isWithin(element, box.container));
    if (opener[0] && opener.length === 1 && !done.opened) return { control: opener[0], does: 'opened' };
    const more = fresh.filter(({ caption }) => means(caption, 'more'));
    if (more[0] && more.length === 1 && !done.more) return { control: more[0], does: 'more' };
    const offersOthers = [...fresh, ...radios].some(
      ({ element, caption }) => firstText(element, 'other') || kindOf(caption) === 'other',
    );
    const options = select.some((each) => [...each.options].some(({ text }) => kindOf(text) === 'other'));
    // Something that nobody knows may hide the rest: then it is not said that there is none.
    const unknown = box.controls.filter(({ element }) => !firstText(element, 'other') && mayHideMore(element));
    return choices.length === 0 && unknown.length === 0 && (offersOthers || options) ? 'missing' : undefined;
  }
  // What wants to be typed is another step: a password, or a code, that the person is asked for.
  if ([...elementsIn(box.container)].some((element) => element.matches(ASKS) && isVisible(element))) return undefined;
  const adds = box.controls.filter(({ caption }) => means(caption, 'add', 'next'));
  const [add] = adds;
  // A lesson may know a language of which we know no word.
  const isMeant = add?.isTaught || isChosenIn(box, reading, done.atMouseDown);
  return add && isMeant && adds.length === 1 && !done.added && isEnabled(add.element)
    ? { control: add, does: 'added' }
    : undefined;
}

const ASKS =
  'input:not([type=radio], [type=checkbox], [type=button], [type=submit], [type=image], [type=hidden], [type=search], [role=combobox], [readonly], :disabled), textarea:not([readonly], :disabled)';

/** What goes on is about an app password: the one that is chosen, or what the box speaks of where nothing is to be chosen any more. */
function isChosenIn({ container, text }: Dialog, { option: taught }: Reading, isToBeSaid: boolean): boolean {
  const isOn = ({ element }: Control) => {
    const radio = ((element as HTMLLabelElement).control ?? element) as HTMLInputElement;
    return radio.localName === 'input' ? radio.checked : radio.getAttribute('aria-checked') !== 'false';
  };
  const radios = radiosIn(container);
  const selects = [...container.querySelectorAll('select')].filter(isVisible);
  if (radios.length > 0) return radios.some((radio) => isAppPassword(radio) && isOn(radio));
  if (selects.length > 0)
    return selects.some(({ selectedOptions: [option] }) => option && (isApp(option.text) || option === taught));
  // A field that opens a list holds what was chosen of it.
  const fields = [...container.querySelectorAll<HTMLInputElement>('input:is([role=combobox], [readonly])')];
  const values = fields.map(({ value }) => value);
  return isToBeSaid ? values.some(isApp) : speaksOfAppPasswords([text, ...values].join('|'));
}

const isApp = (text: string): boolean => kindOf(text) === 'app';
const isOff = (option: HTMLOptionElement): boolean => option.disabled || option.closest('optgroup:disabled') !== null;

/** Radio buttons, with what stands beside them: by their labels where the page draws them itself. */
function radiosIn(container: Element): Control[] {
  return [...elementsIn(container)].flatMap((element) => {
    if (!element.matches('input[type=radio], [role=radio], [role=menuitemradio]')) return [];
    const label = (element as HTMLInputElement).labels?.[0];
    const drawn = label && isEnabled(element as HTMLElement) && !isVisible(element) ? label : (element as HTMLElement);
    const [first] = label ? piecesOf([label], new Set()) : [];
    return isVisible(drawn) ? [{ element: drawn, caption: first?.text ?? captionOf(element) }] : [];
  });
}

const isAppPassword = ({ element, caption }: Control): boolean =>
  means(caption, 'appPassword') || isApp(addedBy(caption) ?? '') || firstText(element, 'app');

/** The first text of a card is its name; what stands below may speak of anything. */
function firstText(element: HTMLElement, kind: 'app' | 'other'): boolean {
  const [first] = piecesOf([element], new Set());
  return first !== undefined && kindOf(first.text) === kind;
}

const mayHideMore = (element: HTMLElement): boolean =>
  !element.matches('a[href]') && conceptsOf(captionOf(element)).size === 0;

const isClosedList = (element: HTMLElement): boolean =>
  element.getAttribute('aria-expanded') === 'false' &&
  (element.getAttribute('role') === 'combobox' || element.hasAttribute('aria-haspopup'));
