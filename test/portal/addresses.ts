/** Where each simulated page lives; a page mounted in a unit test does not look at the document's own address. */
export const ADDRESSES = {
  legacy: 'https://account.activedirectory.windowsazure.com/AppPasswords.aspx',
  'security-info': 'https://mysignins.microsoft.com/security-info',
  personal: 'https://account.live.com/proofs/manage/additional',
  /** Opening it makes an app password. */
  'personal-result': 'https://account.live.com/proofs/AppPassword',
} as const;

/** Pages on the way, and pages that only look alike. */
export const SIGNPOSTS = {
  'My Apps': 'https://myapps.microsoft.com/',
  'Office, 2019': 'https://portal.office.com/account',
  'My Account': 'https://myaccount.microsoft.com/',
  'Microsoft account': 'https://account.microsoft.com/security',
  'looks alike: home': 'https://mysignins.microsoft.com/',
  'looks alike: devices': 'https://mysignins.microsoft.com/devices',
  'looks alike: registration': 'https://mysignins.microsoft.com/register',
  'looks alike: two-step verification': 'https://account.live.com/proofs/EnableTfa',
  'looks alike: verification': 'https://account.activedirectory.windowsazure.com/Proofup.aspx',
} as const;
