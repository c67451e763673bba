import type { Portal } from './portal';

/**
 * The newer work and school page, Security info.
 * Address: Microsoft's user help and scripts, 2019-2026; hosts of other clouds from Microsoft's own MSAL sources.
 * Heading and the row that adds a method: screenshot of August 2026. Test ids of its steps are known from scripts, but
 * none of an app password's; so nothing here names one.
 */
export const securityInfo: Portal = {
  id: 'security-info',
  hosts: [
    'mysignins.microsoft.com',
    'mysignins.windowsazure.cn',
    'mysignins.azure.us',
    'mysignins.microsoft.scloud',
    'mysignins.eaglex.ic.gov',
  ],
  paths: ['/security-info'],
  headings: ['securityInfo'],
  creates: ['addMethod', 'add'],
  adding: 'which',
  limit: 40,
};
