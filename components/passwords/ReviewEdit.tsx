import { useId, useRef } from 'preact/hooks';
import { date, t } from '../../lib/i18n';
import { inMonths } from '../../lib/ledger/upkeep';
import { Icon } from '../Icon';
import { EditSaid } from './EditSaid';
import { useEdit } from './use-edit';
import type { WriteEdit } from './write';

interface Props {
  stored: string | undefined;
  isDue: boolean;
  write: WriteEdit;
}

const SOON = [
  { months: 3, label: 'reviewIn3' },
  { months: 12, label: 'reviewIn12' },
] as const;

/** A browser lets people type years of more than four digits, which no day of the ledger has. */
const LAST_DAY = '9999-12-31';

/** When to look at it again: a day, or so many months from now. */
export function ReviewEdit({ stored, isDue, write }: Props) {
  const id = useId();
  const edit = useEdit<string>(stored ?? '', (value, was) =>
    write({ field: 'reviewOn', value, was: was || undefined }),
  );
  const field = useRef<HTMLInputElement>(null);
  const never = () => {
    // The button goes.
    field.current?.focus();
    choose('');
  };
  const choose = (day: string) => {
    edit.type(day);
    edit.save();
  };
  return (
    <div class="field">
      <p class="field-head">
        <label class="field-label" for={id}>
          {t('reviewOn')}
        </label>
        {isDue && (
          <span class="tag tag-warning">
            <Icon name="clock" />
            {t('reviewDue')}
          </span>
        )}
      </p>
      <div class="buttons review-line">
        <span class="input input-day">
          <input
            type="date"
            id={id}
            ref={field}
            max={LAST_DAY}
            aria-describedby={`${id}-said`}
            value={edit.value}
            // A day that is half typed has no value either, and means no other one yet.
            onInput={({ currentTarget }) => currentTarget.validity.badInput || edit.type(currentTarget.value)}
            onBlur={({ currentTarget }) => {
              if (currentTarget.validity.badInput) currentTarget.value = edit.value;
              edit.save();
            }}
          />
        </span>
        {SOON.map(({ months, label }) => (
          <button key={label} type="button" class="button" onClick={() => choose(inMonths(months))}>
            {t(label)}
          </button>
        ))}
        {edit.value !== '' && (
          <button type="button" class="button button-quiet" onClick={never}>
            {t('reviewNever')}
          </button>
        )}
      </div>
      <EditSaid id={`${id}-said`} edit={edit} stored={stored ? date(stored) : ''}>
        {t('reviewWhat')} {t('reviewWithoutDay')}
      </EditSaid>
    </div>
  );
}
