import { fail } from '../../lib/drive/hands';
import type { Outcome } from '../../lib/drive/job';
import { isRefused, newRun, type Plan, type Run, type RunEvent, type RunHead, type Wish } from '../../lib/drive/run';
import { type RunHands, workRun } from '../../lib/drive/runner';
import { readRuns } from '../../lib/ledger/read-runs';
import { addRun, changeRun } from '../../lib/ledger/runs';
import { eyesight } from '../../lib/page/glance';
import { press } from '../../lib/page/press';
import type { Reading } from '../../lib/portals/read';
import type { Identity, PortalId } from '../../lib/portals/view';
import { memoryStorage, queueLock } from '../ledger/memory';

interface Trial {
  portal: PortalId;
  look: () => Reading | undefined;
  names: string[];
  task?: Plan['task'];
  change?: Partial<RunHands>;
  /** The journal takes none of these. */
  refuses?: (event: RunEvent) => boolean;
  /** Milliseconds that the journal takes for this. */
  takes?: (event: RunEvent) => number;
  /** Called when this is in storage, before the page is told so. */
  onWritten?: (event: RunEvent) => unknown;
}

/** A run for a test, with the journal that the background keeps, in memory. */
export function tryRun(trial: Trial) {
  const { portal, look, names, task = 'delete', change = {} } = trial;
  const { refuses = () => false, takes = () => 0, onWritten } = trial;
  const storage = memoryStorage();
  const lock = queueLock();
  const ended = new AbortController();
  const told: RunEvent[] = [];
  const rows = look()?.rows.map(identityOf) ?? [];
  const items = names.flatMap((name) => rows.find((row) => row.name === name) ?? []);
  const startedAt = new Date().toISOString();
  const plan: Plan = { id: 'run', portal, account: 'account', task, seenAt: startedAt, startedAt, rows, items };
  const journal = async (events: RunEvent[]): Promise<Outcome<RunHead>> => {
    for (const event of events) if (takes(event)) await new Promise((done) => setTimeout(done, takes(event)));
    if (events.some(refuses)) return fail('intent', 'journal-failed');
    const changed = await changeRun('run', events, {}, storage, lock).catch(() => undefined);
    if (!changed) return fail('intent', 'journal-failed');
    if (isRefused(changed)) return fail('intent', changed.refused);
    told.push(...events);
    for (const event of events) await onWritten?.(event);
    return { ok: true, value: changed.head };
  };
  const hands: RunHands = {
    page: document,
    ...eyesight(document, look, ended.signal),
    journal,
    onMove: () => {},
    presserFor: () => Promise.resolve(press),
    signal: new AbortController().signal,
    isOrphan: () => false,
    stop: new AbortController().signal,
    asked: new AbortController().signal,
    wasLedHere: true,
    patience: 2000,
    ...change,
  };
  return {
    storage,
    told,
    hands,
    /** The person asks for it on our own page. */
    ask: (wish: Wish) => changeRun('run', [{ type: 'asked', wish }], {}, storage, lock),
    /** Runs it to where it rests or ends; what is written down then. */
    async work(): Promise<Run> {
      await addRun(newRun(plan, 1), storage, lock);
      await workRun(newRun(plan, 1), hands);
      ended.abort();
      return this.written();
    },
    async written(): Promise<Run> {
      const [run] = await readRuns(storage);
      if (!run) throw new Error('no run is written down');
      return run;
    },
  };
}

const identityOf = ({ name, created, rowId }: Identity): Identity => ({ name, created, rowId });
