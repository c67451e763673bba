import { plural, t } from '../../lib/i18n';
import { localDay } from '../devices/today';
import type { Acts, Model } from '../model';
import { tableOf } from './table';

interface Props {
  model: Model;
  acts: Pick<Acts, 'save'>;
}

/** The app passwords as a table that any spreadsheet opens. It is not locked, which is said. */
export function SaveTable({ model, acts }: Props) {
  const count = model.ledger.records.length;
  return (
    <section class="stack stack-wide" aria-label={t('tableTitle')}>
      <h3>{t('tableTitle')}</h3>
      <p>{plural('tableWhat', count)}</p>
      <p>
        <button
          type="button"
          class="button"
          disabled={count === 0}
          onClick={() => acts.save(`latchkey-app-passwords-${localDay()}.csv`, tableOf(model))}
        >
          {t('tableSave')}
        </button>
      </p>
    </section>
  );
}
