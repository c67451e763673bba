import { describe, expect, it } from 'vitest';
import type { Phase } from '../../lib/drive/job';
import { addJob, readJobs, type StoredJob, storedJobs } from '../../lib/ledger/jobs';
import { memoryStorage, queueLock } from './memory';

const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();
const job = (id: string, phase: Phase, noted: number, started = noted): StoredJob => ({
  kind: 'remove',
  id,
  tab: 1,
  portal: 'legacy',
  account: 'a',
  startedAt: ago(started),
  notedAt: ago(noted),
  phase,
  rows: [],
  item: { name: 'Phone' },
});
const stored = (...jobs: StoredJob[]) =>
  memoryStorage({
    jobs: jobs.map(({ id }) => id),
    ...Object.fromEntries(jobs.map((each) => [`job.${each.id}`, each])),
  });

describe('a job in storage', () => {
  it.each([
    ['planned', 15, true],
    ['planned', 25, false],
    ['opening', 100, true],
    ['opening', 290, true],
    ['opening', 310, false],
    ['confirming', 130, false],
    ['ended', 500, true],
    ['ended', 700, false],
    // The clock was set back.
    ['planned', -15, true],
    ['confirming', -130, false],
    ['ended', -700, false],
  ] as const)('that is %s counts %i s after its last note: %s', async (phase, seconds, counts) =>
    expect(await readJobs(stored(job('1', phase, seconds, 3000)))).toHaveLength(counts ? 1 : 0),
  );

  it('that moves no more keeps nobody waiting, and is kept until somebody has ended it', async () => {
    const storage = stored(job('1', 'confirming', 130), job('2', 'ended', 700));
    expect(await addJob(job('3', 'planned', 0), storage, queueLock())).toBe(true);
    expect((await storedJobs(storage)).map(({ id }) => id)).toEqual(['1', '3']);
    expect(storage.items['job.2']).toBeUndefined();
  });

  it('keeps no account for itself until a clock that was set back has caught up', async () =>
    expect(await addJob(job('2', 'planned', 0), stored(job('1', 'confirming', -86_400)), queueLock())).toBe(true));

  it('that is under way keeps its tab and its account', async () =>
    expect(await addJob(job('2', 'planned', 0), stored(job('1', 'opening', 100, 3000)), queueLock())).toBe(false));
});
