import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n';

/** What came of the last thing that was asked for. */
export interface Said {
  text: string;
  /** The device it is about. */
  device?: string | undefined;
  isFailure?: boolean;
  /** Takes it back, where that is cheap; false where another window has been there since. */
  undo?: (() => Promise<boolean>) | undefined;
}

/** One thing is said at a time, and stays until the next. Whatever rejects has changed nothing. */
export function useSaid() {
  const [said, setSaid] = useState<Said>();
  const attempt = (work: () => Promise<Said | undefined>): void => {
    setSaid(undefined);
    work().then(setSaid, () => setSaid({ text: t('saveFailed'), isFailure: true }));
  };
  const undo = () => {
    const back = said?.undo;
    if (!back) return;
    attempt(async () => ((await back()) ? { text: t('undone'), device: said.device } : { text: t('undoTooLate') }));
  };
  return { said, say: setSaid, attempt, undo };
}
