import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './Icon';

interface Props {
  label: string;
  value: string;
  /** Where what is chosen tells whose it is. */
  mask?: 'mask';
  onChange: (value: string) => void;
  children: ComponentChildren;
}

/** One thing to choose, with what it is about above it. */
export function FilterSelect({ label, value, mask, onChange, children }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <span class="select-box" data-cloudcloak={mask}>
        <select class="select" id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {children}
        </select>
        <Icon name="chevron" />
      </span>
    </div>
  );
}
