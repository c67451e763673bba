import { sameRow } from '../drive/identity';
import { isHeldBack, type Job } from '../drive/job';
import { type Run, untold } from '../drive/run';
import type { Identity } from '../portals/view';
import { changeChoice } from './choice';
import type { StoredJob } from './jobs';
import type { Happening, Ledger, PasswordRecord, RecordState } from './model';
import { changeLedger, readWithoutEvents } from './store';

interface Removal {
  item: Identity;
  /** When it was (ISO): the ledger may be told late, and have another of that name by then. */
  at?: string | undefined;
  what: Happening;
  state: RecordState;
}

/**
 * What the ledger learns from the end of a deletion, whose phase before the end is that of `job`; a press whose end
 * nobody saw leaves the record unknown. Nothing for other jobs.
 */
export async function recordRemoval(job: StoredJob, outcome: Job['outcome']): Promise<void> {
  if (job.kind === 'create') return;
  const pressed = job.phase === 'confirming' || job.phase === 'closing';
  const result: Omit<Removal, 'item'> | undefined = outcome?.ok
    ? { what: outcome.foundGone ? 'found-gone' : 'deleted', state: 'deleted' }
    : pressed && outcome?.why !== 'still-there' && !(outcome && isHeldBack(outcome))
      ? { what: 'delete-unknown', state: 'unknown' }
      : undefined;
  if (!result) return;
  const items = job.kind === 'remove' ? [job.item] : await allOf(job.account, job.notedAt);
  await record(
    job.account,
    items.map((item) => ({ item, at: job.notedAt, ...result })),
  );
}

/** What the ledger knew then of an account whose page shows no list. */
const allOf = async (account: string, at: string | undefined): Promise<Identity[]> =>
  (await readWithoutEvents()).ledger.records.filter(
    (each) => each.account === account && each.state !== 'deleted' && (at === undefined || each.firstSeen <= at),
  );

/** What it learns from a run that rests or is over. Answers the items it was told of. */
export async function recordRun(run: Run): Promise<number[]> {
  const told = untold(run);
  const removals = told.flatMap((n): Removal[] => {
    const [item, { state, at } = { state: 'left' as const }] = [run.plan.items[n], run.items[n]];
    if (!item) return [];
    if (state === 'deleted' || state === 'found-gone') return [{ item, at, what: state, state: 'deleted' }];
    return [{ item, at, what: 'delete-unknown', state: 'unknown' }];
  });
  if (removals.length > 0) await record(run.plan.account, removals);
  return told;
}

/** Of several that look the same the one that stood there then: another may have gone before, or come since. */
function likeliest(records: readonly PasswordRecord[], at: string | undefined): PasswordRecord | undefined {
  const known = records.filter(({ firstSeen }) => at === undefined || firstSeen <= at);
  // None, where the clock was set back.
  const alike = known.length > 0 ? known : [...records];
  return (
    alike.find(({ state }) => state !== 'missing') ??
    alike.sort((one, other) => (one.lastSeen > other.lastSeen ? -1 : 1))[0]
  );
}

/** Two that wake at once tell the same, and so does one that was stopped before it wrote down that it had told. */
const isTold = ({ records, events }: Ledger, account: string, { item, what, state, at }: Removal): boolean =>
  at !== undefined &&
  records.some(
    (each) =>
      each.account === account &&
      each.state === state &&
      sameRow(each, item) &&
      events.some((event) => event.record === each.id && event.what === what && event.at >= at),
  );

/** A record that says so already is left alone. What is deleted is not ticked any more: the next of its name is another. */
async function record(account: string, removals: Removal[]): Promise<void> {
  await changeLedger((ledger) => {
    const at = new Date().toISOString();
    const changed = new Map<string, Removal>();
    for (const removal of removals) {
      if (isTold(ledger, account, removal)) continue;
      const known = likeliest(
        ledger.records.filter(
          (each) =>
            each.account === account &&
            each.state !== 'deleted' &&
            !changed.has(each.id) &&
            sameRow(each, removal.item),
        ),
        removal.at,
      );
      if (known && known.state !== removal.state) changed.set(known.id, removal);
    }
    if (changed.size === 0) return { ledger, value: undefined };
    const records = ledger.records.map((known) => {
      const removal = changed.get(known.id);
      return removal ? { ...known, state: removal.state } : known;
    });
    const events = [...changed].map(([id, { what }]) => ({ at, record: id, what }));
    return { ledger: { ...ledger, records, events: [...ledger.events, ...events] }, value: undefined };
  });
  const deleted = removals.filter(({ state }) => state === 'deleted').map(({ item }) => item);
  if (deleted.length > 0) await changeChoice(account, deleted, false);
}
