import { t } from '../../lib/i18n';
import { Icon } from '../Icon';
import type { Model } from '../model';

interface Props {
  model: Pick<Model, 'desk'>;
  onOpen: () => void;
}

/** Elsewhere on the desk: that a device is not saved yet. */
export function KeptFormLine({ model, onOpen }: Props) {
  if (model.desk.forms.length === 0) return null;
  return (
    <div class="run-line" role="status">
      <Icon name="info" />
      <span>{t('formKeptLine')}</span>
      <button type="button" class="button button-quiet button-small end" onClick={onOpen}>
        {t('runLineOpen')}
      </button>
    </div>
  );
}
