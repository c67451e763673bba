import { useId, useState } from 'preact/hooks';
import { t } from '../lib/i18n';
import { faultText, findFault } from './name-fault';

interface Props {
  name: string;
  /** Names of the same account that are in use. */
  others: string[];
  onRename: (name: string) => void;
}

/** Another name for one that only Latchkey has a name for. */
export function Rename({ name, others, onRename }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(name);
  const fault = findFault(typed, others);
  const error = fault && faultText(fault);
  const submit = (event: Event) => {
    event.preventDefault();
    if (!error && typed.trim() !== name) onRename(typed.trim());
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
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && submit(event)}
        />
      </span>
      <p class={error ? 'field-error' : 'meta quiet'} id={`${id}-note`} role="status">
        {error ?? t('renameWhat')}
      </p>
      <p>
        <button type="button" class="button" onClick={submit}>
          {t('rename')}
        </button>
      </p>
    </div>
  );
}
