import browser, { type Runtime } from 'webextension-polyfill';
import { wishDesk } from '../desk';
import { changeChoice, readChoice } from '../ledger/choice';
import { sendToPage } from '../message-bus';
import type { BackgroundProtocol } from '../messages';
import { portalHosts } from '../portals/hosts';
import type { Identity } from '../portals/view';

type Payload<N extends keyof BackgroundProtocol> = BackgroundProtocol[N]['payload'];

/** What is ticked in one place shows as ticked in all others; a page shows it only where it is this account's. */
export async function takeChoice(
  { account, rows, chosen: isChosen }: Payload<'choice.change'>,
  { tab }: Runtime.MessageSender,
): Promise<Identity[]> {
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

/** The page cannot start anything: what was ticked there is confirmed on the desk. */
export async function openDesk(): Promise<undefined> {
  await wishDesk('clean-up');
  await browser.runtime.openOptionsPage();
  return undefined;
}
