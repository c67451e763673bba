import { plural, t } from '../../lib/i18n';
import type { PasswordRecord } from '../../lib/ledger/model';
import { untried } from '../../lib/ledger/upkeep';
import { Icon } from '../Icon';

interface Props {
  /** Of all accounts. */
  records: readonly PasswordRecord[];
  account: string | undefined;
  onOpen: () => void;
}

/** That somebody may say whether a new one works, in one line; they say it on the desk. */
export function TrialLine({ records, account, onOpen }: Props) {
  const { length } = untried(records.filter((record) => record.account === account));
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
