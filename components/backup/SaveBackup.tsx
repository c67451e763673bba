import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { Cover } from '../Cover';
import { localDay } from '../devices/today';
import type { Acts, Model } from '../model';
import { Notice } from '../Notice';
import type { BackupActs } from './backup-acts';
import { tableOf } from './table';

interface Props {
  model: Model;
  acts: Pick<Acts, 'save' | 'copyText'>;
  backup: BackupActs;
}

/** One file that only its passphrase opens. The passphrase is made here, shown once, and kept nowhere. */
export function SaveBackup({ model, acts, backup }: Props) {
  const [passphrase, setPassphrase] = useState<string>();
  const [isCopied, setCopied] = useState<boolean>();
  const [file, setFile] = useState<string>();
  const [failed, setFailed] = useState<'newer' | 'refused'>();
  const make = () => {
    setPassphrase(backup.makePassphrase());
    setCopied(undefined);
    setFile(undefined);
    setFailed(undefined);
  };
  const save = async (lock: string) => {
    setFailed(undefined);
    try {
      const made = await backup.make(lock, tableOf(model));
      if (!made) return setFailed('newer');
      const name = `latchkey-backup-${localDay()}.zip`;
      acts.save(name, made);
      setFile(name);
    } catch {
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
          <div class="field">
            <span class="field-label">{t('passphrase')}</span>
            {model.settings.presenter ? (
              <p>
                <Cover label={t('passphraseCovered')} />
              </p>
            ) : (
              <p class="passphrase">
                <bdi dir="ltr">{passphrase}</bdi>
              </p>
            )}
            <p class="meta quiet">{t('passphraseWhat')}</p>
          </div>
          <p class="settings-buttons">
            <button type="button" class="button" onClick={() => void acts.copyText(passphrase).then(setCopied)}>
              {t('passphraseCopy')}
            </button>
            <button type="button" class="button button-primary" onClick={() => void save(passphrase)}>
              {t('backupSaveFile')}
            </button>
          </p>
        </>
      )}
      <p role="status" class="quiet">
        {file !== undefined
          ? t('backupSaved', { file })
          : isCopied !== undefined && t(isCopied ? 'passphraseCopied' : 'passphraseNotCopied')}
      </p>
      {failed && (
        <Notice tone="failed" title={t('backupNotSaved')} live>
          <p>{t(failed === 'newer' ? 'problem_ledger_newer' : 'problem_storage_refused')}</p>
        </Notice>
      )}
    </section>
  );
}
