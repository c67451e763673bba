import type { InferOutput } from 'valibot';
import { accept, handSchema } from '../schema';
import type { Ledger, PasswordRecord } from './model';
import { memoryStorage } from './storage';

const KEY = 'hand';
/** Milliseconds that a person may take from the press on a row to its end. */
export const HAND_LASTS = 2 * 60_000;

/** The last press of the person's own hand on the delete control of a row; nobody deletes two at once. */
export type Hand = InferOutput<typeof handSchema>;

export async function handIn(tab: number | undefined): Promise<Hand | undefined> {
  const hand = accept(handSchema, (await memoryStorage.get([KEY]))[KEY]);
  return hand && hand.tab === tab && Date.now() - Date.parse(hand.at) < HAND_LASTS ? hand : undefined;
}

export const keepHand = (hand: Hand): Promise<void> => memoryStorage.set({ [KEY]: hand });
export const forgetHand = (): Promise<void> => memoryStorage.remove([KEY]);

/**
 * The record of that row is deleted, by hand, when the list that was just taken in (`rows`, a record for each) is the list
 * of the press without it, and it is not known otherwise how it went. Else the ledger stays as it is.
 */
export function deletedByHand(
  ledger: Ledger,
  { record, records }: Hand,
  rows: readonly (PasswordRecord | undefined)[],
  at: string,
): Ledger {
  const left = new Set(records.filter((id) => id !== record));
  const isTheRest = rows.length === left.size && rows.every((row) => row !== undefined && left.has(row.id));
  if (!isTheRest || ledger.records.find(({ id }) => id === record)?.state !== 'missing') return ledger;
  return {
    ...ledger,
    records: ledger.records.map((known) => (known.id === record ? { ...known, state: 'deleted' as const } : known)),
    events: [...ledger.events, { at, record, what: 'deleted-by-hand' }],
  };
}
