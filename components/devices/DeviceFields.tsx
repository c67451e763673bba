import { useId } from 'preact/hooks';
import type { DeviceFormFields } from '../../lib/device-forms';
import { plural, t } from '../../lib/i18n';
import { LONGEST } from '../../lib/ledger/record-edit';
import type { DeviceDraft } from '../../lib/messages';
import type { Fault } from './form-fields';
import { mayBeThis, withKind, withThis } from './form-fields';
import { KindChoice } from './KindChoice';

interface Props {
  fields: DeviceFormFields;
  /** What the browser says of this computer. */
  computer: DeviceDraft;
  /** How many others are called the same. */
  namesakes: number;
  fault: Fault | undefined;
  onChange: (fields: DeviceFormFields) => void;
}

/** What a device is called and what it is. */
export function DeviceFields({ fields, computer, namesakes, fault, onChange }: Props) {
  const id = useId();
  const change = (part: Partial<DeviceFormFields>) => onChange({ ...fields, ...part });
  const wrong = (field: Fault['field']) => fault?.field === field;
  const describedBy = (field: Fault['field']) => (wrong(field) ? `${id}-error` : undefined);
  const error = fault && (
    <p class="field-error" id={`${id}-error`}>
      {fault.text}
    </p>
  );
  return (
    <>
      <div class="field">
        <label class="field-label" for={`${id}-name`}>
          {t('deviceName')}
        </label>
        <span class={wrong('name') ? 'input input-wrong' : 'input'} data-cloudcloak="mask">
          <input
            id={`${id}-name`}
            ref={focusOnce}
            dir="auto"
            autocomplete="off"
            maxLength={200}
            aria-invalid={wrong('name')}
            aria-describedby={describedBy('name') ?? `${id}-twin`}
            value={fields.name}
            onInput={(event) => change({ name: event.currentTarget.value })}
          />
        </span>
        {wrong('name') && error}
        <p class="field-note" id={`${id}-twin`} role="status">
          {namesakes > 0 && plural('deviceNamesakes', namesakes)}
        </p>
      </div>
      <KindChoice kind={fields.kind} onChange={(kind) => onChange(withKind(fields, kind, computer))} />
      {mayBeThis(fields.kind) && (
        <label class="accept">
          <span class="tick-target">
            <input
              type="checkbox"
              class="tick"
              checked={fields.isThis}
              onChange={(event) => onChange(withThis(fields, event.currentTarget.checked, computer))}
            />
          </span>
          {t('deviceInFront')}
        </label>
      )}
      <div class="field">
        <label class="field-label" for={`${id}-platform`}>
          {t('devicePlatform')}
        </label>
        <span class={wrong('platform') ? 'input input-wrong' : 'input'}>
          <input
            id={`${id}-platform`}
            dir="auto"
            autocomplete="off"
            maxLength={100}
            aria-invalid={wrong('platform')}
            aria-describedby={describedBy('platform') ?? `${id}-platform-note`}
            value={fields.platform}
            onInput={(event) => change({ platform: event.currentTarget.value })}
          />
        </span>
        {wrong('platform') && error}
        <p class="field-note" id={`${id}-platform-note`}>
          {t('devicePlatformWhat')}
        </p>
      </div>
      <div class="field">
        <label class="field-label" for={`${id}-note`}>
          {t('deviceNote')}
        </label>
        <span class={wrong('note') ? 'input input-wrong' : 'input'}>
          <textarea
            id={`${id}-note`}
            dir="auto"
            rows={3}
            maxLength={LONGEST.note}
            aria-invalid={wrong('note')}
            aria-describedby={describedBy('note')}
            value={fields.note}
            onInput={(event) => change({ note: event.currentTarget.value })}
          />
        </span>
        {wrong('note') && error}
      </div>
    </>
  );
}

/** The form opens because somebody wants to type. */
const focusOnce = (element: HTMLInputElement | null) => element?.focus();
