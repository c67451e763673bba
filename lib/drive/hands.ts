import { Stopped, WaitTimeout } from '../errors';
import type { Control } from '../page/controls';
import type { Presser } from '../page/press';
import { onShown } from '../page/shown';
import type { Traffic } from '../page/traffic';
import { until } from '../page/until';
import type { Reading } from '../portals/read';
import { LEFT } from './hands-slot';
import type { Failure, Outcome, Phase, Step, Why } from './job';
import type { Visit } from './visit';

/** What driving a page needs from outside: eyes, a journal, and the two ways to be stopped. */
export interface Hands {
  page: Document;
  /** Looks at the page now. */
  look(): Reading | undefined;
  /** What was seen last, where no node has changed since. Never enough for the last look before a press. */
  glance(): Reading | undefined;
  /** What was seen a moment ago, where nothing at all has changed since; else looks. Enough for the last look before a press. */
  recheck(): Reading | undefined;
  /** What was seen last, where nothing has changed since as far as anybody can tell; else looks. Enough for waiting. */
  watch(): Reading | undefined;
  /**
   * Writes down the phase that a press begins; resolves when it is in storage. The background refuses when the page shows
   * another account than the job's. Only what `mayRunAhead` allows is pressed before that.
   */
  note(phase: Phase, reading: Reading): Promise<Outcome>;
  /** How to press this control; asked for before the last look, so that the press itself waits for nothing. */
  presserFor(control: Control): Promise<Presser>;
  /** The content script lives: aborted when the page goes or the extension is updated. */
  signal: AbortSignal;
  /** The extension was updated under the page, whether `signal` has been told or not: nothing is pressed any more. */
  isOrphan(): boolean;
  /** The person took over or pressed Stop; obeyed up to the one press that cannot be taken back. */
  stop: AbortSignal;
  /** Another page led to this one, as a sign-in does; nobody typed its address or chose a bookmark. */
  wasLedHere: boolean;
  /** Milliseconds to wait for what a press should bring. SAFETY.md: 15 s. */
  patience: number;
  /** Another of the same run was deleted just before: the page may still be about to say so. */
  follows?: boolean | undefined;
  /**
   * Whether the control that brings the question may be pressed while the opening is still being written: this page has
   * asked before it deleted, shows the account that it showed then, and nobody wants a pause.
   */
  mayRunAhead?: ((reading: Reading) => boolean) | undefined;
  /** Names that stood in the list when the run was confirmed: a question about one that is gone by now is none about this. */
  wasListed?: readonly string[] | undefined;
  /** Nobody looks at the list again after this one: it is believed more slowly. */
  isLast?: boolean | undefined;
  /** The page's own requests, where they are watched. */
  traffic?: Traffic | undefined;
  /** Written to by whoever works it, and kept as long as the page is. */
  visit?: Visit | undefined;
}

/** Hands that write nothing down. */
export type BareHands = Omit<Hands, 'note'>;

export const fail = (step: Step, why: Why, seen?: string): Failure => ({
  ok: false,
  step,
  why,
  ...(seen ? { seen: seen.slice(0, 300) } : {}),
});

/** Waits for the page; a timeout or stop is a failure with the reason given, never a success. */
export async function awaitPage<T>(
  { page, signal, stop, patience, traffic, look, glance, watch }: BareHands,
  what: string,
  probe: (again: Again, see: Hands['look']) => T | Failure | undefined,
  onTimeout: () => T | Failure,
  { stoppable = true, timeout = patience }: { stoppable?: boolean; timeout?: number } = {},
): Promise<T | Failure> {
  const ended = new AbortController();
  const changes = new EventTarget();
  const ask = () => changes.dispatchEvent(new Event('change'));
  /** An answer of the server changes nothing on the page by itself. */
  let see = look;
  const onAnswer = () => {
    see = glance;
    ask();
    see = look;
  };
  traffic?.changes.addEventListener('change', onAnswer, { signal: ended.signal });
  onShown(page, ask, ended.signal);
  const again: Again = (milliseconds) => AbortSignal.timeout(milliseconds).addEventListener('abort', ask);
  try {
    return await until(what, (isTick) => probe(again, isTick ? watch : see), {
      signal: stoppable ? AbortSignal.any([signal, stop]) : signal,
      timeout,
      root: page,
      changes,
    });
  } catch (error) {
    if (error instanceof WaitTimeout) return onTimeout();
    if (error instanceof Stopped) return fail('verify', signal.aborted ? whyAborted(signal) : 'stopped');
    throw error;
  } finally {
    ended.abort();
  }
}

/** Has a probe asked again after so many milliseconds, whatever the page does until then. */
export type Again = (milliseconds: number) => void;

/** The page was left without a load, or the extension was updated under it. */
const whyAborted = ({ reason }: AbortSignal): Why => (reason === LEFT ? 'page-left' : 'extension-updated');

export function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
}

/**
 * Answers true once it has been asked with the same key for `milliseconds`: pages show things in several steps. With
 * `again` it is asked as soon as that has passed.
 */
export function standing(milliseconds: number): (key: string, again?: Again) => boolean {
  let last: string | undefined;
  let since = 0;
  return (key, again) => {
    if (key !== last) {
      last = key;
      since = performance.now();
      // Clocks of a browser tell no parts of a millisecond, and some round by more.
      again?.(milliseconds + 5);
    }
    return performance.now() - since >= milliseconds;
  };
}

interface Press {
  /** Asked right before the click: the control is still the one for this. */
  isStill?: () => boolean;
  /** Pressed even after a stop: to leave the page tidy. */
  always?: boolean;
}

/** Presses once, or says why a person could not. */
export function pressOnce(
  control: Control,
  presser: Presser,
  step: Step,
  { signal, stop, isOrphan }: BareHands,
  { isStill = () => true, always = false }: Press = {},
): Failure | undefined {
  if (signal.aborted) return fail(step, whyAborted(signal));
  // It presses nothing, not even to tidy up.
  if (isOrphan()) return fail(step, 'extension-updated');
  if (stop.aborted && !always) return fail(step, 'stopped');
  const hindrance = presser(control.element, isStill);
  if (hindrance === 'changed') return fail(step, 'list-changed');
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
