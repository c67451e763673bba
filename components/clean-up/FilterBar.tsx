import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { type Filters, noFilters } from '../../lib/desk';
import { plural, t } from '../../lib/i18n';
import { CHOICE_AGES, CHOICE_STATES } from '../../lib/schema-desk';
import { Icon } from '../Icon';
import { kindName } from '../words';
import { type Candidate, hasDates } from './choosing';
import { devicesOf } from './devices';

interface Props {
  filters: Filters;
  candidates: readonly Candidate[];
  hideNames: boolean;
  onChange: (filters: Filters) => void;
}

/** Narrows the list down; what is hidden by it keeps its tick. */
export function FilterBar({ filters, candidates, hideNames, onChange }: Props) {
  const devices = devicesOf(candidates.map(({ item }) => item));
  const isFiltered = Object.entries(noFilters).some(([key, value]) => filters[key as keyof Filters] !== value);
  const change = (part: Partial<Filters>) => onChange({ ...filters, ...part });
  return (
    <search class="filters">
      <span class="input">
        <Icon name="search" />
        <input
          type="search"
          aria-label={t('searchLabel')}
          placeholder={t('searchHint')}
          autocomplete="off"
          spellcheck={false}
          value={filters.search}
          onInput={(event) => change({ search: event.currentTarget.value })}
        />
      </span>
      <Select label={t('device')} value={filters.device} onChange={(device) => change({ device })}>
        <option value="all">{t('filterAllDevices')}</option>
        {devices.map(({ id, name, kind }) => (
          <option key={id} value={id}>
            {hideNames ? kindName(kind) : name}
          </option>
        ))}
        <option value="none">{t('noDevice')}</option>
        {/* One that held something when it was chosen. */}
        {filters.device !== 'all' && filters.device !== 'none' && !devices.some(({ id }) => id === filters.device) && (
          <option value={filters.device}>{t('filterOtherDevice')}</option>
        )}
      </Select>
      {hasDates(candidates) && (
        <Select label={t('filterAge')} value={filters.age} onChange={(age) => change({ age: age as Filters['age'] })}>
          {CHOICE_AGES.map((age) => (
            <option key={age} value={age}>
              {age === 'any' ? t('filterAnyAge') : plural('filterOlder', Number(age))}
            </option>
          ))}
        </Select>
      )}
      <Select
        label={t('state')}
        value={filters.state}
        onChange={(state) => change({ state: state as Filters['state'] })}
      >
        {CHOICE_STATES.map((state) => (
          <option key={state} value={state}>
            {t(`choiceState_${state}`)}
          </option>
        ))}
      </Select>
      {isFiltered && (
        <button type="button" class="button button-quiet" onClick={() => onChange(noFilters)}>
          {t('clearFilters')}
        </button>
      )}
    </search>
  );
}

interface SelectProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ComponentChildren;
}

function Select({ label, value, onChange, children }: SelectProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <span class="select-box">
        <select class="select" id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {children}
        </select>
        <Icon name="chevron" />
      </span>
    </div>
  );
}
