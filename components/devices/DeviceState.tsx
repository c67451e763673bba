import { date, t } from '../../lib/i18n';
import { Icon } from '../Icon';
import type { Holding } from './holdings';

interface Props {
  holding: Pick<Holding, 'device' | 'state' | 'isThis'>;
}

/** What is special about a device: most of them are simply in use. */
export function DeviceState({ holding: { device, state, isThis } }: Props) {
  if (state === 'lost')
    return (
      <p class="tag tag-danger">
        <Icon name="warning" />
        {t('deviceLostOn', { date: date(device.lostOn ?? '') })}
      </p>
    );
  if (state === 'retired')
    return (
      <p class="tag tag-quiet">
        <Icon name="clock" />
        {t('deviceRetiredOn', { date: date(device.retiredOn ?? '') })}
      </p>
    );
  if (!isThis) return null;
  return (
    <p class="tag tag-quiet">
      <Icon name="check" />
      {t('deviceThis')}
    </p>
  );
}
