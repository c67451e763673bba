import type { ComponentChildren } from 'preact';

interface Props {
  /** What it is about, and what is so; `mask` where that tells whose it is. */
  facts: (readonly [term: string, value: ComponentChildren, mask?: 'mask'])[];
}

export function Facts({ facts }: Props) {
  return (
    <dl class="facts">
      {facts.map(([term, value, mask]) => (
        <>
          <dt key={`${term} term`}>{term}</dt>
          <dd key={term} data-cloudcloak={mask}>
            {value}
          </dd>
        </>
      ))}
    </dl>
  );
}
