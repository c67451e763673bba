import { date, t } from '../../lib/i18n';
import type { Account } from '../../lib/ledger/model';
import type { Acts } from '../model';
import { Notice } from '../Notice';

interface Props {
  account: Account;
  acts: Pick<Acts, 'openPortal'>;
}

/** What is shown is not the list of the page in front: it can be looked at, and that is all. */
export function NotInFront({ account, acts }: Props) {
  return (
    <div class="notice-box">
      <Notice tone="tell" title={t('notInFront')} live>
        <p>{t('notInFrontWhat', { date: date(account.lastSeen) })}</p>
        <p class="notice-action">
          <button type="button" class="button" onClick={() => acts.openPortal(account.portal)}>
            {t('openPortal')}
          </button>
        </p>
      </Notice>
    </div>
  );
}
