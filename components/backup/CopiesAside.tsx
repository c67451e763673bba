import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { report, reportAndTake } from '../../lib/log';
import { moment } from '../clean-up/run-words';
import { Notice } from '../Notice';
import type { BackupActs, Opened, Opening } from './backup-acts';

interface Props {
  backup: BackupActs;
  onOpened: (opened: Opened) => void;
}

/** What Latchkey wrote aside by itself, before it deleted or took something in. */
export function CopiesAside({ backup, onOpened }: Props) {
  const [times, setTimes] = useState<string[]>();
  const [failed, setFailed] = useState<'backupUnreadable' | 'asideUnreadable'>();
  useEffect(() => {
    void backup.asides().then(setTimes, (error: unknown) => {
      report(error);
      setFailed('backupUnreadable');
    });
  }, []);
  const open = async (at: string) => {
    setFailed(undefined);
    const opening = await backup.openAside(at).catch(reportAndTake<Opening | undefined>(undefined));
    if (opening?.ok) onOpened(opening.opened);
    else setFailed('asideUnreadable');
  };
  return (
    <section class="stack stack-wide" aria-label={t('asides')}>
      <h3>{t('asides')}</h3>
      <p>{t('asidesWhat')}</p>
      {times?.length === 0 && <p class="quiet">{t('asidesNone')}</p>}
      {times !== undefined && times.length > 0 && (
        <ul class="stack">
          {times.map((at) => (
            <li key={at} class="copy-aside">
              <span>{moment(at)}</span>
              <button
                type="button"
                class="button"
                aria-label={`${t('asideLook')}: ${moment(at)}`}
                onClick={() => void open(at)}
              >
                {t('asideLook')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {failed && (
        <Notice tone="failed" title={t('backupNotOpened')} live>
          <p>{t(failed)}</p>
        </Notice>
      )}
    </section>
  );
}
