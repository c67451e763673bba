import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { reportAndTake } from '../../lib/log';
import { Notice } from '../Notice';
import type { BackupActs, NotOpened, Opened, Opening } from './backup-acts';

interface Props {
  backup: BackupActs;
  onOpened: (opened: Opened) => void;
}

type Fault = NotOpened | 'no-file' | 'no-passphrase' | 'unreadable';

/** A file from this browser or another one. It is only looked at here: what it would change is shown first. */
export function OpenBackup({ backup, onOpened }: Props) {
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const [fault, setFault] = useState<Fault>();
  const [isOpening, setOpening] = useState(false);
  const [tries, setTries] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const isOfPassphrase = fault === 'locked' || fault === 'no-passphrase';
  const isOfFile = fault !== undefined && !isOfPassphrase;
  // Whoever goes by keys goes on where the fault is.
  useEffect(() => {
    if (fault) (isOfPassphrase ? field : file).current?.focus();
  }, [fault, tries]);
  const open = async (event: Event) => {
    event.preventDefault();
    const chosen = file.current?.files?.[0];
    setFault(undefined);
    setTries(tries + 1);
    if (!chosen) return setFault('no-file');
    if (passphrase.trim() === '') return setFault('no-passphrase');
    setOpening(true);
    const opening = await backup.open(chosen, passphrase).catch(reportAndTake<Opening | undefined>(undefined));
    setOpening(false);
    if (!opening) setFault('unreadable');
    else if (opening.ok) onOpened(opening.opened);
    else setFault(opening.why);
  };
  return (
    <section class="stack stack-wide" aria-label={t('backupOpen')}>
      <h3>{t('backupOpen')}</h3>
      <p>{t('backupOpenWhat')}</p>
      <form class="stack stack-wide" onSubmit={(event) => void open(event)} noValidate>
        <div class="field">
          <label class="field-label" for={`${id}-file`}>
            {t('backupFile')}
          </label>
          <input
            id={`${id}-file`}
            class="file"
            type="file"
            accept=".zip,application/zip"
            aria-invalid={isOfFile}
            aria-describedby={isOfFile ? `${id}-fault` : undefined}
            ref={file}
          />
        </div>
        <div class="field">
          <label class="field-label" for={id}>
            {t('passphrase')}
          </label>
          <span class={isOfPassphrase ? 'input input-wrong' : 'input'}>
            <input
              id={id}
              type="password"
              dir="ltr"
              autocomplete="off"
              maxLength={200}
              aria-invalid={isOfPassphrase}
              aria-describedby={isOfPassphrase ? `${id}-fault` : undefined}
              ref={field}
              value={passphrase}
              onInput={(event) => {
                setPassphrase(event.currentTarget.value);
                if (isOfPassphrase) setFault(undefined);
              }}
            />
          </span>
        </div>
        <p>
          <button type="submit" class="button" disabled={isOpening}>
            {t('backupLook')}
          </button>
        </p>
      </form>
      {fault && (
        <Notice tone="failed" title={t('backupNotOpened')} live>
          <p id={`${id}-fault`}>{t(FAULTS[fault])}</p>
        </Notice>
      )}
    </section>
  );
}

const FAULTS = {
  'no-file': 'backupNoFile',
  'no-passphrase': 'backupNoPassphrase',
  unreadable: 'backupUnreadable',
  'too-big': 'backupTooBig',
  foreign: 'backupForeign',
  damaged: 'backupForeign',
  locked: 'backupLocked',
  newer: 'backupNewer',
} as const satisfies Record<Fault, string>;
