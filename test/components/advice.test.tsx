import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../components/App';
import { adviceFor, USUAL_APPS } from '../../lib/advice/for-choice';
import { DEVICE_KINDS } from '../../lib/ledger/model';
import type { PortalId } from '../../lib/portals/view';
import { speakEnglish } from './english';
import { acts, model } from './models';
import { all, clear, click, get, show, type } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

async function openForm(portal: PortalId = 'security-info') {
  await show(<App model={model({}, { portal, rows: [] })} acts={acts()} place="popup" />);
  await click(get('button', 'New app password'));
}
const choose = async (app: string) => click(all('checkbox', app)[0]!);
const notice = () => document.querySelector('form .notice')?.textContent ?? '';
const isFilled = () => get('button', "Create on Microsoft's page").classList.contains('button-primary');

describe('the form for a new app password', () => {
  it('says nothing at work before something is chosen', async () => {
    await openForm();
    expect(notice()).toBe('');
    expect(isFilled()).toBe(true);
  });

  it('says between apps and name that none is needed, with date and source, and offers no filled button', async () => {
    await openForm();
    await choose('Outlook');
    expect(notice()).toContain('No app password is needed');
    expect(notice()).toContain('As of 4 Mar 2025: Microsoft Entra');
    expect(isFilled()).toBe(false);
    const [apps, name] = [get('group', 'Apps'), get('textbox', 'Name')];
    const box = document.querySelector('form .notice')!;
    expect(apps.compareDocumentPosition(box)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(box.compareDocumentPosition(name)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await choose('Outlook');
    expect(isFilled()).toBe(true);
  });

  it('says of what sends mail that it may, and until when', async () => {
    await openForm();
    await choose('Scan to mail');
    expect(notice()).toContain('Perhaps, as a last resort');
    expect(notice()).toContain('End of December 2026. Sending mail with a password (SMTP AUTH) is switched off');
    expect(isFilled()).toBe(true);
    await choose('Thunderbird');
    expect(notice()).toContain('Not all of these need one');
    expect(notice()).toContain('Thunderbird: Set the authentication method');
    expect(isFilled()).toBe(true);
  });

  it('keeps its filled button beside an app that nothing is known of', async () => {
    await openForm();
    await choose('Outlook');
    await choose('Other…');
    await type(get('textbox', 'Other app'), 'Something');
    expect(isFilled()).toBe(true);
  });

  it('warns on a personal account before anything is chosen', async () => {
    await openForm('personal');
    expect(notice()).toContain('An app password does not work here');
    expect(notice()).toContain('16 Sept 2024. Outlook.com, Hotmail, Live and MSN stopped taking passwords');
    expect(isFilled()).toBe(true);
    await choose('Mail');
    expect(isFilled()).toBe(false);
    await choose('Mail');
    await choose('Scan to mail');
    expect(notice()).toContain('It will probably fail');
    expect(isFilled()).toBe(true);
  });
});

describe('advice for what was chosen', () => {
  const ids = (...[choice]: Parameters<typeof adviceFor>) => adviceFor(choice)?.lines.map(({ client }) => client.id);

  it('fits the device: a phone, a printer, a console', () => {
    expect(ids({ apps: [{ name: 'Outlook', usual: 'outlook' }], kind: 'phone', portal: 'legacy' })).toEqual([
      'outlook-mobile',
    ]);
    expect(ids({ apps: [{ name: 'Outlook', usual: 'outlook' }], kind: 'laptop', portal: 'legacy' })).toEqual([
      'outlook-365',
    ]);
    expect(ids({ apps: [], kind: 'printer', portal: 'legacy' })).toEqual(['printer-smtp']);
    expect(ids({ apps: [], kind: 'console', portal: 'personal' })).toEqual(['xbox360']);
    expect(ids({ apps: [], kind: 'camera', portal: 'personal' })).toEqual(['msa-camera']);
    expect(ids({ apps: [], kind: 'console', portal: 'legacy' })).toBeUndefined();
  });

  it('is for the kind of account, whatever is chosen', () => {
    for (const portal of ['legacy', 'security-info', 'personal'] as const)
      for (const kind of [undefined, ...DEVICE_KINDS])
        for (const app of USUAL_APPS) {
          const found = adviceFor({ apps: [{ name: app, usual: app }], kind, portal });
          const wrong = portal === 'personal' ? 'work' : 'personal';
          expect(found?.lines.map(({ client }) => client.account)).not.toContain(wrong);
          expect(found?.lines).toHaveLength(1);
        }
  });
});
