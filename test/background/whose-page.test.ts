import { beforeEach, describe, expect, it, vi } from 'vitest';
import { endWithoutAccess } from '../../lib/background/lost-runs';
import { takeReading } from '../../lib/background/pages';
import { noteRun, resumeRun, startRun } from '../../lib/background/run';
import { noteJob, startRemove } from '../../lib/background/work';
import type { Job } from '../../lib/drive/job';
import type { Run, RunEvent } from '../../lib/drive/run';
import { accountIdOf } from '../../lib/ledger/account';
import { readJobs } from '../../lib/ledger/jobs';
import { readRuns } from '../../lib/ledger/read-runs';
import { legacyHost, personalHost } from '../../lib/portals/hosts';
import type { PageView } from '../../lib/portals/view';
import { ADDRESSES } from '../portal/addresses';
import { stateOf } from './known';
import { from, startAnew, state, view } from './small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./small-browser')).smallBrowser }));
vi.mock('../../lib/message-bus', async () => (await import('./small-browser')).smallBus);
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('../ledger/memory')).queueLock() }));

/** What a page says of an account's list is believed of no other page, and of none that Latchkey may not read any more. */

const item = { name: 'Phone', created: '1' };
const gone = { ok: true, foundGone: false } as const;
const OTHER = { label: 'else@example.com' };
const NOBODY = {};
const onlyJob = async () => (await readJobs())[0] as Job;
const onlyRun = async () => (await readRuns())[0] as Run;
let notes = 0;
const note = async (events: RunEvent[], account: PageView['account'] = view().account) =>
  noteRun(
    { run: (await onlyRun()).plan.id, note: `n${notes++}`, account, events },
    { ...from(1), url: ADDRESSES.legacy },
  );

async function pressedJob(shown: PageView['account'] = view().account): Promise<Job> {
  state.look = () => view({ account: shown });
  await takeReading({ view: view({ account: shown }) });
  expect(await startRemove({ tab: 1, account: await accountIdOf(view({ account: shown })), item })).toMatchObject({
    ok: true,
  });
  const { id } = await onlyJob();
  for (const phase of ['opening', 'confirming'] as const) await noteJob({ job: id, phase, account: shown }, from(1));
  return onlyJob();
}

async function pressedRun(items = [item]): Promise<void> {
  await takeReading({ view: view() });
  const rows = view().rows.map(({ name, created }) => ({ name, created }));
  const seenAt = new Date().toISOString();
  const account = await accountIdOf(view());
  expect(await startRun({ tab: 1, account, task: 'delete', seenAt, rows, items })).toMatchObject({ ok: true });
  await note([{ type: 'opening', n: 0 }]);
  await note([{ type: 'intent', n: 0 }]);
}

beforeEach(startAnew);

describe('that an app password is gone', () => {
  it('is believed of a page that names its account, and of one that names nobody yet', async () => {
    for (const account of [view().account, NOBODY]) {
      startAnew();
      const job = await pressedJob();
      expect(await noteJob({ job: job.id, phase: 'ended', account, outcome: gone }, from(1))).toEqual({
        ok: true,
        value: undefined,
      });
      expect(await stateOf('Phone')).toBe('deleted');
    }
  });

  it('is believed where no page had named the account, and one does now', async () => {
    const job = await pressedJob(NOBODY);
    await noteJob({ job: job.id, phase: 'ended', account: OTHER, outcome: gone }, from(1));
    expect(await stateOf('Phone')).toBe('deleted');
  });

  it('is not believed of the list of somebody else: nobody knows what became of the press', async () => {
    const job = await pressedJob();
    const ended = { job: job.id, phase: 'ended', account: OTHER, outcome: gone } as const;
    const refused = { ok: false, step: 'verify', why: 'account-changed' };
    expect(await noteJob(ended, from(1))).toEqual(refused);
    // However often it is told.
    expect(await noteJob(ended, from(1))).toEqual(refused);
    expect(await onlyJob()).toMatchObject({ phase: 'ended', outcome: refused });
    expect(await stateOf('Phone')).toBe('unknown');
  });

  it('is not believed in a run either, which waits for the right account', async () => {
    await pressedRun();
    const ended: RunEvent[] = [{ type: 'ended', n: 0, outcome: { ok: true, as: 'deleted' } }];
    expect(await note(ended, OTHER)).toMatchObject({ ok: false, why: 'account-changed' });
    expect((await onlyRun()).items[0]).toMatchObject({ state: 'confirming' });
    expect(await note(ended, NOBODY)).toMatchObject({ ok: true });
    expect(await stateOf('Phone')).toBe('deleted');
  });
});

