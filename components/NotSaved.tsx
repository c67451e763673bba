import { t } from '../lib/i18n';
import { Notice } from './Notice';

/** Storage refused what was just changed. */
export function NotSaved() {
  return (
    <div class="notice-box">
      <Notice tone="failed" title={t('saveFailed')} live />
    </div>
  );
}
