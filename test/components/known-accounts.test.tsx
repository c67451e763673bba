import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskActs } from '../../components/model';
import { KnownAccounts } from '../../components/settings/KnownAccounts';
import type { Ledger } from '../../lib/ledger/model';
import { record } from '../ledger/records';
import { speakEnglish } from './english';
import { clear, click, get, maybe, show } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const AT = '2026-11-02T10:00:00.000Z';
const ledger: Ledger = {
  accounts: [
    { id: 'a', portal: 'legacy', label: 'nora@example.com', firstSeen: AT, lastSeen: AT },
    { id: 'b', portal: 'security-info', firstSeen: AT, lastSeen: AT },
  ],
  devices: [],
  records: [record('1', { account: 'a' }), record('2', { account: 'b' })],
  events: [],
};
const NORA = 'Forget nora@example.com, Older page…';
const says = () => document.body.textContent ?? '';

async function open(forget: DeskActs['forgetAccount'], more: { isCovered?: boolean; ledger?: Ledger } = {}) {
  const asked = vi.fn(forget);
  await show(<KnownAccounts ledger={ledger} isCovered={false} forget={asked} {...more} />);
  return asked;
}
const forgetNora = async () => {
  get('button', NORA).focus();
  await click(get('button', NORA));
  await click(get('button', 'Forget account'));
};

describe('accounts that are remembered', () => {
  it('are forgotten one by one, after a question whose way back has the focus', async () => {
    const asked = await open(async () => ({ ok: true }));
    await click(get('button', NORA));
    expect(get('dialog', 'Forget this account?').textContent).toContain('nora@example.com');
    expect(document.activeElement).toBe(get('button', 'Cancel'));
    await click(get('button', 'Cancel'));
    expect(maybe('dialog', 'Forget this account?')).toBeUndefined();
    expect(asked).not.toHaveBeenCalled();
    await forgetNora();
    expect(asked).toHaveBeenCalledExactlyOnceWith('a');
    expect(says()).toContain('Forgotten.');
    expect(document.activeElement?.textContent).toBe('Accounts that Latchkey remembers');
  });

  it.each([
    ['it is worked', async () => ({ ok: false, why: 'busy' }) as const, 'Latchkey is at work on it'],
    ['storage refuses', () => Promise.reject(new Error('quota')), 'so some of it is still kept'],
  ])('stay where %s, which is said with what to do next', async (_, forget, sentence) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await open(forget);
    await forgetNora();
    expect(says()).toContain('The account was not forgotten');
    expect(says()).toContain(sentence);
    expect(says()).not.toContain('Forgotten.');
    expect(document.activeElement).toBe(get('button', NORA));
    // What was said of one is not said of the next.
    await click(get('button', NORA));
    expect(says()).not.toContain(sentence);
  });

  it('are asked about until it is done, once', async () => {
    let done = (_: { ok: true }) => {};
    const asked = await open(() => new Promise((resolve) => (done = resolve)));
    await forgetNora();
    const button = () => get('button', 'Forget account') as HTMLButtonElement;
    expect(button().disabled).toBe(true);
    await click(get('button', 'Cancel'));
    await click(button());
    expect(asked).toHaveBeenCalledOnce();
    done({ ok: true });
    await vi.waitFor(() => expect(maybe('dialog', 'Forget this account?')).toBeUndefined());
    expect(says()).toContain('Forgotten.');
  });

  it('are told apart without their names in presenter mode, and none is said to be none', async () => {
    await open(async () => ({ ok: true }), { isCovered: true });
    expect(document.body.innerHTML).not.toContain('nora');
    expect(document.querySelectorAll('li button')).toHaveLength(2);
    await clear();
    await open(async () => ({ ok: true }), { ledger: { ...ledger, accounts: [], records: [] } });
    expect(says()).toContain('None yet.');
  });
});
