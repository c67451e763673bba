import { memoryStorage } from '../ledger/storage';

/** Where it is kept what is watched of a person's move, while their page loads another. */
export const DRAFTS = 'drafts';

export async function forgetDrafts(): Promise<undefined> {
  await memoryStorage.remove([DRAFTS]);
  return undefined;
}
