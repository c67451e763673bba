import { useRef } from 'preact/hooks';
import { type Filters, noFilters } from '../../lib/desk';
import { t } from '../../lib/i18n';
import { CHOICE_STATES, LONGEST_SEARCH } from '../../lib/schema-desk';
import { AgeFilter } from '../AgeFilter';
import { FilterSelect } from '../FilterSelect';
import { Icon } from '../Icon';
import { tellApart } from '../tell-apart';
import { kindName } from '../words';
import { type Candidate, hasDates } from './choosing';
import { devicesOf } from './devices';

interface Props {
  filters: Filters;
  candidates: readonly Candidate[];
  hideNames: boolean;
  onChange: (filters: Filters) => void;
  /** The search field was left. */
  onLeave: () => void;
}

/** Narrows the list down; what is hidden by it keeps its tick. */
export function FilterBar({ filters, candidates, hideNames, onChange, onLeave }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    // The button goes.
    field.current?.focus();
    onChange(noFilters);
  };
  const devices = devicesOf(candidates.map(({ item }) => item));
  const called = tellApart(devices);
  const isFiltered = Object.entries(noFilters).some(([key, value]) => filters[key as keyof Filters] !== value);
  const change = (part: Partial<Filters>) => onChange({ ...filters, ...part });
  return (
    <search class="filters">
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
          value={filters.search}
          onInput={(event) => change({ search: event.currentTarget.value })}
          onBlur={onLeave}
        />
      </span>
      <FilterSelect label={t('device')} mask="mask" value={filters.device} onChange={(device) => change({ device })}>
        <option value="all">{t('filterAllDevices')}</option>
        {devices.map((device) => (
          <option key={device.id} value={device.id}>
            {hideNames ? kindName(device.kind) : called(device)}
          </option>
        ))}
        <option value="none">{t('noDevice')}</option>
        {/* One that held something when it was chosen. */}
        {filters.device !== 'all' && filters.device !== 'none' && !devices.some(({ id }) => id === filters.device) && (
          <option value={filters.device}>{t('filterOtherDevice')}</option>
        )}
      </FilterSelect>
      {hasDates(candidates.map(({ item }) => item)) && (
        <AgeFilter age={filters.age} onChange={(age) => change({ age })} />
      )}
      <FilterSelect
        label={t('state')}
        value={filters.state}
        onChange={(state) => change({ state: state as Filters['state'] })}
      >
        {CHOICE_STATES.map((state) => (
          <option key={state} value={state}>
            {t(`choiceState_${state}`)}
          </option>
        ))}
      </FilterSelect>
      {isFiltered && (
        <button type="button" class="button button-quiet" onClick={clear}>
          {t('clearFilters')}
        </button>
      )}
    </search>
  );
}
