import { sameRow } from '../drive/identity';
import type { Identity } from '../portals/view';
import { accept } from '../schema';
import { choiceSchema } from '../schema-runs';
import { type Lock, ledgerLock } from './lock';
import { localStorage, onStorageChange, type Storage } from './storage';

/** What the person has ticked of one account's list, on the page or on the desk: the same everywhere, and kept. */
const keyOf = (account: string) => `choice.${account}`;

export async function readChoice(account: string, storage: Storage = localStorage): Promise<Identity[]> {
  return accept(choiceSchema, (await storage.get([keyOf(account)]))[keyOf(account)]) ?? [];
}

/** Ticks these, or takes their ticks away. Answers all that is ticked then. */
export function changeChoice(
  account: string,
  rows: readonly Identity[],
  isChosen: boolean,
  storage: Storage = localStorage,
  lock: Lock = ledgerLock,
): Promise<Identity[]> {
  return lock(async () => {
    const before = await readChoice(account, storage);
    const others = before.filter((row) => !rows.some((other) => sameRow(row, other)));
    if (!isChosen && others.length === before.length) return before;
    const chosen = isChosen
      ? [...others, ...rows.map(({ name, created, rowId }) => ({ name, created, rowId }))]
      : others;
    await storage.set({ [keyOf(account)]: chosen });
    return chosen;
  });
}

export const forgetChoice = (account: string, storage: Storage): Promise<void> => storage.remove([keyOf(account)]);

export function watchChoices(callback: () => void): () => void {
  return onStorageChange(['choice.'], callback);
}
