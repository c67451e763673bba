import { create } from './create';
import type { Hands } from './hands';
import type { Job, Outcome } from './job';
import { remove } from './remove';
import { removeAll } from './remove-all';
import type { Removed } from './verify';

/** Works a job to its end, from whatever phase was written down last. Never throws for anything the page does. */
export function work(job: Job, hands: Hands): Promise<Outcome<Removed | undefined>> {
  switch (job.kind) {
    case 'create':
      return create(job, hands);
    case 'remove':
      return remove(job, hands);
    case 'remove-all':
      return removeAll(job, hands);
  }
}
