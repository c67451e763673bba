import { type Creating, keepCreating, readAnyCreating } from './desk';
import { localStorage, type Storage } from './ledger/storage';

/** Keeps a form that nobody began, unless there is one that was begun: that one goes at nobody's word but the person's. */
export async function offerCreating(offered: Creating, storage: Storage = localStorage): Promise<void> {
  if (!(await readAnyCreating(storage))) await keepCreating(offered, storage);
}
