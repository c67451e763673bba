import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newRun, nextItem } from '../../lib/drive/run';
import { readRuns, runningRuns } from '../../lib/ledger/read-runs';
import { addRun, changeRun } from '../../lib/ledger/runs';
import { planOf } from '../drive/run-plan';
import { memoryStorage, queueLock } from './memory';

const lost = { type: 'lost', failure: { ok: false, step: 'verify', why: 'page-left' } } as const;

describe('the journal of runs', () => {
  it('takes one of two that begin at the same moment, two hundred times (F11)', async () => {
    for (let turn = 0; turn < 200; turn++) {
      const [storage, lock] = [memoryStorage(), queueLock()];
      const begin = (id: string, tab: number) => addRun(newRun(planOf({ id }), tab), storage, lock);
      const taken = await Promise.all([begin('one', 1), begin('two', 2)]);
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect(await runningRuns(storage)).toHaveLength(1);
    }
  });

  it('is read, changed and begun anew whatever stands in its place (F15)', async () => {
    const junk = fc.oneof(fc.jsonValue(), fc.constant(undefined));
    const keys = ['runs', 'run.run', 'run.run.plan', 'run.run.0', 'run.run.1'];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...keys), junk), { maxLength: 4 }), async (broken) => {
        const [storage, lock] = [memoryStorage(), queueLock()];
        await addRun(newRun(planOf(), 1), storage, lock);
        Object.assign(storage.items, Object.fromEntries(broken));
        for (const run of await readRuns(storage)) expect(run.items).toHaveLength(run.plan.items.length);
        await changeRun('run', [lost], {}, storage, lock);
        expect(await addRun(newRun(planOf({ id: 'next' }), 1), storage, lock)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([[null], [7], [{ state: 'pressed' }], [{ state: 'confirming', at: 'noon' }]])(
    'takes a note that cannot be read, as %j, for that of a press: it is not begun again (F15)',
    async (broken) => {
      const [storage, lock] = [memoryStorage(), queueLock()];
      await addRun(newRun(planOf(), 1), storage, lock);
      storage.items['run.run.0'] = broken;
      const [run] = await readRuns(storage);
      expect(run?.items.map(({ state }) => state)).toEqual(['unknown', 'left', 'left', 'left']);
      expect(run && nextItem(run)).toBe(1);
      const begun = await changeRun('run', [{ type: 'opening', n: 0 }], {}, storage, lock);
      expect(begun).toEqual({ refused: 'journal-failed' });
    },
  );
});
