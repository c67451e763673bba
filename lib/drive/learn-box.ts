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

/** A box that came after a press, and which of its controls the person pressed. */
export interface SeenBox {
  controls: Seen[];
  pressed: number;
  fields: number;
  dialog: boolean;
  /** What was pressed says that it is another sign-in method. */
  isOther: boolean;
  /** Its words, to see whose name is in them. Kept only until the lesson is learned. */
  text: string;
}

/** The controls that were not there before: by element, and where the page was drawn anew, by how often they look so. */
export function freshIn(now: Scene, before: Scene): Seen[] {
  const old = new Set<Element>(before.controls.map(({ element }) => element));
  const key = ({ look }: Seen) => `${look.made} ${look.says}`;
  const left = new Map<string, number>();
  for (const control of before.controls) left.set(key(control), (left.get(key(control)) ?? 0) + 1);
  for (const control of now.controls)
    if (old.has(control.element)) left.set(key(control), (left.get(key(control)) ?? 0) - 1);
  return now.controls.filter((control) => {
    if (old.has(control.element)) return false;
    const count = left.get(key(control)) ?? 0;
    left.set(key(control), count - 1);
    return count <= 0;
  });
}

/** The box in which the person pressed; undefined where they pressed on what was there before. */
export function boxWith(target: Element, now: Scene, before: Scene): SeenBox | undefined {
  const fresh = freshIn(now, before);
  const control = controlAround(
    target,
    fresh.map(({ element }) => element),
  );
  if (!control) return undefined;
  const dialog = control.closest(DIALOG);
  const controls = dialog ? fresh.filter(({ element }) => isWithin(element, dialog)) : fresh;
  const fields = now.fields.filter((field) => !before.fields.includes(field) && (!dialog || isWithin(field, dialog)));
  const others = now.controls.filter((each) => !fresh.includes(each)).map(({ element }) => element);
  const around = dialog ?? boxAround([...controls.map(({ element }) => element), ...fields], others);
  return {
    controls,
    pressed: controls.findIndex(({ element }) => element === control),
    fields: fields.length,
    dialog: controls.every(({ element }) => element.closest(DIALOG) !== null),
    isOther: saysOtherKind(control),
    text: around ? textOf(around) : '',
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
  name: string | undefined,
): BoxLesson | undefined {
  const chosen = controls[pressed];
  // A box without any words could be anything.
  if (!chosen || chosen.look.says === HOLE || controls.every(({ look }) => look.says === '')) return undefined;
  if (isContradicted(chosen.look.says, act)) return undefined;
  if (act === 'pick' && isOther) return undefined;
  const isLast = pressed === controls.length - 1;
  const rest: Act | undefined = act === 'confirm' || act === 'next' ? 'decline' : act === 'close' ? 'close' : undefined;
  // A cross beside the button that was pressed closes as well; a button beside the cross may do anything.
  if (act === 'close' && !isLast && controls.some((each) => each !== chosen && isUnknown(each))) return undefined;
  return {
    fields,
    dialog,
    controls: controls.map(({ element, look }, index) => {
      const own = index === pressed ? act : isUnknown({ element, look }) ? rest : undefined;
      return { ...without(look, name), ...(own ? { act: own } : {}) };
    }),
  };
}

/** Neither a word that is known, nor a link, which leads elsewhere and does nothing here. */
const isUnknown = ({ element, look }: Seen): boolean =>
  conceptsOf(look.says).size === 0 && !element.matches('a[href^="http"], a[target]');

function saysOtherKind(element: HTMLElement): boolean {
  const [first] = piecesOf([element], new Set());
  return first !== undefined && kindOf(first.text) === 'other';
}

/** What only one person's page says: an address, a number. */
const PERSONAL = /\S+@\S+|\+?\d[\d ()-]{3,}\d/;

const without = (look: Look, name: string | undefined): Look => {
  const folded = name ? fold(name) : '';
  const isNamed = folded !== '' && look.says.includes(folded);
  return { ...look, says: isNamed ? look.says.replaceAll(folded, HOLE) : look.says.replace(PERSONAL, HOLE) };
};
