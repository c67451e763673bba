import { textOf } from '../page/caption';
import { fieldsIn, type TextField } from '../page/controls';
import { fold } from '../page/fold';
import { controlAround, DIALOG, everyControl, HOLE, type Look, lookOf } from '../page/looks';
import { elementsIn, isWithin } from '../page/tree';
import { isVisible } from '../page/visible';
import { conceptsOf, kindOf } from '../portals/concepts';
import { boxAround } from '../portals/dialog';
import type { Act, BoxLesson } from '../portals/lesson';
import { piecesOf } from '../portals/pieces';
import { impersonal } from './personal';
import { findPrint, hashOf, newSalt, type Print, replacePrint } from './print';

interface Seen {
  element: HTMLElement;
  look: Look;
}

/** What could be pressed at one moment. */
export interface Scene {
  controls: Seen[];
  fields: TextField[];
  selects: Element[];
}

export const sceneOf = (body: Element): Scene => ({
  controls: everyControl(body).map((element) => ({ element, look: lookOf(element) })),
  fields: fieldsIn(body).filter((field) => !field.readOnly),
  selects: elementsIn(body).filter((at) => at.localName === 'select' && isVisible(at)),
});

/** What could be pressed before a press: its elements, as long as the page stands, and how often which look was there. */
export interface PastLooks {
  elements: ReadonlySet<Element>;
  salt: number;
  looks: readonly (readonly [hash: number, count: number])[];
}

/** A control of a box that came, as far as a lesson needs it: without its element. */
export interface SeenControl extends Look {
  /** It leads elsewhere, and does nothing here. */
  leads: boolean;
  /** A link, and not one to a script, which is as good as a button. */
  link: boolean;
}

/** A box that came after a press, and which of its controls the person pressed. */
export interface SeenBox {
  controls: SeenControl[];
  pressed: number;
  fields: number;
  dialog: boolean;
  /** What was pressed says that it is another sign-in method. */
  isOther: boolean;
  /** What was pressed stood in the box before as well. */
  stood: boolean;
  /** Which of the names it may be about are in its words. */
  names: boolean[];
}

const keyOf = ({ look }: Seen) => `${look.made} ${look.says}`;

export function pastOf({ controls, fields, selects }: Scene): PastLooks {
  const salt = newSalt();
  const counts = new Map<number, number>();
  for (const control of controls) {
    const hash = hashOf(keyOf(control), salt);
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const elements = new Set<Element>([...controls.map(({ element }) => element), ...fields, ...selects]);
  return { elements, salt, looks: [...counts] };
}

/** The controls that were not there before: by element, and where the page was drawn anew, by how often they look so. */
export function freshIn(now: Scene, { elements, salt, looks }: PastLooks): Seen[] {
  const left = new Map(looks);
  const take = (control: Seen): number => {
    const hash = hashOf(keyOf(control), salt);
    const count = left.get(hash) ?? 0;
    left.set(hash, count - 1);
    return count;
  };
  for (const control of now.controls) if (elements.has(control.element)) take(control);
  return now.controls.filter((control) => !elements.has(control.element) && take(control) <= 0);
}

/** The box in which the person pressed; undefined where they pressed on what was there before. */
export function boxWith(
  target: Element,
  now: Scene,
  before: PastLooks,
  { names, earlier }: { names: readonly Print[]; earlier: ReadonlySet<Element> },
): (SeenBox & { elements: Element[] }) | undefined {
  const fresh = freshIn(now, before);
  const control = controlAround(
    target,
    fresh.map(({ element }) => element),
  );
  if (!control) return undefined;
  const dialog = control.closest(DIALOG);
  const controls = dialog ? fresh.filter(({ element }) => isWithin(element, dialog)) : fresh;
  const fields = now.fields.filter((field) => !before.elements.has(field) && (!dialog || isWithin(field, dialog)));
  const others = now.controls.filter((each) => !fresh.includes(each)).map(({ element }) => element);
  const around = dialog ?? boxAround([...controls.map(({ element }) => element), ...fields], others);
  const text = around ? fold(textOf(around)) : '';
  return {
    elements: controls.map(({ element }) => element),
    controls: controls.map(({ element, look }) => ({
      ...look,
      leads: element.matches('a[href^="http"], a[target]'),
      link: element.matches('a:not([href^="javascript:" i])'),
    })),
    pressed: controls.findIndex(({ element }) => element === control),
    fields: fields.length,
    dialog: controls.every(({ element }) => element.closest(DIALOG) !== null),
    isOther: saysOtherKind(control),
    stood: earlier.has(control),
    names: names.map((name) => findPrint(name, text) >= 0),
  };
}

const CONTRADICTED: Partial<Record<Act, readonly string[]>> = {
  confirm: ['no', 'cancel', 'close', 'create', 'next', 'removeAll'],
  close: ['yes', 'delete', 'create'],
  next: ['cancel', 'no', 'delete'],
  pick: ['cancel', 'no', 'delete', 'close'],
};

/** Whether what it was pressed for is the opposite of what it says. */
function isContradicted(says: string, act: Act): boolean {
  const said = conceptsOf(says);
  if (act === 'confirm' && said.has('ok')) return false;
  return CONTRADICTED[act]?.some((concept) => said.has(concept as never)) ?? false;
}

/**
 * What a box teaches, when the person pressed in it for `act`; undefined where its words say the opposite. The rest of its
 * controls decline, as far as nobody knows their words; links lead elsewhere and do nothing.
 */
export function boxLesson(
  { controls, pressed, fields, dialog, isOther }: SeenBox,
  act: Act,
  name: Print | undefined,
): BoxLesson | undefined {
  const chosen = controls[pressed];
  // A box without any words could be anything.
  if (!chosen || without(chosen, name).says === HOLE || controls.every(({ says }) => says === '')) return undefined;
  if (isContradicted(chosen.says, act)) return undefined;
  if (act === 'pick' && isOther) return undefined;
  const isLast = pressed === controls.length - 1;
  const rest: Act | undefined = act === 'confirm' || act === 'next' ? 'decline' : act === 'close' ? 'close' : undefined;
  // A cross beside the button that was pressed closes as well; a button beside the cross may do anything.
  if (act === 'close' && !isLast && controls.some((each) => each !== chosen && isUnknown(each))) return undefined;
  return {
    fields,
    dialog,
    controls: controls.map((control, index) => {
      const own = index === pressed ? act : isUnknown(control) ? rest : undefined;
      return { ...without(control, name), ...(own ? { act: own } : {}) };
    }),
  };
}

/** Neither a word that is known, nor a link, which leads elsewhere and does nothing here. */
const isUnknown = ({ says, leads }: SeenControl): boolean => conceptsOf(says).size === 0 && !leads;

function saysOtherKind(element: HTMLElement): boolean {
  const [first] = piecesOf([element], new Set());
  return first !== undefined && kindOf(first.text) === 'other';
}

const without = ({ made, says }: Look, name: Print | undefined): Look => ({
  made,
  says: impersonal(name ? replacePrint(name, says, HOLE) : says),
});
