import type { Edited, RecordEdit } from '../../lib/ledger/record-edit';

/** Writes one change of the app password that is open. */
export type WriteEdit = (edit: RecordEdit) => Promise<Edited>;
