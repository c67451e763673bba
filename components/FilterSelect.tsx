import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './Icon';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ComponentChildren;
}

/** One thing to choose, with what it is about above it. */
export function FilterSelect({ label, value, onChange, children }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <span class="select-box">
        <select class="select" id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {children}
        </select>
        <Icon name="chevron" />
      </span>
    </div>
  );
}
