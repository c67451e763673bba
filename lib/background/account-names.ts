import { forgetLabels } from '../ledger/forget-labels';
import { readWithoutEvents } from '../ledger/store';
import { readSettings } from '../settings';

/** Whoever wants no account names kept, wants those gone that were. */
export async function forgetUnwantedLabels(): Promise<void> {
  if ((await readSettings()).keepAccountLabel) return;
  const { accounts } = (await readWithoutEvents()).ledger;
  if (accounts.some(({ label, tenant }) => label !== undefined || tenant !== undefined)) await forgetLabels();
}
