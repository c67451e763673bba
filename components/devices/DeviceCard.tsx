import { useEffect, useRef } from 'preact/hooks';
import { language, plural, t } from '../../lib/i18n';
import { Cover } from '../Cover';
import { Name } from '../Name';
import { kindName } from '../words';
import { DevicePicture } from './DevicePicture';
import { DeviceState } from './DeviceState';
import { HeldNames } from './HeldNames';
import { appsOf, type Holding } from './holdings';
import { whereElse } from './where-else';

interface Props {
  holding: Holding;
  /** What it is called in labels, also where names are hidden. */
  called: string;
  hideNames: boolean;
  presenter: boolean;
  /** How many of its app passwords can be chosen for deleting. */
  deletable: number;
  takeFocus: boolean;
  onEdit: () => void;
  onLost: () => void;
  onCleanUp: () => void;
}

/** So many names are shown, and the others on demand. */
const MOST = 3;

/** A device and what it holds of the account in front. */
export function DeviceCard(props: Props) {
  const { holding, called, hideNames, presenter, deletable, takeFocus, onEdit, onLost, onCleanUp } = props;
  const { device, items, elsewhere, state, hasNamesake } = holding;
  const edit = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takeFocus) edit.current?.focus();
  }, [takeFocus]);
  const apps = appsOf(holding);
  const listed = items.filter((item) => item.state === 'listed').length;
  const missing = items.filter((item) => item.state === 'missing').length;
  const isGone = state !== 'in-use';
  const what = hideNames
    ? [kindName(device.kind)]
    : [...(hasNamesake || !device.platform ? [kindName(device.kind)] : []), device.platform ?? ''];
  return (
    <li class="device">
      <DevicePicture kind={device.kind} />
      <div class="device-head">
        <h3>{hideNames ? <Cover label={called} /> : <Name name={device.name} />}</h3>
        <p class="quiet cell-clip">
          <bdi>{what.filter(Boolean).join(', ')}</bdi>
        </p>
        <DeviceState holding={holding} />
        {hasNamesake && <p class="meta quiet">{t('deviceNamesake')}</p>}
      </div>
      <div class="device-middle">
        <HeldNames items={items} hideNames={hideNames} most={MOST} />
        {apps.length > 0 && (
          <p class="meta quiet">{t('deviceServes', { apps: new Intl.ListFormat(language()).format(apps) })}</p>
        )}
        {listed > 1 && !isGone && <p class="meta quiet">{t('deviceSeveral')}</p>}
        {device.note && !hideNames && (
          <p class="meta quiet device-note">
            <bdi>{device.note}</bdi>
          </p>
        )}
      </div>
      <div class="device-foot">
        <p class="quiet meta">
          {missing > 0
            ? plural('deviceHoldsMissing', listed, { missing: t('deviceMissing', { count: missing }) })
            : plural('deviceHoldsHere', listed)}
          {elsewhere.map((each) => (
            <span class="device-elsewhere" key={each.account.id} data-cloudcloak="mask">
              {whereElse(each, presenter)}
            </span>
          ))}
        </p>
        <div class="buttons end">
          {isGone ? (
            deletable > 0 && (
              <button
                type="button"
                class="button button-small button-toward-danger"
                aria-label={t('deviceDeleteName', { delete: plural('deviceDelete', deletable), name: called })}
                onClick={onCleanUp}
              >
                {plural('deviceDelete', deletable)}
              </button>
            )
          ) : (
            <button
              type="button"
              class="button button-small button-quiet"
              aria-label={t('deviceLostName', { name: called })}
              onClick={onLost}
            >
              {t('deviceLost')}
            </button>
          )}
          <button
            type="button"
            class="button button-small button-quiet"
            ref={edit}
            aria-label={t('deviceEditName', { name: called })}
            onClick={onEdit}
          >
            {t('deviceEdit')}
          </button>
        </div>
      </div>
    </li>
  );
}
