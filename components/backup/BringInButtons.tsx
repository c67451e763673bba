import { useState } from 'preact/hooks';
import type { NotBroughtIn, Outcome } from '../../lib/backup/kept';
import { t } from '../../lib/i18n';
import { reportAndTake } from '../../lib/log';
import { Notice } from '../Notice';
import { useEscape } from '../use-escape';

interface Props<C> {
  /** Without it there is nothing that could be brought in. */
  bring: (() => Promise<Outcome<C>>) | undefined;
  onDone: (counts: C) => void;
  onClose: () => void;
}

/** Writes down what was looked at, or says why it was not. */
export function BringInButtons<C>({ bring, onDone, onClose }: Props<C>) {
  const [failed, setFailed] = useState<NotBroughtIn>();
  const [isWorking, setWorking] = useState(false);
  // While it is written there is no way back.
  useEscape(!isWorking, onClose);
  const confirm = async (work: () => Promise<Outcome<C>>) => {
    setFailed(undefined);
    setWorking(true);
    const outcome = await work().catch(reportAndTake<Outcome<C>>({ ok: false, why: 'refused' }));
    setWorking(false);
    if (outcome.ok) onDone(outcome.counts);
    else setFailed(outcome.why);
  };
  return (
    <>
      {failed && (
        <Notice tone="failed" title={t('bringFailed')} live>
          <p>{t(FAILED[failed])}</p>
        </Notice>
      )}
      <p class="settings-buttons">
        <button
          type="button"
          class="button button-primary"
          disabled={!bring}
          // It keeps the focus, which a button loses that cannot be used for a moment.
          aria-disabled={isWorking}
          onClick={() => bring && !isWorking && void confirm(bring)}
        >
          {t('bringIn')}
        </button>
        <button type="button" class="button" disabled={isWorking} onClick={onClose}>
          {t('cancel')}
        </button>
      </p>
    </>
  );
}

const FAILED = {
  busy: 'bringBusy',
  newer: 'problem_ledger_newer',
  'no-snapshot': 'bringNoSnapshot',
  'too-large': 'keptTooLarge',
  refused: 'bringRefused',
} as const satisfies Record<NotBroughtIn, string>;
