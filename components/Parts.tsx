import { Fragment } from 'preact';

/** Texts in a row, each set apart: what people called something may be written in the other direction. */
export function Parts({ parts }: { parts: readonly string[] }) {
  return (
    <>
      {parts.map((part, n) => (
        <Fragment key={`${n} ${part}`}>
          {n > 0 && ' · '}
          <bdi>{part}</bdi>
        </Fragment>
      ))}
    </>
  );
}
