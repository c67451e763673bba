import { t } from '../../lib/i18n';
import { Notice } from '../Notice';

/** What came of it, a sentence each, and how it is taken back. */
export function BroughtIn({ sentences }: { sentences: readonly string[] }) {
  return (
    <Notice tone="tell" icon="check" title={t('broughtIn')} live>
      <p>{sentences.join(' ')}</p>
      <p>{t('broughtInBack')}</p>
    </Notice>
  );
}
