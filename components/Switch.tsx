interface Props {
  label: string;
  on: boolean;
  /** Somebody else decides; who that is stands beside it in words. */
  isFixed?: boolean | undefined;
  onChange: (on: boolean) => void;
}

export function Switch({ label, on, isFixed, onChange }: Props) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-disabled={isFixed}
      onClick={() => isFixed || onChange(!on)}
    >
      {label}
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
