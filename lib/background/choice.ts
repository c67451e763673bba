import browser, { type Runtime } from 'webextension-polyfill';
import { wishDesk } from '../desk';
import { accountIdOf } from '../ledger/account';
import { changeChoice, readChoice } from '../ledger/choice';
import { readJobs } from '../ledger/jobs';
import { readLedger } from '../ledger/store';
import { sendToPage } from '../message-bus';
import type { BackgroundProtocol } from '../messages';
import { portalHosts } from '../portals/hosts';
import type { Identity } from '../portals/view';
import { classOf, portalOfSender } from './senders';

type Payload<N extends keyof BackgroundProtocol> = BackgroundProtocol[N]['payload'];

/**
 * What is ticked in one place shows as ticked in all others; a page shows it only where it is this account's. A page ticks
 * for the account that it shows itself, and for no other.
 */
export async function takeChoice(
  { account, shown, rows, chosen: isChosen }: Payload<'choice.change'>,
  sender: Runtime.MessageSender,
): Promise<Identity[]> {
  const { tab } = sender;
  if (!isOwn(sender)) {
    const portal = portalOfSender(sender);
    if (!portal || (await accountIdOf({ portal, account: shown })) !== account) throw new WrongAccount();
  }
  const chosen = await changeChoice(account, rows, isChosen);
  const tabs = await browser.tabs.query({ url: portalHosts });
  // What another change has made of it in the meantime is told, or the later word would be the older one.
  const now = await readChoice(account);
  // A tab without our script shows no ticks.
  for (const { id } of tabs)
    if (id !== undefined && id !== tab?.id)
      void sendToPage(id, 'choice.show', { account, chosen: now }).catch(() => undefined);
  return chosen;
}

/** It speaks of an account that it does not show, or no longer. */
class WrongAccount extends Error {
  override name = 'WrongAccount';
}

const isOwn = (sender: Runtime.MessageSender): boolean =>
  classOf(sender, browser.runtime.getURL(''), browser.runtime.id) === 'own';

/** The page cannot start anything: what was ticked there is confirmed on the desk. */
export async function openDesk(): Promise<undefined> {
  await wishDesk('clean-up');
  await browser.runtime.openOptionsPage();
  return undefined;
}

/**
 * It was shown by mistake: its details say what to do. The newest of that name is meant. A page that repeats no name, and was
 * worked by Latchkey, may not know it: then it is the one that Latchkey made there last. Without either the list is opened.
 */
export async function openMistake(
  { name }: Payload<'secret.mistake'>,
  sender: Runtime.MessageSender,
): Promise<undefined> {
  const portal = portalOfSender(sender);
  const { ledger } = await readLedger();
  const accounts = new Set(ledger.accounts.flatMap((each) => (each.portal === portal ? [each.id] : [])));
  const made = (await readJobs()).flatMap((job) =>
    job.kind === 'create' && job.tab === sender.tab?.id && job.outcome?.ok ? job.name : [],
  );
  const called = name ?? made.at(-1);
  const meant = ledger.records.findLast(
    (each) => each.name === called && accounts.has(each.account) && each.state !== 'deleted',
  );
  await wishDesk('passwords', { record: meant?.id });
  await browser.runtime.openOptionsPage();
  return undefined;
}
