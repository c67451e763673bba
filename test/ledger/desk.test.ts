import { describe, expect, it, vi } from 'vitest';
import { freshDesk, noFilters, plainTable, wishDesk } from '../../lib/desk';
import { dismissRun, isFresh, keepFilters, keepTable, readDesk, showToCleanUp, wishFor } from '../../lib/desk-kept';
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
    await keepFilters({ ...noFilters, device: 'd1', age: '3' }, true, storage);
    expect((await readDesk(storage)).filters).toEqual({ search: '', device: 'd1', age: '3', state: 'any' });
  });

  it('has its filters before its tab: a list that is drawn takes those it finds', async () => {
    const storage = memoryStorage();
    const kept: string[][] = [];
    const slow = {
      ...storage,
      set: async (items: Record<string, unknown>) => {
        kept.push(Object.keys(items));
        await Promise.resolve();
        return storage.set(items);
      },
    };
    await showToCleanUp({ ...noFilters, state: 'selected' }, slow);
    expect(kept).toEqual([['desk.filters'], ['desk.wish']]);
    const { filters, wish } = await readDesk(storage);
    expect([filters.state, wish?.tab]).toEqual(['selected', 'clean-up']);
    // Another window stays where it is, unless whichever there is is meant.
    expect([wishFor(wish?.by ?? '', wish), wishFor('another', wish)]).toEqual([wish, undefined]);
    await wishDesk('help', {}, storage);
    expect((await readDesk(storage)).wish?.tab).toBe('help');
  });

  it('moves no window that did not wish it', async () => {
    const storage = memoryStorage({ 'desk.wish': { tab: 'clean-up', by: 'another', at: new Date().toISOString() } });
    expect((await readDesk(storage)).wish).toBeUndefined();
  });

  it('is nothing that was searched for and looks like an app password', async () => {
    const storage = memoryStorage();
    for (const search of ['abcdefghijklmnop', ' abcd efgh ijkl mnop', 'password: abcd']) {
      await keepFilters({ ...noFilters, search, device: 'd1' }, true, storage);
      await keepTable({ ...plainTable, search, sort: 'name' }, true, storage);
      const { filters, table } = await readDesk(storage);
      expect([filters, table]).toEqual([
        { ...noFilters, device: 'd1' },
        { ...plainTable, sort: 'name' },
      ]);
    }
  });

  it('is never nine letters of an app password that somebody types into a search', async () => {
    const storage = memoryStorage();
    for (const password of ['qwertyuiopasdfgh', 'qwer tyui opas dfgh', 'qwer-tyui-opas-dfgh', 'for qwertyuiopasdfgh'])
      for (let letters = 1; letters <= password.length; letters++) {
        const search = password.slice(0, letters);
        await keepFilters({ ...noFilters, search }, false, storage);
        await keepTable({ ...plainTable, search }, false, storage);
        expect(JSON.stringify(storage.items).replace(/[ -]/g, '')).not.toMatch(/qwertyuio/);
      }
  });

  it.each([
    ['thunderbird', 'thunderb'],
    ['Reading room workstation', 'Reading room workstat'],
    ['mail scan room', 'mail scan'],
    ['mail scan', 'mail scan'],
    ['Thunderbird', 'Thunderbird'],
    ['printer upstairs', 'printer upstairs'],
    ['scanner 2nd floor', 'scanner 2nd floor'],
  ])(
    'is what was searched for, whole where it is words, else without what may be half a password: %s',
    async (search, half) => {
      const storage = memoryStorage();
      await keepTable({ ...plainTable, search }, true, storage);
      expect((await readDesk(storage)).table.search).toBe(search);
      await keepTable({ ...plainTable, search }, false, storage);
      expect((await readDesk(storage)).table.search).toBe(half);
    },
  );

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
