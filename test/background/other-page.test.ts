import { beforeEach, describe, expect, it, vi } from 'vitest';
import { takeReading } from '../../lib/background/pages';
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

beforeEach(startAnew);

describe('what stood on the other page of the account', () => {
  const knowBoth = async () => {
    await read('security-info', ['Phone']);
    await read('legacy', ['Phone', 'Laptop']);
  };

  it('is not new to the person; what stood nowhere is', async () => {
    await knowBoth();
    await read('security-info', ['Phone', 'Laptop', 'Stranger']);
    expect(await newOnes()).toEqual(['Stranger']);
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
        await read('legacy', ['Phone', 'Laptop']);
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
    await read('security-info', ['Phone', 'Tablet']);
    const { records } = await ledger();
    expect(records.filter(({ name, newToYou }) => name === 'Tablet' && newToYou).length).toBeGreaterThan(0);
    const here = records.find(({ name, account }) => name === 'Tablet' && account === records[0]?.account);
    expect(here?.newToYou).toBe(true);
  });

  describe('later', () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['Date'] });
      return () => vi.useRealTimers();
    });
    const soon = () => vi.setSystemTime(Date.now() + 60_000);

    it('is new where it was last seen there before this list was read', async () => {
      await read('legacy', ['Phone', 'Tablet']);
      soon();
      await read('security-info', ['Phone']);
      soon();
      await read('security-info', ['Phone', 'Tablet']);
      expect(await newOnes()).toEqual(['Tablet']);
    });

    it('is new where one of its name was deleted here, whoever made it anew', async () => {
      await read('legacy', ['Phone', 'Tablet']);
      await read('security-info', ['Phone', 'Tablet']);
      const { accounts } = await ledger();
      const here = accounts.find(({ portal }) => portal === 'security-info')?.id;
      await changeLedger((known) => ({
        ledger: {
          ...known,
          records: known.records.map((record) =>
            record.account === here && record.name === 'Tablet' ? { ...record, state: 'deleted' } : record,
          ),
        },
        value: undefined,
      }));
      await read('security-info', ['Phone']);
      vi.setSystemTime(Date.now() + 86_400_000);
      await read('legacy', ['Phone', 'Tablet']);
      await read('security-info', ['Phone', 'Tablet']);
      expect(await newOnes()).toEqual(['Tablet']);
    });
  });

  it('is new where no page names the account', async () => {
    const nobody = { account: undefined };
    await read('security-info', ['Phone'], nobody);
    await read('legacy', ['Phone', 'Tablet'], nobody);
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
    await read('security-info', [], on('2026-03-03'));
    expect(await newOnes()).toEqual(['Tablet']);
  });
});
