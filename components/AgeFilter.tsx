import type { Filters } from '../lib/desk';
import { plural, t } from '../lib/i18n';
import { CHOICE_AGES } from '../lib/schema-desk';
import { FilterSelect } from './FilterSelect';

interface Props {
  age: Filters['age'];
  onChange: (age: Filters['age']) => void;
}

/** Only what is older than so many years. */
export function AgeFilter({ age, onChange }: Props) {
  return (
    <FilterSelect label={t('filterAge')} value={age} onChange={(chosen) => onChange(chosen as Filters['age'])}>
      {CHOICE_AGES.map((each) => (
        <option key={each} value={each}>
          {each === 'any' ? t('filterAnyAge') : plural('filterOlder', Number(each))}
        </option>
      ))}
    </FilterSelect>
  );
}
