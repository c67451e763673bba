import type { AdminText, AdviceLink, Cause, Step, Table } from './schema';

/** Why a page has no App passwords option, the likeliest first. Such rules have stood for years. */
export const causes: Table<Cause> = {
  staleAfterMonths: 36,
  entries: [
    { id: 'not-allowed', account: 'work', ask: 'missing', source: ['ENTRA-AP'], asOf: '2025-03-04' },
    { id: 'conditional-access', account: 'work', ask: 'missing', source: ['ENTRA-REG'], asOf: '2024-10-01' },
    // Reports that Microsoft has answered: the rule behind them is in ENTRA-REG as well.
    {
      id: 'security-defaults',
      account: 'work',
      ask: 'missing',
      source: ['DOCS-86676', 'ENTRA-REG'],
      asOf: '2024-10-01',
    },
    { id: 'not-enforced', account: 'work', ask: 'missing', source: ['DOCS-84822', 'ENTRA-REG'], asOf: '2024-10-01' },
    { id: 'state-disabled', account: 'work', ask: 'missing', source: ['CODETWO'], asOf: '2026-11' },
    { id: 'wrong-directory', account: 'work', source: ['ENTRA-REG'], asOf: '2024-10-01' },
    { id: 'switched-off', account: 'work', ask: 'orphans', source: ['ENTRA-AP'], asOf: '2025-03-04' },
    { id: 'passwordless', account: 'work', source: ['ENTRA-AP'], asOf: '2025-03-04' },
    { id: 'two-step-off', account: 'personal', source: ['DOCS-15809', 'MSA-PAGE'], asOf: '2025-04' },
  ],
};

/** What to do when an app password is refused: the order of Microsoft's page of 2018, which nothing has replaced. */
export const steps: Table<Step> = {
  staleAfterMonths: 24,
  entries: [
    { id: 'typing', source: ['DOC2018'], asOf: '2018-07-30', staleAfterMonths: 'never' },
    { id: 'sign-in-again', source: ['DOC2018'], asOf: '2018-07-30', staleAfterMonths: 'never' },
    { id: 'anew', ask: 'anew', source: ['DOC2018'], asOf: '2018-07-30', staleAfterMonths: 'never' },
  ],
};

/** What to send to an administrator. */
export const adminTexts: Table<AdminText> = {
  staleAfterMonths: 24,
  entries: [
    { id: 'missing', source: ['ENTRA-AP', 'ENTRA-REG'], asOf: '2025-03-04' },
    { id: 'orphans', source: ['ENTRA-AP'], asOf: '2025-03-04' },
    { id: 'smtp', source: ['EXO-BLOG', 'ZS-ERRORS'], asOf: '2026-08-16', staleAfterMonths: 12 },
    { id: 'anew', source: ['DOC2018', 'ENTRA-AP'], asOf: '2025-03-04' },
  ],
};

/** Where the settings are. Only addresses that Microsoft's own pages or guides name. */
export const links: Table<AdviceLink> = {
  staleAfterMonths: 36,
  entries: [
    {
      id: 'security-info',
      account: 'work',
      address: 'https://mysignins.microsoft.com/security-info',
      source: ['ENTRA-REG'],
      asOf: '2024-10-01',
    },
    {
      id: 'authenticator',
      account: 'work',
      address: 'https://aka.ms/mysecurityinfo',
      source: ['DOC2018', 'ENTRA-REG'],
      asOf: '2024-10-01',
    },
    {
      id: 'two-step-personal',
      account: 'personal',
      address: 'https://account.live.com/proofs/manage/additional',
      source: ['MSA-PAGE'],
      asOf: '2025-04',
    },
    {
      id: 'activity-personal',
      account: 'personal',
      address: 'https://account.microsoft.com/security',
      source: ['MSA-PAGE'],
      asOf: '2025-04',
    },
  ],
};
