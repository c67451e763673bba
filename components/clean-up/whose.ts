import type { Run } from '../../lib/drive/run';
import { t } from '../../lib/i18n';
import type { Model } from '../model';
import { portalShort } from '../words';

/** Whose list a run is of: by what the page in front says, else by what was kept; often only the page is known. */
export function whose({ plan }: Run, { situation, ledger, settings }: Model): string {
  const portal = portalShort(plan.portal);
  if (settings.presenter) return t('accountLine', { account: t('accountCovered'), portal });
  const shown = situation.kind === 'page' && situation.account === plan.account ? situation.view.account : undefined;
  const kept = ledger.accounts.find(({ id }) => id === plan.account);
  const account = shown?.label ?? shown?.tenant ?? kept?.label ?? kept?.tenant;
  return account === undefined ? portal : t('accountLine', { account, portal });
}
