import { fits, type Look } from '../page/looks';
import type { Act, BoxLesson, NewLesson, RowLesson } from '../portals/lesson';
import { bare } from '../portals/secret-place';
import type { SeenBox } from './learn-box';
import { isPersonal } from './personal';
import { type Print, tells } from './print';

/** Every text of a lesson, or of what may become one. */
export function textsOf({ create, boxes, option, secret }: Texts, rows: readonly (RowLesson | undefined)[]): string[] {
  const looks = [create, ...boxes.flatMap((box) => box.controls), ...(secret?.box ?? []), ...rows];
  const ofKind = rows.flatMap((row) => [row?.kind?.says, row?.fold?.says, row?.fold?.head]);
  return [...looks.map((look) => look?.says), option, ...ofKind].flatMap((text) => text ?? []);
}
type Texts = Pick<NewLesson, 'create' | 'option' | 'secret'> & { boxes: readonly { controls: readonly Look[] }[] };

/** Whether one of these texts says something personal, or how a name begins: one of the list, or the typed one. */
export const keepsAny = (texts: readonly string[], starts: readonly Print[], typed?: Print): boolean =>
  texts.some(
    (text) =>
      isPersonal(text) || starts.some((start) => tells(start, text)) || (typed && tells(typed, bare(text))) === true,
  );

/** A later box that asks again has another way out than the one that was pressed. */
export const isQuestion = ({ controls }: SeenBox): boolean =>
  controls.filter(({ says, link }) => says !== '' && !link).length > 1;

/** Cards need one press; a list has to be opened or unfolded first, or its choice to be confirmed. */
export function pickingAct(steps: SeenBox[], index: number): Act {
  const [last, earlier] = [steps.at(-1), steps.at(-2)];
  const isAdd = last?.stood === true && last.controls.length === earlier?.controls.length;
  const pick = isAdd || steps.length === 3 ? steps.length - 2 : steps.length - 1;
  if (index === pick) return 'pick';
  return index < pick ? 'more' : 'add';
}

/** One box may have been pressed in twice: its lesson then says both. Undefined where one control would do two things. */
export function mergeBoxes(boxes: BoxLesson[]): BoxLesson[] | undefined {
  const merged: BoxLesson[] = [];
  const key = ({ controls, dialog, fields }: BoxLesson) =>
    JSON.stringify([dialog, fields, controls.map(({ made, says }) => [made, says])]);
  for (const box of boxes) {
    const same = merged.find((other) => key(other) === key(box));
    if (!same) merged.push(box);
    else if (same.controls.some(({ act }, index) => contradict(act, box.controls[index]?.act))) return undefined;
    else
      same.controls = same.controls.map((control, index) => {
        const act = pressedFor(control.act, box.controls[index]?.act);
        return { ...control, ...(act ? { act } : {}) };
      });
  }
  return merged;
}

/** What nobody pressed was only taken for a way out. */
const pressedFor = (one: Act | undefined, other: Act | undefined): Act | undefined =>
  one === undefined || one === 'decline' ? (other ?? one) : one;
const contradict = (one: Act | undefined, other: Act | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other && one !== 'decline' && other !== 'decline';

/**
 * Whether an earlier one of these boxes would be found in a later one, where the same controls do something else. The
 * other way round is no danger: where both could stand there, the earlier is taken.
 */
export const lookAlike = (boxes: readonly BoxLesson[]): boolean =>
  boxes.some((earlier, index) => boxes.slice(index + 1).some((later) => isFoundIn(earlier, later)));

/** A control is called what it is not; one that is called a way out, where nobody knows what it does, is not pressed. */
const misleads = (called: Act | undefined, is: Act | undefined): boolean =>
  called !== undefined && called !== is && !(called === 'decline' && is === undefined);

function isFoundIn(one: BoxLesson, other: BoxLesson): boolean {
  if (one.dialog !== other.dialog) return false;
  if (one.dialog && (one.controls.length !== other.controls.length || one.fields !== other.fields)) return false;
  return other.controls.some((_, start) => {
    const run = other.controls.slice(start, start + one.controls.length);
    const isRun =
      run.length === one.controls.length &&
      run.every((control, index) => fits(one.controls[index] as Look, control) !== undefined);
    return isRun && run.some(({ act }, index) => misleads(one.controls[index]?.act, act));
  });
}
