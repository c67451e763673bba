/** What the page's own requests tell: when they were answered, and whether a server asked for time. No address is kept. */
export interface Traffic {
  /** Whether a request that began after `since` was answered by `until`; both as performance.now() gives them. */
  answered(since: number, until: number): boolean;
  /** Whether one was answered by `until`, and another that began after that by `anew`: a page that asks for its list does that. */
  answeredAnew(since: number, until: number, anew: number): boolean;
  /** Whether anything at all was answered to such a request by then, a refusal as well. */
  heard(since: number, until: number): boolean;
  /** Whether one was refused, for whatever reason. */
  denied(since: number): boolean;
  /** Whether a server asked for time (429) or failed (5xx) at a request that was answered after `since`. */
  refused(since: number): boolean;
  /** Dispatches `change` whenever something was answered. */
  changes: EventTarget;
}

/** One answered request; times as performance.now() gives them. */
export interface Answer {
  start: number;
  end: number;
  status: number;
}

/** What pages speak to their servers by; pictures and beacons tell nothing. */
const SPOKEN = new Set(['fetch', 'xmlhttprequest']);
/** So many answers are remembered. */
const KEPT = 100;

/** Listens to the browser's own record of the page's requests. Nothing is sent, and nothing about them is read but times and status. */
export function watchTraffic(signal: AbortSignal): Traffic {
  const changes = new EventTarget();
  let answers: Answer[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
      if (!SPOKEN.has(entry.initiatorType)) continue;
      answers = [...answers, { start: entry.startTime, end: entry.responseEnd, status: entry.responseStatus }].slice(
        -KEPT,
      );
    }
    changes.dispatchEvent(new Event('change'));
  });
  observer.observe({ type: 'resource' });
  signal.addEventListener('abort', () => observer.disconnect());
  return trafficOf(() => answers, changes);
}

/** What these answers tell. */
export function trafficOf(answers: () => readonly Answer[], changes: EventTarget): Traffic {
  const good = (since: number, until: number) =>
    answers().filter(({ start, end, status }) => start >= since && end <= until && status >= 200 && status < 400);
  return {
    answered: (since, until) => good(since, until).length > 0,
    answeredAnew: (since, until, anew) => good(since, until).some(({ end }) => good(end, anew).length > 0),
    heard: (since, until) => answers().some(({ start, end }) => start >= since && end <= until),
    denied: (since) => answers().some(({ start, status }) => start >= since && status >= 400),
    refused: (since) => answers().some(({ end, status }) => end >= since && (status === 429 || status >= 500)),
    changes,
  };
}
