/**
 * What the advice rests on: who says it, a comma, and where. Titles are names and are not translated; an address stands only where it is known.
 * Short names are those of the notes on users.
 */
export const SOURCES = {
  DOC2018: {
    title: 'Microsoft, Manage app passwords for two-step verification (2018)',
    address:
      'https://github.com/MicrosoftDocs/azure-docs/blob/07fb33d473c49b5a38ecb4ff67ba861065aa2d9b/articles/active-directory/user-help/multi-factor-authentication-end-user-app-passwords.md',
  },
  'ENTRA-AP': {
    title: 'Microsoft Entra, Enforce multifactor authentication with legacy applications using app passwords',
    address:
      'https://github.com/MicrosoftDocs/entra-docs/blob/f4b8679/docs/identity/authentication/howto-mfa-app-passwords.md',
  },
  'ENTRA-REG': {
    title: 'Microsoft Entra, Combined security information registration',
    address:
      'https://github.com/MicrosoftDocs/entra-docs/blob/37431a3/docs/identity/authentication/concept-registration-mfa-sspr-combined.md',
  },
  'EXO-BLOG': {
    title: 'Exchange Team Blog, Updated SMTP AUTH Basic Authentication deprecation timeline',
    address:
      'https://techcommunity.microsoft.com/blog/exchange/updated-exchange-online-smtp-auth-basic-authentication-deprecation-timeline/4489835',
  },
  'EXO-DEP': {
    title: 'Microsoft, Deprecation of Basic authentication in Exchange Online',
    address:
      'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/deprecation-of-basic-authentication-exchange-online',
  },
  'EAS-NOTICE': {
    title: 'Exchange Team, notice MC1197103 on ActiveSync 16.1, as reported by windowsforum and itdaily',
  },
  'EWS-NOTICE': { title: 'Microsoft, notice MC1227454 on Exchange Web Services, as reported' },
  'HVE-NEWS': { title: 'petri.com and windowsnews, on High Volume Email' },
  'MSA-NEW': { title: 'Microsoft Support, App passwords and two-step verification (archive.md/5fRQS)' },
  'MSA-PAGE': { title: 'Microsoft, account.live.com, section App passwords, as pictured in April 2025' },
  'OUTLOOK-COM': {
    title: "techissuestoday, on Microsoft's mail about Outlook.com; with user reports up to August 2026",
  },
  'MSA-SMTP': {
    title: 'Vaultwarden add-on, report 402: refused with an app password',
    address: 'https://github.com/hassio-addons/app-vaultwarden/issues/402',
  },
  'OFFICE-END': { title: 'redmondmag, End of support of Office versions' },
  'OUTLOOK-2013': { title: 'J0rtIT, registry values for modern authentication in Office 2013 (gist 0f552972)' },
  MOZILLA: {
    title: 'Mozilla Support, Microsoft OAuth authentication and Thunderbird',
    address: 'https://support.mozilla.org/kb/microsoft-oauth-authentication-and-thunderbird-202',
  },
  'GMAIL-POP': { title: 'internic.ca and emailexpert, on Gmail and other mailboxes' },
  CODETWO: {
    title: 'CodeTwo, Microsoft security policies prevent creating app passwords',
    address: 'https://www.codetwo.com/kb/security-policies-disable-app-passwords/',
  },
  'DOCS-84822': {
    title: 'azure-docs, report 84822: enabled is not enforced',
    address: 'https://github.com/MicrosoftDocs/azure-docs/issues/84822',
  },
  'DOCS-86676': {
    title: 'azure-docs, report 86676: none with security defaults',
    address: 'https://github.com/MicrosoftDocs/azure-docs/issues/86676',
  },
  'DOCS-15809': {
    title: 'azure-docs, report 15809: personal accounts need two-step verification',
    address: 'https://github.com/MicrosoftDocs/azure-docs/issues/15809',
  },
  'ZS-ERRORS': {
    title: 'ZeroSMTP, list of errors (written by the vendor of a mail relay)',
    address: 'https://github.com/msgwing/ZeroSMTP/blob/74f27a1/data/errors.json',
  },
  'ZS-DEVICES': {
    title: 'ZeroSMTP, list of devices (written by the vendor of a mail relay)',
    address: 'https://github.com/msgwing/ZeroSMTP/blob/74f27a1/data/devices.json',
  },
  'PATCH-MY-PC': { title: 'Patch My PC, SMTP authentication for Exchange Online (July 2024), which quotes the error' },
  'EXO-1799': {
    title: 'OfficeDocs-Exchange, report 1799: security defaults block app passwords',
    address: 'https://github.com/MicrosoftDocs/OfficeDocs-Exchange/issues/1799',
  },
  'DYNAMICS-MAIL': { title: 'Microsoft Dynamics 365, Configure and send email, on this error of SMTP' },
  'RFC-3207': {
    title: 'IETF, RFC 3207: SMTP over Transport Layer Security',
    address: 'https://www.rfc-editor.org/rfc/rfc3207',
  },
  'SMTP-FINAL': {
    title: "OpenCTI, report 12069, which quotes Microsoft's text",
    address: 'https://github.com/OpenCTI-Platform/opencti/issues/12069',
  },
  'IMAP-OFF': { title: 'uxc, report 445: IMAP of a personal account' },
  'IMAP-SPACES': { title: 'odysseus, report 3066: blanks in the password' },
} as const satisfies Record<string, { title: string; address?: string }>;

export type SourceId = keyof typeof SOURCES;
