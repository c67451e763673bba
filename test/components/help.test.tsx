import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import { JobView } from '../../components/JobView';
import type { Model } from '../../components/model';
import { advice } from '../../lib/advice/advice';
import { freshDesk } from '../../lib/desk';
import { speakEnglish } from './english';
import { acts, model } from './models';
import { all, clear, click, get, maybe, show, type } from './screen';

beforeEach(speakEnglish);
afterEach(clear);
afterEach(() => vi.useRealTimers());

const away = (more: Partial<Model> = {}) => model({ situation: { kind: 'none' }, ...more });
async function openHelp(shown: Model = away(), did = acts()) {
  await show(<App model={shown} acts={did} place="desk" Desk={Desk} />);
  await click(get('tab', 'Help'));
  return did;
}
const section = (name: string) => get('region', name);
const said = (name: string) => section(name).textContent ?? '';
const pasted = () => section('Paste the error').querySelector('textarea')!;
const NEED = 'Do I still need one?';
const MISSING = 'Why is there no App passwords option?';
const STRANGER = 'If somebody else was in your account';
const SECTIONS = [NEED, 'Paste the error', MISSING, 'It does not work', STRANGER, 'Dates that matter', 'Next steps'];

describe('the help', () => {
  it('has its parts under headings, and a way to each', async () => {
    await openHelp();
    for (const name of SECTIONS) {
      await click(get('link', name));
      expect(document.activeElement).toBe(get('heading', name));
    }
  });

  it('opens at the part that somebody was led to', async () => {
    const wish = { tab: 'help', section: 'missing', at: new Date().toISOString() } as const;
    await show(<App model={away({ desk: { ...freshDesk, wish } })} acts={acts()} place="desk" Desk={Desk} />);
    expect(document.activeElement).toBe(get('heading', MISSING));
  });

  it('says of each app or device whether one is needed, what to do instead, since when, and where that is from', async () => {
    await openHelp();
    const choose = get('combobox', 'App or device');
    for (const kind of ['Work or school', 'Personal']) {
      await click(get('button', kind));
      for (const { value } of [...choose.querySelectorAll('option')].slice(1)) {
        await type(choose, value);
        const answer = section(NEED).querySelector('[role=status]')?.textContent ?? '';
        const entry = advice.clients.entries.find(({ id }) => id === value);
        expect(answer).toMatch(/^(No app password|Perhaps|An app password does not|It will probably).{60,}As of .+/s);
        expect(entry?.account).not.toBe(kind === 'Personal' ? 'work' : 'personal');
      }
    }
    await click(get('button', 'Work or school'));
    await type(choose, 'printer-smtp');
    expect(said(NEED)).toContain('End of December 2026. Sending mail with a password (SMTP AUTH) is switched off');
    expect(said(NEED)).toContain('As of 29 Jan 2026: Exchange Team Blog');
  });

  it('is about the account of the page in front until another is chosen', async () => {
    await openHelp(model({}, { portal: 'personal', rows: [] }));
    expect(get('button', 'Personal').getAttribute('aria-pressed')).toBe('true');
    expect(said(MISSING)).toContain('Two-step verification is off');
    await click(get('button', 'Work or school'));
    expect(said(MISSING)).not.toContain('Two-step verification is off');
    expect(said(MISSING)).toContain('Your administrator has not allowed app passwords');
  });

  it('says what to do after somebody else was there, before anything is new', async () => {
    await openHelp();
    expect(said(STRANGER)).toContain("Resetting the account's password alone does not end an app password");
    expect(said(STRANGER)).toContain('Tell your administrator');
    await click(get('button', 'Personal'));
    expect(said(STRANGER)).not.toContain('Tell your administrator');
  });

  it('explains an error as soon as it is pasted, and keeps nothing of it', async () => {
    const did = await openHelp();
    await type(pasted(), '535 5.7.139 SmtpClientAuthentication is disabled for the Tenant');
    expect(said('Paste the error')).toContain('The app password is not at fault');
    expect(said('Paste the error')).toContain('Ask the administrator; the text below is ready');
    expect(said('Paste the error')).toContain('Could you please check for its mailbox');
    await click(get('button', 'Personal'));
    expect(said('Paste the error')).not.toContain('administrator');
    expect(said('Paste the error')).toContain('The mail servers take no password any more');
    await click(get('button', 'Work or school'));
    await type(pasted(), 'something else');
    expect(said('Paste the error')).toContain('Latchkey does not know this text');
    for (const act of Object.values({ ...did, desk: did.print })) expect(act).not.toHaveBeenCalled();
  });

  it('empties the field when the text looks like an app password, and shows none of it', async () => {
    await openHelp();
    await type(pasted(), 'my password zqxjkvbwpyfgmcvu gives 550 5.7.60');
    expect(pasted().value).toBe('');
    expect(said('Paste the error')).toContain('That looks like an app password');
    expect(said('Paste the error')).not.toContain('The sign-in worked');
    expect(document.body.innerHTML).not.toContain('zqxj');
  });

  it.each([
    [model({}, { state: 'option-off', rows: [] }), 'The page in front has no App passwords option: Work or school'],
    [model(), 'The page in front has the option'],
    [model({}, { level: 'by-hand' }), 'No page in front says more'],
    [away(), 'No page in front says more'],
  ])('says what the page in front says of the option', async (shown, words) => {
    await openHelp(shown);
    expect(said(MISSING)).toContain(words);
  });

  it('gives the causes in their order, and texts for the administrator that can be copied', async () => {
    const did = await openHelp();
    const causes = [...section(MISSING).querySelectorAll('h4')].map((heading) => heading.textContent);
    expect(causes[0]).toBe('Your administrator has not allowed app passwords');
    expect(causes).toHaveLength(advice.causes.entries.filter(({ account }) => account === 'work').length);
    await click(get('button', 'Copy text: Asking for the option'));
    const text = did.copyText.mock.calls[0]?.[0] ?? '';
    expect(text).toContain('Allow users to create app passwords to sign in to non-browser apps');
    expect(text).not.toContain('nora@example.com');
    expect(said(MISSING)).toContain('Copied');
    for (const name of [
      'Switched off, and old ones still work',
      'Deleting all, to start anew',
      'A device that sends mail',
    ])
      await click(get('button', `Copy text: ${name}`));
    expect(new Set(did.copyText.mock.calls.flat()).size).toBe(4);
  });

  it('says so when the browser does not let it copy', async () => {
    const did = acts();
    did.copyText.mockResolvedValue(false);
    await openHelp(away(), did);
    await click(get('button', 'Copy text: Asking for the option'));
    expect(said(MISSING)).toContain('Select the text and copy it by hand');
  });

  it('goes through a password that does not work in the order of Microsoft’s page', async () => {
    await openHelp();
    const steps = [...section('It does not work').querySelectorAll('h4')].map((heading) => heading.textContent);
    expect(steps).toEqual([
      'Check what was typed',
      'Sign in again, or make a new one',
      'Have all deleted and start anew',
    ]);
    await click(get('button', 'Personal'));
    expect(maybe('button', 'Copy text: Deleting all, to start anew')).toBeUndefined();
  });

  it('has what is to come before what was, which is folded', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-26T12:00:00Z') });
    await openHelp();
    const dates = [...section('Dates that matter').querySelectorAll('h4')].map((heading) => heading.textContent);
    expect(dates.slice(0, 3)).toEqual(['End of December 2026', 'After December 2026', '1 Apr 2027']);
    expect(dates.at(-1)).toBe('October 2022 to January 2023');
    expect(section('Dates that matter').querySelector('details h4')?.textContent).toBe('1 Oct 2026');
    expect(said('Dates that matter')).not.toContain('may have changed');
  });

  it('says of what is old that it may have changed', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-06-01T12:00:00Z') });
    await openHelp();
    expect(said('Dates that matter')).toContain('As of 29 Jan 2026; may have changed since: Exchange Team Blog');
  });

  it('leads to Microsoft only where a person presses', async () => {
    await openHelp();
    for (const link of all('link').filter((each) => each.getAttribute('target')))
      expect([link.getAttribute('href')?.slice(0, 8), link.getAttribute('rel')]).toEqual(['https://', 'noreferrer']);
  });
});

