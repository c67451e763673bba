import { useId } from 'preact/hooks';
import { LONGEST } from '../../lib/ledger/record-edit';
import { EditSaid } from './EditSaid';
import { useEdit } from './use-edit';
import type { WriteEdit } from './write';

interface Props {
  label: string;
  field: 'nickname' | 'note';
  stored: string | undefined;
  /** What it is good for. */
  what: string;
  write: WriteEdit;
}

/** The nickname or the note. Saves itself when it is left; Escape gives up what was typed. */
export function TextEdit({ label, field, stored, what, write }: Props) {
  const id = useId();
  const edit = useEdit<string>(stored ?? '', (value, was) => write({ field, value, was: was || undefined }));
  const { said } = edit;
  const isWrong = said !== undefined && said !== 'saved';
  const input = {
    id,
    autocomplete: 'off',
    maxLength: LONGEST[field],
    dir: 'auto' as const,
    'aria-invalid': isWrong,
    'aria-describedby': `${id}-said`,
    value: edit.value,
    onInput: (event: { currentTarget: { value: string } }) => edit.type(event.currentTarget.value),
    onBlur: edit.save,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && field === 'nickname') {
        event.preventDefault();
        edit.save();
      }
      if (event.key === 'Escape' && edit.isChanged) {
        event.preventDefault();
        edit.takeOther();
      }
    },
  };
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <span class={isWrong ? 'input input-wrong' : 'input'} data-cloudcloak="mask">
        {field === 'note' ? <textarea rows={3} {...input} /> : <input {...input} />}
      </span>
      <EditSaid id={`${id}-said`} edit={edit} stored={stored ?? ''}>
        {what}
      </EditSaid>
    </div>
  );
}
