import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeError } from '../../lib/advice/decode';
import { errors } from '../../lib/advice/errors';
import { looksLikePassword } from '../../lib/advice/one-time-password';

const decode = (text: string) => decodeError(text).map(({ id, fault }) => `${id}: ${fault}`);

describe('a pasted error', () => {
  it.each([
    ['535 5.7.139 Authentication unsuccessful, basic authentication is disabled. [AM0PR01]', 'smtp-basic-off: no'],
    [
      "smtplib.SMTPAuthenticationError: (535, b'5.7.139 Authentication unsuccessful, basic authentication is disabled.')",
      'smtp-basic-off: no',
    ],
    [
      '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled',
      'smtp-tenant: no',
    ],
    [
      '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the\n   Mailbox.',
      'smtp-mailbox: no',
    ],
    [
      'The server response was: 5.7.57 Client not authenticated to send mail. Error: 535 5.7.139 Authentication unsuccessful, user is locked by your organization’s security defaults policy. Contact your administrator.',
      'security-defaults: no',
    ],
    [
      '535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully. Contact your administrator. [MN2PR07CA0004.namprd07.prod.outlook.com]',
      'policy: maybe',
    ],
    [
      '5.7.57 Client not authenticated to send mail. Error: 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.',
      'smtp-mailbox: no',
    ],
    ['5.7.57 Client not authenticated to send mail. Error: 535 5.7.3 Authentication unsuccessful', 'unnamed: maybe'],
    ['535 5.7.3 Authentication unsuccessful', 'unnamed: maybe'],
    ['535-5.7.3 AUTHENTICATION\u00a0UNSUCCESSFUL [x.prod.outlook.com]', 'unnamed: maybe'],
    ['530 5.7.57 Client not authenticated to send mail', 'no-sign-in: no'],
    ['535 5.7.57 SMTP; Client was not authenticated to send anonymous mail during MAIL FROM', 'no-sign-in: no'],
    ['550 5.7.136 something', 'no-sign-in: no'],
    ['554 5.7.3 client was not authenticated 5.7.57', 'no-sign-in: no'],
    ['530 5.7.0 Must issue a STARTTLS command first', 'no-tls: no'],
    ['550 5.7.60 SMTP; Client does not have permissions to send as this sender', 'wrong-sender: no'],
    ['550 5.7.30 Basic authentication is not supported for Client Submission.', 'smtp-final: no'],
    ['a1 NO Basic authentication is disabled.', 'imap-off: no'],
    ['a1 NO [AUTHENTICATIONFAILED] Basic authentication is disabled.', 'imap-off: no'],
    ["imaplib.IMAP4.error: b'Basic authentication is disabled.'", 'imap-off: no'],
    ['BAD Too many arguments provided H3O1', 'imap-spaces: yes'],
    ['curl: (67) Login denied', 'curl-67: unknown'],
  ])('is understood: %s', (text, expected) => expect(decode(text)).toEqual([expected]));

  it('is tried on every entry of the table above', () => {
    const tried = [
      'smtp-basic-off',
      'smtp-tenant',
      'smtp-mailbox',
      'security-defaults',
      'policy',
      'unnamed',
      'no-sign-in',
      'no-tls',
      'wrong-sender',
      'smtp-final',
      'imap-off',
      'imap-spaces',
      'curl-67',
    ];
    expect(errors.entries.map(({ id }) => id).sort()).toEqual(tried.sort());
  });

  it.each([
    ['5.7.3 without a code beside it', 'see chapter 5.7.3 of the manual'],
    ['a longer number', '550 5.7.301 refused'],
    ['a longer number before it', '550 15.7.60 refused'],
    ['half of a sentence', 'basic authentication is'],
    ['another curl error', 'curl: (6) Could not resolve host'],
    ['67 without curl', '(67) Login denied'],
    ['another answer over IMAP', 'a1 NO LOGIN failed.'],
    ['too many arguments elsewhere', 'bash: too many arguments'],
    ['letters that go on', 'SmtpClientAuthentication is disabled for the Tenants'],
    ['nothing', ''],
    ['blanks', ' \n\t '],
  ])('is not taken for what it is not: %s', (_, text) => expect(decode(text)).toEqual([]));

  it('that names no reason is open, and one that names it takes its place', () => {
    expect(decode('535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.')).toEqual([
      'unnamed: maybe',
    ]);
    expect(
      decode('curl: (67) Login denied\n< 535 5.7.139 Authentication unsuccessful, basic authentication is disabled'),
    ).toEqual(['smtp-basic-off: no']);
  });

  it('may be any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(Array.isArray(decodeError(text))).toBe(true);
        expect(typeof looksLikePassword(text)).toBe('boolean');
      }),
      { numRuns: 2000 },
    );
  });

  it('is found with anything around it that is no letter and no digit', () => {
    const around = fc.string({ maxLength: 60 }).map((text) => `${text.replace(/5\.7|curl/gi, '')} `);
    fc.assert(
      fc.property(around, around, fc.constantFrom(...errors.entries), (before, after, entry) => {
        const text = `${before}${entry.texts[0]?.join(' ') ?? ''} ${after}`;
        expect(decodeError(text).map(({ id }) => id)).toContain(entry.id);
      }),
      { numRuns: 1000 },
    );
  });

  it('may be as long as a log', () => {
    const start = performance.now();
    decode('535 5.7.13 '.repeat(200_000));
    looksLikePassword('abc '.repeat(200_000));
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

describe('a text that may hold an app password', () => {
  it.each([
    'zqxjkvbwpyfgmcvu',
    '  zqxjkvbwpyfgmcvu\n',
    'ZQXJKVBWPYFGMCVU',
    'zqxj kvbw pyfg mcvu',
    'zqxj-kvbw-pyfg-mcvu'.replaceAll('-', '\u00a0'),
    'z q x j k v b w p y f g m c v u',
    'password=zqxjkvbwpyfgmcvu',
    'Password: zqxj kvbw pyfg mcvu (535 5.7.3)',
    'user me@example.com pass zqxjkvbwpyfgmcvu failed',
    'log\nzqxj kvbw pyfg mcvu\nend',
    `> AUTH PLAIN ${btoa('\0me@example.com\0zqxjkvbwpyfgmcvu')}`,
    `334 UGFzc3dvcmQ6\n${btoa('zqxjkvbwpyfgmcvu')}`,
  ])('is known: %s', (text) => expect(looksLikePassword(text)).toBe(true));

  it.each([
    '535 5.7.139 Authentication unsuccessful, basic authentication is disabled. [AM0PR01CA0087.eurprd01.prod.exchangelabs.com 2026-08-16T10:00:00.000Z 08DDABCDEF123456]',
    "Échec de l'authentification",
    'Sie konnten sich nicht authentifizieren',
    'misconfiguration of the server',
    '550 Sending administratively disabled by the mailserver',
    'SMTPAuthenticationError',
    'this mail will fail now',
    'a1 NO Basic authentication is disabled.',
    'curl: (67) Login denied',
    'org.springframework.mail.MailAuthenticationException',
    '',
  ])('is not seen in: %s', (text) => expect(looksLikePassword(text)).toBe(false));

  it('is known whatever stands around the sixteen letters', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 16, maxLength: 16 });
    const beside = fc.constantFrom('', ' ', ': ', '=', '"', '\n', '(', ' ,');
    fc.assert(
      fc.property(letters, beside, beside, (password, before, after) => {
        expect(looksLikePassword(`535 error${before || ' '}${password}${after}`)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
