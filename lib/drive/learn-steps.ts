import type { Act, BoxLesson, NewLesson, RowLesson } from '../portals/lesson';
import type { SeenBox } from './learn-box';
import { type Print, tells } from './print';

/** Whether any of the names that begin so stands in what would be kept. */
export function keepsAny({ row, create, boxes, option, secret }: NewLesson, starts: readonly Print[]): boolean {
  const looks = [
    ...(row ? [row] : []),
    ...(create ? [create] : []),
    ...boxes.flatMap((box) => box.controls),
    ...(secret?.box ?? []),
  ];
  const says = [...looks.map((look) => look.says), option ?? '', ...kindWords(row)];
  return says.some((text) => starts.some((start) => tells(start, text)));
}

/** What a row says of its kind, or the head above it. */
export const kindWords = (row: RowLesson | undefined): string[] => [
  row?.kind?.says ?? '',
  row?.fold?.says ?? '',
  row?.fold?.head ?? '',
];

/** Cards need one press; a list has to be opened or unfolded first, or its choice to be confirmed. */
export function pickingAct(steps: SeenBox[], index: number): Act {
  const [last, earlier] = [steps.at(-1), steps.at(-2)];
  const isAdd = last?.stood === true && last.controls.length === earlier?.controls.length;
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
