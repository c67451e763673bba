import { expect } from 'vitest';
import type { Eyes, StatusLine } from '../../lib/drive/hands-slot';

/** What a script that speaks is handed, with a line that hands on what is said on it. */
export function eyesWith(say: StatusLine['say'], more: Partial<Eyes> = {}): Eyes {
  return {
    look: () => undefined,
    portal: 'legacy',
    touch: () => {},
    mount: () => expect.fail('it has a line already'),
    isOurs: () => false,
    signal: new AbortController().signal,
    line: { say, stand: () => {} },
    ...more,
  };
}
