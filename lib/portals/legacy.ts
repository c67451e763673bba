import type { Portal } from './portal';

/**
 * The older work and school page, AppPasswords.aspx.
 * Address: Microsoft's user help and many guides, 2018-2025. Headings: screenshots of 2019. Limit of 40: Microsoft's
 * documentation (howto-mfa-app-passwords, 2023). Whether it is still served to everybody is unknown. No markup of it
 * is public, so nothing here names an id, class or tag.
 */
export const legacy: Portal = {
  id: 'legacy',
  hosts: [
    'account.activedirectory.windowsazure.com',
    'account.activedirectory.windowsazure.cn',
    'account.activedirectory.windowsazure.us',
    'account.aad.microsoft.scloud',
    'account.aad.eaglex.ic.gov',
  ],
  paths: ['/apppasswords.aspx'],
  headings: ['appPasswords', 'appPassword'],
  creates: ['create', 'add'],
  adding: 'name',
  limit: 40,
};
