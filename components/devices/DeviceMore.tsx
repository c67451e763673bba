import { plural, t } from '../../lib/i18n';
import type { Holding } from './holdings';

interface Props {
  holding: Holding;
  /** There is another one to merge it into. */
  canMerge: boolean;
  onLost: () => void;
  onRetire: () => void;
  onBack: () => void;
  onMerge: () => void;
  onRemove: () => void;
}

/** What can be done with a device besides describing it. */
export function DeviceMore({ holding, canMerge, onLost, onRetire, onBack, onMerge, onRemove }: Props) {
  const { state, held } = holding;
  return (
    <section class="device-more" aria-label={t('deviceMore')}>
      <div class="buttons">
        {state !== 'in-use' && (
          <button type="button" class="button" onClick={onBack}>
            {t('deviceInUse')}
          </button>
        )}
        {state !== 'lost' && (
          <button type="button" class="button" onClick={onLost}>
            {t('deviceLost')}
          </button>
        )}
        {state === 'in-use' && (
          <button type="button" class="button" onClick={onRetire}>
            {t('deviceRetire')}
          </button>
        )}
        {canMerge && (
          <button type="button" class="button" onClick={onMerge}>
            {t('deviceMerge')}
          </button>
        )}
        {held === 0 && (
          <button type="button" class="button" onClick={onRemove}>
            {t('deviceRemove')}
          </button>
        )}
      </div>
      {held > 0 && <p class="meta quiet">{plural('deviceNotRemoved', held)}</p>}
    </section>
  );
}
