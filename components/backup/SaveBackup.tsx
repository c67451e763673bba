import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { report } from '../../lib/log';
import { Cover } from '../Cover';
import { localDay } from '../devices/today';
import type { Acts, Model } from '../model';
import { Notice } from '../Notice';
import type { BackupActs, NotMade } from './backup-acts';
import { tableOf } from './table';

interface Props {
  model: Model;
  acts: Pick<Acts, 'save' | 'copyText'>;
  backup: BackupActs;
  /** The one that was made while this desk is open: it is kept nowhere else. */
  passphrase: string | undefined;
  onPassphrase: (made: string) => void;
}

type Said = { file: string } | 'copied' | 'not-copied';

/** One file that only its passphrase opens. The passphrase is made here, shown while the desk is open, and kept nowhere. */
export function SaveBackup({ model, acts, backup, passphrase, onPassphrase }: Props) {
  const { presenter } = model.settings;
  const [said, setSaid] = useState<Said>();
  const [hasCopied, setCopied] = useState(false);
  const [failed, setFailed] = useState<NotMade | 'refused'>();
  const shown = useRef<HTMLElement>(null);
  const isAsked = useRef(false);
  // The button that made it is gone.
  useEffect(() => {
    if (isAsked.current) shown.current?.focus();
  }, [passphrase]);
  const make = () => {
    isAsked.current = true;
    onPassphrase(backup.makePassphrase());
  };
  const copy = async (made: string) => {
    const isCopied = await acts.copyText(made);
    setSaid(isCopied ? 'copied' : 'not-copied');
    if (isCopied) setCopied(true);
  };
  const save = async (lock: string) => {
    setFailed(undefined);
    setSaid(undefined);
    try {
      const made = await backup.make(lock, tableOf(model));
      if (!made.ok) return setFailed(made.why);
      const file = `latchkey-backup-${localDay()}.zip`;
      acts.save(file, made.file);
      setSaid({ file });
    } catch (error) {
      report(error);
      setFailed('refused');
    }
  };
  return (
    <section class="stack stack-wide" aria-label={t('backupSave')}>
      <h3>{t('backupSave')}</h3>
      <p>{t('backupSaveWhat')}</p>
      {passphrase === undefined ? (
        <p>
          <button type="button" class="button button-primary" onClick={make}>
            {t('backupMake')}
          </button>
        </p>
      ) : (
        <>
          <section class="field" aria-label={t('passphrase')} tabIndex={-1} ref={shown}>
            <span class="field-label">{t('passphrase')}</span>
            {presenter ? (
              <p>
                <Cover label={t('passphraseCovered')} />
              </p>
            ) : (
              <p class="passphrase">
                <bdi dir="ltr">{passphrase}</bdi>
              </p>
            )}
            <p class="meta quiet">{t('passphraseWhat')}</p>
          </section>
          <p class="settings-buttons">
            <button type="button" class="button" onClick={() => void copy(passphrase)}>
              {t('passphraseCopy')}
            </button>
            <button
              type="button"
              class="button button-primary"
              // Locked with what nobody has seen or copied, it would stay closed.
              disabled={presenter && !hasCopied}
              onClick={() => void save(passphrase)}
            >
              {t('backupSaveFile')}
            </button>
          </p>
        </>
      )}
      <p role="status" class="quiet">
        {said && wordsOf(said)}
      </p>
      {failed && (
        <Notice tone="failed" title={t('backupNotSaved')} live>
          <p>{t(FAILED[failed])}</p>
        </Notice>
      )}
    </section>
  );
}

function wordsOf(said: Said): string {
  if (typeof said === 'object') return t('backupSaved', said);
  return t(said === 'copied' ? 'passphraseCopied' : 'passphraseNotCopied');
}

const FAILED = {
  newer: 'problem_ledger_newer',
  'too-large': 'keptTooLarge',
  refused: 'problem_storage_refused',
} as const;
