import { describe, expect, it } from 'vitest';
import { isRefused, newRun, type Run, type RunEvent } from '../../lib/drive/run';
import { readRuns } from '../../lib/ledger/read-runs';
import { addRun, changeRun, dropRun } from '../../lib/ledger/runs';
import { failure, planOf } from '../drive/run-plan';
import { memoryStorage, queueLock } from './memory';

/** A journal that counts what is read of storage. */
async function journal() {
  const storage = memoryStorage();
  const lock = queueLock();
  const read: string[] = [];
  const counting = {
    ...storage,
    get: (keys: string[]) => {
      read.push(...keys);
      return storage.get(keys);
    },
    set: (items: Record<string, unknown>) => storage.set(items),
    remove: (keys: string[]) => storage.remove(keys),
  };
  await addRun(newRun(planOf(), 1), counting, lock);
  const note = async (...events: RunEvent[]): Promise<Run> => {
    const changed = await changeRun('run', events, {}, counting, lock);
    if (isRefused(changed)) throw new Error(changed.refused);
    return changed;
  };
  return { storage, counting, lock, read, note };
}

it('reads only the head of a run before each press, whatever the run is long', async () => {
  const { note, read, counting } = await journal();
  await note({ type: 'opening', n: 0 });
  read.length = 0;
  await note({ type: 'intent', n: 0 });
  await note({ type: 'ended', n: 0, outcome: { ok: true, as: 'deleted' } }, { type: 'opening', n: 1 });
  expect(read).toEqual(['run.run', 'run.run']);
  const [run] = await readRuns(counting);
  expect(run?.items.map(({ state }) => state)).toEqual(['deleted', 'opening', 'left', 'left']);
});

it('reads all of it again where somebody else has changed it since', async () => {
  const { storage, note } = await journal();
  await note({ type: 'opening', n: 0 });
  const head = (await storage.get(['run.run']))['run.run'] as object;
  await storage.set({
    'run.run': { ...head, notedAt: '2026-11-25T11:00:00.000Z' },
    'run.run.0': { state: 'deleted' },
  });
  expect((await note({ type: 'opening', n: 1 })).items.map(({ state }) => state)).toEqual([
    'deleted',
    'opening',
    'left',
    'left',
  ]);
});

describe('a run that waits', () => {
  /** One that was begun, pressed and left. */
  async function waiting() {
    const { storage, counting, lock, note } = await journal();
    await note({ type: 'opening', n: 0 });
    await note({ type: 'intent', n: 0 });
    await note({ type: 'lost', failure: failure('page-left') });
    const add = (id: string, account: string) => addRun(newRun(planOf({ id, account }), 2), counting, lock);
    const runs = async () => (await readRuns(counting)).map(({ plan, head }) => [plan.id, head.phase]);
    return { storage, counting, lock, add, runs };
  }

  it('is kept, whatever others are begun after it; of those that are over the last ones are', async () => {
    const { storage, counting, lock, add, runs } = await waiting();
    for (let n = 0; n < 14; n++) {
      expect(await add(`o${n}`, 'other')).toBe(true);
      await changeRun(`o${n}`, [{ type: 'halted', failure: failure('list-changed') }], {}, counting, lock);
    }
    expect(await runs()).toEqual([['run', 'paused'], ...Array.from({ length: 9 }, (_, n) => [`o${n + 5}`, 'over'])]);
    expect((await readRuns(counting))[0]?.items[0]?.state).toBe('confirming');
    expect(Object.keys(storage.items).filter((key) => key.startsWith('run.o4'))).toEqual([]);
  });

  it('ends with a report where another of its account is begun', async () => {
    const { counting, add, runs } = await waiting();
    await add('next', 'account');
    expect(await runs()).toEqual([
      ['run', 'over'],
      ['next', 'running'],
    ]);
    const [ended] = await readRuns(counting);
    expect(ended?.items.map(({ state }) => state)).toEqual(['unknown', 'left', 'left', 'left']);
    expect(ended?.head.failure?.why).toBe('asked');
  });
});

it('knows nothing of a run that was dropped, or of one whose last note was not written', async () => {
  const { storage, counting, lock, note } = await journal();
  await note({ type: 'opening', n: 0 });
  const set = counting.set;
  counting.set = () => Promise.reject(new Error('full'));
  await expect(note({ type: 'intent', n: 0 })).rejects.toThrow('full');
  counting.set = set;
  expect((await note({ type: 'asked', wish: 'pause' })).items[0]?.state).toBe('opening');
  await dropRun('run', counting, lock);
  expect(await changeRun('run', [{ type: 'intent', n: 0 }], {}, counting, lock)).toEqual({ refused: 'journal-failed' });
  expect(Object.keys(storage.items)).toEqual(['runs']);
});
