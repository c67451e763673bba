import type { Step, StepKey } from './step';
import { type Seen, stepOf } from './step-of';

export interface Followed {
  step: Step;
  /** What the page was at once, and may be on its way from. */
  passing?: StepKey | undefined;
  /** Since when (milliseconds) a one-time password is shown; 0 where it was there before anybody looked. */
  shownSince?: number | undefined;
}

const PASSING: readonly StepKey[] = ['waiting', 'silent', 'other_page'];

/** A page that loads another shows nothing for a moment: the step before stands until that was seen a second time. */
export function follow(before: Followed | undefined, seen: Seen, now = Date.now()): Followed {
  const shownSince = sinceWhen(before, seen, now);
  const step = stepOf(seen, before?.step, now, shownSince);
  const mayPass = PASSING.includes(step.key) && before?.step.step !== undefined && before.passing !== step.key;
  return { ...(mayPass ? { step: before.step, passing: step.key } : { step }), shownSince };
}

/** A page that is not there for a moment, or not yet, may show the same one still. */
function sinceWhen(before: Followed | undefined, { situation }: Seen, now: number): number | undefined {
  const known = before ? before.shownSince : 0;
  if (situation.kind !== 'page') return known;
  return situation.view.state === 'password' ? (known ?? now) : undefined;
}
