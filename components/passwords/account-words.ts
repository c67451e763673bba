import { date, plural, t } from '../../lib/i18n';
import type { Account, Ledger } from '../../lib/ledger/model';
import { portalShort } from '../words';

/**
 * What each account is called where several are known: by its label where one is kept and may be seen; else they are told
 * apart by their page, when they were first seen, and how many app passwords they have.
 */
export function accountNames({ accounts, records }: Ledger, isCovered: boolean): Map<string, string> {
  const held = new Map<string, number>();
  for (const { account, state } of records) if (state !== 'deleted') held.set(account, (held.get(account) ?? 0) + 1);
  const nameOf = ({ id, portal, label, tenant, firstSeen }: Account): string => {
    const kept = isCovered ? undefined : (label ?? tenant);
    return kept === undefined
      ? plural('accountApart', held.get(id) ?? 0, { date: date(firstSeen), portal: portalShort(portal) })
      : t('accountLine', { account: kept, portal: portalShort(portal) });
  };
  const names = new Map<string, string>();
  const taken = new Map<string, number>();
  for (const account of accounts) {
    const name = nameOf(account);
    const alike = (taken.get(name) ?? 0) + 1;
    taken.set(name, alike);
    names.set(account.id, alike === 1 ? name : `${name} (${alike})`);
  }
  return names;
}
