import { t } from '../lib/i18n';
import type { StepCardState } from '../lib/steps/card';
import { Icon } from './Icon';
import { Mark } from './Mark';
import { NotSaved } from './NotSaved';
import { Switch } from './Switch';
import { useRefused } from './use-refused';

interface Props {
  presenter: boolean;
  /** The organisation keeps presenter mode on. */
  isFixed: boolean;
  onPresenter: (on: boolean) => Promise<void>;
  /** Opens the desk beside the page; not there where it is that already, or the browser has no such place. */
  onPanel?: (() => void) | undefined;
  stepCard?: StepCardState | undefined;
  /** Not there in the popup, which has no room for the card. */
  onStepCard?: ((card: StepCardState) => void) | undefined;
}

export function Head({ presenter, isFixed, onPresenter, onPanel, stepCard, onStepCard }: Props) {
  const [isRefused, ask] = useRefused();
  return (
    <>
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
          <Switch label={t('presenterMode')} on={presenter} isFixed={isFixed} onChange={(on) => ask(onPresenter(on))} />
        </span>
        {onStepCard && (
          <Switch
            label={t('stepCard')}
            on={stepCard?.shown ?? false}
            onChange={(shown) => onStepCard({ large: false, ...stepCard, shown })}
          />
        )}
        {presenter && <p class="head-note meta quiet">{t(isFixed ? 'presenterFixedHonest' : 'presenterHonest')}</p>}
      </header>
      {isRefused && <NotSaved />}
    </>
  );
}
