import { SOURCES } from './sources';

/** What to do where somebody else may have been in an account. Words are messages, by the step's id. */

export interface CompromiseSource {
  /** As its authors call it: a name, and not translated. */
  title: string;
  address: string;
  /** ISO day of what it said then. */
  asOf: string;
}

export interface CompromiseStep {
  id: (typeof COMPROMISE_STEPS)[number];
  /** Whom it concerns: a personal account has no administrator. */
  account: 'work' | 'any';
  /** None where it is plain advice, and nothing is said about how Microsoft's pages behave. */
  source?: CompromiseSource | undefined;
}

/** Says that resetting an account's password does not end its app passwords. */
export const passwordReset: CompromiseSource = { ...SOURCES['ENTRA-AP'], asOf: '2025-03-04' };
const registration: CompromiseSource = { ...SOURCES['ENTRA-REG'], asOf: '2024-10-01' };
/** An attacker's view: says that revoking them is little known among administrators, and when Microsoft wrote it into its guide. */
const persistence: CompromiseSource = {
  title: 'rgeoghan, app-password-persistence',
  address: 'https://github.com/rgeoghan/app-password-persistence',
  asOf: '2020-08-13',
};

export const COMPROMISE_STEPS = ['unknown', 'password', 'sign_out', 'methods', 'admin', 'anew'] as const;

/** After so many months what a source says may have changed. */
export const STALE_AFTER_MONTHS = 24;

/** In the order in which it is to be done. */
export const compromise: readonly CompromiseStep[] = [
  { id: 'unknown', account: 'any', source: passwordReset },
  { id: 'password', account: 'any' },
  { id: 'sign_out', account: 'any' },
  { id: 'methods', account: 'any', source: registration },
  { id: 'admin', account: 'work', source: persistence },
  { id: 'anew', account: 'any' },
];
