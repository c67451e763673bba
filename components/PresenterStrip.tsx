import { t } from '../lib/i18n';
import { Icon } from './Icon';
import { NotSaved } from './NotSaved';
import { useRefused } from './use-refused';

interface Props {
  hideNames: boolean;
  onHideNames: (hide: boolean) => Promise<void>;
}

/** Takes the place of the account line, at its height, so that nothing moves. */
export function PresenterStrip({ hideNames, onHideNames }: Props) {
  const [isRefused, ask] = useRefused();
  return (
    <>
      <div class="strip strip-cover">
        <Icon name="shield-on" />
        <span class="strip-text" role="status">
          {hideNames ? t('accountNamesHidden') : t('accountHidden')}
        </span>
        <button type="button" class="button button-quiet button-small end" onClick={() => ask(onHideNames(!hideNames))}>
          {hideNames ? t('showNames') : t('hideNames')}
        </button>
      </div>
      {isRefused && <NotSaved />}
    </>
  );
}
