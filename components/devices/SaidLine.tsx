import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { Icon } from '../Icon';
import { Name } from '../Name';
import type { Said } from './use-said';

interface Props {
  said: Said | undefined;
  hideNames: boolean;
  onUndo: () => void;
}

/** What was done, with the way back. Its place is there before, so that it is read when it comes. */
export function SaidLine({ said, hideNames, onUndo }: Props) {
  const line = useRef<HTMLDivElement>(null);
  // What was pressed may be gone: whoever goes by keys goes on from here.
  useEffect(() => {
    if (said && document.activeElement === document.body) line.current?.focus();
  }, [said]);
  return (
    <div class="said-line" role="status" tabIndex={-1} ref={line}>
      {said && (
        <p class={said.isFailure ? 'said said-failed' : 'said'}>
          <Icon name={said.isFailure ? 'warning' : 'info'} />
          <span>
            {said.device !== undefined && !hideNames && (
              <>
                <Name name={said.device} />
                {': '}
              </>
            )}
            {said.text}
          </span>
          {said.undo && (
            <button type="button" class="button button-quiet button-small end" onClick={onUndo}>
              {t('undo')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
