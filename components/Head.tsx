import { t } from '../lib/i18n';
import { Mark } from './Mark';
import { Switch } from './Switch';

interface Props {
  presenter: boolean;
  onPresenter: (on: boolean) => void;
}

export function Head({ presenter, onPresenter }: Props) {
  return (
    <header class="head">
      <Mark />
      <h1>{t('latchkey')}</h1>
      <span class="end">
        <Switch label={t('presenterMode')} on={presenter} onChange={onPresenter} />
      </span>
    </header>
  );
}
