import { plural, t } from '../../lib/i18n';
import type { PasswordRecord } from '../../lib/ledger/model';
import { untried } from '../../lib/ledger/upkeep';
import { Icon } from '../Icon';

interface Props {
  records: readonly PasswordRecord[];
  onOpen: () => void;
}

/** That somebody may say whether a new one works, in one line; they say it on the desk. */
export function TrialLine({ records, onOpen }: Props) {
  const { length } = untried(records);
  if (length === 0) return null;
  return (
    <div class="run-line" role="status">
      <Icon name="info" />
      <span>{plural('trialTitle', length)}</span>
      <button type="button" class="button button-quiet button-small end" onClick={onOpen}>
        {t('trialAnswer')}
      </button>
    </div>
  );
}
