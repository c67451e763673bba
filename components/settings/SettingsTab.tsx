import { t } from '../../lib/i18n';
import type { Acts, Model } from '../model';

interface Props {
  model: Model;
  acts: Acts;
}

export function SettingsTab(_props: Props) {
  return <h2 class="title">{t('tabSettings')}</h2>;
}
