import { type CompromiseSource, STALE_AFTER_MONTHS } from '../../lib/advice/compromise';
import { isStale } from '../../lib/advice/stale';
import { asOfInWords } from '../advice-words';

interface Props {
  source: CompromiseSource;
}

/** Where something is from, of when, and that it may have changed since, once it is old. */
export function StrangerSource({ source: { title, address, asOf } }: Props) {
  return (
    <p class="meta quiet">
      {asOfInWords({ asOf }, isStale({ asOf }, STALE_AFTER_MONTHS))}{' '}
      <a href={address} target="_blank" rel="noreferrer" lang="en">
        {title}
      </a>
    </p>
  );
}
