import { leadsToField } from '../page/controls';
import { fold } from '../page/fold';
import { inOneLook } from '../page/look';
import { controlAround, lookOf, madeOf, pathUp } from '../page/looks';
import { ancestorsOf, commonAncestor } from '../page/tree';
import type { BoxLesson, Lesson, NewLesson, PlacedLook, SecretLesson } from '../portals/lesson';
import { bare } from '../portals/secret-place';
import { onlySixteenLetters } from '../portals/secret-shown';
import { teach } from '../portals/teach';
import type { Identity, PortalId } from '../portals/view';
import type { KeptDraft } from '../schema-drafts';
import { type Draft, forKeeping, goneOn, isListed, judge, type RowVariant, typedOf } from './draft';
import { boxLesson, boxWith, freshIn, type PastLooks, pastOf, type Scene, type SeenBox, sceneOf } from './learn-box';
import { isAll, isTheRest, type Look, rowVariants, type Trial } from './learn-row';
import { isQuestion, keepsAny, lookAlike, mergeBoxes, pickingAct, textsOf } from './learn-steps';
import { impersonal } from './personal';
import { beginsLike } from './print';
import { passwordTeller } from './says-password';

/** Why nothing was learned from what the person did. Each has one sentence: `unlearned_<code with _>`. */
export const UNLEARNED = ['no-question', 'two-questions', 'unclear-name', 'unclear-box', 'unclear-password'] as const;
export type Unlearned = (typeof UNLEARNED)[number];

/** What came of watching: a lesson, or why there is none. */
export type Learned = { lesson: NewLesson } | { unlearned: Unlearned };

export interface Learner {
  /** Before the page hears of it: the person pressed here. */
  pressed(target: Element): void;
  /** The person typed into this field. */
  typed(field: HTMLInputElement): void;
  /** The person copied by hand what this element shows. */
  copied(element: HTMLElement): void;
  /** The person chose this in a drop-down. */
  chose(select: HTMLSelectElement): void;
  /** Somebody else works the page: what comes of that is not the person's doing. */
  interrupted(): void;
  /** The page has come to rest: is something learned? */
  settle(): Learned | undefined;
  /** Whether a move has begun, and what came of it is not seen yet. */
  isUnderWay(): boolean;
  /** What is watched, as it may be kept while the page loads another. */
  drafts(): KeptDraft[];
  /** Goes on with what was watched on the page before, unless something was begun on this one. */
  goOn(drafts: KeptDraft[]): void;
}

/** Milliseconds after the last press in which what it brought must have come. */
const PATIENCE = 30_000;
/** More presses than any move takes. */
const MOST_DRAFTS = 6;
/** How far up the control that creates is described when it says nothing. */
const CREATE_PATH = 3;

/** How the page is seen: `look` as it is read now, `trial` as one lesson alone would have it read. */
interface Eyes {
  body: () => Element;
  look: Look;
  trial: Trial;
  portal: PortalId;
}

