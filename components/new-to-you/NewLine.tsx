import { plural, t } from '../../lib/i18n';
import type { PasswordRecord } from '../../lib/ledger/model';
import { newNow } from '../../lib/ledger/whose';
import { Icon } from '../Icon';

interface Props {
  records: readonly PasswordRecord[];
  onOpen: () => void;
}

/** That something is new to the person, in one line; whose it is, they say on the desk. */
export function NewLine({ records, onOpen }: Props) {
  const { length: news } = newNow(records);
  if (news === 0) return null;
  return (
    <div class="run-line run-line-paused" role="status">
      <Icon name="flag" />
      <span>{plural('newTitle', news)}</span>
      <button type="button" class="button button-quiet button-small end" onClick={onOpen}>
        {t('newLook')}
      </button>
    </div>
  );
}
