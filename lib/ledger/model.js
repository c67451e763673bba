/** The person's things, as the ledger keeps them. All dates are ISO strings; no value of a password is ever here. */
export const DEVICE_KINDS = [
  'laptop',
  'desktop',
  'phone',
  'tablet',
  'printer',
  'nas',
  'camera',
  'console',
  'server',
  'other',
];
