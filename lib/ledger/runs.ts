import { isRefused, type Plan, type Refused, type Run, type RunEvent, type RunHead } from '../drive/run';
import { reduce, reduceAll } from '../drive/run-reducer';
import { accept } from '../schema';
import { planSchema, runHeadSchema } from '../schema-runs';
import { isWorked } from './jobs';
import { type Lock, ledgerLock } from './lock';
import { headKey, INDEX, idsOf, itemKey, KEPT, openRuns, planKey, readRun, runningRuns } from './read-runs';
import { localStorage, type Storage } from './storage';

/**
 * The run that was changed last, as it was written then. Every change writes the head anew, so that whoever finds that same
 * head in storage knows the rest, and need not read the plan and all notes again before each press.
 */
const latest = new WeakMap<Storage, Run>();

async function readForChange(id: string, storage: Storage): Promise<Run | undefined> {
  const known = latest.get(storage);
  if (known?.plan.id !== id) return readRun(id, storage);
  const head = accept(runHeadSchema, (await storage.get([headKey(id)]))[headKey(id)]);
  return head && isSameHead(head, known.head) ? known : readRun(id, storage);
}

/** Storage keeps no order of keys, and nothing that is undefined. */
const isSameHead = (one: RunHead, other: RunHead): boolean => inOrder(one) === inOrder(other);
const inOrder = (head: RunHead): string => {
  const known = Object.entries(head).filter(([, value]) => value !== undefined);
  return JSON.stringify(known.sort(([one], [other]) => (one < other ? -1 : 1)));
};

/**
 * Stores a new run; answers false, and stores nothing, where its tab or its account is worked already: one account has one
 * runner, over all tabs and windows. A paused run of the same account ends here, in the same write: nobody goes on with it,
 * and a press whose end nobody saw, which the ledger was told of when it paused, stays unknown. Of runs that are over the
 * oldest are forgotten.
 */
export function addRun(run: Run, storage: Storage = localStorage, lock: Lock = ledgerLock): Promise<boolean> {
  return lock(async () => {
    const { id, account } = run.plan;
    if (await isWorked({ tab: run.head.tab, account }, storage)) return false;
    const open = await openRuns(storage);
    const ended = open.flatMap((paused) => {
      if (paused.plan.account !== account) return [];
      const after = reduce(paused, { type: 'asked', wish: 'stop' }, run.head.notedAt);
      return isRefused(after) ? [] : [notesOf(paused, after)];
    });
    const ids = await idsOf(storage);
    const over = ids.filter((other) => !open.some(({ plan }) => plan.id === other));
    const forgotten = over.slice(0, Math.max(0, ids.length + 1 - KEPT));
    const kept = [...ids.filter((other) => !forgotten.includes(other)), id];
    const added = { [planKey(id)]: run.plan, [headKey(id)]: run.head, [INDEX]: kept };
    await storage.set(Object.assign(added, ...ended));
    for (const old of forgotten) await forget(old, storage);
    return true;
  });
}

/** What is written of a run that has changed. */
function notesOf(before: Run, { plan, head, items }: Run): Record<string, unknown> {
  const changed: Record<string, unknown> = { [headKey(plan.id)]: head };
  for (const [n, note] of items.entries()) if (note !== before.items[n]) changed[itemKey(plan.id, n)] = note;
  return changed;
}

/** A run that nobody took up, and of which nothing was done. */
export function dropRun(id: string, storage: Storage = localStorage, lock: Lock = ledgerLock): Promise<void> {
  return lock(async () => {
    await storage.set({ [INDEX]: (await idsOf(storage)).filter((other) => other !== id) });
    await forget(id, storage);
  });
}

/** All runs of an account and what was noted of them, under the lock of whoever asks. */
export async function forgetRunsOf(account: string, storage: Storage): Promise<void> {
  const ids = await idsOf(storage);
  const plans = await storage.get(ids.map(planKey));
  const its = ids.filter((id) => accept(planSchema, plans[planKey(id)])?.account === account);
  for (const id of its) await forget(id, storage);
  // Last: what is not in it is never found again.
  if (its.length > 0) await storage.set({ [INDEX]: ids.filter((id) => !its.includes(id)) });
}

async function forget(id: string, storage: Storage): Promise<void> {
  const plan: Plan | undefined = accept(planSchema, (await storage.get([planKey(id)]))[planKey(id)]);
  await storage.remove([headKey(id), planKey(id), ...(plan?.items.map((_, n) => itemKey(id, n)) ?? [])]);
}

interface Change {
  /** Asked under the lock, with the run as it stands; with those that are running too where it is to run again. */
  isAllowed?: (run: Run, running: readonly Run[]) => Refused | undefined | Promise<Refused | undefined>;
  /** What tells this change from every other: told again, it is not made again. */
  note?: string | undefined;
}

/**
 * Reduces events and writes what they changed, in one write. Answers the run after them, or why not; then nothing was
 * written.
 */
export function changeRun(
  id: string,
  events: readonly RunEvent[],
  { isAllowed = () => undefined, note }: Change = {},
  storage: Storage = localStorage,
  lock: Lock = ledgerLock,
): Promise<Run | Refused> {
  return lock(async () => {
    const before = await readForChange(id, storage);
    if (!before) return { refused: 'journal-failed' };
    if (note !== undefined && before.head.note === note) return before;
    const isResumed = events.some(({ type }) => type === 'resumed');
    const refused = await isAllowed(before, isResumed ? await runningRuns(storage) : []);
    if (refused) return refused;
    const reduced = reduceAll(before, events, new Date().toISOString());
    if (isRefused(reduced)) return reduced;
    const after = note === undefined ? reduced : { ...reduced, head: { ...reduced.head, note } };
    latest.delete(storage);
    await storage.set(notesOf(before, after));
    latest.set(storage, after);
    return after;
  });
}
