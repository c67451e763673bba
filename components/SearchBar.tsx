import { t } from '../lib/i18n';
import { Icon } from './Icon';
import { ORDERS, type Order } from './items';

interface Props {
  search: string;
  order: Order;
  onSearch: (search: string) => void;
  onOrder: (order: Order) => void;
}

export function SearchBar({ search, order, onSearch, onOrder }: Props) {
  return (
    <search class="find">
      <span class="input">
        <Icon name="search" />
        <input
          type="search"
          aria-label={t('searchLabel')}
          placeholder={t('searchHint')}
          autocomplete="off"
          spellcheck={false}
          value={search}
          onInput={(event) => onSearch(event.currentTarget.value)}
        />
      </span>
      <span class="select-box">
        <select
          class="select"
          aria-label={t('sortLabel')}
          value={order}
          onChange={(event) => onOrder(event.currentTarget.value as Order)}
        >
          {ORDERS.map((each) => (
            <option key={each} value={each}>
              {t(`sort_${each}`)}
            </option>
          ))}
        </select>
        <Icon name="chevron" />
      </span>
    </search>
  );
}
