import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { Notice } from '../Notice';

interface Props {
  onGoOn: () => void;
  onGiveUp: () => void;
}

/** A form is begun and not sent, and only one is kept: which of the two is for the person to say. */
export function BegunNotice({ onGoOn, onGiveUp }: Props) {
  const first = useRef<HTMLButtonElement>(null);
  // What was pressed may be gone.
  useEffect(() => first.current?.focus(), []);
  return (
    <div class="notice-box">
      <Notice tone="ask" title={t('begunTitle')} live>
        <p>{t('begunWhat')}</p>
        <div class="buttons notice-action">
          <button type="button" class="button button-primary" ref={first} onClick={onGoOn}>
            {t('begunGoOn')}
          </button>
          <button type="button" class="button button-quiet" onClick={onGiveUp}>
            {t('begunGiveUp')}
          </button>
        </div>
      </Notice>
    </div>
  );
}
