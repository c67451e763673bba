import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { report } from '../lib/log';
import type { AdviceNoticeProps } from './AdviceNotice';

/** What there is to say before one is created, and whether none is needed. The popup opens often: this comes after it. */
export function useAdvice(chosen: AdviceNoticeProps): { notice: ComponentChild; isNotNeeded: boolean } {
  const [part, setPart] = useState<typeof import('./AdviceNotice')>();
  useEffect(() => {
    import('./AdviceNotice').then((loaded) => setPart(loaded), report);
  }, []);
  return {
    notice: part && <part.AdviceNotice {...chosen} />,
    isNotNeeded: part?.adviceOf(chosen)?.isNotNeeded ?? false,
  };
}
