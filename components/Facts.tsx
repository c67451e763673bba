import type { ComponentChildren } from 'preact';

interface Props {
  /** What it is about, and what is so. */
  facts: (readonly [term: string, value: ComponentChildren])[];
}

export function Facts({ facts }: Props) {
  return (
    <dl class="facts">
      {facts.map(([term, value]) => (
        <>
          <dt key={`${term} term`}>{term}</dt>
          <dd key={term}>{value}</dd>
        </>
      ))}
    </dl>
  );
}
