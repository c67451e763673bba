import { useRef, useState } from 'preact/hooks';
import { t } from '../lib/i18n';
import { AskDialog } from './AskDialog';
import { Notice } from './Notice';
import { useEscape } from './use-escape';

interface Props {
  /** There are others of its account. */
  hasOthers: boolean;
  /** Rejects when storage refuses. */
  onGone: (which: 'this' | 'all') => Promise<void>;
}

/** Where no page lists what there is, only the person knows what is gone. */
export function Gone({ hasOthers, onGone }: Props) {
  const [isAsked, setAsked] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  useEscape(isAsked, () => setAsked(false));
  const cancel = useRef<HTMLButtonElement>(null);
  const end = (which: 'this' | 'all') => {
    setAsked(false);
    setFailed(false);
    onGone(which).catch(() => setFailed(true));
  };
  return (
    <div class="field">
      {hasFailed && <Notice tone="failed" title={t('saveFailed')} live />}
      <p>
        <button type="button" class="button" onClick={() => setAsked(true)}>
          {t('goneOpen')}
        </button>
      </p>
      <p class="meta quiet">{t('goneWhat')}</p>
      {isAsked && (
        <AskDialog title={t('goneTitle')} what={t('goneAsk')} cancel={cancel} onCancel={() => setAsked(false)}>
          <div class="dialog-foot">
            <button type="button" class="button" ref={cancel} onClick={() => setAsked(false)}>
              {t('cancel')}
            </button>
            <button type="button" class="button" onClick={() => end('this')}>
              {t('goneThis')}
            </button>
            {hasOthers && (
              <button type="button" class="button" onClick={() => end('all')}>
                {t('goneAll')}
              </button>
            )}
          </div>
        </AskDialog>
      )}
    </div>
  );
}
