import { expect, it } from 'vitest';
import { adviceFor } from '../../lib/advice/for-choice';
import type { PortalId } from '../../lib/portals/view';

const typed = (name: string, portal: PortalId) => {
  const found = adviceFor({ apps: [{ name }], kind: undefined, portal });
  return found && `${found.lines.map(({ client }) => client.id).join(' ')}: ${found.isNotNeeded}`;
};

it.each<[string, PortalId, string | undefined]>([
  ['Outlook 2010', 'legacy', 'outlook-2010: true'],
  ['Office 2016', 'legacy', 'outlook-2016: true'],
  ['Outlook 2019 Pro', 'security-info', 'outlook-2016: true'],
  ['new Outlook', 'legacy', 'outlook-365: true'],
  ['Microsoft Outlook', 'legacy', 'outlook-365: true'],
  ['Outlook for iOS', 'legacy', 'outlook-mobile: true'],
  ['Thunderbird 128', 'legacy', 'thunderbird: true'],
  ['Thunderbird 128', 'personal', 'thunderbird: true'],
  ['IMAP', 'legacy', 'imap-other: true'],
  ['EWS', 'legacy', 'ews-apps: true'],
  // The longest name counts, wherever it stands in the table.
  ['Gmail or Microsoft Outlook', 'legacy', 'outlook-365: true'],
  ['Outlook 2010', 'personal', 'msa-outlook-old: true'],
  ['Popcorn timer', 'legacy', undefined],
  ['Something else', 'legacy', undefined],
])('what is typed as “%s” on %s is found: %s', (name, portal, expected) => expect(typed(name, portal)).toBe(expected));
