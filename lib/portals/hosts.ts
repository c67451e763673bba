/**
 * Where Microsoft's pages live, as match patterns.
 * Sources: PORTALS.md sections 1.1, 2.1, 3.1 and 4 of the design notes (documentation and public scripts, 2018-2026).
 *
 * Everything is asked for from the first version on: a host added by an update would disable the
 * extension for everyone who has it until they agree again.
 */

/** The older work and school page. Its paths are seen in mixed case, and patterns are not, so the whole host. */
export const legacyHost = 'https://account.activedirectory.windowsazure.com/*';
/** The newer one is a single-page program: it may come to the page from any other without a load. */
export const securityInfoHost = 'https://mysignins.microsoft.com/*';
export const personalHost = 'https://account.live.com/proofs/*';

/** The pages that hold app passwords. */
export const portalHosts = [legacyHost, securityInfoHost, personalHost];

/** Which of them shows which page. */
export const hostOf = { legacy: legacyHost, 'security-info': securityInfoHost, personal: personalHost };

/** Pages on the way there. */
export const signpostHosts = [
  'https://myapps.microsoft.com/*',
  'https://myaccount.microsoft.com/*',
  'https://portal.office.com/account*',
  'https://account.microsoft.com/security*',
];

/** The same pages in other clouds. Nothing asks for them: presenter mode covers there once the browser gives the right. */
export const sovereignHosts = [
  'https://account.activedirectory.windowsazure.cn/*',
  'https://account.activedirectory.windowsazure.us/*',
  'https://account.aad.microsoft.scloud/*',
  'https://account.aad.eaglex.ic.gov/*',
  'https://mysignins.windowsazure.cn/*',
  'https://mysignins.azure.us/*',
  'https://mysignins.microsoft.scloud/*',
  'https://mysignins.eaglex.ic.gov/*',
];

/** Addresses a person is sent to when no portal is open. */
export const portalAddresses = {
  legacy: 'https://account.activedirectory.windowsazure.com/AppPasswords.aspx',
  'security-info': 'https://mysignins.microsoft.com/security-info',
  personal: 'https://account.live.com/proofs/manage/additional',
} as const;
