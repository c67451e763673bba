import browser, { type Runtime } from 'webextension-polyfill';
import { report } from '../log';
import type { BackgroundProtocol, Dressing } from '../messages';
import { takeReading } from './pages';
import { presentIn } from './presenting';

/** The ledger takes the list in, and a page with rows gets the script for what stands beside them; a tab that is gone needs none. */
export async function dressPage(
  payload: BackgroundProtocol['page.read']['payload'],
  { tab }: Runtime.MessageSender,
): Promise<Dressing> {
  const { portal, rows } = payload.view;
  const tabId = portal === 'personal' || rows.length === 0 ? undefined : tab?.id;
  const [dressing] = await Promise.all([
    takeReading(payload),
    tab?.id === undefined ? undefined : presentIn(tab.id).catch(report),
    tabId === undefined
      ? undefined
      : browser.scripting
          .executeScript({ target: { tabId }, injectImmediately: true, files: ['/beside.js'] })
          .catch(report),
  ]);
  return dressing;
}
