import { type Eyes, handsHere } from '../../lib/drive/hands-slot';
import type { Failure, Task } from '../../lib/drive/job';
import { report, reportAndTake } from '../../lib/log';
import { sendToBackground } from '../../lib/message-bus';
import type { CameBy } from '../../lib/messages';
import { until } from '../../lib/page/until';

/** Milliseconds until a page that is still loading is given up. */
const LOADING = 15_000;

export interface Working {
  /** The job that is being worked now. */
  job(): Task | undefined;
  /** Takes a job, or says why not. */
  take(job: Task): Failure | undefined;
}

/** Hands the jobs that the background sends to this tab to the hands, one at a time, and goes on with one that a reload cut. */
export function startWorking({
  eyes,
  came = howItCame(),
  onNone,
  onStart,
  onEnd,
}: {
  eyes: Eyes;
  came?: CameBy | undefined;
  /** Called when it is known that there is none for a page that has just come. */
  onNone?(): void;
  /** Called before anything is pressed. */
  onStart(): void;
  /** Called when a job has ended and the page is the person's again. */
  onEnd: (isDone: boolean) => void;
}): Working {
  let current: Task | undefined;

  const take = (job: Task): Failure | undefined => {
    const hands = handsHere();
    if (current || !hands) return { ok: false, step: 'plan', why: current ? 'busy' : 'no-page' };
    current = job;
    onStart();
    void hands
      .work(job, eyes)
      .catch(reportAndTake(false))
      .then((isDone) => {
        current = undefined;
        onEnd(isDone);
      });
    return undefined;
  };

  void until('the page to stand', () => document.readyState !== 'loading' || undefined, {
    signal: eyes.signal,
    timeout: LOADING,
  })
    .then(() => (current ? undefined : sendToBackground('job.mine', { came })))
    .then((job) => (job ? take(job) : onNone?.()))
    .catch(report);
  return { job: () => current, take };
}

/** Whether the page went on by itself, or the person reloaded it or came back to it. */
function howItCame(): CameBy | undefined {
  const [navigation] = performance.getEntriesByType('navigation');
  return (navigation as PerformanceNavigationTiming | undefined)?.type;
}
