import { beforeEach, describe, expect, it } from 'vitest';
import { badgeFor } from '../lib/badge';
import type { Run } from '../lib/drive/run';
import type { Account, PasswordRecord } from '../lib/ledger/model';
import { speakEnglish } from './components/english';
import { record } from './components/models';
import { run } from './components/runs';

beforeEach(speakEnglish);

const NOW = Date.now();
const HOUR = 3_600_000;
const ago = (hours: number) => new Date(NOW - hours * HOUR).toISOString();
const mine: Account = { id: 'mine', portal: 'personal', firstSeen: ago(9), lastSeen: ago(1) };
const many = (count: number, account = 'a1'): PasswordRecord[] =>
  Array.from({ length: count }, (_, index) => record(`${account} ${index}`, { account }));
const stranger = (more: Partial<PasswordRecord> = {}) => record('Stranger', { newToYou: true, ...more });
const paused = (head: Partial<Run['head']> = {}, seenAt = ago(1)) =>
  run({ plan: { seenAt }, head: { phase: 'paused', ...head } });
const badge = (records: PasswordRecord[], runs: Run[] = [], presenter = false) =>
  badgeFor({ accounts: [mine], records, paused: runs, presenter }, NOW);

describe('the toolbar button', () => {
  it('says nothing while nothing waits and there is room', () =>
    expect(badge([...many(34), ...many(20, 'a2')])).toEqual({ text: '', title: 'Latchkey' }));

  it('counts the fullest account from 35 on, and only what is listed', () => {
    const gone = many(9, 'a2').map((each) => ({ ...each, state: 'missing' as const }));
    expect(badge([...many(35), ...many(4, 'a3'), ...gone])).toEqual({
      text: '35',
      title: 'Latchkey: 35 app passwords on one account; 40 is the limit',
    });
  });

  it('knows of no limit of a personal account', () =>
    expect(badge([...many(39, 'mine'), ...many(3)])).toEqual({ text: '', title: 'Latchkey' }));

  it('says rather what is new, of all accounts', () => {
    expect(badge([...many(39), stranger()])).toEqual({
      text: '•',
      title: 'Latchkey: 1 app password is new to you',
    });
    expect(badge([stranger(), stranger({ account: 'a2' })]).title).toBe('Latchkey: 2 app passwords are new to you');
  });

  it.each<[string, Partial<PasswordRecord>, string]>([
    ['was put off', { laterAt: ago(1) }, ''],
    ['was put off a day ago', { laterAt: ago(24) }, '•'],
    ['was put off by a clock that was set back since', { laterAt: ago(-1) }, '•'],
    ['is gone', { state: 'missing' }, ''],
    ['is deleted', { state: 'deleted' }, ''],
    ['may be gone', { state: 'unknown' }, '•'],
    ['the person does not know', { disownedAt: ago(30) }, '•'],
  ])('looks at a new one that %s', (_, more, text) => expect(badge([stranger(more)]).text).toBe(text));

  it('says first of all that a run waits, and for what', () => {
    expect(badge([...many(36), stranger()], [paused()])).toEqual({
      text: '!',
      title: 'Latchkey: a clean-up is paused and waits for you',
    });
    const failure = { ok: false, step: 'open', why: 'signed-out' } as const;
    expect(badge([], [paused({ failure })]).title).toBe(
      "Latchkey: a clean-up waits until you sign in on Microsoft's page",
    );
  });

  it('does not speak of a run that was confirmed more than a day ago: nobody can go on with it', () =>
    expect(badge([], [paused({}, ago(25))]).text).toBe(''));

  it('says nothing personal in presenter mode, and that something waits', () => {
    const looks = [badge([], [paused()], true), badge([stranger()], [], true), badge(many(37), [], true)];
    expect(looks).toEqual([
      { text: '!', title: 'Latchkey: presenter mode is on, and something waits for you' },
      { text: '•', title: 'Latchkey: presenter mode is on, and something waits for you' },
      { text: '•••', title: 'Latchkey: presenter mode is on' },
    ]);
  });

  it('never says a name, of a password, a device or an account', () => {
    for (const { title } of [badge([stranger()]), badge([], [paused()]), badge(many(40))])
      expect(title).not.toMatch(/Stranger|Phone|nora|a1/);
  });
});
