import type { Counts, Way } from '../../lib/backup/bring-in';
import { t } from '../../lib/i18n';
import { Notice } from '../Notice';
import { changesInWords } from './changes';

interface Props {
  way: Way;
  counts: Counts;
}

/** What came of it, and how it is taken back. */
export function BroughtIn({ way, counts }: Props) {
  return (
    <Notice tone="tell" icon="check" title={t('broughtIn')} live>
      <p>{changesInWords(way, counts).join(' ')}</p>
      <p>{t('broughtInBack')}</p>
    </Notice>
  );
}
