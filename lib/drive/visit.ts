import { fail, type Hands } from './hands';
import type { JobOf, Outcome, Why } from './job';

/** What was met on a page since it was loaded. */
export interface Visit {
  /** Something else went, or was asked about, than was meant: the page is not what it was read for. */
  surprise?: Why | undefined;
}

const SURPRISES: readonly Why[] = ['another-gone', 'dialog-names-another'];

/**
 * Works one deletion, and none on a page that has met with a surprise: whatever it is read for now, that was so before as
 * well. What was pressed already is still looked after.
 */
export async function unlessSurprised<T>(
  job: JobOf<'remove'>,
  { visit = {} }: Pick<Hands, 'visit'>,
  work: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (visit.surprise && job.phase === 'planned') return fail('plan', 'surprised');
  const outcome = await work();
  if (!outcome.ok && SURPRISES.includes(outcome.why)) visit.surprise = outcome.why;
  return outcome;
}
