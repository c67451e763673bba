import { forgetLabels } from '../ledger/forget-labels';
import { readWithoutEvents } from '../ledger/store';
import { readSettings } from '../settings';

/** Whoever wants no account names kept, wants those gone that were. */
export async function forgetUnwantedLabels(): Promise<void> {
  if ((await readSettings()).keepAccountLabel) return;
  const { ledger, problems } = await readWithoutEvents();
  // What cannot be read may hold a name as well: it is set aside without.
  const isBroken = problems.includes('storage-corrupt');
  if (isBroken || ledger.accounts.some(({ label, tenant }) => label !== undefined || tenant !== undefined))
    await forgetLabels();
}
