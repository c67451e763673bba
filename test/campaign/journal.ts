import { fail } from '../../lib/drive/hands';
import type { Outcome } from '../../lib/drive/job';
import { type ItemNote, isRefused, type Refused, type Run, type RunEvent, type RunHead } from '../../lib/drive/run';
import { readRuns } from '../../lib/ledger/read-runs';
import { changeRun } from '../../lib/ledger/runs';
import type { Reading } from '../../lib/portals/read';
import { memoryStorage, queueLock } from '../ledger/memory';
import type { Chance } from './chance';
import type { Clock } from './clock';

/** How the way to the journal fails. */
export type Trouble = 'refuses' | 'loses the answer' | 'never answers' | 'writes late';

/** Milliseconds after which the page takes the journal for failed (entrypoints/hands/bare-hands.ts). */
const LATE = 2000;

/**
 * The journal as the background keeps it, with storage in memory, behind a way that takes its time and can fail. What it
 * refuses, it refuses by the real rules; a note is told up to three times, as the page's script does.
 */
export function openJournal(clock: Clock, chance: Chance, slowest: number) {
  const storage = memoryStorage();
  const lock = queueLock();
  let trouble: Trouble | undefined;
  let notes = 0;
  const change = (id: string, events: RunEvent[], more: Parameters<typeof changeRun>[2] = {}) =>
    changeRun(id, events, more, storage, lock);

  const tell = async (
    run: Run,
    tab: number,
    note: string,
    events: RunEvent[],
    label?: string,
  ): Promise<Outcome<RunHead>> => {
    const now = trouble;
    await clock.later(chance.int(1, slowest));
    if (now === 'writes late') await clock.later(chance.int(LATE, 3 * LATE));
    if (now === 'refuses') return fail('intent', 'journal-failed');
    if (now === 'loses the answer' && chance.is(0.5)) throw new Error('the background was stopped before it wrote');
    const presses = events.some(({ type }) => type === 'opening' || type === 'intent');
    const isAllowed = ({ head, plan }: Run): Refused | undefined => {
      if (head.tab !== tab) return { refused: 'journal-failed' };
      return presses && label !== plan.account ? { refused: 'account-changed' } : undefined;
    };
    const changed = await change(run.plan.id, events, { isAllowed, note });
    if (now === 'loses the answer') throw new Error('the background was stopped before it answered');
    if (now === 'never answers') return new Promise(() => {});
    await clock.later(1);
    return isRefused(changed) ? fail('intent', changed.refused) : { ok: true, value: changed.head };
  };

  return {
    storage,
    lock,
    change,
    /** What is written of the only run. */
    async read(): Promise<Run> {
      const [run] = await readRuns(storage);
      if (!run) throw new Error('no run is written down');
      return run;
    },
    /** What is written of an item at this very moment. */
    stateOf: (id: string, n: number): ItemNote['state'] =>
      (storage.items[`run.${id}.${n}`] as ItemNote | undefined)?.state ?? 'left',
    /** How a page that works the run writes; `isAlive` is asked before it hears an answer. */
    writer:
      (run: Run, tab: number, isAlive: () => boolean) =>
      async (events: RunEvent[], reading: Reading | undefined): Promise<Outcome<RunHead>> => {
        if (!isAlive()) return new Promise(() => {});
        const note = `note ${notes++}`;
        const once = () => tell(run, tab, note, events, reading?.view.account?.label);
        const late = clock.later(LATE).then(() => fail('intent', 'journal-failed'));
        const told = once().catch(once).catch(once);
        const answer = await Promise.race([told, late]).catch(() => fail('intent', 'journal-failed'));
        return isAlive() ? answer : new Promise(() => {});
      },
    hinder(how: Trouble | undefined) {
      trouble = how;
    },
  };
}
