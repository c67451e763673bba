import type { Dated } from '../lib/advice/schema';
import { SOURCES } from '../lib/advice/sources';
import { isStale } from '../lib/advice/stale';
import { asOfInWords } from './advice-words';

interface Props {
  entry: Dated;
  /** Of its table. */
  staleAfterMonths: number;
  /** Where there is little room: only who says it. */
  isShort?: boolean;
}

/** Of when a piece of advice is, and where it is from; and that it may have changed, once it is old. */
export function Stamp({ entry, staleAfterMonths, isShort = false }: Props) {
  return (
    <p class="meta quiet">
      {asOfInWords(entry, isStale(entry, staleAfterMonths))}{' '}
      {entry.source.map((id, index) => {
        const { title, address }: { title: string; address?: string } = SOURCES[id];
        const words = isShort ? title.split(',')[0] : title;
        return (
          <span key={id} lang="en">
            {index > 0 && '; '}
            {address === undefined ? (
              words
            ) : (
              <a href={address} target="_blank" rel="noreferrer" title={title}>
                {words}
              </a>
            )}
          </span>
        );
      })}
    </p>
  );
}
