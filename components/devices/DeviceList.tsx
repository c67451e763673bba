import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeviceSort } from '../../lib/desk';
import { date, number, plural, t } from '../../lib/i18n';
import type { Device } from '../../lib/ledger/model';
import { DEVICE_SORTS } from '../../lib/schema-desk';
import { deviceOptions } from '../device-choice';
import { FilterSelect } from '../FilterSelect';
import { Icon } from '../Icon';
import { countDevices, type Item } from '../items';
import type { Model } from '../model';
import type { Picture } from '../picture';
import { calledOf } from './called';
import { DeviceCard } from './DeviceCard';
import { deletable, type Holding, searchHoldings, withoutDevice } from './holdings';
import { WithoutDevice } from './WithoutDevice';

interface Props {
  model: Model;
  picture: Picture;
  holdings: readonly Holding[];
  hideNames: boolean;
  /** The device whose card, or `new` for the button, where the person goes on. */
  focus: string | undefined;
  sort: DeviceSort;
  onSort: (sort: DeviceSort) => void;
  onNew: () => void;
  onEdit: (holding: Holding) => void;
  onLost: (holding: Holding) => void;
  onCleanUp: (holding: Holding) => void;
  onGive: (item: Item, device: Device) => void;
  onNewFor: (item: Item, name: string) => void;
}

/** DOC2018 and ENTRA-AP: one for each device. Where Microsoft says one for each app (SECINFO) there is no date. */
const PER_DEVICE = ['2018-07-30', '2025-03-04'] as const;

/** All devices, then what no device has. */
export function DeviceList(props: Props) {
  const {
    model,
    picture,
    holdings,
    hideNames,
    focus,
    sort,
    onSort,
    onNew,
    onEdit,
    onLost,
    onCleanUp,
    onGive,
    onNewFor,
  } = props;
  const { ledger, settings } = model;
  const [search, setSearch] = useState('');
  const newDevice = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focus === 'new') newDevice.current?.focus();
  }, [focus]);
  const shown = searchHoldings(holdings, search);
  const without = withoutDevice(picture);
  const counts = countDevices(ledger);
  return (
    <>
      <div class="devices-top">
        <div class="stack">
          <h2 class="title">{t('tabDevices')}</h2>
          <p class="quiet">{holdings.length === 0 ? t('devicesNone') : summaryOf(holdings)}</p>
        </div>
        <button type="button" class="button button-primary end" ref={newDevice} onClick={onNew}>
          <Icon name="new" />
          {t('deviceNewButton')}
        </button>
      </div>
      {holdings.length > 0 && (
        <search class="devices-find">
          <span class="input">
            <Icon name="search" />
            <input
              type="search"
              aria-label={t('devicesSearch')}
              placeholder={t('devicesSearchHint')}
              autocomplete="off"
              spellcheck={false}
              value={search}
              onInput={(event) => setSearch(event.currentTarget.value)}
            />
          </span>
          {holdings.length > 1 && (
            <FilterSelect label={t('sortLabel')} value={sort} onChange={(chosen) => onSort(chosen as DeviceSort)}>
              {DEVICE_SORTS.map((each) => (
                <option key={each} value={each}>
                  {t(`deviceSort_${each}`)}
                </option>
              ))}
            </FilterSelect>
          )}
          <p class="quiet meta" role="status">
            {search !== '' && t('shownOf', { all: number(holdings.length), count: number(shown.length) })}
          </p>
        </search>
      )}
      {shown.length === 0 && holdings.length > 0 && <p class="list-empty quiet">{t('devicesNotFound')}</p>}
      <ul class="devices" aria-label={t('devicesLabel')}>
        {shown.map((holding) => (
          <DeviceCard
            key={holding.device.id}
            holding={holding}
            called={calledOf(holding, holdings.indexOf(holding) + 1, hideNames)}
            hideNames={hideNames}
            presenter={settings.presenter}
            deletable={deletable(holding, picture).length}
            takeFocus={focus === holding.device.id}
            onEdit={() => onEdit(holding)}
            onLost={() => onLost(holding)}
            onCleanUp={() => onCleanUp(holding)}
          />
        ))}
      </ul>
      {holdings.length > 0 && (
        <p class="devices-advice meta quiet">
          {t('devicesAdvice', { first: date(PER_DEVICE[0]), second: date(PER_DEVICE[1]) })}
        </p>
      )}
      {without.length > 0 && (
        <WithoutDevice
          items={without}
          options={deviceOptions(counts, settings.thisDevice, undefined)}
          hideNames={hideNames}
          onGive={onGive}
          onNew={onNewFor}
        />
      )}
    </>
  );
}

/** "12 devices hold 31 app passwords. 2 are lost or retired, and still hold 5." */
function summaryOf(holdings: readonly Holding[]): string {
  const heldIn = (some: readonly Holding[]) =>
    some.reduce((sum, { items }) => sum + items.filter(({ state }) => state === 'listed').length, 0);
  const gone = holdings.filter(
    ({ state, items }) => state !== 'in-use' && items.some((item) => item.state === 'listed'),
  );
  const all = plural('devicesSum', holdings.length, { held: plural('deviceHoldsHere', heldIn(holdings)) });
  return gone.length === 0 ? all : `${all} ${plural('devicesGone', gone.length, { held: number(heldIn(gone)) })}`;
}
