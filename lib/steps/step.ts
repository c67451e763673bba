import type { PortalId } from '../portals/view';

/** What two people do together on Microsoft's page. */
export type Flow = 'create' | 'remove';

/** Each has one sentence to be read aloud in the locales: `stepCard_<key>`. In none stands anything that a page showed. */
export const STEP_KEYS = [
  'waiting',
  'closed',
  'hidden',
  'withheld',
  'silent',
  'other_page',
  'too_long',
  'signed_out',
  'option_off',
  'run',
  'run_check',
  'run_paused',
  'stopped',
  'box',
  'told',
  'unsure',
  'full',
  'folded',
  'ready_legacy',
  'ready_security_info',
  'ready_personal',
  'which',
  'name',
  'next',
  'password',
  'copied_close',
  'copied_done',
  'created',
  'created_personal',
  'question_legacy',
  'question_security_info',
  'question_personal',
  'closing',
  'deleted',
  'deleted_personal',
  'work_open',
  'work_which',
  'work_name',
  'work_next',
  'work_delete',
  'work_question',
  'work_closing',
  'work_sign_in',
] as const;
export type StepKey = (typeof STEP_KEYS)[number];

export interface Step {
  key: StepKey;
  flow?: Flow | undefined;
  /** From 1 on; where it is known what is being done, `of` so many. */
  step?: number | undefined;
  of?: number | undefined;
}

/** Where people are on their way through Microsoft's dialogs. */
type Stop = 'start' | 'which' | 'name' | 'next' | 'password' | 'copied' | 'question' | 'closing' | 'end';

/** What Microsoft's documentation says of each page: PORTALS.md of the design notes, 1.3, 1.4, 2.5, 2.6, 3.3 and 3.4. */
const WAYS: Record<Flow, Record<PortalId, readonly Stop[]>> = {
  create: {
    legacy: ['start', 'name', 'next', 'password', 'copied', 'end'],
    'security-info': ['start', 'which', 'name', 'next', 'password', 'copied', 'end'],
    personal: ['start', 'password', 'copied', 'end'],
  },
  remove: {
    legacy: ['start', 'question', 'closing', 'end'],
    'security-info': ['start', 'question', 'end'],
    personal: ['start', 'question', 'end'],
  },
};

/** That sentence at that stop; without a number where the page's way does not come by there. */
export function stepAt(key: StepKey, flow: Flow, stop: Stop, portal: PortalId): Step {
  const way = WAYS[flow][portal];
  const at = way.indexOf(stop);
  return at < 0 ? { key, flow } : { key, flow, step: at + 1, of: way.length };
}

export const hasStop = (flow: Flow, portal: PortalId, stop: Stop): boolean => WAYS[flow][portal].includes(stop);
