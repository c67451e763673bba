import { t } from '../../lib/i18n';
import { Notice } from '../Notice';

interface Props {
  name: string;
  hideNames: boolean;
  onMake: () => void;
  onLeave: () => void;
}

/** The one that was shown is gone; the same name waits to be given again. */
export function AnewNotice({ name, hideNames, onMake, onLeave }: Props) {
  return (
    <div class="notice-box">
      <Notice tone="ask" title={hideNames ? t('anewTitleHidden') : t('anewTitle', { name })} live>
        <p>{t('anewWhat')}</p>
        <div class="buttons notice-action">
          <button type="button" class="button button-primary" onClick={onMake}>
            {t('anewMake')}
          </button>
          <button type="button" class="button button-quiet" onClick={onLeave}>
            {t('anewLeave')}
          </button>
        </div>
      </Notice>
    </div>
  );
}
