import { t } from '../../lib/i18n';
import type { Acts, Model } from '../model';

interface Props {
  model: Model;
  acts: Acts;
}

export function HelpTab(_props: Props) {
  return <h2 class="title">{t('tabHelp')}</h2>;
}
