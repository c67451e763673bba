import { beforeEach, describe, expect, it, vi } from 'vitest';
import { endAllJobs, endJobsOfClosedTabs, endStaleJobs } from '../../lib/background/ending';
import { takeReading } from '../../lib/background/pages';
import { jobOf, noteJob, startCreate, startRemove } from '../../lib/background/work';
import type { Job, Phase } from '../../lib/drive/job';
import { accountIdOf } from '../../lib/ledger/account';
import { readJobs } from '../../lib/ledger/jobs';
import { lastEvent, stateOf } from './known';
import { from, startAnew, state, view } from './small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./small-browser')).smallBrowser }));
vi.mock('../../lib/message-bus', async () => (await import('./small-browser')).smallBus);
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('../ledger/memory')).queueLock() }));

const item = { name: 'Phone', created: '1' };
const NOON = Date.UTC(2026, 10, 24, 12);
const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
const remove = async () => startRemove({ tab: 1, account: await accountIdOf(view()), item });
const note = (job: Job, phase: Phase, outcome?: Job['outcome']) =>
  noteJob({ job: job.id, phase, account: view().account, outcome }, from(1));
const only = async () => (await readJobs())[0] as Job;

/** A deletion that has come as far as `phase`. */
async function jobAt(phase: Phase): Promise<Job> {
  await takeReading({ view: view() });
  expect(await remove()).toMatchObject({ ok: true });
  const job = await only();
  for (const each of ['opening', 'confirming', 'closing'] as const) {
    if (phase === 'planned') break;
    await note(job, each);
    if (each === phase) break;
  }
  return only();
}

beforeEach(() => {
  startAnew();
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  return () => vi.useRealTimers();
});

describe('a page that asks for its job', () => {
  it('gets none that is on its way to it, and leaves it as it is', async () => {
    await jobAt('planned');
    expect(await jobOf({ came: 'navigate' }, from(1))).toBeUndefined();
    expect(await only()).toMatchObject({ phase: 'planned' });
  });

  it('gets none that was planned long ago: it is over', async () => {
    await jobAt('planned');
    pass(6);
    expect(await jobOf({ came: 'navigate' }, from(1))).toBeUndefined();
    expect(await only()).toMatchObject({ phase: 'ended', outcome: { why: 'page-left' } });
  });

  it('gets one that was begun when the page went on by itself', async () => {
    const job = await jobAt('opening');
    expect(await jobOf({ came: 'navigate' }, from(1))).toEqual(job);
    expect(await jobOf({ came: 'navigate' }, from(2))).toBeUndefined();
  });

  it.each(['reload', 'back_forward', 'prerender', undefined] as const)(
    'gets none that was only begun when it came by %s: it is over',
    async (came) => {
      await jobAt('opening');
      expect(await jobOf({ came }, from(1))).toBeUndefined();
      expect(await only()).toMatchObject({ phase: 'ended', outcome: { why: 'page-left' } });
      expect(await stateOf('Phone')).toBe('listed');
    },
  );

  it.each(['confirming', 'closing'] as const)(
    'gets one that is %s however it came, to look how it ended',
    async (phase) => {
      await jobAt(phase);
      expect(await jobOf({ came: 'reload' }, from(1))).toMatchObject({ phase });
    },
  );

  it('gets none that has not moved for two minutes, and the ledger learns that its end is unknown', async () => {
    await jobAt('confirming');
    pass(121);
    expect(await jobOf({ came: 'navigate' }, from(1))).toBeUndefined();
    expect([await stateOf('Phone'), await lastEvent()]).toEqual(['unknown', 'delete-unknown']);
  });
});

describe('a job that was only begun', () => {
  it('may be begun anew once, after as long as a sign-in takes', async () => {
    const job = await jobAt('opening');
    pass(240);
    expect(await jobOf({ came: 'navigate' }, from(1))).toMatchObject({ phase: 'opening' });
    expect(await note(job, 'opening')).toMatchObject({ ok: true });
    expect(await jobOf({ came: 'navigate' }, from(1))).toMatchObject({ phase: 'opening', again: true });
    expect(await note(job, 'opening')).toMatchObject({ ok: false, why: 'journal-failed' });
    expect(await note(job, 'confirming')).toMatchObject({ ok: true });
  });

  it('is over when the sign-in took too long', async () => {
    const job = await jobAt('opening');
    pass(301);
    expect(await note(job, 'opening')).toMatchObject({ ok: false });
    expect(await jobOf({ came: 'navigate' }, from(1))).toBeUndefined();
    expect(await only()).toMatchObject({ phase: 'ended', outcome: { why: 'page-left' } });
  });

  it('may not go on to the intent after two minutes, unless it was begun anew', async () => {
    const job = await jobAt('opening');
    pass(121);
    expect(await note(job, 'confirming')).toMatchObject({ ok: false, why: 'journal-failed' });
    await note(job, 'opening');
    expect(await note(job, 'confirming')).toMatchObject({ ok: true });
  });

  it('is not begun anew in another account', async () => {
    const job = await jobAt('opening');
    const account = { label: 'somebody.else@example.com' };
    const told = await noteJob({ job: job.id, phase: 'opening', account }, from(1));
    expect(told).toMatchObject({ ok: false, why: 'account-changed' });
    expect(await only()).not.toHaveProperty('again');
  });

  it.each(['confirming', 'closing'] as const)('is not begun anew once it is %s', async (phase) => {
    const job = await jobAt(phase);
    expect(await note(job, 'opening')).toMatchObject({ ok: false, why: 'journal-failed' });
  });
});

