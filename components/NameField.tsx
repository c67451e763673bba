import { useId, useRef } from 'preact/hooks';
import { plural, t } from '../lib/i18n';
import { tidy } from '../lib/page/fold';
import { Icon } from './Icon';
import { faultText, type NameFault } from './name-fault';
import { SuggestedNames } from './SuggestedNames';

interface Props {
  name: string;
  fault: NameFault | undefined;
  /** The person has typed or tried: an empty field is then a fault, not a beginning. */
  isTouched: boolean;
  hideNames?: boolean;
  suggested: string[];
  /** What should be thought over, in sentences. */
  warnings: string[];
  onChange: (name: string) => void;
}

/** The name, what can be said of it, and names that fit, open under it. */
export function NameField({ name, fault, isTouched, hideNames = false, suggested, warnings, onChange }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const error = fault && (isTouched || fault.kind !== 'empty') ? faultText(fault, hideNames) : undefined;
  return (
    <div class="field">
      <p class="field-head">
        <label class="field-label" for={id}>
          {t('name')}
        </label>
        <span class="field-note" id={`${id}-note`}>
          {!fault && plural('nameFacts', [...tidy(name)].length)}
        </span>
      </p>
      <span class={error ? 'input input-wrong' : 'input'}>
        <input
          id={id}
          ref={input}
          name="name"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          aria-invalid={error !== undefined}
          aria-describedby={error ? `${id}-error` : `${id}-note ${id}-warnings`}
          value={name}
          onInput={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [first] = suggested;
            if (event.key !== 'ArrowDown' || first === undefined) return;
            event.preventDefault();
            list.current?.focus();
            if (!suggested.includes(name)) onChange(first);
          }}
        />
      </span>
      <p class="field-error" id={`${id}-error`} role="status">
        {error}
      </p>
      <div class="field-warnings" id={`${id}-warnings`} role="status">
        {warnings.map((warning) => (
          <p key={warning}>
            <Icon name="warning" />
            {warning}
          </p>
        ))}
      </div>
      {suggested.length > 0 && (
        <SuggestedNames
          list={list}
          names={suggested}
          value={name}
          onChoose={onChange}
          onLeave={() => input.current?.focus()}
        />
      )}
    </div>
  );
}
