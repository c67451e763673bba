import type { Hands } from '../../lib/drive/hands';
import type { Job, JobOf, Phase } from '../../lib/drive/job';
import { press } from '../../lib/page/press';
import { readPage } from '../../lib/portals/read';
import type { Identity } from '../../lib/portals/view';
import { ADDRESS } from './small-page';

/** Hands for a test: impatient, with a journal that can be read and a stop that can be pressed. */
export function tryHands(change: Partial<Hands> = {}): Hands & { noted: Phase[]; stopNow(): void } {
  const { look = () => readPage(document, ADDRESS), ...others } = change;
  const noted: Phase[] = [];
  const stop = new AbortController();
  return {
    page: document,
    look,
    glance: look,
    recheck: look,
    watch: look,
    note: (phase) => {
      noted.push(phase);
      return Promise.resolve({ ok: true, value: undefined });
    },
    presserFor: () => Promise.resolve(press),
    signal: new AbortController().signal,
    isOrphan: () => false,
    stop: stop.signal,
    wasLedHere: true,
    patience: 700,
    noted,
    stopNow: () => stop.abort(),
    ...others,
  };
}

export function rowsNow(): Identity[] {
  return readPage(document, ADDRESS)?.rows.map(({ name, created }) => ({ name, created })) ?? [];
}

const base = (): Pick<Job, 'id' | 'tab' | 'portal' | 'account' | 'startedAt' | 'phase' | 'rows'> => ({
  id: 'job',
  tab: 1,
  portal: 'legacy',
  account: 'account',
  startedAt: '2026-11-24T00:00:00.000Z',
  phase: 'planned',
  rows: rowsNow(),
});

export const removeJob = (name: string, change: Partial<JobOf<'remove'>> = {}): JobOf<'remove'> => ({
  ...base(),
  kind: 'remove',
  item: { name, created: '11/19/2026' },
  ...change,
});

export const removeAllJob = (change: Partial<JobOf<'remove-all'>> = {}): JobOf<'remove-all'> => ({
  ...base(),
  kind: 'remove-all',
  portal: 'personal',
  rows: [],
  ...change,
});

export const createJob = (name: string, change: Partial<JobOf<'create'>> = {}): JobOf<'create'> => ({
  ...base(),
  kind: 'create',
  name,
  apps: [],
  ...change,
});
