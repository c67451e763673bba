import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../lib/i18n';
import type { Copied } from '../lib/secret/copied';
import { countDown } from '../lib/secret/countdown';
import { Icon } from './Icon';
import type { Acts } from './model';

interface Props {
  copied: Copied | undefined;
  acts: Pick<Acts, 'emptyClipboard'>;
  /** Where it can be had emptied by itself. */
  onSettings: () => void;
}

/** Milliseconds for which it is worth a line that something was copied. */
const NEWS = 15 * 60_000;

const ENDED = { emptied: 'clipboardEmptied', other: 'clipboardOther', refused: 'clipboardRefused' } as const;

/** What became of an app password in the clipboard, and a way to empty it now. */
export function ClipboardLine({ copied, acts, onSettings }: Props) {
  const [refused, setRefused] = useState(0);
  const left = useSecondsUntil(copied?.emptyAt);
  const status = useRef<HTMLSpanElement>(null);
  const isPressed = useRef(false);
  // What was pressed is gone once it is emptied.
  useEffect(() => {
    if (isPressed.current && copied?.ended === 'emptied') status.current?.focus();
    isPressed.current = false;
  }, [copied?.ended]);
  if (!copied || (!copied.emptyAt && Date.now() - Date.parse(copied.at) > NEWS)) return null;
  const { ended } = copied;
  const canEmpty = !ended || ended === 'refused';
  const isWrong = ended === 'refused' || (refused > 0 && canEmpty);
  const said = () => {
    if (refused > 1 && canEmpty) return t('clipboardRefusedAgain', { count: refused });
    if (refused > 0 && canEmpty) return t('clipboardNotEmptied');
    return ended ? t(ENDED[ended]) : t(copied.emptyAt ? 'clipboardWaits' : 'clipboardMayHold');
  };
  const emptyNow = () => {
    isPressed.current = true;
    void acts.emptyClipboard().then((isEmpty) => {
      if (!isEmpty) isPressed.current = false;
      setRefused((times) => (isEmpty ? 0 : times + 1));
    });
  };
  return (
    <div class={isWrong ? 'run-line run-line-paused' : 'run-line'}>
      <Icon name={ended === 'emptied' ? 'check' : isWrong ? 'warning' : 'info'} />
      <span role="status" tabIndex={-1} ref={status}>
        {said()}
      </span>
      {!ended && left !== undefined && <span class="clipboard-left">{t('clipboardSeconds', { seconds: left })}</span>}
      {canEmpty && (
        <span class="run-line-buttons">
          {!ended && !copied.emptyAt && (
            <button type="button" class="button button-quiet button-small" onClick={onSettings}>
              {t('clipboardByItself')}
            </button>
          )}
          <button type="button" class="button button-quiet button-small" onClick={emptyNow}>
            {t('clipboardEmptyNow')}
          </button>
        </span>
      )}
    </div>
  );
}

/** Until an ISO time; undefined where there is none. */
function useSecondsUntil(time: string | undefined): number | undefined {
  const [left, setLeft] = useState<number>();
  useEffect(() => {
    const end = new AbortController();
    setLeft(undefined);
    if (time !== undefined) countDown(Math.max(0, (Date.parse(time) - Date.now()) / 1000), setLeft, end.signal);
    return () => end.abort();
  }, [time]);
  return left;
}
