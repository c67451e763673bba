import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  type Creating,
  dismissRun,
  freshDesk,
  isFresh,
  keepCreating,
  keepFilters,
  keepTable,
  noFilters,
  plainTable,
  readCreating,
  readDesk,
  wishDesk,
} from '../../lib/desk';
import { offerCreating } from '../../lib/desk-offer';
import { newRun } from '../../lib/drive/run';
import { openRuns, readRuns } from '../../lib/ledger/read-runs';
import { addRun, changeRun } from '../../lib/ledger/runs';
import { planOf } from '../drive/run-plan';
import { memoryStorage, queueLock } from './memory';

describe('what the desk keeps', () => {
  it('is as at the first opening where nothing fits', async () => {
    const storage = memoryStorage({
      'desk.filters': { search: 1, device: 'all', age: 'any', state: 'any', more: true },
      'desk.dismissed': 'all',
      'desk.wish': { tab: 'settings', at: 'noon' },
    });
    expect(await readDesk(storage)).toEqual({ ...freshDesk, forms: undefined, wish: undefined });
  });

  it('is how the list was filtered', async () => {
    const storage = memoryStorage();
    await keepFilters({ ...noFilters, device: 'd1', age: '3' }, storage);
    expect((await readDesk(storage)).filters).toEqual({ search: '', device: 'd1', age: '3', state: 'any' });
  });

  it('is nothing that was searched for and looks like an app password', async () => {
    const storage = memoryStorage();
    for (const search of ['abcdefghijklmnop', ' abcd efgh ijkl mnop', 'password: abcd']) {
      await keepFilters({ ...noFilters, search, device: 'd1' }, storage);
      await keepTable({ ...plainTable, search, sort: 'name' }, storage);
      const { filters, table } = await readDesk(storage);
      expect([filters, table]).toEqual([
        { ...noFilters, device: 'd1' },
        { ...plainTable, sort: 'name' },
      ]);
    }
  });

  it('is which reports were put away, the last twenty', async () => {
    const [storage, lock] = [memoryStorage(), queueLock()];
    await Promise.all(Array.from({ length: 25 }, (_, n) => dismissRun(`r${n}`, storage, lock)));
    await dismissRun('r10', storage, lock);
    const { dismissed } = await readDesk(storage);
    expect(dismissed).toHaveLength(20);
    expect(dismissed.at(-1)).toBe('r10');
    expect(new Set(dismissed).size).toBe(20);
  });

  it('is which part of the help somebody was led to, if there is such a part', async () => {
    const storage = memoryStorage();
    await wishDesk('help', { section: 'missing' }, storage);
    expect((await readDesk(storage)).wish).toMatchObject({ tab: 'help', section: 'missing' });
    storage.items['desk.wish'] = { tab: 'help', section: 'elsewhere', at: new Date().toISOString() };
    expect((await readDesk(storage)).wish).toBeUndefined();
  });

  it('is where somebody wants it to stand, for ten seconds', async () => {
    const storage = memoryStorage();
    await wishDesk('clean-up', {}, storage);
    const { wish } = await readDesk(storage);
    if (!wish) throw new Error('no wish');
    expect(wish.tab).toBe('clean-up');
    const at = Date.parse(wish.at);
    expect([at, at + 9000, at + 11_000].map((now) => isFresh(wish, now))).toEqual([true, true, false]);
  });
});

describe('a new app password that was begun', () => {
  const begun: Creating = {
    account: 'a',
    choice: { kind: 'device', device: 'd1' },
    apps: ['Mail'],
    name: 'Phone-Mail',
  };
  const kept = async (creating: Creating | undefined) => {
    const storage = memoryStorage();
    await keepCreating(creating, storage);
    return readCreating('a', storage);
  };

  it('is there again for its account alone, until it is ended', async () => {
    const storage = memoryStorage();
    await keepCreating(begun, storage);
    expect(await readCreating('a', storage)).toEqual(begun);
    expect(await readCreating('b', storage)).toBeUndefined();
    await keepCreating(undefined, storage);
    expect(storage.items).toEqual({});
  });

  it.each(['a', 'b'])('takes no other’s place unasked, of whichever account: %s', async (account) => {
    const storage = memoryStorage();
    await offerCreating({ ...begun, name: 'Offered' }, storage);
    expect((await readCreating('a', storage))?.name).toBe('Offered');
    await keepCreating({ ...begun, account }, storage);
    await offerCreating({ ...begun, name: 'Offered' }, storage);
    expect(await readCreating(account, storage)).toEqual({ ...begun, account });
  });

  it.each([
    ['a password that was pasted', 'zqxjkvbwpyfgmcvu'],
    ['one in groups', 'zqxj kvbw pyfg mcvu'],
    ['one that is being typed', 'zqxjkvbwp'],
    ['one beside other words', 'Password: zqxjkvbwpyfgmcvu'],
  ])('keeps no name that is %s', async (_, name) => expect((await kept({ ...begun, name }))?.name).toBeUndefined());

  it('keeps no password that was typed for a device or an app', async () => {
    const draft = { name: 'zqxj kvbw pyfg mcvu', kind: 'phone' } as const;
    const found = await kept({ ...begun, choice: { kind: 'new', draft }, apps: ['Mail', 'zqxjkvbwpyfgmcvu'] });
    expect(found).toEqual({ ...begun, choice: undefined, apps: ['Mail'] });
  });

  it('is none where it does not fit, whatever it is', async () => {
    for (const creating of [{ ...begun, more: 1 }, { ...begun, apps: 'Mail' }, { ...begun, name: 'x'.repeat(300) }, 7])
      expect(await readCreating('a', memoryStorage({ creating }))).toBeUndefined();
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (creating) => {
        await readCreating('a', memoryStorage({ creating }));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the runs that are not over', () => {
  it('are read without the plans and items of those that are', async () => {
    const [storage, lock] = [memoryStorage(), queueLock()];
    for (const id of ['old', 'new']) {
      await addRun(newRun(planOf({ id, account: id }), 1), storage, lock);
      const asked = { type: 'asked', wish: id === 'old' ? 'stop' : 'pause' } as const;
      const failure = { ok: false, step: 'plan', why: 'asked' } as const;
      await changeRun(id, [asked, { type: 'lost', failure }], {}, storage, lock);
    }
    const get = vi.spyOn(storage, 'get');
    expect((await openRuns(storage)).map(({ plan, head }) => [plan.id, head.phase])).toEqual([['new', 'paused']]);
    const keys = get.mock.calls.flat(2);
    expect(keys.filter((key) => key.startsWith('run.old'))).toEqual(['run.old']);
    expect(await readRuns(storage)).toHaveLength(2);
  });
});
