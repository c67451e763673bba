import type { AdviceDate, Table } from './schema';

/**
 * What ended, and what will. Microsoft has moved the end of passwords for sending mail more than once: the plan with
 * steps in March and April 2026 was taken back on 27 January 2026, and so stands nowhere here.
 */
export const dates: Table<AdviceDate> = {
  staleAfterMonths: 12,
  entries: [
    {
      id: 'basic-off',
      from: '2022-10',
      to: '2023-01',
      source: ['EXO-DEP'],
      asOf: '2023-01',
      staleAfterMonths: 'never',
    },
    {
      id: 'office-2013-end',
      from: '2023-04-11',
      source: ['OFFICE-END'],
      asOf: '2022-07-25',
      staleAfterMonths: 'never',
    },
    { id: 'outlook-com', from: '2024-09-16', source: ['OUTLOOK-COM'], asOf: '2026-08', staleAfterMonths: 'never' },
    { id: 'office-2016-end', from: '2025-10-14', source: ['OFFICE-END'], asOf: '2026-11', staleAfterMonths: 'never' },
    { id: 'gmail-fetch', from: '2026-01', source: ['GMAIL-POP'], asOf: '2026-11', staleAfterMonths: 'never' },
    { id: 'activesync-16', from: '2026-03-01', source: ['EAS-NOTICE'], asOf: '2025-12-15' },
    { id: 'ews-blocked', from: '2026-10-01', source: ['EWS-NOTICE'], asOf: '2026-11' },
    { id: 'smtp-default-off', from: '2026-12', part: 'end', source: ['EXO-BLOG'], asOf: '2026-01-29' },
    { id: 'smtp-new-tenants', from: '2026-12', part: 'after', source: ['EXO-BLOG'], asOf: '2026-01-29' },
    { id: 'ews-gone', from: '2027-04-01', source: ['EWS-NOTICE'], asOf: '2026-11' },
    { id: 'smtp-removal-announced', from: '2027', part: 'second-half', source: ['EXO-BLOG'], asOf: '2026-01-29' },
    { id: 'hve-basic', from: '2028-09', source: ['HVE-NEWS'], asOf: '2026-11' },
  ],
};
