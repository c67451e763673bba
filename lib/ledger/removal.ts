import { sameRow } from '../drive/identity';
import type { Job } from '../drive/job';
import type { Happening, RecordState } from './model';
import { changeLedger } from './store';

/**
 * What the ledger learns from the end of a deletion, whose phase before the end is that of `job`; a press whose end
 * nobody saw leaves the record unknown. Nothing for other jobs.
 */
export async function recordRemoval(job: Job, outcome: Job['outcome']): Promise<void> {
  if (job.kind !== 'remove') return;
  const pressed = job.phase === 'confirming' || job.phase === 'closing';
  const result: { what: Happening; state: RecordState } | undefined = outcome?.ok
    ? { what: outcome.foundGone ? 'found-gone' : 'deleted', state: 'deleted' }
    : pressed && outcome?.why !== 'still-there'
      ? { what: 'delete-unknown', state: 'unknown' }
      : undefined;
  if (!result) return;
  await changeLedger((ledger) => {
    const record = ledger.records.find(
      (known) => known.account === job.account && known.state !== 'deleted' && sameRow(known, job.item),
    );
    if (!record) return { ledger, value: undefined };
    const records = ledger.records.map((known) => (known === record ? { ...known, state: result.state } : known));
    return {
      ledger: {
        ...ledger,
        records,
        events: [...ledger.events, { at: new Date().toISOString(), record: record.id, what: result.what }],
      },
      value: undefined,
    };
  });
}
