import type { TableState } from '../../lib/desk';
import { number, t } from '../../lib/i18n';
import { Icon } from '../Icon';

type Sort = TableState['sort'];
interface Props {
  sort: Sort;
  descending: boolean;
  hasDevice: boolean;
  hasDelete: boolean;
  /** Years between two lines of the age axis. */
  step: number;
  onSort: (sort: Sort) => void;
}

/** The names of the columns: each sorts by itself, and once more the other way round. */
export function TableHead({ sort, descending, hasDevice, hasDelete, step, onSort }: Props) {
  const column = (of: Sort, label: string) => {
    const isSorted = of === sort;
    return {
      'aria-sort': isSorted ? (descending ? ('descending' as const) : ('ascending' as const)) : undefined,
      children: (
        <button type="button" class="sort" onClick={() => onSort(of)}>
          {label}
          {isSorted && (
            <span class={descending ? undefined : 'turned'}>
              <Icon name="chevron" />
            </span>
          )}
        </button>
      ),
    };
  };
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" class="col-title" {...column('name', t('name'))} />
        {hasDevice && <th scope="col" class="col-where wide-only" {...column('device', t('device'))} />}
        <th scope="col" class="wide-only" {...column('apps', t('apps'))} />
        <th scope="col" class="col-created wide-only" {...column('created', t('created'))} />
        <th scope="col" class="col-age" aria-sort={column('age', '')['aria-sort']}>
          <span class="age">
            <span class="age-scale" aria-hidden="true">
              {[0, 1, 2, 3, 4].map((n) => (
                <span key={n}>{n === 4 ? t('ageYears', { count: number(n * step) }) : number(n * step)}</span>
              ))}
            </span>
            {column('age', t('filterAge')).children}
          </span>
        </th>
        <th scope="col" class="col-state" {...column('state', t('state'))} />
        {hasDelete && (
          <th scope="col" class="col-act">
            <span class="unseen">{t('actions')}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}
