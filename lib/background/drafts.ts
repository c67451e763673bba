import type { Runtime } from 'webextension-polyfill';
import { accountIdOf } from '../ledger/account';
import { memoryStorage } from '../ledger/storage';
import { DRAFTS, forgetDrafts } from '../lessons/drafts';
import type { BackgroundProtocol } from '../messages';
import { accept } from '../schema';
import { type KeptDraft, keptDraftsSchema } from '../schema-drafts';
import { dueAfter } from './alarms';
import { portalOfSender } from './senders';

type Payload<N extends keyof BackgroundProtocol> = BackgroundProtocol[N]['payload'];

/** Milliseconds after the last press in which what it brought must have come. */
const LASTS = 30_000;

/** In memory only, for one tab: nobody shows two things at once. */
export async function keepDrafts(
  { account, drafts }: Payload<'draft.keep'>,
  sender: Runtime.MessageSender,
): Promise<undefined> {
  const { tab } = sender;
  const portal = portalOfSender(sender);
  if (tab?.id === undefined || !portal) return undefined;
  if (drafts.length === 0) return forgetDrafts();
  const owner = await accountIdOf({ portal, account });
  await memoryStorage.set({ [DRAFTS]: { tab: tab.id, account: owner, at: new Date().toISOString(), drafts } });
  await dueAfter('drafts', LASTS);
  return undefined;
}

/** Given once: whoever goes on with them keeps them anew. Another account's, or another tab's, are given to nobody. */
export async function keptDrafts(
  { account }: Payload<'draft.mine'>,
  sender: Runtime.MessageSender,
): Promise<KeptDraft[]> {
  const { tab } = sender;
  const kept = tab?.id === undefined ? undefined : await draftsOf(tab.id);
  const portal = portalOfSender(sender);
  if (!kept) return [];
  await forgetDrafts();
  return portal && kept.account === (await accountIdOf({ portal, account })) ? kept.drafts : [];
}

/** What is watched in a tab of a move that is not over. */
export async function draftsOf(tab: number) {
  const kept = await freshDrafts();
  return kept?.tab === tab ? kept : undefined;
}

/** What is too old is gone, whoever asks. */
async function freshDrafts() {
  const kept = accept(keptDraftsSchema, (await memoryStorage.get([DRAFTS]))[DRAFTS]);
  if (kept && Date.now() - Date.parse(kept.at) < LASTS) return kept;
  return forgetDrafts();
}

export async function forgetOldDrafts(): Promise<void> {
  await freshDrafts();
}
