import { useState } from 'preact/hooks';
import { age, number, plural, t } from '../../lib/i18n';
import type { Device } from '../../lib/ledger/model';
import { Cover } from '../Cover';
import { DeviceBox } from '../DeviceBox';
import type { DeviceOption } from '../device-choice';
import { Icon } from '../Icon';
import type { Item } from '../items';
import { Name } from '../Name';
import { StateTag } from '../StateTag';

interface Props {
  items: readonly Item[];
  options: DeviceOption[];
  hideNames: boolean;
  onGive: (item: Item, device: Device) => void;
  /** None of the devices: it is described first. */
  onNew: (item: Item, name: string) => void;
}

/** So many are shown, and the others on demand. */
const MOST = 12;

/** App passwords of the account in front that nobody has said a device of. */
export function WithoutDevice({ items, options, hideNames, onGive, onNew }: Props) {
  const [open, setOpen] = useState<string>();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? items : items.slice(0, MOST);
  return (
    <section class="without" aria-label={t('noDevice')}>
      <div class="group-head">
        <Icon name="device-none" />
        <h3>{t('noDevice')}</h3>
        <span class="quiet">{t('withoutWhat')}</span>
        <span class="quiet end">{number(items.length)}</span>
      </div>
      <ul class="list list-short">
        {shown.map((item, index) => (
          <li key={item.key} class="without-row">
            <div class="without-line">
              <span class="cell-clip">
                {hideNames ? (
                  <Cover label={t('nameHidden', { number: number(index + 1) })} />
                ) : (
                  <Name name={item.identity.name} />
                )}
              </span>
              <StateTag state={item.state} newToYou={item.newToYou} />
              <span class="row-age">{item.createdOn !== undefined && age(item.createdOn)}</span>
              {item.record !== undefined && (
                <button
                  type="button"
                  class="button button-small chip-none"
                  aria-expanded={open === item.key}
                  aria-label={
                    hideNames
                      ? t('whichDeviceHidden', { number: number(index + 1) })
                      : t('whichDeviceOf', { name: item.identity.name })
                  }
                  onClick={() => setOpen(open === item.key ? undefined : item.key)}
                >
                  {t('inPage_whichDevice')}
                </button>
              )}
            </div>
            {open === item.key && (
              <DeviceBox
                options={options}
                value={undefined}
                takeFocus
                hideNames={hideNames}
                onChoose={(choice) => {
                  setOpen(undefined);
                  if (choice.kind === 'device') onGive(item, choice.device);
                  else onNew(item, choice.draft.name);
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {items.length > MOST && (
        <button
          type="button"
          class="button button-quiet button-small held-more"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t('heldLess') : plural('heldMore', items.length - MOST)}
        </button>
      )}
    </section>
  );
}
