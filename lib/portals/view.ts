/** What a reading of a page says to the rest of Latchkey: plain data, no elements, never a password. */

export type PortalId = 'legacy' | 'security-info' | 'personal';

/**
 * What the page shows now.
 * `list` the app passwords; `naming` the step that asks for a name; `password` the one-time password;
 * `dialog` some other dialog of the page; `signed-out` a sign-in form or link instead of the list;
 * `option-off` the page stands, but app passwords are switched off; `elsewhere` not an app password page.
 */
export type PageState = 'list' | 'naming' | 'password' | 'dialog' | 'signed-out' | 'option-off' | 'elsewhere';

/** How far the page is within its state: a name stands in the field; a box asks whether to go on, or only tells something. */
export const STAGES = ['named', 'asked', 'told'] as const;
export type Stage = (typeof STAGES)[number];

/** `sure`: everything needed was found once, by clues that agree, and Latchkey may press. Else the person does. */
export type Level = 'sure' | 'by-hand';

/** What makes a row the same row again: compared as shown, never by place. */
export interface Identity {
  name: string;
  /** The creation date as the page writes it. */
  created?: string | undefined;
  /** The portal's own id of the row. No page is known to give one that stays: nothing reads one yet. */
  rowId?: string | undefined;
}

export interface RowView extends Identity {
  /** ISO date (YYYY-MM-DD), only where the page's text allows one reading. */
  createdOn?: string | undefined;
  /** False where two rows cannot be told apart, or the row has no one delete control. */
  removable: boolean;
}

export type Part =
  | 'page'
  | 'account'
  | 'create'
  | 'list'
  | 'kind'
  | 'name'
  | 'created'
  | 'delete'
  | 'dialog'
  | 'confirm'
  | 'field'
  | 'next'
  | 'password';
export type ClueKind = 'url' | 'word' | 'role' | 'structure' | 'place' | 'time' | 'shape' | 'lesson';

/** What a clue says; in words: `clue_<code with _>`. */
export const CLUES = [
  'address',
  'after-press',
  'between-rows',
  'box-over-page',
  'button-or-link',
  'control-other-kind',
  'control-says-name',
  'copy-control',
  'create-word',
  'date-beside',
  'delete-in-heading',
  'delete-word',
  'e-mail-address',
  'heading',
  'holder-says-kind',
  'in-section',
  'inside-holder',
  'kind-place',
  'labelled-name',
  'labelled-password',
  'leads-to-new',
  'list-headings',
  'no-row-below',
  'one-in-each-row',
  'only-text',
  'other-kinds',
  'other-rows-only',
  'outside-list',
  'outside-rows',
  'page-says-so',
  'reads-as-date',
  'row-says-kind',
  'rows-alike',
  'same-place',
  'several-names',
  'sixteen-letters',
  'table-row',
  'texts-below',
  'too-many-rows',
  'two-lists',
  'under-date-heading',
  'under-headings',
  'under-name-heading',
  'unfolded',
  'you-showed-it',
] as const;
export type ClueCode = (typeof CLUES)[number];

/** One reason to believe that a part was found; `against` marks one that speaks against it. */
export interface Clue {
  kind: ClueKind;
  says: ClueCode;
  count: number;
  against?: boolean | undefined;
}

export interface PartView {
  part: Part;
  level: 'sure' | 'likely' | 'missing';
  clues: Clue[];
}

export interface PageView {
  portal: PortalId;
  state: PageState;
  level: Level;
  stage?: Stage | undefined;
  /** The account as the page names it, if it does. */
  account?: { label?: string | undefined; tenant?: string | undefined } | undefined;
  rows: RowView[];
  /** False when the page shows only part of the list (pages, "show more"), or is still filling it. */
  complete: boolean;
  /** All app passwords are folded into one row, and it is known for sure what unfolds it. */
  folded?: boolean | undefined;
  /** The page removes every app password at once when asked: a personal account's, where it has the link for that. */
  removesAll?: boolean | undefined;
  /** App passwords an account may have. Microsoft's documentation says 40 for work and school accounts. */
  limit: number;
  parts: PartView[];
  /** The lesson without which the page could not have been read. */
  lesson?: string | undefined;
}

/** The page is longer than Latchkey reads. */
export const isRefused = ({ parts }: PageView): boolean =>
  parts.some(({ clues }) => clues.some(({ says }) => says === 'too-many-rows'));