describe('what leads to the help', () => {
  it.each(['legacy', 'personal'] as const)('is a page without the option, on %s', async (portal) => {
    const did = acts();
    await show(
      <App model={model({}, { portal, state: 'option-off', rows: [], complete: false })} acts={did} place="popup" />,
    );
    await click(get('button', 'See possible reasons'));
    expect(did.openDesk).toHaveBeenCalledExactlyOnceWith('help', 'missing');
  });

  it('is the popup where no page is in front', async () => {
    const did = acts();
    const nothing = { accounts: [], devices: [], records: [], events: [] };
    await show(<App model={away({ ledger: nothing })} acts={did} place="popup" />);
    await click(get('link', MISSING));
    expect(did.openDesk).toHaveBeenCalledExactlyOnceWith('help', 'missing');
  });

  it.each([
    ['made', { ok: true }, 'link', 'It does not work', 'broken'],
    [
      'not made, since the option is off',
      { ok: false, step: 'open', why: 'option-off' },
      'button',
      'See possible reasons',
      'missing',
    ],
  ] as const)('is a new app password that was %s', async (_, outcome, role, name, led) => {
    const did = acts();
    const work = { kind: 'create', name: 'Phone', tab: 7, phase: 'ended', outcome } as const;
    await show(
      <JobView
        work={work}
        settings={{ presenter: false, hideNames: false }}
        situation={model().situation}
        acts={did}
        onBack={() => {}}
      />,
    );
    await click(get(role, name));
    expect(did.openDesk).toHaveBeenCalledExactlyOnceWith('help', led);
  });
});
