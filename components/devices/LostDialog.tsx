import { useId, useRef, useState } from 'preact/hooks';
import { date, language, number, plural, t } from '../../lib/i18n';
import type { PortalId } from '../../lib/portals/view';
import { AskDialog } from '../AskDialog';
import { Cover } from '../Cover';
import { Facts } from '../Facts';
import { Notice } from '../Notice';
import { HeldNames } from './HeldNames';
import { appsOf, type Holding } from './holdings';
import { whereElse } from './where-else';

interface Props {
  holding: Holding;
  called: string;
  hideNames: boolean;
  presenter: boolean;
  /** Of the account in front. */
  portal: PortalId;
  /** How many of its app passwords can be chosen for deleting. */
  deletable: number;
  /** How many of this account have no device: some may be on it. */
  withoutDevice: number;
  /** An ISO day. */
  today: string;
  onCancel: () => void;
  /** `cleanUp`: and then on to deleting what it holds. */
  onLost: (day: string, cleanUp: boolean) => void;
}

/** The date of Microsoft's page that says so: ENTRA-AP, docs/identity/authentication/howto-mfa-app-passwords.md. */
const ENTRA_DATE = '2025-03-04';

/** What is lost with a device, what to do about it, and what is not enough. */
export function LostDialog(props: Props) {
  const { holding, called, hideNames, presenter, portal, deletable, withoutDevice, today, onCancel, onLost } = props;
  const { device, items, elsewhere } = holding;
  const id = useId();
  const cancel = useRef<HTMLButtonElement>(null);
  const [day, setDay] = useState(today);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && day <= today;
  const listed = items.filter(({ state }) => state === 'listed').length;
  const apps = appsOf(holding);
  return (
    <AskDialog title={t('lostTitle')} what={t('lostWhat')} cancel={cancel} onCancel={onCancel}>
      <Facts
        facts={[
          [
            t('device'),
            hideNames ? (
              <Cover key="name" label={called} />
            ) : (
              <bdi key="name" class="whole-name">
                {device.name}
              </bdi>
            ),
            'mask',
          ],
          [
            t('lostHolds'),
            items.length > 0 ? (
              <HeldNames key="held" items={items} hideNames={hideNames} most={6} />
            ) : (
              t('lostHoldsNone')
            ),
          ],
          ...(apps.length > 0
            ? [[t('lostStops'), new Intl.ListFormat(language()).format(apps)] as const]
            : listed > 0
              ? [[t('lostStops'), t('lostStopsUnknown')] as const]
              : []),
        ]}
      />
      <div class="field">
        <label class="field-label" for={`${id}-day`}>
          {t('lostDay')}
        </label>
        <span class={isDay ? 'input input-day' : 'input input-day input-wrong'}>
          <input
            id={`${id}-day`}
            type="date"
            max={today}
            value={day}
            aria-invalid={!isDay}
            aria-describedby={isDay ? undefined : `${id}-error`}
            onInput={(event) => setDay(event.currentTarget.value)}
          />
        </span>
        {!isDay && (
          <p class="field-error" id={`${id}-error`}>
            {t('lostDayWrong')}
          </p>
        )}
      </div>
      <Notice tone="ask" title={t('lostPassword')}>
        <p>{portal === 'personal' ? t('lostPasswordPersonal') : t('lostPasswordWork', { date: date(ENTRA_DATE) })}</p>
      </Notice>
      {listed > deletable && (
        <p>{portal === 'personal' ? t('lostAllAtOnce') : plural('lostByHand', listed - deletable)}</p>
      )}
      {withoutDevice > 0 && portal !== 'personal' && <p>{t('lostWithoutDevice', { count: number(withoutDevice) })}</p>}
      {elsewhere.length > 0 && (
        <div data-cloudcloak="mask">
          {elsewhere.map((each) => (
            <p key={each.account.id}>{whereElse(each, presenter)}</p>
          ))}
          <p class="meta quiet">{t('lostElsewhere')}</p>
        </div>
      )}
      <div class="dialog-foot">
        <button type="button" class="button" ref={cancel} onClick={onCancel}>
          {t('cancel')}
        </button>
        <button
          type="button"
          class={deletable > 0 ? 'button' : 'button button-primary'}
          disabled={!isDay}
          onClick={() => onLost(day, false)}
        >
          {t('lostMark')}
        </button>
        {deletable > 0 && (
          <button type="button" class="button button-primary" disabled={!isDay} onClick={() => onLost(day, true)}>
            {plural('lostCleanUp', deletable)}
          </button>
        )}
      </div>
    </AskDialog>
  );
}
