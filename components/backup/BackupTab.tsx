import { useEffect, useRef, useState } from 'preact/hooks';
import type { Table } from '../../lib/backup/read-table';
import { t } from '../../lib/i18n';
import type { Acts, Model } from '../model';
import { BroughtIn } from './BroughtIn';
import type { BackupActs, Opened } from './backup-acts';
import { CopiesAside } from './CopiesAside';
import { CopyPreview } from './CopyPreview';
import { OpenBackup } from './OpenBackup';
import { OpenTable } from './OpenTable';
import { SaveBackup } from './SaveBackup';
import { SaveTable } from './SaveTable';
import { TablePreview } from './TablePreview';

interface Props {
  model: Model;
  acts: Pick<Acts, 'save' | 'copyText'>;
  backup: BackupActs;
  passphrase: string | undefined;
  onPassphrase: (made: string) => void;
}

/** Copies of what Latchkey remembers: out of this browser, and back in. */
export function BackupTab({ model, acts, backup, passphrase, onPassphrase }: Props) {
  const [opened, setOpened] = useState<Opened | Table>();
  const [done, setDone] = useState<string[]>();
  const heading = useRef<HTMLHeadingElement>(null);
  const wasOpened = useRef(false);
  // What was looked at is gone, with what was pressed in it.
  useEffect(() => {
    if (wasOpened.current && !opened) heading.current?.focus();
    wasOpened.current = opened !== undefined;
  }, [opened]);
  if (opened) {
    const shared = {
      model,
      backup,
      onClose: () => setOpened(undefined),
      onDone: (sentences: string[]) => {
        setOpened(undefined);
        setDone(sentences);
      },
    };
    return 'copy' in opened ? <CopyPreview opened={opened} {...shared} /> : <TablePreview table={opened} {...shared} />;
  }
  const open = (what: Opened | Table) => {
    setDone(undefined);
    setOpened(what);
  };
  return (
    <div class="body backup">
      <h2 class="title" ref={heading} tabIndex={-1}>
        {t('tabBackup')}
      </h2>
      {done && <BroughtIn sentences={done} />}
      <SaveBackup model={model} acts={acts} backup={backup} passphrase={passphrase} onPassphrase={onPassphrase} />
      <OpenBackup backup={backup} onOpened={open} />
      <CopiesAside backup={backup} onOpened={open} />
      <SaveTable model={model} acts={acts} />
      <OpenTable onOpened={open} />
    </div>
  );
}
