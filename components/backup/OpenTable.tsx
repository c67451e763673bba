import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type NoTable, readTable, type Table } from '../../lib/backup/read-table';
import { t } from '../../lib/i18n';
import { reportAndTake } from '../../lib/log';
import { Notice } from '../Notice';

interface Props {
  onOpened: (table: Table) => void;
}

type Fault = NoTable | 'no-file' | 'unreadable';

/** A table of the person's own. It is only looked at here: what it would change is shown first. */
export function OpenTable({ onOpened }: Props) {
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<Fault>();
  const [isOpening, setOpening] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (fault) file.current?.focus();
  }, [fault, tries]);
  const open = async (event: Event) => {
    event.preventDefault();
    const chosen = file.current?.files?.[0];
    setFault(undefined);
    setTries(tries + 1);
    if (!chosen) return setFault('no-file');
    setOpening(true);
    const read = await readTable(chosen).catch(reportAndTake(undefined));
    setOpening(false);
    if (read?.ok) onOpened(read.table);
    else setFault(read?.why ?? 'unreadable');
  };
  return (
    <section class="stack stack-wide" aria-label={t('tableOpen')}>
      <h3>{t('tableOpen')}</h3>
      <p>{t('tableOpenWhat')}</p>
      <form class="stack stack-wide" onSubmit={(event) => void open(event)} noValidate>
        <div class="field">
          <label class="field-label" for={id}>
            {t('tableFile')}
          </label>
          <input
            id={id}
            class="file"
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
            aria-invalid={fault !== undefined}
            aria-describedby={fault && `${id}-fault`}
            ref={file}
          />
        </div>
        <p>
          <button type="submit" class="button" disabled={isOpening}>
            {t('tableLook')}
          </button>
        </p>
      </form>
      {fault && (
        <Notice tone="failed" title={t('bringFailed')} live>
          <p id={`${id}-fault`}>{t(FAULTS[fault])}</p>
        </Notice>
      )}
    </section>
  );
}

const FAULTS = {
  'no-file': 'tableNoFile',
  unreadable: 'tableUnreadable',
  'too-big': 'tableTooBig',
  workbook: 'tableWorkbook',
  letters: 'tableLetters',
  quotes: 'tableQuotes',
  empty: 'tableEmpty',
} as const satisfies Record<Fault, string>;
