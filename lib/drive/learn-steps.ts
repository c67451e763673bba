import { fold } from '../page/fold';
import type { Act, BoxLesson, NewLesson } from '../portals/lesson';
import type { SeenBox } from './learn-box';

/** So many letters of a name are as good as the name. */
const TELLING = 8;

/** Whether any of these names, or most of one, stands in what would be kept. */
export function keepsAny({ row, create, boxes, option, secret }: NewLesson, names: readonly string[]): boolean {
  const looks = [
    ...(row ? [row] : []),
    ...(create ? [create] : []),
    ...boxes.flatMap((box) => box.controls),
    ...(secret?.box ?? []),
  ];
  const says = [...looks.map((look) => look.says), option ?? '', row?.kind?.says ?? ''];
  const told = names.map((name) => fold(name).slice(0, TELLING)).filter((name) => name.length > 1);
  return says.some((text) => told.some((name) => text.includes(name)));
}

/** Cards need one press; a list has to be opened or unfolded first, or its choice to be confirmed. */
export function pickingAct(steps: SeenBox[], index: number): Act {
  const wasThere = (box: SeenBox | undefined, earlier: SeenBox | undefined): boolean => {
    const control = box?.controls[box.pressed]?.element;
    return earlier?.controls.some(({ element }) => element === control) === true;
  };
  const isAdd =
    steps.length > 1 &&
    wasThere(steps.at(-1), steps.at(-2)) &&
    steps.at(-1)?.controls.length === steps.at(-2)?.controls.length;
  const pick = isAdd || steps.length === 3 ? steps.length - 2 : steps.length - 1;
  if (index === pick) return 'pick';
  return index < pick ? 'more' : 'add';
}

/** One box may have been pressed in twice: its lesson then says both. */
export function mergeBoxes(boxes: BoxLesson[]): BoxLesson[] {
  const merged: BoxLesson[] = [];
  const key = (box: BoxLesson) => JSON.stringify(box.controls.map(({ made, says }) => [made, says]));
  for (const box of boxes) {
    const same = merged.find((other) => key(other) === key(box));
    if (!same) merged.push(box);
    else
      same.controls = same.controls.map((control, index) => ({
        ...control,
        ...(box.controls[index]?.act ? { act: box.controls[index]?.act } : {}),
      }));
  }
  return merged;
}
