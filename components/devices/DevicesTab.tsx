import { t } from '../../lib/i18n';
import type { Acts, Model } from '../model';

interface Props {
  model: Model;
  hideNames: boolean;
  acts: Acts;
}

export function DevicesTab(_props: Props) {
  return <h2 class="title">{t('tabDevices')}</h2>;
}
