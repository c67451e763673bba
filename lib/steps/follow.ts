import type { Step, StepKey } from './step';
import { type Seen, stepOf } from './step-of';

export interface Followed {
  step: Step;
  /** What the page was at once, and may be on its way from. */
  passing?: StepKey | undefined;
}

const PASSING: readonly StepKey[] = ['waiting', 'silent', 'other_page'];

/** A page that loads another shows nothing for a moment: the step before stands until that was seen a second time. */
export function follow(before: Followed | undefined, seen: Seen, now?: number): Followed {
  const step = stepOf(seen, before?.step, now);
  const mayPass = PASSING.includes(step.key) && before?.step.step !== undefined && before.passing !== step.key;
  return mayPass ? { step: before.step, passing: step.key } : { step };
}
