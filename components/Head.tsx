import { t } from '../lib/i18n';
import { Icon } from './Icon';
import { Mark } from './Mark';
import { Switch } from './Switch';

interface Props {
  presenter: boolean;
  /** The organisation keeps presenter mode on. */
  isFixed: boolean;
  onPresenter: (on: boolean) => void;
  /** Opens the desk beside the page; not there where it is that already, or the browser has no such place. */
  onPanel?: (() => void) | undefined;
}

export function Head({ presenter, isFixed, onPresenter, onPanel }: Props) {
  return (
    <header class="head">
      <Mark />
      <h1>{t('latchkey')}</h1>
      {onPanel && (
        <button
          type="button"
          class="icon-button end"
          aria-label={t('openPanel')}
          title={t('openPanel')}
          onClick={() => onPanel()}
        >
          <Icon name="panel" flip />
        </button>
      )}
      <span class={onPanel ? undefined : 'end'}>
        <Switch label={t('presenterMode')} on={presenter} isFixed={isFixed} onChange={onPresenter} />
      </span>
      {presenter && <p class="head-note meta quiet">{t(isFixed ? 'presenterFixedHonest' : 'presenterHonest')}</p>}
    </header>
  );
}
