import { fold } from '../page/fold';
import { controlAround, lookOf, madeOf, pathUp } from '../page/looks';
import { ancestorsOf, commonAncestor } from '../page/tree';
import type { Act, BoxLesson, Lesson, NewLesson, PlacedLook, SecretLesson } from '../portals/lesson';
import type { Reading } from '../portals/read';
import { teach } from '../portals/teach';
import type { PortalId } from '../portals/view';
import { compareRows } from './identity';
import { boxLesson, boxWith, freshIn, type Scene, type SeenBox, sceneOf } from './learn-box';
import { type Look, type RowVariant, rowVariants } from './learn-row';

/** Why nothing was learned from what the person did. Each has one sentence: `unlearned_<code with _>`. */
export const UNLEARNED = ['no-question', 'two-questions', 'unclear-name', 'unclear-box', 'unclear-password'] as const;
export type Unlearned = (typeof UNLEARNED)[number];

/** What came of watching: a lesson, or why there is none. */
export type Learned = { lesson: NewLesson } | { unlearned: Unlearned };

/** One move of the person's own hand, from the first press on. Lives in this page only, and is forgotten with it. */
interface Draft {
  before: Scene;
  /** What it is if it was a deletion; what it turns out to be is told by what comes of it. */
  variants: RowVariant[];
  create?: PlacedLook | undefined;
  boxes: SeenBox[];
  typed?: string | undefined;
  secret?: SecretLesson | undefined;
}

export interface Learner {
  /** Before the page hears of it: the person pressed here. */
  pressed(target: Element): void;
  typed(value: string): void;
  /** The person copied by hand what this element shows. */
  copied(element: HTMLElement): void;
  /** The page has come to rest: is something learned? */
  settle(): Learned | undefined;
  /** Whether a move has begun and is not over. */
  isUnderWay(): boolean;
}

/** How far up the control that creates is described when it says nothing. */
const CREATE_PATH = 3;

/** Watches one person work a page that is not sure, and learns how it is done. Whoever calls sees to it that only their own hand counts. */
export function learner({ body, look, portal }: { body: () => Element; look: Look; portal: PortalId }): Learner {
  let draft: Draft | undefined;

  const begin = (target: Element, scene: Scene) => {
    draft = undefined;
    const control = controlAround(
      target,
      scene.controls.map(({ element }) => element),
    );
    const pressed = control ?? (target as HTMLElement);
    const variants = rowVariants(pressed, look);
    if (variants.length > 0 || control)
      draft = { before: scene, variants, create: control && createOf(control, look), boxes: [] };
  };

  return {
    isUnderWay: () => draft !== undefined,
    pressed(target) {
      const scene = sceneOf(body());
      const box = draft && boxWith(target, scene, draft.before);
      if (draft && box) draft.boxes.push(box);
      else begin(target, scene);
    },
    typed(value) {
      if (draft) draft.typed = value;
    },
    copied(element) {
      const box = draft?.typed ? secretOf(element, sceneOf(body()), draft.before) : undefined;
      if (draft && box) draft.secret = box;
    },
    settle() {
      if (!draft) return undefined;
      const learned = draft.typed === undefined ? learnRemove(draft) : learnCreate(draft);
      if (learned) draft = undefined;
      return learned;
    },
  };

  function learnRemove({ variants, boxes, before }: Draft): Learned | undefined {
    // The row that went tells that it was a deletion; the box has to be closed as well, since that is a part of it.
    if (freshIn(sceneOf(body()), before).length > 0) return undefined;
    const went = variants.filter(({ row, rows, pressed }) => {
      const now = look(row ? [trial(lessonOf('remove', { row, boxes: [] }))] : []);
      if (!now || (now.view.level !== 'sure' && now.rows.length > 0)) return false;
      const { gone, added } = compareRows(rows, now.rows);
      return added.length === 0 && gone.length === 1 && gone[0]?.name === pressed.name;
    });
    if (went.length === 0) return undefined;
    const [question, ...later] = boxes;
    if (!question) return { unlearned: 'no-question' };
    const named = went.length > 1 ? went.filter(({ pressed }) => question.text.includes(pressed.name)) : went;
    const [variant] = named;
    if (!variant || named.length > 1) return { unlearned: 'unclear-name' };
    if (question.controls.length < 2) return { unlearned: 'no-question' };
    if (later.some((box) => box.controls.length > 1 && box.fields === 0 && isQuestion(box)))
      return { unlearned: 'two-questions' };
    const { name } = variant.pressed;
    const lessons = [boxLesson(question, 'confirm', name), ...later.map((box) => boxLesson(box, 'close', name))];
    if (lessons.some((box) => box === undefined)) return { unlearned: 'unclear-box' };
    return { lesson: lessonOf('remove', { row: variant.row, boxes: lessons as BoxLesson[] }) };
  }

  function learnCreate({ create, boxes, typed, secret }: Draft): Learned | undefined {
    const shown = look([])?.secret;
    const naming = boxes.findIndex(({ fields }) => fields > 0);
    if (naming < 0 || !typed) return undefined;
    const isShown = shown?.part.level === 'sure' || secret !== undefined;
    if (!isShown) return isListed(look([]), typed) ? { unlearned: 'unclear-password' } : undefined;
    const steps = boxes.slice(0, naming);
    const lessons = [
      ...steps.map((box, index) => boxLesson(box, pickingAct(steps, index), undefined)),
      boxLesson(boxes[naming] as SeenBox, 'next', typed),
    ];
    if (lessons.some((box) => box === undefined) || steps.length > 3) return { unlearned: 'unclear-box' };
    return { lesson: lessonOf('create', { create, boxes: mergeBoxes(lessons as BoxLesson[]), secret }) };
  }

  function lessonOf(task: Lesson['task'], parts: Pick<Lesson, 'row' | 'create' | 'boxes' | 'secret'>): NewLesson {
    return { portal, task, ...parts };
  }

  function createOf(control: HTMLElement, read: Look): PlacedLook | undefined {
    const plain = read([]);
    if (plain?.create?.element === control && plain.view.level === 'sure') return undefined;
    const look = lookOf(control);
    const top = [...ancestorsOf(control)][look.says ? 0 : CREATE_PATH - 1];
    return { ...look, path: top ? (pathUp(control, top) ?? []) : [] };
  }

  function secretOf(element: HTMLElement, now: Scene, before: Scene): SecretLesson | undefined {
    const fresh = freshIn(now, before);
    const box = commonAncestor([element, ...fresh.map((control) => control.element)]);
    const path = box && fresh.length > 0 ? pathUp(element, box) : undefined;
    if (!path) return undefined;
    const lesson = { made: madeOf(element), path, box: fresh.map(({ look }) => look) };
    const found = teach(body(), [trial(lessonOf('create', { boxes: [], secret: lesson }))], true)?.secret;
    return found?.node === element ? lesson : undefined;
  }
}

/** As if it was kept already: to see what it would read. */
const trial = (lesson: NewLesson): Lesson => ({ ...lesson, id: 'trial', learnedAt: '' });

/** A later box that asks again has another way out than the one that was pressed. */
const isQuestion = ({ controls }: SeenBox): boolean =>
  controls.filter(({ element, look }) => look.says !== '' && !element.matches('a')).length > 1;

const isListed = (reading: Reading | undefined, name: string): boolean =>
  reading?.view.state === 'list' && reading.rows.some((row) => fold(row.name) === fold(name));

/** Cards need one press; a list has to be opened or unfolded first, or its choice to be confirmed. */
function pickingAct(steps: SeenBox[], index: number): Act {
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
function mergeBoxes(boxes: BoxLesson[]): BoxLesson[] {
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
