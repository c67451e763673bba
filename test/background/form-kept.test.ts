import { beforeEach, describe, expect, it, vi } from 'vitest';
import { endJobsOfClosedTabs } from '../../lib/background/ending';
import { takeCreation, takeReading } from '../../lib/background/pages';
import { noteJob, startCreate } from '../../lib/background/work';
import { keepCreating, readCreating } from '../../lib/creating';
import type { Failure } from '../../lib/drive/job';
import { accountIdOf } from '../../lib/ledger/account';
import { ledger } from './known';
import { from, startAnew, state, view } from './small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./small-browser')).smallBrowser }));
vi.mock('../../lib/message-bus', async () => (await import('./small-browser')).smallBus);
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('../ledger/memory')).queueLock() }));

const refused: Failure = { ok: false, step: 'submit', why: 'name-refused' };
const account = () => accountIdOf(view());
const form = async () => readCreating(await account());
async function start(): Promise<string> {
  await takeReading({ view: view() });
  const newDevice = { name: 'Slate', kind: 'tablet' } as const;
  const started = await startCreate({ tab: 1, account: await account(), name: 'Tablet', newDevice, apps: ['Mail'] });
  if (!started.ok) throw new Error(started.why);
  return started.value;
}
const end = (job: string, outcome: Failure | { ok: true }) =>
  noteJob({ job, phase: 'ended', account: view().account, outcome }, from(1));

beforeEach(startAnew);

describe('the form of one that came to nothing', () => {
  it.each([
    ['the page refused it', end],
    ['its tab was closed', () => Promise.all([Object.assign(state, { openTabs: [2] }), endJobsOfClosedTabs()])],
  ] as const)('stands as it was when %s', async (_, fails) => {
    const job = await start();
    expect(await form()).toBeUndefined();
    await fails(job, refused);
    const device = (await ledger()).devices[0]?.id;
    expect(await form()).toEqual({
      account: await account(),
      choice: { kind: 'device', device },
      apps: ['Mail'],
      name: 'Tablet',
    });
  });

  it.each([
    ['its page does not answer', { look: () => undefined }, 'no-page'],
    [
      'its page shows another account',
      { look: () => view({ account: { label: 'sam@example.com' } }) },
      'account-changed',
    ],
  ])('stands as it was when it could not be begun: %s', async (_, now, why) => {
    const asked = { tab: 1, account: await account(), name: 'Tablet', apps: ['Mail'] };
    await takeReading({ view: view() });
    Object.assign(state, now);
    const draft = { name: 'Slate', kind: 'tablet' } as const;
    expect(await startCreate({ ...asked, newDevice: draft })).toMatchObject({ ok: false, why });
    const { tab: _tab, ...rest } = asked;
    expect(await form()).toEqual({ ...rest, choice: { kind: 'new', draft } });
  });

  it('takes not the place of another that was begun since', async () => {
    const job = await start();
    const other = { account: 'b', apps: [], name: 'Another' };
    await keepCreating(other);
    await end(job, refused);
    expect([await form(), await readCreating('b')]).toEqual([undefined, other]);
  });

  it('goes once one of that name was made by hand', async () => {
    await end(await start(), refused);
    await takeCreation({ view: view({ state: 'password', rows: [] }), list: view(), name: 'Laptop' }, from(1));
    expect(await form()).toBeDefined();
    await takeCreation({ view: view({ state: 'password', rows: [] }), list: view(), name: 'Tablet' }, from(1));
    expect(await form()).toBeUndefined();
  });
});

it('no form is kept of one that was made before its page went', async () => {
  const job = await start();
  await takeCreation({ view: view({ state: 'password', rows: [] }), list: view(), name: 'Tablet', job }, from(1));
  await end(job, refused);
  expect(await form()).toBeUndefined();
});

it('no form is kept of one that was made', async () => {
  await end(await start(), { ok: true });
  expect(await form()).toBeUndefined();
});