describe('a run that goes on', { timeout: 10_000 }, () => {
  const pausedOverAll = async () => {
    const laptop = { name: 'Laptop', created: '2' };
    await pressedRun([item, laptop]);
    const failure = { ok: false, step: 'verify', why: 'signed-out' } as const;
    await note([{ type: 'ended', n: 0, outcome: failure }]);
    expect((await onlyRun()).head.phase).toBe('paused');
  };
  const goOn = async () => resumeRun({ run: (await onlyRun()).plan.id, tab: 1 });

  it('does not take rows that are still to come for rows that are gone', async () => {
    await pausedOverAll();
    let looks = 0;
    state.look = () => (looks++ === 0 ? view({ rows: [] }) : view());
    expect(await goOn()).toMatchObject({ ok: true });
    expect((await onlyRun()).items.map((each) => each.state)).toEqual(['unknown', 'left']);
  });

  it('takes a list that stays without rows for what it is', async () => {
    await pausedOverAll();
    state.look = () => view({ rows: [] });
    expect(await goOn()).toMatchObject({ ok: true });
    expect((await onlyRun()).items.map((each) => each.state)).toEqual(['found-gone', 'found-gone']);
  });
});

describe('once the browser lets Latchkey on the site no more', () => {
  it('a run rests, and no intent is taken', async () => {
    await pressedRun([item, { name: 'Laptop', created: '2' }]);
    await note([{ type: 'ended', n: 0, outcome: { ok: true, as: 'deleted' } }]);
    await note([{ type: 'opening', n: 1 }]);
    await endWithoutAccess();
    // That to another site is none of its business.
    state.withheld = [personalHost];
    await endWithoutAccess();
    expect((await onlyRun()).head.phase).toBe('running');
    state.withheld = [legacyHost];
    await endWithoutAccess();
    expect((await onlyRun()).head).toMatchObject({ phase: 'paused', failure: { why: 'permission-withheld' } });
    expect(await note([{ type: 'intent', n: 1 }])).toMatchObject({ ok: false });
    expect((await onlyRun()).items.map((each) => each.state)).toEqual(['deleted', 'left']);
  });

  it('a single deletion is over, unless it was pressed: that is looked after', async () => {
    const { id } = await pressedJob();
    state.withheld = [legacyHost];
    await endWithoutAccess();
    expect(await onlyJob()).toMatchObject({ phase: 'confirming' });
    const account = view().account;
    expect(await noteJob({ job: id, phase: 'ended', account, outcome: gone }, from(1))).toMatchObject({ ok: true });
    expect(await stateOf('Phone')).toBe('deleted');
  });

  it('one that was only opened is over, and takes no intent', async () => {
    await takeReading({ view: view() });
    await startRemove({ tab: 1, account: await accountIdOf(view()), item });
    const { id } = await onlyJob();
    const note = (phase: 'opening' | 'confirming') => noteJob({ job: id, phase, account: view().account }, from(1));
    expect(await note('opening')).toMatchObject({ ok: true });
    state.withheld = [personalHost];
    await endWithoutAccess();
    expect(await onlyJob()).toMatchObject({ phase: 'opening' });
    state.withheld = [legacyHost];
    await endWithoutAccess();
    expect(await onlyJob()).toMatchObject({ phase: 'ended', outcome: { why: 'permission-withheld' } });
    expect(await note('confirming')).toMatchObject({ ok: false });
    expect(await stateOf('Phone')).toBe('listed');
  });
});
