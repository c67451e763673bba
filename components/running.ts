import type { Job } from '../lib/drive/job';
import type { Work } from './JobView';
import type { Failed, Situation } from './model';

/** Work that was asked for: by its id once the background has taken it, or with the reason why it was not. */
interface Begun {
  kind: Work['kind'];
  name: string;
  tab: number;
  id?: string;
  failed?: Failed;
}

const nameOf = (job: Job): string => (job.kind === 'create' ? job.name : job.kind === 'remove' ? job.item.name : '');

/**
 * The job that is under way on the page in front: the popup may have been closed since it began. With no page in front
 * it is one that was only begun: its page may be at a sign-in.
 */
export function runningWork(jobs: Job[], situation: Situation): Begun | undefined {
  if (situation.kind !== 'page' && situation.kind !== 'none') return undefined;
  const job = jobs.find(({ tab, phase }) =>
    situation.kind === 'page' ? tab === situation.tab && phase !== 'ended' : phase === 'opening',
  );
  return job && { kind: job.kind, name: nameOf(job), tab: job.tab, id: job.id };
}

/** How it stands now. */
export function workOf({ kind, name, tab, id, failed }: Begun, jobs: Job[]): Work {
  const job = jobs.find((each) => each.id === id);
  return { kind, name, tab, phase: job?.phase ?? 'planned', outcome: failed ?? job?.outcome };
}
