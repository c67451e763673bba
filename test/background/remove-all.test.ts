import { beforeEach, describe, expect, it, vi } from 'vitest';
import { noteJob, startRemoveAll } from '../../lib/background/work';
import { accountIdOf } from '../../lib/ledger/account';
import { readJobs } from '../../lib/ledger/jobs';
import type { PasswordRecord } from '../../lib/ledger/model';
import { changeLedger } from '../../lib/ledger/store';
import { ledger } from './known';
import { from, startAnew, state, view } from './small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./small-browser')).smallBrowser }));
vi.mock('../../lib/message-bus', async () => (await import('./small-browser')).smallBus);
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('../ledger/memory')).queueLock() }));

const page = (change = {}) => view({ portal: 'personal', complete: false, rows: [], removesAll: true, ...change });
const NOW = '2026-11-25T10:00:00.000Z';

/** Two of the account in front, and one of another. */
async function knowThree(): Promise<string> {
  const account = await accountIdOf(page());
  const record = (name: string, of: string): PasswordRecord => ({
    id: name,
    account: of,
    name,
    apps: [],
    state: 'listed',
    newToYou: false,
    firstSeen: NOW,
    lastSeen: NOW,
  });
  const records = [record('Printer', account), record('Xbox', account), record('Laptop', 'another')];
  await changeLedger((known) => ({ ledger: { ...known, records }, value: undefined }));
  return account;
}
const states = async () => (await ledger()).records.map(({ name, state: now }) => `${name} ${now}`);

beforeEach(startAnew);

describe('removing all of a personal account', () => {
  const begin = async (account: string) => {
    const started = await startRemoveAll({ tab: 1, account });
    if (!started.ok) throw new Error(started.why);
    const note = (phase: 'opening' | 'confirming') =>
      noteJob({ job: started.value, phase, account: page().account }, from(1));
    await note('opening');
    await note('confirming');
    return started.value;
  };

  it('ends with all of that account deleted in the ledger, and of no other', async () => {
    const account = await knowThree();
    state.look = () => page();
    const job = await begin(account);
    const outcome = { ok: true, foundGone: false } as const;
    await noteJob({ job, phase: 'ended', account: page().account, outcome }, from(1));
    expect(await states()).toEqual(['Printer deleted', 'Xbox deleted', 'Laptop listed']);
  });

  it('ends with all of them unknown when nobody saw what became of the press', async () => {
    const account = await knowThree();
    state.look = () => page();
    const job = await begin(account);
    const outcome = { ok: false, step: 'verify', why: 'not-verified' } as const;
    await noteJob({ job, phase: 'ended', account: page().account, outcome }, from(1));
    expect(await states()).toEqual(['Printer unknown', 'Xbox unknown', 'Laptop listed']);
  });

  it.each([
    ['another account in front', page({ account: { label: 'somebody.else@example.com' } }), 'account-changed'],
    ['a page without the link', page({ removesAll: undefined }), 'control-missing'],
    ['a page that is not sure', page({ level: 'by-hand' }), 'not-sure'],
    ['a page with its own question open', page({ state: 'dialog' }), 'not-sure'],
    ['no page', undefined, 'no-page'],
  ])('is refused with %s', async (_, shown, why) => {
    const account = await knowThree();
    state.look = () => shown;
    expect(await startRemoveAll({ tab: 1, account })).toMatchObject({ ok: false, why });
    expect(await readJobs()).toEqual([]);
  });

  it('is refused where the ledger cannot be written aside', async () => {
    const account = await knowThree();
    state.look = () => page();
    const { set } = state.storage;
    state.storage.set = async (items) => {
      if (Object.keys(items).some((key) => key.startsWith('snapshot'))) throw new Error('full');
      return set(items);
    };
    expect(await startRemoveAll({ tab: 1, account })).toMatchObject({ ok: false, why: 'storage-refused' });
    expect(await readJobs()).toEqual([]);
  });
});