describe('a job that nobody works any more', () => {
  it('makes way for the next after two minutes without a note, and the ledger is told', async () => {
    const first = await jobAt('confirming');
    pass(119);
    expect(await remove()).toMatchObject({ why: 'busy' });
    pass(2);
    expect(await remove()).toMatchObject({ ok: true });
    expect((await readJobs()).find(({ id }) => id === first.id)).toMatchObject({ phase: 'ended' });
    expect(await stateOf('Phone')).toBe('unknown');
  });

  it('is not stale while its notes go on', async () => {
    const job = await jobAt('opening');
    pass(100);
    expect(await note(job, 'confirming')).toMatchObject({ ok: true });
    pass(100);
    expect(await remove()).toMatchObject({ why: 'busy' });
  });

  it('may not press for a wish of long ago', async () => {
    const job = await jobAt('planned');
    pass(60);
    expect(await note(job, 'opening')).toMatchObject({ ok: false, why: 'journal-failed' });
  });

  it('may still tell how it ended, when the page comes to itself late', async () => {
    const job = await jobAt('confirming');
    pass(600);
    expect(await note(job, 'ended', { ok: true })).toMatchObject({ ok: true });
    expect(await stateOf('Phone')).toBe('deleted');
  });

  it.each([
    ['opening', 'listed', 'found'],
    ['confirming', 'unknown', 'delete-unknown'],
    ['closing', 'unknown', 'delete-unknown'],
  ] as const)('ends with its tab when %s, and leaves the record %s', async (phase, expected, event) => {
    await jobAt(phase);
    await endJobsOfClosedTabs();
    expect(await only()).toMatchObject({ phase });
    state.openTabs = [2];
    await endJobsOfClosedTabs();
    expect(await only()).toMatchObject({ phase: 'ended', outcome: { ok: false, why: 'page-left' } });
    expect([await stateOf('Phone'), await lastEvent()]).toEqual([expected, event]);
  });

  it.each([endJobsOfClosedTabs, endAllJobs])('keeps the end that the page told meanwhile', async (end) => {
    const job = await jobAt('confirming');
    state.openTabs = [];
    const { get } = state.storage;
    state.storage.get = async (keys) => {
      const found = await get(keys);
      if (!keys.includes(`job.${job.id}`)) return found;
      state.storage.get = get;
      await note(job, 'ended', { ok: true });
      return found;
    };
    await end();
    expect([(await only()).outcome, await stateOf('Phone')]).toEqual([{ ok: true }, 'deleted']);
  });
});

describe('the end of a job', () => {
  it('may be told twice, since the first answer may come too late', async () => {
    const job = await jobAt('confirming');
    const done = { ok: true as const, foundGone: undefined };
    expect(await note(job, 'ended', done)).toMatchObject({ ok: true });
    expect(await note(job, 'ended', done)).toMatchObject({ ok: true });
    expect(await note(job, 'ended', { ok: false, step: 'verify', why: 'not-verified' })).toMatchObject({ ok: false });
    expect(await lastEvent()).toBe('deleted');
  });

  async function withFullLedger(act: () => Promise<unknown>) {
    const { set } = state.storage;
    state.storage.set = (items) => ('ledger.meta' in items ? Promise.reject(new Error('no room')) : set(items));
    await act().finally(() => Object.assign(state.storage, { set }));
  }
  /** The journal takes it, the ledger does not: as where the background is stopped between the two. */
  async function endHalfTold() {
    const job = await jobAt('confirming');
    await withFullLedger(() => expect(note(job, 'ended', { ok: true })).rejects.toThrow('no room'));
    expect([(await only()).phase, await stateOf('Phone')]).toEqual(['ended', 'listed']);
    return job;
  }

  it('reaches the ledger when it is told again', async () => {
    const job = await endHalfTold();
    expect(await note(job, 'ended', { ok: true })).toMatchObject({ ok: true });
    expect([await stateOf('Phone'), await lastEvent()]).toEqual(['deleted', 'deleted']);
  });

  it('reaches the ledger when the background wakes, and once', async () => {
    await endHalfTold();
    await withFullLedger(endStaleJobs);
    await endStaleJobs();
    expect([await stateOf('Phone'), await lastEvent()]).toEqual(['deleted', 'deleted']);
    expect(await only()).not.toHaveProperty('untold');
  });
});

describe('a wish', () => {
  it('to delete is refused on a page that shows only part of the list', async () => {
    state.look = () => view({ complete: false });
    expect(await remove()).toMatchObject({ ok: false, why: 'not-sure' });
  });

  it.each([
    ['another shape', { ...view(), secret: 'x' }],
    ['nothing', undefined],
  ])('is refused when the page answers %s', async (_, answer) => {
    const account = await accountIdOf(view());
    state.look = () => answer;
    expect(await startRemove({ tab: 1, account, item })).toMatchObject({ why: 'no-page' });
    expect(await startCreate({ tab: 1, account, name: 'Tablet', apps: [] })).toMatchObject({ why: 'no-page' });
  });

  it('that the page did not take is over at once', async () => {
    state.run = async () => ({ ok: false, step: 'plan', why: 'busy' });
    expect(await remove()).toMatchObject({ why: 'busy' });
    expect(await only()).toMatchObject({ phase: 'ended' });
  });
});
