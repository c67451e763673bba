import { beforeEach, describe, expect, it, vi } from 'vitest';
import { takeReading } from '../../lib/background/pages';
import type { PasswordRecord } from '../../lib/ledger/model';
import { changeLedger } from '../../lib/ledger/store';
import type { PageView } from '../../lib/portals/view';
import { ledger } from './known';
import { startAnew, view } from './small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./small-browser')).smallBrowser }));
vi.mock('../../lib/message-bus', async () => (await import('./small-browser')).smallBus);
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('../ledger/memory')).queueLock() }));

/** Two pages of Microsoft's show the list of one account: what stood on one of them is nothing new on the other. */

type Portal = PageView['portal'];
const named = (names: string[]) => names.map((name) => ({ name, removable: true }));
const read = (portal: Portal, names: string[], change: Partial<PageView> = {}) =>
  takeReading({ view: view({ portal, rows: named(names), ...change }) });
const newOnes = async () => (await ledger()).records.filter(({ newToYou }) => newToYou).map(({ name }) => name);

/** As the person, or a deletion, has left it. */
const settle = (name: string, change: Partial<PasswordRecord>, account?: string) =>
  changeLedger((known) => ({
    ledger: {
      ...known,
      records: known.records.map((record) =>
        record.name === name && (account ?? record.account) === record.account ? { ...record, ...change } : record,
      ),
    },
    value: undefined,
  }));

beforeEach(startAnew);

describe('what stood on the other page of the account', () => {
  /** Both lists are known, and on the older page one more stands by now that the person has said something about. */
  const knowBoth = async (change: Partial<PasswordRecord> = { apps: ['Mail'] }) => {
    await read('security-info', ['Phone']);
    await read('legacy', ['Phone']);
    await read('legacy', ['Phone', 'Laptop']);
    await settle('Laptop', { newToYou: false, ...change });
  };

  it.each<[string, Partial<PasswordRecord>]>([
    ['was made here', { madeAt: '2026-11-24T10:00:00.000Z' }],
    ['has a device', { device: 'd1' }],
    ['has an app', { apps: ['Mail'] }],
  ])('is not new to the person where it %s; what stood nowhere is', async (_, change) => {
    await knowBoth(change);
    await read('security-info', ['Phone', 'Laptop', 'Stranger']);
    expect(await newOnes()).toEqual(['Stranger']);
  });

  it('is new where nobody has said anything of it: it may only have been there at the first reading', async () => {
    await read('security-info', ['Phone']);
    await read('legacy', ['Phone', 'Stranger']);
    await read('security-info', ['Phone', 'Stranger']);
    expect(await newOnes()).toEqual(['Stranger']);
  });

  it('is new where two of its name stand here, of which one may be anybody’s', async () => {
    await knowBoth();
    await read('security-info', ['Phone', 'Laptop', 'Laptop']);
    expect(await newOnes()).toEqual(['Laptop', 'Laptop']);
  });

  it('is not new either where the list comes in parts', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await knowBoth();
    vi.setSystemTime(Date.now() + 600_000);
    await read('security-info', [], { complete: false });
    await read('security-info', ['Phone', 'Laptop']);
    vi.useRealTimers();
    expect(await newOnes()).toEqual([]);
  });

  it('is kept apart all the same: nothing of one list lands in the other', async () => {
    await knowBoth();
    await read('security-info', ['Phone', 'Laptop']);
    const { accounts, records } = await ledger();
    expect(accounts).toHaveLength(2);
    expect(accounts.map(({ id }) => records.filter(({ account }) => account === id).length)).toEqual([2, 2]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['was new there as well', () => read('legacy', ['Phone', 'Laptop', 'Tablet'])],
    [
      'went from there',
      async () => {
        await read('legacy', ['Phone', 'Tablet']);
        await settle('Tablet', { newToYou: false });
        await read('legacy', ['Phone']);
      },
    ],
    [
      'stood there in the list of somebody else',
      () => read('legacy', ['Tablet'], { account: { label: 'else@example.com' } }),
    ],
    ['stood there for nobody', () => read('legacy', ['Tablet'], { account: undefined })],
  ])('is new where it %s', async (_, before) => {
    await read('security-info', ['Phone']);
    await read('legacy', ['Phone']);
    await before();
    await settle('Tablet', { apps: ['Mail'] });
    await read('security-info', ['Phone', 'Tablet']);
    const { records } = await ledger();
    expect(records.filter(({ name, newToYou }) => name === 'Tablet' && newToYou).length).toBeGreaterThan(0);
    const here = records.find(({ name, account }) => name === 'Tablet' && account === records[0]?.account);
    expect(here?.newToYou).toBe(true);
  });

  it('is new where one of its name was deleted here, whoever made it anew', async () => {
    await knowBoth();
    await read('security-info', ['Phone', 'Laptop']);
    const { accounts } = await ledger();
    await settle('Laptop', { state: 'deleted' }, accounts.find(({ portal }) => portal === 'security-info')?.id);
    await read('security-info', ['Phone']);
    await read('legacy', ['Phone', 'Laptop']);
    await read('security-info', ['Phone', 'Laptop']);
    expect(await newOnes()).toEqual(['Laptop']);
  });

  it('is new where no page names the account', async () => {
    const nobody = { account: undefined };
    await read('security-info', ['Phone'], nobody);
    await read('legacy', ['Phone', 'Tablet'], nobody);
    await settle('Tablet', { apps: ['Mail'] });
    await read('security-info', ['Phone', 'Tablet'], nobody);
    expect(await newOnes()).toEqual(['Tablet']);
  });

  it('is new where it was made on another day', async () => {
    await read('security-info', ['Phone']);
    const on = (createdOn: string) => ({
      rows: [
        { name: 'Phone', removable: true },
        { name: 'Tablet', createdOn, removable: true },
      ],
    });
    await read('legacy', [], on('2026-01-01'));
    await settle('Tablet', { apps: ['Mail'] });
    await read('security-info', [], on('2026-03-03'));
    expect(await newOnes()).toEqual(['Tablet']);
  });
});
