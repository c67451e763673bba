import { date, plural, t } from '../../lib/i18n';
import { Cover } from '../Cover';
import { Icon } from '../Icon';
import { Name } from '../Name';
import { kindName } from '../words';
import type { Known } from './asking';

interface Props {
  missing: Known[];
  isOpen: boolean;
  hideNames: boolean;
  /** The person knows that these are gone. */
  onDismiss: () => void;
}

/** What is gone and was not seen going, and when each was seen last. */
export function MissingOnes({ missing, isOpen, hideNames, onDismiss }: Props) {
  return (
    <details class="missing-ones" open={isOpen}>
      <summary>{plural('missingTitle', missing.length)}</summary>
      <p class="quiet">{t('missingWhat')}</p>
      <ul>
        {missing.map(({ item: { identity, device }, record }, index) => (
          <li key={record.id}>
            <Icon name="missing" />
            <span>
              {hideNames ? <Cover label={t('nameHidden', { number: index + 1 })} /> : <Name name={identity.name} />}
              {device && (
                <span class="quiet" data-cloudcloak="mask">
                  {' '}
                  {hideNames ? kindName(device.kind) : device.name}
                </span>
              )}
            </span>
            <span class="quiet">{t('lastSeen', { date: date(record.lastSeen) })}</span>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="button" onClick={onDismiss}>
          {t('dismiss')}
        </button>
      </p>
    </details>
  );
}
