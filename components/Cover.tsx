interface Props {
  /** What a screen reader says in its place. */
  label: string;
}

/** A block with eight dots, whatever is under it: neither letters nor length can be guessed. */
export function Cover({ label }: Props) {
  return (
    <span class="cover" role="img" aria-label={label} data-cloudcloak="mask">
      ••••••••
    </span>
  );
}
