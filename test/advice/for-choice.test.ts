import { describe, expect, it } from 'vitest';
import { adviceFor } from '../../lib/advice/for-choice';
import type { PortalId } from '../../lib/portals/view';

const typed = (name: string, portal: PortalId) => adviceFor({ apps: [{ name }], kind: undefined, portal });

describe('what was typed', () => {
  it.each<[string, PortalId, string | undefined]>([
    ['Windows PowerShell ISE', 'legacy', 'powershell'],
    ['Apple-Mail', 'security-info', undefined],
    ['Apple Mail (iPad)', 'security-info', 'ios-mail'],
    ['Gmail', 'legacy', 'android-mail'],
    ['GMAIL', 'personal', 'gmail-sendas'],
    ['my WordPress', 'legacy', 'smtp-apps'],
    ['Xbox', 'personal', 'xbox360'],
    ['Crmson', 'legacy', undefined],
    ['', 'legacy', undefined],
    ['Outlook 2010', 'legacy', 'outlook-2010'],
    ['Office 2016', 'legacy', 'outlook-2016'],
    ['Outlook 2019 Pro', 'security-info', 'outlook-2016'],
    ['new Outlook', 'legacy', 'outlook-365'],
    ['Microsoft Outlook', 'legacy', 'outlook-365'],
    ['Outlook for iOS', 'legacy', 'outlook-mobile'],
    ['Thunderbird 128', 'legacy', 'thunderbird'],
    ['Thunderbird 128', 'personal', 'thunderbird'],
    ['IMAP', 'legacy', 'imap-other'],
    ['EWS', 'legacy', 'ews-apps'],
    // The longest name counts, wherever it stands in the table.
    ['Gmail or Microsoft Outlook', 'legacy', 'outlook-365'],
    ['Outlook 2010', 'personal', 'msa-outlook-old'],
    ['Popcorn timer', 'legacy', undefined],
    ['Something else', 'legacy', undefined],
  ])('is known: %s on %s', (name, portal, id) => {
    expect(typed(name, portal)?.lines.map(({ client }) => client.id)).toEqual(id && [id]);
  });

  it('needs none where it does without, or does not work', () => {
    for (const name of ['Office 2016', 'Outlook 2010', 'IMAP', 'Thunderbird'])
      expect(typed(name, 'legacy')?.isNotNeeded).toBe(true);
    expect(typed('my WordPress', 'legacy')?.isNotNeeded).toBe(false);
  });
});
