import { useId } from 'preact/hooks';
import { t } from '../lib/i18n';
import { DEVICE_KINDS, type DeviceKind } from '../lib/ledger/model';
import type { DeviceDraft } from '../lib/messages';
import { Icon } from './Icon';

interface Props {
  draft: DeviceDraft;
  error?: string | undefined;
  onChange: (draft: DeviceDraft) => void;
}

/** What a device that is not in the ledger yet is called, and what it is. */
export function NewDevice({ draft, error, onChange }: Props) {
  const id = useId();
  return (
    <div class="field-pair">
      <div class="field">
        <label class="field-label" for={id}>
          {t('deviceName')}
        </label>
        <span class={error ? 'input input-wrong' : 'input'}>
          <input
            id={id}
            ref={focusOnce}
            autocomplete="off"
            maxLength={60}
            aria-invalid={error !== undefined}
            aria-describedby={error === undefined ? undefined : `${id}-error`}
            value={draft.name}
            onInput={(event) => onChange({ ...draft, name: event.currentTarget.value })}
          />
        </span>
      </div>
      <div class="field">
        <label class="field-label" for={`${id}-kind`}>
          {t('deviceKind')}
        </label>
        <span class="select-box">
          <select
            id={`${id}-kind`}
            class="select"
            value={draft.kind}
            onChange={(event) => onChange({ ...draft, kind: event.currentTarget.value as DeviceKind })}
          >
            {DEVICE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind_${kind}`)}
              </option>
            ))}
          </select>
          <Icon name="chevron" />
        </span>
      </div>
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** It comes because somebody chose "A new device…", so that is where they go on; not where they have gone on already. */
const focusOnce = (element: HTMLInputElement | null) => {
  const { activeElement } = document;
  if (activeElement === document.body || activeElement?.getAttribute('role') === 'combobox') element?.focus();
};
