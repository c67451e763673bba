import { t } from '../../lib/i18n';
import { createdInWords } from '../created';
import { Icon } from '../Icon';
import { Called } from './Called';
import type { Kept } from './to-do';

interface Props {
  kept: Kept;
  number: number;
  hideName: boolean;
  onWorks: () => void;
  onFails: () => void;
  onLater: () => void;
}

/** A new one: does it work on its device? */
export function Trial({ kept: { item }, number, hideName, onWorks, onFails, onLater }: Props) {
  const name = hideName ? t('nameHidden', { number }) : item.identity.name;
  return (
    <li class="upkeep-one">
      <Icon name="info" />
      <div class="upkeep-main">
        <Called item={item} number={number} hideName={hideName} />
        <p class="meta quiet">{createdInWords(item)}</p>
        <div class="upkeep-choices">
          <button type="button" class="button" aria-label={t('trialWorksNamed', { name })} onClick={onWorks}>
            {t('trialWorks')}
          </button>
          <button type="button" class="button" aria-label={t('trialFailsNamed', { name })} onClick={onFails}>
            {t('trialFails')}
          </button>
          <button
            type="button"
            class="button button-quiet"
            aria-label={t('trialLaterNamed', { name })}
            onClick={onLater}
          >
            {t('newAskLater')}
          </button>
        </div>
      </div>
    </li>
  );
}
