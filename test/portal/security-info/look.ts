import type { MethodKind } from '../methods';
import type { ModernWords } from '../words';

/** One row of the security info page: an app password or another way to sign in. */
export interface Row {
  id: string;
  symbol: MethodKind | 'appPassword';
  kind: string;
  /** What stands in grey below the kind. */
  below: string;
  /** What the person named it, or its number. */
  name: string;
  created: string;
  change?: (() => void) | undefined;
  remove?: (() => void) | undefined;
  /** The small arrow at the end of some rows. */
  unfold?: (() => void) | undefined;
}

export interface List {
  words: ModernWords;
  add(): void;
  rows: Row[];
  /** Whether the one row of all app passwords is unfolded, where there is one. */
  unfolded: boolean;
  toggle(): void;
  /** For classes that a build makes up. */
  seed: number;
}

export interface BoxButton {
  caption: string;
  press(): void;
  primary?: boolean;
  /** Whether it cannot be pressed now, and who tells when that changes. */
  disabled?: boolean;
  watch?(disable: (off: boolean) => void): void;
  /** What it is to the program that builds the box. */
  testId?: string;
}

export interface Box {
  step: 'picker' | 'step' | 'question' | 'message';
  title: string;
  inside: HTMLElement[];
  buttons: BoxButton[];
  /** The X in the corner, and Escape. */
  shut?: (() => void) | undefined;
  words: ModernWords;
}

/** What a team decided besides the markup. */
export interface Habits {
  picker: 'cards' | 'more' | 'select' | 'combobox';
  label: 'for' | 'around' | 'aria' | 'placeholder';
  tooShort: 'refused' | 'disabled';
  value: 'line' | 'input' | 'spans' | 'pii' | 'below';
  copy: boolean;
  /** Whether the step with the password repeats the name. */
  echo: boolean;
  confirm: 'yes' | 'ok' | 'delete';
  decline: 'no' | 'cancel';
  /** Whether the question names what is to be deleted. */
  named: boolean;
  after: 'message' | 'status' | 'nothing';
  deleteLabel: 'none' | 'kind' | 'kind and name';
  timedOut: 'box' | 'page';
  /** Whether the document's language follows the page's. */
  languageSet: boolean;
  /** Milliseconds before a box stands. */
  delay: number;
}

export interface Look extends Habits {
  /** The card with the list; `before` is the one it stands in for, for pages that keep their elements. */
  list(list: List, before: HTMLElement | undefined): HTMLElement;
  /** Shows a box and answers how to take it away. */
  box(box: Box): () => void;
  button(caption: string, primary?: boolean): HTMLElement;
}
