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
  'dialog-names-another',
  'dialog-unexpected',
  'dialog-not-closed',
  'password-never-came',
  'not-verified',
  'still-there',
  'another-gone',
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
];
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
];
