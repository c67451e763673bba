import { useRef } from 'preact/hooks';
import { plainTable, type TableState } from '../../lib/desk';
import { number, t } from '../../lib/i18n';
import { LONGEST_SEARCH, ROW_STATES, SORTS } from '../../lib/schema-desk';
import { AgeFilter } from '../AgeFilter';
import { hasDates } from '../clean-up/choosing';
import { FilterSelect } from '../FilterSelect';
import { Icon } from '../Icon';
import type { Item } from '../items';
import { countState } from './lines';

interface Props {
  /** All of them, whatever is shown. */
  items: Item[];
  table: TableState;
  onChange: (change: Partial<TableState>) => void;
  /** The search field was left. */
  onLeave: () => void;
}

const NARROWING = ['search', 'age', 'state'] as const;

/** Search, and what narrows the table down. Only states that something is in can be chosen. */
export function TableTools({ items, table, onChange, onLeave }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    // The button goes.
    field.current?.focus();
    onChange({ search: '', age: 'any', state: 'any' });
  };
  const isNarrowed = NARROWING.some((part) => table[part] !== plainTable[part]);
  const states = ROW_STATES.flatMap((state) => {
    const count = countState(items, state);
    return count > 0 || state === 'any' || state === table.state ? [{ state, count }] : [];
  });
  return (
    <search class="find-table">
      <span class="input">
        <Icon name="search" />
        <input
          type="search"
          ref={field}
          maxLength={LONGEST_SEARCH}
          aria-label={t('searchLabel')}
          placeholder={t('searchHint')}
          autocomplete="off"
          spellcheck={false}
          value={table.search}
          onInput={(event) => onChange({ search: event.currentTarget.value })}
          onBlur={onLeave}
        />
      </span>
      <div class="find-selects">
        {hasDates(items) && <AgeFilter age={table.age} onChange={(age) => onChange({ age })} />}
        <FilterSelect
          label={t('group')}
          value={table.grouped ? 'device' : 'none'}
          onChange={(group) => onChange({ grouped: group === 'device' })}
        >
          <option value="device">{t('groupDevice')}</option>
          <option value="none">{t('groupNone')}</option>
        </FilterSelect>
        <div class="narrow-only">
          <FilterSelect
            label={t('sortLabel')}
            value={table.sort}
            onChange={(sort) => onChange({ sort: sort as TableState['sort'], descending: false })}
          >
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {t(`sortBy_${sort}`)}
              </option>
            ))}
          </FilterSelect>
        </div>
      </div>
      <fieldset class="choices find-states" aria-label={t('show')}>
        {states.map(({ state, count }) => (
          <button
            key={state}
            type="button"
            class="choice"
            aria-pressed={state === table.state}
            onClick={() => onChange({ state })}
          >
            <Icon name="check" />
            {t(`rowState_${state}`)} <span class="choice-count">{number(count)}</span>
          </button>
        ))}
        {isNarrowed && (
          <button type="button" class="button button-quiet" onClick={clear}>
            {t('clearFilters')}
          </button>
        )}
      </fieldset>
    </search>
  );
}
