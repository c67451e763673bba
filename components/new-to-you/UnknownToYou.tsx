import { t } from '../../lib/i18n';
import type { PasswordRecord } from '../../lib/ledger/model';
import { isNew } from '../../lib/ledger/whose';
import { Notice } from '../Notice';
import { useOutcome } from '../use-outcome';

interface Props {
  record: PasswordRecord;
  /** What it is called here. */
  name: string;
  onDisown: () => Promise<void>;
}

/**
 * What stood there at the first reading, or was said to be theirs, may be a stranger's all the same. What is new is asked about
 * by itself, and what was made with Latchkey nobody has to be asked about.
 */
export function UnknownToYou({ record, name, onDisown }: Props) {
  const { isFailed, say } = useOutcome(record.id);
  if (record.state !== 'listed' || record.madeAt !== undefined || isNew(record)) return null;
  return (
    <section class="upkeep" aria-label={t('newUnknown')}>
      <div class="upkeep-foot">
        <p>{t('unknownWhat')}</p>
        <button
          type="button"
          class="button end"
          aria-label={t('newUnknownNamed', { name })}
          onClick={() => void say(onDisown)}
        >
          {t('newUnknown')}
        </button>
      </div>
      {isFailed && <Notice tone="failed" title={t('whoseFailed')} live />}
    </section>
  );
}
