import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loseSilentRuns } from '../../lib/background/lost-runs';
import { hand, inTime, look } from '../../lib/background/page-in-tab';
import { askRun, noteRun, resumeRun, startRun } from '../../lib/background/run';
import { noteJob, startRemove } from '../../lib/background/work';
import type { Job, Task } from '../../lib/drive/job';
import type { RunTask } from '../../lib/drive/run';
import { accountIdOf } from '../../lib/ledger/account';
import { readRuns } from '../../lib/ledger/read-runs';
import { changeRun } from '../../lib/ledger/runs';
import { ADDRESSES } from '../portal/addresses';
import { from, smallBrowser, startAnew, state, view } from './small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./small-browser')).smallBrowser }));
vi.mock('../../lib/message-bus', async () => (await import('./small-browser')).smallBus);
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('../ledger/memory')).queueLock() }));

const item = { name: 'Phone', created: '1' };
const noPage = { ok: false, step: 'plan', why: 'no-page' };
const { account } = view();
/** What the tab was handed, to be taken whenever it thaws. */
let handed: Task[] = [];
const freezeAtHand = () => {
  state.run = (task) => {
    handed.push(task);
    return new Promise(() => {});
  };
};
async function start() {
  const rows = view().rows.map(({ name, created }) => ({ name, created }));
  const seenAt = new Date().toISOString();
  return startRun({ tab: 1, account: await accountIdOf(view()), task: 'delete', seenAt, rows, items: [item] });
}
/** The first thing that a page tells of its run, before it presses anything. */
const begin = () =>
  noteRun(
    { run: (handed[0] as RunTask).run.plan.id, note: 'first', account, events: [{ type: 'opening', n: 0 }] },
    { ...from(1), url: ADDRESSES.legacy },
  );

beforeEach(() => {
  startAnew();
  handed = [];
});

describe('a frozen tab (F5)', { timeout: 10_000 }, () => {
  it('keeps nobody waiting for more than two seconds', async () => {
    const begun = performance.now();
    state.look = () => new Promise(() => {});
    freezeAtHand();
    const answers = [look(1), hand(1, { kind: 'unfold' }), inTime(new Promise(() => {})).catch(() => 'late')];
    expect(await Promise.all(answers)).toEqual([undefined, noPage, 'late']);
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  it('is handed nothing once it thaws, where the hands came too late', async () => {
    freezeAtHand();
    let thaw = () => {};
    const frozen = new Promise<void>((resolve) => (thaw = resolve));
    vi.spyOn(smallBrowser.scripting, 'executeScript').mockReturnValueOnce(frozen);
    expect(await hand(1, { kind: 'unfold' })).toEqual(noPage);
    thaw();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(handed).toEqual([]);
  });

  it('cannot begin the run that it was handed and that was given up', async () => {
    freezeAtHand();
    expect(await start()).toEqual(noPage);
    expect(await readRuns()).toEqual([]);
    expect(await begin()).toMatchObject({ ok: false, why: 'journal-failed' });
  });

  it('cannot go on with a run that waits again, and a stop of it is answered', async () => {
    expect(await start()).toMatchObject({ ok: true });
    const [{ plan }] = (await readRuns()) as [RunTask['run']];
    state.run = () => Promise.reject(new Error('no page'));
    await askRun({ run: plan.id, wish: 'pause' });
    freezeAtHand();
    expect(await resumeRun({ run: plan.id, tab: 1 })).toEqual(noPage);
    expect(await begin()).toMatchObject({ ok: false, why: 'journal-failed' });
    expect((await readRuns())[0]?.head.phase).toBe('paused');
    expect(await askRun({ run: plan.id, wish: 'stop' })).toMatchObject({ ok: true });
    expect((await readRuns())[0]?.head.phase).toBe('over');
  });

  it('is not waited for when its run is to stop', async () => {
    expect(await start()).toMatchObject({ ok: true });
    const [{ plan }] = (await readRuns()) as [RunTask['run']];
    freezeAtHand();
    expect(await askRun({ run: plan.id, wish: 'stop' })).toMatchObject({ ok: true });
    expect((await readRuns())[0]?.head.phase).toBe('over');
  });

  it('cannot begin the single job that it was handed and that was given up', async () => {
    freezeAtHand();
    expect(await startRemove({ tab: 1, account: await accountIdOf(view()), item })).toEqual(noPage);
    const { id: job } = handed[0] as Job;
    expect(await noteJob({ job, phase: 'opening', account }, from(1))).toMatchObject({ ok: false });
  });
});

describe('a tab that has crashed (F4)', () => {
  const LONG = 130_000;
  const headNow = async () => (await readRuns())[0]?.head;
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());
  const later = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);
  const isAwaited = () => {
    const is = 'run' in state.alarms;
    state.alarms = {};
    return is;
  };

  it('is noticed by itself: its run rests once it has been silent for long', async () => {
    expect(await start()).toMatchObject({ ok: true });
    expect(isAwaited()).toBe(true);
    state.look = () => Promise.reject(new Error('no such page'));
    await loseSilentRuns();
    expect([(await headNow())?.phase, isAwaited()]).toEqual(['running', true]);
    later(LONG);
    await loseSilentRuns();
    expect(await headNow()).toMatchObject({ phase: 'paused', failure: { why: 'page-left' } });
    expect(isAwaited()).toBe(true);
    await loseSilentRuns();
    expect(isAwaited()).toBe(false);
  });

  it('so is a tab that shows another page of the same host, where its own is frozen or gone', async () => {
    await start();
    state.look = () => view({ state: 'elsewhere', rows: [] });
    later(LONG);
    await loseSilentRuns();
    expect(await headNow()).toMatchObject({ phase: 'paused', failure: { why: 'page-left' } });
  });

  it('is none where the page still answers', async () => {
    await start();
    later(LONG);
    await loseSilentRuns();
    expect([(await headNow())?.phase, isAwaited()]).toEqual(['running', true]);
  });

  it('is none where the run has said something while its page was asked', async () => {
    await start();
    later(LONG);
    state.look = async () => {
      const [run] = await readRuns();
      await changeRun(run?.plan.id ?? '', [{ type: 'opening', n: 0 }]);
      throw new Error('it goes to its next page');
    };
    await loseSilentRuns();
    expect((await headNow())?.phase).toBe('running');
  });
});
