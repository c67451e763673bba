import browser from 'webextension-polyfill';
import { readWithoutEvents } from '../ledger/store';

/** App passwords from which on the number stands on the toolbar button. */
const WARN_FROM = 35;

/** Shows the count of the fullest account once it nears the limit of 40, and nothing before. */
export async function showBadge(): Promise<void> {
  const { ledger } = await readWithoutEvents();
  const counts = new Map<string, number>();
  for (const { account, state } of ledger.records)
    if (state === 'listed') counts.set(account, (counts.get(account) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  await browser.action.setBadgeBackgroundColor({ color: '#7a4b00' });
  await browser.action.setBadgeText({ text: most >= WARN_FROM ? String(most) : '' });
}
