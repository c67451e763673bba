import browser from 'webextension-polyfill';
import { badgeFor } from '../badge';
import { pausedRuns, watchPhases } from '../ledger/read-runs';
import { readWithoutEvents, watchLedger } from '../ledger/store';
import { report } from '../log';
import { readSettings, watchSettings } from '../settings';

/** Sets the toolbar button now, and again whenever the ledger, a run or a setting has changed. */
export function keepBadge(): void {
  let turn = 0;
  /** A run that pauses or ends reads nothing of the ledger for this. */
  let ledger: ReturnType<typeof readWithoutEvents> | undefined;
  const show = async () => {
    const mine = ++turn;
    ledger ??= readWithoutEvents();
    const [stored, paused, { presenter }] = await Promise.all([ledger, pausedRuns(), readSettings()]);
    // A slow answer does not take the place of a newer one.
    if (mine !== turn) return;
    const { accounts, records } = stored.ledger;
    const { text, title } = badgeFor({ accounts, records, paused, presenter });
    await browser.action.setBadgeBackgroundColor({ color: presenter ? '#1f292e' : '#7a4b00' });
    await browser.action.setBadgeText({ text });
    await browser.action.setTitle({ title });
  };
  const showNow = () =>
    void show().catch((error) => {
      ledger = undefined;
      report(error);
    });
  watchLedger(() => {
    ledger = undefined;
    showNow();
  });
  watchPhases(showNow);
  watchSettings(showNow);
  showNow();
}
