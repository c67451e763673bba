import { useLayoutEffect, useState } from 'preact/hooks';

const nameless = <Narrowing extends { search: string }>(narrowing: Narrowing): Narrowing => ({
  ...narrowing,
  search: '',
});

/**
 * What a list is narrowed down by, as it was kept. Once names are hidden it goes on without the words that were searched for,
 * which may be a name; what is kept stays as it is.
 */
export function useNameless<Narrowing extends { search: string }>(kept: Narrowing, hideNames: boolean) {
  const [narrowing, setNarrowing] = useState(hideNames ? nameless(kept) : kept);
  useLayoutEffect(() => {
    if (hideNames) setNarrowing(nameless);
  }, [hideNames]);
  return [narrowing, setNarrowing] as const;
}
