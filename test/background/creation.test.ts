import { beforeEach, describe, expect, it, vi } from 'vitest';
import { takeCreation, takeReading } from '../../lib/background/pages';
import { startCreate } from '../../lib/background/work';
import { accountIdOf } from '../../lib/ledger/account';
import { CreationRefused } from '../../lib/ledger/creation';
import { readJobs } from '../../lib/ledger/jobs';
import { ledger } from './known';
import { from, startAnew, view } from './small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./small-browser')).smallBrowser }));
vi.mock('../../lib/message-bus', async () => (await import('./small-browser')).smallBus);
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('../ledger/memory')).queueLock() }));

/** The step with the password often does not say whose it is. */
const password = view({ state: 'password', account: undefined, rows: [] });
const made = async () => (await ledger()).records.filter(({ name }) => name === 'Tablet');
const start = async (): Promise<string> => {
  const started = await startCreate({
    tab: 1,
    account: await accountIdOf(view()),
    name: 'Tablet',
    newDevice: { name: 'Slate', kind: 'tablet' },
    apps: ['Mail'],
  });
  if (!started.ok) throw new Error(started.why);
  return started.value;
};

beforeEach(startAnew);

describe('what was made', () => {
  it('by a job belongs to the account of the job', async () => {
    await takeReading({ view: view() });
    const job = await start();
    await takeCreation({ view: password, name: 'Tablet', job }, from(1));
    expect(await made()).toMatchObject([{ account: await accountIdOf(view()), apps: ['Mail'] }]);
    expect((await ledger()).accounts).toHaveLength(1);
  });

  it('belongs to the job of its tab, even when the page does not know of the job yet', async () => {
    await takeReading({ view: view() });
    const job = await start();
    await takeCreation({ view: password, name: 'Tablet' }, from(1));
    await takeCreation({ view: password, name: 'Tablet', job }, from(1));
    expect(await made()).toMatchObject([{ account: await accountIdOf(view()), apps: ['Mail'] }]);
    expect((await made())[0]?.device).toBeDefined();
  });

  it('by hand belongs to the account of the list that stood there before', async () => {
    await takeReading({ view: view() });
    await takeCreation({ view: password, list: view(), name: 'Tablet' }, from(1));
    expect(await made()).toMatchObject([{ account: await accountIdOf(view()) }]);
  });

  it('by hand belongs to the account that the page names, when no list stood there', async () => {
    await takeCreation({ view: { ...password, account: view().account }, name: 'Tablet' }, from(1));
    expect(await made()).toMatchObject([{ account: await accountIdOf(view()) }]);
  });

  it.each(['Tablet ', ' Tablet', '\u202dTablet', 'Tab\u200blet'])(
    'is found in the list again, by whatever odd blanks and marks it was called: %j',
    async (odd) => {
      await takeReading({ view: view() });
      const account = await accountIdOf(view());
      const started = await startCreate({ tab: 1, account, name: `Work ${odd}  2`, apps: ['Mail'] });
      if (!started.ok) throw new Error(started.why);
      expect(await readJobs()).toMatchObject([{ name: 'Work Tablet 2' }]);
      await takeCreation({ view: password, name: 'Work Tablet 2', job: started.value }, from(1));
      await takeCreation({ view: password, list: view(), name: odd }, from(2));
      const rows = ['Work Tablet 2', 'Tablet'].map((name) => ({ name, created: '3', removable: true }));
      await takeReading({ view: view({ rows: [...view().rows, ...rows] }) });
      const made = (await ledger()).records.filter(({ name }) => name.includes('Tablet'));
      expect(made.map(({ name, state, newToYou }) => [name, state, newToYou])).toEqual([
        ['Work Tablet 2', 'listed', false],
        ['Tablet', 'listed', false],
      ]);
    },
  );

  it('is not believed when nothing is left of its name', async () =>
    await expect(takeCreation({ view: password, name: ' \u200b' }, from(1))).rejects.toThrow(CreationRefused));

  it('is not believed when it names the job of another tab, or none that there is', async () => {
    const job = await start();
    await expect(takeCreation({ view: password, name: 'Tablet', job }, from(2))).rejects.toThrow(CreationRefused);
    await expect(takeCreation({ view: password, name: 'Tablet', job: 'x' }, from(1))).rejects.toThrow(CreationRefused);
    expect(await made()).toEqual([]);
  });

  it('leaves no record when its name may carry a password', async () => {
    for (const name of ['Tablet abcdefghijklmnop', 'Tablet Password: x'])
      await expect(takeCreation({ view: password, name }, from(1))).rejects.toThrow(CreationRefused);
    expect((await ledger()).records).toEqual([]);
  });
});

describe('a reading that is not sure', () => {
  it('is answered with rows that nothing is known of', async () => {
    await takeReading({ view: view() });
    const before = await ledger();
    const { rows } = await takeReading({
      view: view({ level: 'by-hand', rows: [{ name: 'x', removable: false }] }),
    });
    expect(rows).toEqual([{ newToYou: false, chosen: false }]);
    expect(await ledger()).toEqual(before);
  });
});
