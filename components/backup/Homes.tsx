import { t } from '../../lib/i18n';
import type { Account } from '../../lib/ledger/model';
import { FilterSelect } from '../FilterSelect';
import { Notice } from '../Notice';

interface Props {
  /** Accounts of the copy, and those here; what each is called. */
  accounts: readonly Account[];
  names: ReadonlyMap<string, string>;
  here: readonly Account[];
  namesHere: ReadonlyMap<string, string>;
  homes: ReadonlyMap<string, string>;
  onChange: (homes: ReadonlyMap<string, string>) => void;
}

/** Another browser calls accounts otherwise: which of those here each of the copy is, the person says. */
export function Homes({ accounts, names, here, namesHere, homes, onChange }: Props) {
  const isTaken = (home: string, account: string) => [...homes].some(([other, at]) => at === home && other !== account);
  const choose = (account: string, home: string) => {
    const changed = new Map(homes);
    if (home === '') changed.delete(account);
    else changed.set(account, home);
    onChange(changed);
  };
  return (
    <div class="stack stack-wide">
      <Notice tone="ask" title={t('homesTitle')}>
        <p>{t('homesWhat')}</p>
      </Notice>
      {accounts.map(({ id, portal }) => (
        <FilterSelect
          key={id}
          mask="mask"
          label={t('homeOf', { account: names.get(id) ?? '' })}
          value={homes.get(id) ?? ''}
          onChange={(home) => choose(id, home)}
        >
          <option value="">{t('homeNone')}</option>
          {here
            .filter((known) => known.portal === portal && !isTaken(known.id, id))
            .map((known) => (
              <option key={known.id} value={known.id}>
                {namesHere.get(known.id)}
              </option>
            ))}
        </FilterSelect>
      ))}
    </div>
  );
}
