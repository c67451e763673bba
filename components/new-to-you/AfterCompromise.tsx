import { useId } from 'preact/hooks';
import { accountKindOf } from '../../lib/advice/for-choice';
import { t } from '../../lib/i18n';
import type { PortalId } from '../../lib/portals/view';
import { CompromiseSteps } from './CompromiseSteps';

interface Props {
  portal: PortalId;
  canChoose: boolean;
  onChooseAll: () => void;
  /** Not there while one that the person does not know is still listed. */
  onDone: (() => void) | undefined;
}

/** What to do, one after the other, where somebody else may have been in the account. */
export function AfterCompromise({ portal, canChoose, onChooseAll, onDone }: Props) {
  const id = useId();
  return (
    <section class="after-compromise" aria-labelledby={`${id}-title`}>
      <div class="stack">
        <h2 class="title" id={`${id}-title`}>
          {t('compromiseTitle')}
        </h2>
        <p class="quiet">{t('compromiseWhat')}</p>
      </div>
      <CompromiseSteps account={accountKindOf(portal)} />
      {canChoose && <p>{t('compromiseAllWhat')}</p>}
      <div class="new-choices">
        {canChoose && (
          <button type="button" class="button button-toward-danger" onClick={onChooseAll}>
            {t('compromiseAll')}
          </button>
        )}
        {onDone && (
          <button type="button" class="button" onClick={onDone}>
            {t('compromiseDone')}
          </button>
        )}
      </div>
    </section>
  );
}
