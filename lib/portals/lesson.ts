import type { Look } from '../page/looks';
import type { PortalId } from './view';

/**
 * What was learned from one move of the person's own hand: descriptions of controls by how they look and where they stand
 * to one another. It holds no name of an app password, no value, no address and no number, and is used only where the page fits it exactly.
 */
export interface Lesson {
  id: string;
  portal: PortalId;
  /** What it teaches to do; the newest for a portal and task is the only one. */
  task: 'create' | 'remove';
  /** ISO time. */
  learnedAt: string;
  /** The delete control of each row, and what the row is. */
  row?: RowLesson | undefined;
  /** The control that begins a new one. */
  create?: PlacedLook | undefined;
  /** The boxes that came, in their order. */
  boxes: BoxLesson[];
  /** The folded words of the app password in a drop-down. */
  option?: string | undefined;
  /** Where the one-time password stood. */
  secret?: SecretLesson | undefined;
}

/** A lesson that was not kept yet. */
export type NewLesson = Omit<Lesson, 'id' | 'learnedAt'>;

export interface PlacedLook extends Look {
  /** The way up from the control to what holds it, lowest first: `button:0`, `td:2`. */
  path: string[];
}

export interface RowLesson extends PlacedLook {
  /** What the row is made of; without it the control is known by its words alone. */
  row?: string | undefined;
  /** The place of the name in the row, where nothing else tells. */
  name?: string | undefined;
  /** The place in which the row says its kind, and the folded words that it says there. */
  kind?: { key: string; says: string } | undefined;
  /** What unfolds the rows, where a page folds all app passwords together under words of its own. */
  fold?: FoldLesson | undefined;
}

export interface FoldLesson extends Look {
  /** The folded words at the head of the rows. */
  head: string;
}

/** What a control of a box was pressed for; a control whose words are known keeps their meaning. */
export const ACTS = ['confirm', 'decline', 'close', 'next', 'pick', 'more', 'add'] as const;
export type Act = (typeof ACTS)[number];

export interface BoxLesson {
  /** All its controls, in their order. */
  controls: (Look & { act?: Act | undefined })[];
  /** Whether it says by tag or role that it is a dialog. */
  dialog: boolean;
  /** How many texts can be typed into it. */
  fields: number;
}

export interface SecretLesson {
  /** What holds it: a field or the text of an element. */
  made: string;
  /** The way up from there to the box. */
  path: string[];
  /** The controls of its box. */
  box: Look[];
}
