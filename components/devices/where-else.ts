import { plural, t } from '../../lib/i18n';
import { portalShort } from '../words';
import type { Elsewhere } from './holdings';

/** How many app passwords stand in another account, by its portal and, where it is kept, its label. */
export function whereElse({ account, count }: Elsewhere, presenter: boolean): string {
  const portal = portalShort(account.portal);
  const label = presenter ? undefined : (account.label ?? account.tenant);
  const where = label === undefined ? portal : t('accountLine', { account: label, portal });
  return plural('deviceElsewhere', count, { where });
}
