import { t } from '../lib/i18n';
import type { Item } from './items';

/** Whether it stands on Microsoft's page, as a fact; none of a personal account, whose page shows no list. */
export function stateFact(state: Item['state'], isPersonal: boolean): (readonly [term: string, value: string])[] {
  if (isPersonal && state === 'listed') return [];
  const words = { listed: t('stateListed'), missing: t('stateMissingLong'), unknown: t('stateUnknownLong') };
  return [[t('state'), words[state]]];
}
