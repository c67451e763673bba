import { useState } from 'preact/hooks';
import type { Counts, Way } from '../../lib/backup/bring-in';
import { t } from '../../lib/i18n';
import type { Acts, Model } from '../model';
import { BroughtIn } from './BroughtIn';
import type { BackupActs, Opened } from './backup-acts';
import { CopiesAside } from './CopiesAside';
import { CopyPreview } from './CopyPreview';
import { OpenBackup } from './OpenBackup';
import { SaveBackup } from './SaveBackup';
import { SaveTable } from './SaveTable';

interface Props {
  model: Model;
  acts: Pick<Acts, 'save' | 'copyText'>;
  backup: BackupActs;
}

/** Copies of what Latchkey remembers: out of this browser, and back in. */
export function BackupTab({ model, acts, backup }: Props) {
  const [opened, setOpened] = useState<Opened>();
  const [done, setDone] = useState<{ way: Way; counts: Counts }>();
  if (opened)
    return (
      <CopyPreview
        opened={opened}
        model={model}
        backup={backup}
        onClose={() => setOpened(undefined)}
        onDone={(way, counts) => {
          setOpened(undefined);
          setDone({ way, counts });
        }}
      />
    );
  const open = (copy: Opened) => {
    setDone(undefined);
    setOpened(copy);
  };
  return (
    <div class="body backup">
      <h2 class="title">{t('tabBackup')}</h2>
      {done && <BroughtIn {...done} />}
      <SaveBackup model={model} acts={acts} backup={backup} />
      <OpenBackup backup={backup} onOpened={open} />
      <CopiesAside backup={backup} onOpened={open} />
      <SaveTable model={model} acts={acts} />
    </div>
  );
}
