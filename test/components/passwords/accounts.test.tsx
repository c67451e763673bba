import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../components/App';
import { Desk } from '../../../components/Desk';
import { accountNames } from '../../../components/passwords/account-words';
import type { Account } from '../../../lib/ledger/model';
import { speakEnglish } from '../english';
import { acts, model, record, SEEN } from '../models';
import { all, clear, click, get, maybe, nameOf, show, type } from '../screen';

beforeEach(speakEnglish);
afterEach(clear);

const account = (id: string, more: Partial<Account> = {}): Account => ({
  id,
  portal: 'security-info',
  firstSeen: SEEN,
  lastSeen: SEEN,
  ...more,
});
const ledger = {
  accounts: [account('a1', { portal: 'legacy', label: 'nora@example.com' }), account('a2'), account('a3')],
  devices: [],
  records: [
    record('Phone'),
    record('Theirs', { account: 'a2', note: 'Sam has it' }),
    record('Other', { account: 'a3' }),
  ],
  events: [],
};

describe('several accounts', () => {
  it('are told apart by page, first sight and number where no label is kept, or none may be seen', () => {
    const apart = 'Security info, first seen 1 Nov 2026, 1 app password';
    expect([...accountNames(ledger, false).values()]).toEqual(['nora@example.com, Older page', apart, `${apart} (2)`]);
    expect(accountNames(ledger, true).get('a1')).toBe('Older page, first seen 1 Nov 2026, 1 app password');
  });

  it('are looked at one at a time, and those that are not in front are only read', async () => {
    const done = acts();
    await show(<App model={model({ ledger })} acts={done} place="desk" Desk={Desk} />);
    const rows = () =>
      all('button')
        .filter((button) => button.matches('.row-open'))
        .map(nameOf);
    expect(rows()).toContain('Phone');
    expect(rows()).not.toContain('Theirs');
    await type(get('combobox', 'Account'), 'a2');
    expect(rows()).toEqual(['Theirs']);
    expect(document.body.textContent).toContain('This account is not in front');
    expect(document.querySelector('.strip')?.textContent).toContain('nora@example.com');
    expect(maybe('button', 'Delete Theirs…')).toBeUndefined();
    await click(get('button', 'Theirs'));
    expect(document.body.textContent).toContain('Sam has it');
    expect(maybe('textbox', 'Nickname')).toBeUndefined();
    expect(done.desk.readHistory).toHaveBeenCalledWith('of Theirs');
    await click(get('button', 'Back to the list'));
    await type(get('combobox', 'Account'), 'a1');
    expect(rows()).toContain('Phone');
    get('button', 'Delete Phone…');
  });

  it.each([
    ['security-info', true],
    ['personal', false],
  ] as const)('are said to stand on their page where it lists them: %s', async (portal, isListed) => {
    const accounts = ledger.accounts.map((one) => (one.id === 'a2' ? { ...one, portal } : one));
    await show(<App model={model({ ledger: { ...ledger, accounts } })} acts={acts()} place="desk" Desk={Desk} />);
    await type(get('combobox', 'Account'), 'a2');
    await click(get('button', 'Theirs'));
    expect(document.body.textContent?.includes("On Microsoft's page")).toBe(isListed);
  });

  it('have nothing asked above the list of one that is not in front: the questions are of the one that is', async () => {
    const whose = { claim: vi.fn(), askLater: vi.fn(), disown: vi.fn(), settle: vi.fn(), dismissMissing: vi.fn() };
    const upkeep = { works: vi.fn(), fails: vi.fn(), tryLater: vi.fn(), keep: vi.fn() };
    const due = record('Printer-Scan', { created: '2025-01-15', reviewOn: '2020-01-01' });
    const records = [record('Phone', { newToYou: true }), due, record('Theirs', { account: 'a2' })];
    const shown = model({ ledger: { ...ledger, records } });
    await show(<App model={shown} acts={{ ...acts(), whose, upkeep }} place="desk" Desk={Desk} />);
    const asked = () => [maybe('button', "It's mine: Phone"), maybe('region', 'To look after')].map(Boolean);
    expect(asked()).toEqual([true, true]);
    await type(get('combobox', 'Account'), 'a2');
    expect(asked()).toEqual([false, false]);
    await click(get('tab', 'Help'));
    await click(get('tab', 'App passwords'));
    expect((get('combobox', 'Account') as HTMLSelectElement).value).toBe('a2');
    expect(asked()).toEqual([false, false]);
    await type(get('combobox', 'Account'), 'a1');
    expect(asked()).toEqual([true, true]);
  });

  it('are no choice where there is one', async () => {
    await show(<App model={model()} acts={acts()} place="desk" Desk={Desk} />);
    expect(maybe('combobox', 'Account')).toBeUndefined();
  });
});
