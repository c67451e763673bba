import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { bringTable } from '../../lib/backup/bring-table';
import type { Table } from '../../lib/backup/read-table';
import { t } from '../../lib/i18n';
import { looksLikePassword } from '../../lib/ledger/creation';
import { holdsPassword } from '../../lib/ledger/record-edit';
import { FilterSelect } from '../FilterSelect';
import type { Model } from '../model';
import { Switch } from '../Switch';
import { BringInButtons } from './BringInButtons';
import type { BackupActs } from './backup-acts';
import { Changes } from './Changes';
import {
  type Columns,
  columnsIn,
  countsInWords,
  fieldName,
  rowsOf,
  TABLE_FIELDS,
  type TableField,
} from './table-columns';

interface Props {
  table: Table;
  model: Model;
  backup: BackupActs;
  onClose: () => void;
  /** What came of it, a sentence each. */
  onDone: (sentences: string[]) => void;
}

/** What a table would change, before it does. Nothing is written until the person says so, and no cell is shown. */
export function TablePreview({ table, model, backup, onClose, onDone }: Props) {
  const { ledger, settings } = model;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const guessed = useMemo(() => columnsIn(table), [table]);
  const [columns, setColumns] = useState<Columns>(guessed);
  const [replaces, setReplaces] = useState(false);
  const rows = useMemo(() => rowsOf(table, columns, ledger), [table, columns, ledger]);
  const counts = useMemo(() => {
    const look = { replaces, now: '', newId: () => '' };
    return columns.name === undefined ? undefined : bringTable(ledger, rows, look).counts;
  }, [ledger, rows, replaces, columns.name]);
  const choose = (field: TableField, place: string) => {
    const others = TABLE_FIELDS.filter((other) => other !== field && columns[other] !== Number(place));
    const kept = Object.fromEntries(others.map((other) => [other, columns[other]]));
    setColumns(place === '' ? { ...columns, [field]: undefined } : { ...kept, [field]: Number(place) });
  };
  // A table without headings begins with what nobody wants on a screen.
  const isCovered = (text: string, at: number) =>
    text.trim() === '' ||
    looksLikePassword(text) ||
    holdsPassword(text) ||
    (settings.presenter && !Object.values(guessed).includes(at));
  return (
    <section class="body backup" aria-labelledby="table-title">
      <h2 class="title" id="table-title" ref={heading} tabIndex={-1}>
        {t('tableSays')}
      </h2>
      <fieldset class="field">
        <legend>{t('tableColumns')}</legend>
        <div class="columns">
          {TABLE_FIELDS.map((field) => (
            <FilterSelect
              key={field}
              label={fieldName(field)}
              value={String(columns[field] ?? '')}
              onChange={(place) => choose(field, place)}
            >
              <option value="">{t('tableNoColumn')}</option>
              {table.headings.map((text, at) => (
                <option key={`${at} ${text}`} value={String(at)}>
                  {isCovered(text, at) ? t('tableColumn', { place: at + 1 }) : text}
                </option>
              ))}
            </FilterSelect>
          ))}
        </div>
      </fieldset>
      <Switch label={t('tableReplaces')} on={replaces} onChange={setReplaces} />
      <Changes sentences={counts ? countsInWords(counts) : [t('tableNeedsName')]} />
      <BringInButtons
        bring={counts && counts.completed > 0 ? () => backup.bringTable(rows, replaces) : undefined}
        onDone={(done) => onDone(countsInWords(done))}
        onClose={onClose}
      />
    </section>
  );
}
