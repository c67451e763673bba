import { Stopped, WaitTimeout } from '../errors';
import type { Control } from '../page/controls';
import { press } from '../page/press';
import { until } from '../page/until';
import type { Reading } from '../portals/read';
import type { Failure, Job, Outcome, Phase, Step, Why } from './job';

/** What driving a page needs from outside: eyes, a journal, and the two ways to be stopped. */
export interface Hands {
  page: Document;
  /** Looks at the page now. */
  look(): Reading | undefined;
  /**
   * Writes down the phase before the press that it names; resolves when it is in storage. The background refuses when
   * the page shows another account than the job's.
   */
  note(phase: Phase, reading: Reading): Promise<Outcome>;
  /** The content script lives: aborted when the page goes or the extension is updated. */
  signal: AbortSignal;
  /** The person took over or pressed Stop; obeyed up to the one press that cannot be taken back. */
  stop: AbortSignal;
  /** Milliseconds to wait for what a press should bring. SAFETY.md: 15 s. */
  patience: number;
}

export const fail = (step: Step, why: Why, seen?: string): Failure => ({
  ok: false,
  step,
  why,
  ...(seen ? { seen: seen.slice(0, 300) } : {}),
});

/** Waits for the page; a timeout or stop is a failure with the reason given, never a success. */
export async function awaitPage<T>(
  { page, signal, stop, patience }: Hands,
  what: string,
  probe: () => T | undefined,
  onTimeout: () => Failure,
  { stoppable = true, timeout = patience }: { stoppable?: boolean; timeout?: number } = {},
): Promise<T | Failure> {
  try {
    return await until(what, probe, {
      signal: stoppable ? AbortSignal.any([signal, stop]) : signal,
      timeout,
      root: page,
    });
  } catch (error) {
    if (error instanceof WaitTimeout) return onTimeout();
    if (error instanceof Stopped) return fail('verify', signal.aborted ? 'extension-updated' : 'stopped');
    throw error;
  }
}

export function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
}

/** Presses once, or says why a person could not. */
export function pressOnce(control: Control, step: Step, { signal, stop }: Hands): Failure | undefined {
  if (signal.aborted) return fail(step, 'extension-updated');
  if (stop.aborted) return fail(step, 'stopped');
  const hindrance = press(control.element);
  return hindrance && fail(step, hindrance === 'gone' ? 'control-missing' : 'control-blocked', hindrance);
}

/** Why the page cannot be worked at all, or undefined when it shows what is needed. */
export function whyNot(reading: Reading | undefined): Why | undefined {
  switch (reading?.view.state) {
    case undefined:
    case 'elsewhere':
      return 'wrong-page';
    case 'signed-out':
      return 'signed-out';
    case 'option-off':
      return 'option-off';
    default:
      return undefined;
  }
}

export type JobOf<K extends Job['kind']> = Extract<Job, { kind: K }>;