type Parts = Omit<NewLesson, 'portal' | 'task'>;
/** Watches one person work a page that is not sure, and learns how it is done. Whoever calls sees to it that only their own hand counts. */
export function learner({ body, look, trial, portal }: Eyes): Learner {
  /** Every press may have been the first of a move; the oldest that what followed still fits is the whole of it. */
  let drafts: Draft[] = [];
  /** When the person did something last. */
  let lastHand = 0;
  /** The controls of the last box of each, as long as the page stands. */
  const lastBox = new WeakMap<Draft, ReadonlySet<Element>>();

  /** Those whose page was loaded since their last press. */
  const loaded = new WeakSet<Draft>();

  const begin = (target: Element, control: HTMLElement | undefined, scene: Scene): Draft[] => {
    const variants = rowVariants(control ?? (target as HTMLElement), scene, look, trial);
    if (variants.length === 0 && (!control || saysPassword()(lookOf(control).says))) return [];
    return [{ before: pastOf(scene), variants, create: control && createOf(control, look), boxes: [] }];
  };

  const follow = (draft: Draft, target: Element, scene: Scene): boolean => {
    const found = boxWith(target, scene, draft.before, {
      names: draft.variants.map(({ name }) => name),
      earlier: lastBox.get(draft) ?? new Set(),
    });
    if (!found) return false;
    const { elements, ...box } = found;
    if (rowsThatWent(draft).length > 0) draft.goneBefore ??= draft.boxes.length;
    draft.boxes.push(box);
    loaded.delete(draft);
    lastBox.set(draft, new Set(elements));
    return true;
  };

  const saysPassword = () => passwordTeller(body(), look([])?.secret);
  const lessonOf = (task: Lesson['task'], parts: Parts): NewLesson => ({ portal, task, ...parts });

  return {
    pressed: (target) =>
      inOneLook(() => {
        lastHand = performance.now();
        if (leadsToField(target)) return;
        const scene = sceneOf(body());
        const controls = scene.controls.map(({ element }) => element);
        const control = controlAround(target, controls);
        // Whoever selects what the page shows presses as well.
        const stays = (draft: Draft) => follow(draft, target, scene) || (!control && draft.typed !== undefined);
        const kept = drafts.filter(stays).slice(0, MOST_DRAFTS);
        // What goes on from a row is no beginning.
        const isMove = kept.some(({ variants, typed }) => variants.length > 0 || typed !== undefined);
        drafts = isMove ? kept : [...kept, ...begin(target, control, scene)];
        judge(drafts, saysPassword());
      }),
    isUnderWay: () => drafts.length > 0,
    drafts: () => drafts.flatMap((draft) => forKeeping(draft) ?? []),
    goOn(kept) {
      if (drafts.length > 0) return;
      lastHand = performance.now();
      drafts = kept.map(goneOn);
      for (const draft of drafts) loaded.add(draft);
    },
    interrupted() {
      drafts = [];
    },
    typed(field) {
      lastHand = performance.now();
      const typed = typedOf(field.value);
      // A field that stood there before the press belongs to something else.
      for (const draft of drafts) if (!draft.before.elements.has(field)) draft.typed = typed;
    },
    chose(select) {
      const text = fold(select.selectedOptions[0]?.text ?? '');
      for (const draft of drafts) if (!draft.before.elements.has(select)) draft.option = text;
    },
    copied(element) {
      const scene = sceneOf(body());
      for (const draft of drafts)
        if (draft.typed) draft.secret = secretOf(element, scene, draft.before) ?? draft.secret;
    },
    settle: () =>
      inOneLook(() => {
        if (performance.now() - lastHand > PATIENCE) drafts = [];
        const learned = drafts.flatMap(
          (draft) => (draft.typed === undefined ? learnRemove(draft) : learnCreate(draft)) ?? [],
        );
        if (learned.length > 0) drafts = [];
        // A page that was loaded after the last press, with the list of before, says that the person declined.
        drafts = drafts.filter((draft) => !loaded.has(draft) || draft.boxes.length === 0 || !isAsBefore(draft));
        return learned.find((each) => 'lesson' in each) ?? learned[0];
      }),
  };

  /** The row that went tells that it was a deletion. */
  function rowsThatWent({ variants }: Draft): RowVariant[] {
    return variants.filter((variant) => {
      const now = listBy(variant);
      return now !== undefined && isTheRest(variant, now);
    });
  }

  function isAsBefore({ variants }: Draft): boolean {
    return variants.some((variant) => {
      const now = listBy(variant);
      return now !== undefined && isAll(variant, now);
    });
  }

  /** The whole list as this way of reading has it; an empty one may be one that is still to come. */
  function listBy({ row }: RowVariant): Identity[] | undefined {
    const now = row ? trial([unkept(lessonOf('remove', { row, boxes: [] }))]) : look([]);
    return now?.view.level === 'sure' && now.view.complete && now.rows.length > 0 ? now.rows : undefined;
  }

  function learnRemove(draft: Draft): Learned | undefined {
    const { boxes, before, goneBefore = boxes.length } = draft;
    // The box has to be closed as well, since that is a part of it.
    if (draft.variants.length === 0 || freshIn(sceneOf(body()), before).length > 0) return undefined;
    const went = rowsThatWent(draft);
    if (went.length === 0) return undefined;
    const [question, ...later] = boxes;
    if (!question || goneBefore === 0) return { unlearned: 'no-question' };
    const named = went.length > 1 ? went.filter((each) => question.names[draft.variants.indexOf(each)]) : went;
    const [variant] = named;
    if (!variant || named.length > 1) return { unlearned: 'unclear-name' };
    if (question.controls.length < 2) return { unlearned: 'no-question' };
    if (later.some((box, index) => index + 1 < goneBefore && isQuestion(box))) return { unlearned: 'two-questions' };
    const { name, starts } = variant;
    const lessons = [boxLesson(question, 'confirm', name), ...later.map((box) => boxLesson(box, 'close', name))];
    if (lessons.some((box) => box === undefined)) return { unlearned: 'unclear-box' };
    const lesson = lessonOf('remove', { row: variant.row, boxes: lessons as BoxLesson[] });
    return keepsAny(textsOf(lesson, [lesson.row]), starts) || lookAlike(lesson.boxes)
      ? { unlearned: 'unclear-box' }
      : { lesson };
  }

  function learnCreate({ create, boxes, typed, option, secret: copied, before }: Draft): Learned | undefined {
    const shown = look([])?.secret;
    const naming = boxes.findIndex(({ fields }) => fields > 0);
    if (naming < 0 || !typed) return undefined;
    // Where nobody has copied it by hand: the only sixteen letters that came after the name.
    const letters =
      copied || shown?.part.level === 'sure'
        ? undefined
        : onlySixteenLetters(body(), (value) => beginsLike(typed.start, value));
    const secret = copied ?? (letters && secretOf(letters, sceneOf(body()), before));
    const isShown = shown?.part.level === 'sure' || secret !== undefined;
    if (!isShown) return isListed(look([]), typed) ? { unlearned: 'unclear-password' } : undefined;
    const steps = boxes.slice(0, naming);
    const lessons = [
      ...steps.map((box, index) => boxLesson(box, option ? 'add' : pickingAct(steps, index), undefined)),
      boxLesson(boxes[naming] as SeenBox, 'next', typed.name),
    ];
    const known = lessons.filter((box) => box !== undefined);
    const merged = known.length === lessons.length && steps.length <= 3 ? mergeBoxes(known) : undefined;
    if (!merged) return { unlearned: 'unclear-box' };
    const lesson = lessonOf('create', { create, boxes: merged, option, secret });
    return keepsAny(textsOf(lesson, []), [], typed.start) || lookAlike(merged)
      ? { unlearned: 'unclear-box' }
      : { lesson };
  }

  function createOf(control: HTMLElement, read: Look): PlacedLook | undefined {
    const plain = read([]);
    if (plain?.create?.element === control && plain.view.level === 'sure') return undefined;
    const look = lookOf(control);
    const top = [...ancestorsOf(control)][look.says ? 0 : CREATE_PATH - 1];
    return { ...look, path: top ? (pathUp(control, top) ?? []) : [] };
  }

  function secretOf(element: HTMLElement, now: Scene, before: PastLooks): SecretLesson | undefined {
    const fresh = freshIn(now, before);
    const box = commonAncestor([element, ...fresh.map((control) => control.element)]);
    const path = box && fresh.length > 0 ? pathUp(element, box) : undefined;
    if (!path) return undefined;
    const lesson = {
      made: madeOf(element),
      path,
      box: fresh.map(({ look: { made, says } }) => ({ made, says: impersonal(says) })),
    };
    const found = teach(body(), [unkept(lessonOf('create', { boxes: [], secret: lesson }))], true)?.secret;
    const value = bare(found?.read() ?? '');
    if (!found || (found.node !== element && found.node.parentNode !== element)) return undefined;
    // A password that can be pressed, or that a control says, would be kept as a caption.
    return lesson.box.some(({ says }) => bare(says).includes(value)) ? undefined : lesson;
  }
}

/** As if it was kept already: to see what it would read. */
const unkept = (lesson: NewLesson): Lesson => ({ ...lesson, id: 'trial', learnedAt: '' });
