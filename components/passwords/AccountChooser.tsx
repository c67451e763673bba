import { t } from '../../lib/i18n';
import { FilterSelect } from '../FilterSelect';
import type { Model } from '../model';
import type { Picture } from '../picture';
import { accountNames } from './account-words';

interface Props {
  model: Model;
  picture: Picture;
  /** The account whose app passwords are shown. */
  account: string | undefined;
  onChoose: (account: string | undefined) => void;
}

/** Which of the accounts that are known is looked at; nothing is shown where there is one only. */
export function AccountChooser({ model, picture, account, onChoose }: Props) {
  const names = accountNames(model.ledger, model.settings.presenter);
  const front = picture.accountId;
  if (names.size + Number(front !== undefined && !names.has(front)) < 2) return null;
  return (
    <div class="account-choice">
      <FilterSelect
        mask="mask"
        label={t('account')}
        value={account ?? ''}
        onChange={(chosen) => onChoose(chosen === front ? undefined : chosen)}
      >
        {front !== undefined && !names.has(front) && <option value={front}>{t('accountNew')}</option>}
        {[...names].map(([id, name]) => (
          <option key={id} value={id}>
            {id === front && model.situation.kind === 'page' ? t('accountFront', { account: name }) : name}
          </option>
        ))}
      </FilterSelect>
    </div>
  );
}
