import type { KnownError, Table } from './schema';

/** What apps and devices say when a sign-in fails, the exact before the general. */
export const errors: Table<KnownError> = {
  staleAfterMonths: 12,
  entries: [
    {
      id: 'smtp-final',
      texts: [['5.7.30'], ['basic authentication is not supported for client submission']],
      fault: 'no',
      source: ['SMTP-FINAL'],
      asOf: '2026-11',
    },
    {
      id: 'smtp-tenant',
      texts: [['smtpclientauthentication is disabled for the tenant']],
      fault: 'no',
      source: ['ZS-ERRORS'],
      asOf: '2026-08-16',
    },
    {
      id: 'smtp-mailbox',
      texts: [['smtpclientauthentication is disabled for the mailbox']],
      fault: 'no',
      source: ['ZS-ERRORS'],
      asOf: '2026-08-16',
    },
    {
      id: 'smtp-basic-off',
      texts: [
        ['5.7.139', 'basic authentication is disabled'],
        ['authentication unsuccessful', 'basic authentication is disabled'],
      ],
      fault: 'no',
      source: ['ZS-ERRORS'],
      asOf: '2026-08-16',
    },
    {
      id: 'security-defaults',
      texts: [['authentication unsuccessful', 'security defaults policy']],
      fault: 'no',
      source: ['PATCH-MY-PC', 'EXO-1799'],
      asOf: '2026-12',
    },
    {
      id: 'policy',
      texts: [['did not meet the criteria to be authenticated successfully']],
      fault: 'maybe',
      source: ['DYNAMICS-MAIL'],
      asOf: '2026-12',
    },
    {
      id: 'imap-off',
      // The second and third as IMAP servers and Python's library put the same in front.
      texts: [
        ['no basic authentication is disabled'],
        ['authenticationfailed', 'basic authentication is disabled'],
        ['imap4', 'basic authentication is disabled'],
      ],
      fault: 'no',
      source: ['IMAP-OFF'],
      asOf: '2026-11',
    },
    {
      id: 'imap-spaces',
      texts: [['bad too many arguments provided']],
      fault: 'yes',
      source: ['IMAP-SPACES'],
      asOf: '2026-11',
    },
    {
      id: 'no-sign-in',
      texts: [['5.7.57'], ['5.7.136']],
      // What a program says that did sign in, was refused, and then sent all the same.
      unless: ['5.7.139', '5.7.3'],
      fault: 'no',
      source: ['ZS-ERRORS'],
      asOf: '2026-08-16',
    },
    {
      id: 'no-tls',
      texts: [['must issue a starttls command first']],
      fault: 'no',
      source: ['RFC-3207'],
      asOf: '2002-02',
      staleAfterMonths: 'never',
    },
    { id: 'wrong-sender', texts: [['5.7.60']], fault: 'no', source: ['ZS-ERRORS'], asOf: '2026-08-16' },
    {
      id: 'unnamed',
      texts: [['535', '5.7.3'], ['5.7.3', 'authentication unsuccessful'], ['5.7.139']],
      fault: 'maybe',
      general: true,
      source: ['ZS-ERRORS'],
      asOf: '2026-08-16',
    },
    {
      id: 'curl-67',
      texts: [
        ['curl', '67'],
        ['curl', 'login denied'],
      ],
      fault: 'unknown',
      general: true,
      source: ['ZS-ERRORS'],
      asOf: '2026-08-22',
    },
  ],
};
