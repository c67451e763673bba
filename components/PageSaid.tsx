import { t } from '../lib/i18n';
import { ADDRESS } from '../lib/portals/account';
import type { Settings } from '../lib/settings';

interface Props {
  words: string;
  settings: Pick<Settings, 'presenter' | 'hideNames'>;
}

const ADDRESSES = new RegExp(ADDRESS, 'gu');

/** The page's own words, which may name one that is hidden, or whoever is signed in. */
export function PageSaid({ words, settings: { presenter, hideNames } }: Props) {
  if (presenter && hideNames) return null;
  return <p class="meta quiet">{t('jobSeen', { words: presenter ? words.replace(ADDRESSES, '…') : words })}</p>;
}
