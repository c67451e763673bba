import type { Identity, PortalId } from '../portals/view';
import type { RunTask } from './run';

/**
 * A job is one thing the page is being worked for: creating one app password, or deleting one.
 * It is written to storage before every press, so that a page that reloads itself, a closed popup or
 * a stopped background changes nothing: whoever comes next reads the phase and looks at the page.
 */

/** Why something was not done. Each has one sentence in the locales: `why_<code with _>`. */
export const WHYS = [
  'not-sure',
  'signed-out',
  'wrong-page',
  'option-off',
  'limit-reached',
  'name-empty',
  'name-too-short',
  'name-too-long',
  'name-taken',
  'name-refused',
  'row-gone',
  'row-ambiguous',
  'list-changed',
  'control-missing',
  'control-blocked',
  'dialog-never-came',
  'not-asked',
  'dialog-names-another',
  'dialog-unexpected',
  'dialog-not-closed',
  'password-never-came',
  'not-verified',
  'still-there',
  'another-gone',
  'surprised',
  'account-changed',
  'page-left',
  'page-error',
  'journal-failed',
  'storage-refused',
  'storage-corrupt',
  'permission-withheld',
  'extension-updated',
  'no-page',
  'busy',
  'stopped',
  'asked',
  'slow',
  'offline',
  'none-chosen',
  'too-many',
  'plan-old',
] as const;
export type Why = (typeof WHYS)[number];

/** The step at which it ended, in the user's words in reports: `step_<step>`. */
export const STEPS = [
  'plan',
  'locate',
  'open',
  'check',
  'intent',
  'press',
  'verify',
  'close',
  'name',
  'submit',
  'password',
] as const;
export type Step = (typeof STEPS)[number];

export interface Failure {
  ok: false;
  step: Step;
  why: Why;
  /** What the page said or showed, shortened; never from the place of a password. */
  seen?: string | undefined;
}
/**
 * The confirm of a deletion was not pressed, though the intent was written. A page that moved while the mouse went down on it
 * may have taken that for the press, and whoever took over may have pressed it.
 */
export const isHeldBack = ({ step, why }: Failure): boolean =>
  (step === 'check' || step === 'press') && !MAY_BE_PRESSED.includes(why);
const MAY_BE_PRESSED: readonly Why[] = ['list-changed', 'stopped', 'slow'];

export type Outcome<T = undefined> = { ok: true; value: T } | Failure;

/**
 * What has been written down, each before the press that it names.
 * `planned` nothing pressed; `opening` create or delete control; `confirming` Next, or the one confirm of a deletion
 * (the intent); `closing` the page's own "deleted" message; `ended` see `outcome`.
 */
export type Phase = 'planned' | 'opening' | 'confirming' | 'closing' | 'ended';

interface JobBase {
  id: string;
  tab: number;
  portal: PortalId;
  /** Account id of the ledger; the page must still show this account at every press. */
  account: string;
  startedAt: string;
  phase: Phase;
  /** The create or delete control was pressed a second time, since the page had gone to a sign-in at the first. */
  again?: boolean | undefined;
  outcome?: { ok: true; foundGone?: boolean | undefined } | Failure | undefined;
  /** The whole list when the person confirmed. */
  rows: Identity[];
}

export interface CreateJob extends JobBase {
  kind: 'create';
  name: string;
  device?: string | undefined;
  apps: string[];
  /** The record whose place it takes. */
  replaces?: string | undefined;
}

export interface RemoveJob extends JobBase {
  kind: 'remove';
  item: Identity;
}

/** Of a personal account, whose page removes all or nothing. */
export interface RemoveAllJob extends JobBase {
  kind: 'remove-all';
}

export type Job = CreateJob | RemoveJob | RemoveAllJob;

/** What a person asks of the page in front that makes and deletes nothing: it is written down nowhere. */
export interface Unfolding {
  kind: 'unfold';
}
/** What the hands are handed. */
export type Task = Job | Unfolding | RunTask;
export type JobOf<K extends Job['kind']> = Extract<Job, { kind: K }>;
