import type { ItemNote, Run, RunHead } from '../drive/run';
import { accept } from '../schema';
import { itemNoteSchema, planSchema, runHeadSchema } from '../schema-runs';
import { type Changes, localStorage, onStorageChange, type Storage } from './storage';

/**
 * The journal of runs: what was planned, written once; a small head; and one small key for each item, so that what is
 * written before a press is quick to write, however long the list is. The newest run is the last of the index. Here it is read; runs.ts writes it.
 */
export const INDEX = 'runs';
/** Runs that are kept; those that are not over are kept besides. */
export const KEPT = 10;
/** More than there are ever kept: every account has one that is not over at most. */
const MOST = 100;
export const headKey = (id: string) => `run.${id}`;
export const planKey = (id: string) => `run.${id}.plan`;
export const itemKey = (id: string, n: number) => `run.${id}.${n}`;

/** All runs that are kept, oldest first; one that does not fit the schema any more is left out. */
export async function readRuns(storage: Storage = localStorage): Promise<Run[]> {
  const runs = await Promise.all((await idsOf(storage)).map((id) => readRun(id, storage)));
  return runs.filter((run) => run !== undefined);
}

/** Those that somebody works, or has left without a word; cheap where there is none, since every visit asks. */
export const runningRuns = (storage: Storage = localStorage): Promise<Run[]> => runsIn(['running'], storage);

/** Those that are under way or paused, without reading the reports of others. */
export const openRuns = (storage: Storage = localStorage): Promise<Run[]> => runsIn(['running', 'paused'], storage);

/** Those that wait for the person. */
export const pausedRuns = (storage: Storage = localStorage): Promise<Run[]> => runsIn(['paused'], storage);

async function runsIn(phases: readonly RunHead['phase'][], storage: Storage): Promise<Run[]> {
  const ids = await idsOf(storage);
  const heads = await storage.get(ids.map(headKey));
  const phaseOf = (id: string) => accept(runHeadSchema, heads[headKey(id)])?.phase;
  const meant = ids.filter((id) => phases.some((phase) => phase === phaseOf(id)));
  const runs = await Promise.all(meant.map((id) => readRun(id, storage)));
  return runs.filter((run) => run !== undefined);
}

export async function readRun(id: string, storage: Storage): Promise<Run | undefined> {
  const stored = await storage.get([headKey(id), planKey(id)]);
  const head = accept(runHeadSchema, stored[headKey(id)]);
  const plan = accept(planSchema, stored[planKey(id)]);
  if (!head || !plan) return undefined;
  const keys = plan.items.map((_, n) => itemKey(id, n));
  const notes = await storage.get(keys);
  return { plan, head, items: keys.map((key) => noteFrom(notes[key])) };
}

/** Before its first note an item is left. A note that cannot be read may be that of a press: it is never pressed again. */
function noteFrom(stored: unknown): ItemNote {
  return stored === undefined ? { state: 'left' } : (accept(itemNoteSchema, stored) ?? { state: 'unknown' });
}

export async function idsOf(storage: Storage): Promise<string[]> {
  const ids = (await storage.get([INDEX]))[INDEX];
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string').slice(-MOST) : [];
}

export function watchRuns(callback: () => void): () => void {
  return onStorageChange(['run.', INDEX], callback);
}

/** Only where a run has come, gone, or begun, paused or ended: it writes at every step besides, and is not to be kept waiting. */
export function watchPhases(callback: () => void): () => void {
  return onStorageChange(['run.', INDEX], (changes) => {
    if (changesPhase(changes)) callback();
  });
}

const changesPhase = (changes: Changes): boolean =>
  Object.entries(changes).some(
    ([key, { oldValue, newValue }]) => key === INDEX || phaseIn(oldValue) !== phaseIn(newValue),
  );
const phaseIn = (value: unknown): unknown => (value as Partial<RunHead> | null | undefined)?.phase;
