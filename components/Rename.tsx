import { useEffect, useId, useState } from 'preact/hooks';
import { t } from '../lib/i18n';
import type { Edited } from '../lib/ledger/record-edit';
import { faultText, findFault } from './name-fault';

interface Props {
  name: string;
  /** Names of the same account that are in use. */
  others: string[];
  onRename: (name: string, was: string) => Promise<Edited>;
}

/** Another name for one that only Latchkey has a name for. */
export function Rename({ name, others, onRename }: Props) {
  const id = useId();
  /** With the name that stood there when the person began. */
  const [typed, setTyped] = useState<{ text: string; was: string }>();
  const [said, setSaid] = useState<'editSaved' | 'saveFailed' | 'changedElsewhereWhat'>();
  const text = typed?.text ?? name;
  const isElsewhere = said === 'changedElsewhereWhat';
  const fault = findFault(text, others);
  const trouble = isElsewhere ? t(said, { now: name }) : said === 'saveFailed' ? t(said) : undefined;
  const error = fault ? faultText(fault) : trouble;
  // What was saved is shown as typed until it comes back from storage.
  useEffect(() => {
    if (said === 'editSaved') setTyped(undefined);
  }, [name]);
  const type = (next: string) => {
    setTyped({ text: next, was: typed && said !== 'editSaved' ? typed.was : name });
    if (!isElsewhere) setSaid(undefined);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    // Who saves once more has read what another window made of it.
    const was = isElsewhere ? name : typed?.was;
    if (fault || was === undefined || text.trim() === name) return;
    onRename(text.trim(), was).then(
      ({ ok }) => setSaid(ok ? 'editSaved' : 'changedElsewhereWhat'),
      () => setSaid('saveFailed'),
    );
  };
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {t('name')}
      </label>
      <span class={error ? 'input input-wrong' : 'input'} data-cloudcloak="mask">
        <input
          id={id}
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-note`}
          value={text}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && submit(event)}
        />
      </span>
      <p class={error ? 'field-error' : 'meta quiet'} id={`${id}-note`} role="status">
        {error ?? t(said ?? 'renameWhat')}
      </p>
      <p>
        <button type="button" class="button" onClick={submit}>
          {t('rename')}
        </button>
      </p>
    </div>
  );
}
