import { t } from '../lib/i18n';
import { Icon } from './Icon';
import type { Item } from './items';

interface Props {
  state: Item['state'];
  newToYou: boolean;
}

/** What wants a word about an app password; most of them want none. */
export function StateTag({ state, newToYou }: Props) {
  if (state === 'missing')
    return (
      <span class="tag tag-quiet">
        <Icon name="missing" />
        {t('stateMissing')}
      </span>
    );
  if (state === 'unknown')
    return (
      <span class="tag tag-warning">
        <Icon name="unknown" />
        {t('stateUnknown')}
      </span>
    );
  return newToYou ? <span class="tag tag-decide">{t('newToYou')}</span> : <span />;
}
