import { useId } from 'preact/hooks';
import { t } from '../lib/i18n';
import type { Edited } from '../lib/ledger/record-edit';
import { faultText, findFault } from './name-fault';
import { EditSaid } from './passwords/EditSaid';
import { useEdit } from './passwords/use-edit';

interface Props {
  name: string;
  /** Names of the same account that are in use. */
  others: string[];
  onRename: (name: string, was: string) => Promise<Edited>;
}

/** Another name for one that only Latchkey has a name for. */
export function Rename({ name, others, onRename }: Props) {
  const id = useId();
  const edit = useEdit(name, onRename, true);
  const fault = findFault(edit.value, others);
  const error = fault && faultText(fault);
  const submit = (event: Event) => {
    event.preventDefault();
    if (error) return;
    if (edit.said === 'changed-elsewhere') edit.keepMine();
    else edit.save();
  };
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {t('name')}
      </label>
      <span class={error ? 'input input-wrong' : 'input'}>
        <input
          id={id}
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-note`}
          value={edit.value}
          onInput={(event) => edit.type(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && submit(event)}
        />
      </span>
      {error ? (
        <p class="field-error" id={`${id}-note`} role="status">
          {error}
        </p>
      ) : (
        <EditSaid id={`${id}-note`} edit={edit} stored={name}>
          {t('renameWhat')}
        </EditSaid>
      )}
      <p>
        <button type="button" class="button" onClick={submit}>
          {t('rename')}
        </button>
      </p>
    </div>
  );
}
