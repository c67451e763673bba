import type { Ledger } from '../../lib/ledger/model';
import { readLedger } from '../../lib/ledger/store';

/** What the ledger of the small browser knows now. */
export const ledger = async (): Promise<Ledger> => (await readLedger()).ledger;
export const stateOf = async (name: string) => (await ledger()).records.find((record) => record.name === name)?.state;
export const lastEvent = async () => (await ledger()).events.at(-1)?.what;
