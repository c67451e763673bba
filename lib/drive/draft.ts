import { fold } from '../page/fold';
import { HOLE, type Look } from '../page/looks';
import type { PlacedLook, RowLesson, SecretLesson } from '../portals/lesson';
import type { Reading } from '../portals/read';
import { looksLikePassword } from '../portals/secret-place';
import type { KeptDraft } from '../schema-drafts';
import type { PastLooks, SeenBox } from './learn-box';
import { keepsAny, textsOf } from './learn-steps';
import { impersonal } from './personal';
import { beginsLike, type CoarsePrint, coarsePrintOf, isPrintOf, type Print, printOf, replacePrint } from './print';

/** One way to read the rows, such that the pressed control is the delete control of exactly one of them. */
export interface RowVariant {
  /** Undefined where the page is read surely without. */
  row?: RowLesson | undefined;
  /** The whole list before the press: a print of each row's name and date. */
  rows: Print[];
  /** How the names begin. */
  starts: Print[];
  /** Which of them was pressed. */
  pressed: number;
  /** Its folded name. */
  name: Print;
}

/** A name that the person typed. */
export interface Typed {
  /** How its letters begin: a coarse print, and all that is kept of it over a load. */
  start: CoarsePrint;
  /** The whole of it, folded, as long as its page stands. */
  name?: Print | undefined;
}

export function typedOf(value: string): Typed | undefined {
  const name = fold(value);
  return name ? { start: coarsePrintOf(name), name: printOf(name) } : undefined;
}

/** Over a load only the beginning is left to tell it by. */
export const isListed = (reading: Reading | undefined, { start, name }: Typed): boolean =>
  reading?.view.state === 'list' &&
  reading.rows.some((row) => (name ? isPrintOf(name, fold(row.name)) : beginsLike(start, fold(row.name))));

/**
 * One move of the person's own hand, from the first press on: descriptions, and prints of what must not be kept. Lives in
 * its page, and for half a minute in the background's memory, for pages that load another at every press.
 */
export interface Draft {
  before: PastLooks;
  /** What it is if it was a deletion; what it turns out to be is told by what comes of it. */
  variants: RowVariant[];
  create?: PlacedLook | undefined;
  boxes: SeenBox[];
  /** The box in which the row was gone already when it was pressed in: a message, whatever it holds. */
  goneBefore?: number | undefined;
  typed?: Typed | undefined;
  /** The folded words that were chosen in a drop-down. */
  option?: string | undefined;
  secret?: SecretLesson | undefined;
  /** Its captions that were asked about when they came, on their own page; */
  judged?: ReadonlySet<string> | undefined;
  /** and whether one of them says a password: it is kept nowhere. */
  tellsPassword?: boolean | undefined;
}

/** Sixteen letters alone, or in four groups, anywhere in a caption; letters of another script may stand beside them. */
const SIXTEEN = /(?<![a-z])(?:[a-z]{16}|(?:[a-z]{4}[\s-]){3}[a-z]{4})(?![a-z])/;

/** Asks about the captions that came with the last press. */
export function judge(drafts: readonly Draft[], saysPassword: (caption: string) => boolean): void {
  for (const draft of drafts) {
    const { judged = new Set() } = draft;
    const fresh = captionsOf(draft).filter((caption) => !judged.has(caption));
    draft.tellsPassword ||= fresh.some(saysPassword);
    draft.judged = new Set([...judged, ...fresh]);
  }
}

/**
 * The draft as it may be kept over a load: with a hole for every name in its captions; undefined where one would keep a
 * part of a name, or anything that may be a password.
 */
export function forKeeping({ judged: _, tellsPassword, ...draft }: Draft): KeptDraft | undefined {
  const { variants, create, boxes, secret, option, typed } = draft;
  const names = [...variants.map(({ name }) => name), ...(typed?.name ? [typed.name] : [])];
  const unnamed = <Held extends Look>(look: Held): Held => ({
    ...look,
    says: impersonal(names.reduce((says, name) => replacePrint(name, says, HOLE), look.says)),
  });
  const { salt, looks } = draft.before;
  const kept = {
    ...draft,
    before: { salt, looks: looks.map(([hash, count]): [number, number] => [hash, count]) },
    create: create && unnamed(create),
    typed: typed && { start: typed.start },
    boxes: boxes.map((box) => ({ ...box, controls: box.controls.map(unnamed) })),
    secret: secret && { ...secret, box: secret.box.map(unnamed) },
  };
  const texts = captionsOf({ ...kept, option });
  const starts = variants.flatMap((each) => each.starts);
  const isPassword = (text: string) => SIXTEEN.test(text) || looksLikePassword(text);
  // Whose control cannot be found again without what is personal in it is not described at all.
  if (kept.create?.says.includes(HOLE) && variants.length === 0) return undefined;
  return tellsPassword || texts.some(isPassword) || keepsAny(texts, starts, typed?.start) ? undefined : kept;
}

/** Goes on after a load: none of the elements of before is there any more. */
export const goneOn = ({ before, ...kept }: KeptDraft): Draft => ({
  ...kept,
  before: { ...before, elements: new Set() },
  judged: new Set(captionsOf(kept)),
});

const captionsOf = ({
  variants,
  ...draft
}: Pick<Draft, 'variants' | 'create' | 'boxes' | 'option' | 'secret'>): string[] =>
  textsOf(
    draft,
    variants.map(({ row }) => row),
  );
