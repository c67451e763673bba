import { useState } from 'preact/hooks';

/** Whether storage refused what was asked of it last; nothing has changed then. */
export function useRefused(): [isRefused: boolean, ask: (work: Promise<unknown>) => void] {
  const [isRefused, setRefused] = useState(false);
  const ask = (work: Promise<unknown>) => {
    // Said anew where it is refused again.
    setRefused(false);
    work.catch(() => setRefused(true));
  };
  return [isRefused, ask];
}
