import type { CompromiseSource } from '../../lib/advice/compromise';
import { date, t } from '../../lib/i18n';

interface Props {
  source: CompromiseSource;
}

/** Where something is from, and of when. */
export function StrangerSource({ source: { title, address, asOf } }: Props) {
  return (
    <p class="meta quiet">
      {t('compromiseAsOf', { date: date(asOf) })}{' '}
      <a href={address} target="_blank" rel="noreferrer" lang="en">
        {title}
      </a>
    </p>
  );
}
