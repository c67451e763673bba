import { number, t } from '../../lib/i18n';
import type { Device } from '../../lib/ledger/model';
import { Icon } from '../Icon';
import { deviceIcon, kindName } from '../words';

interface Props {
  device: Device | undefined;
  count: number;
  line: number;
  columns: number;
  hideName: boolean;
  isThis: boolean;
}

/** Which device has the app passwords below. */
export function GroupHead({ device, count, line, columns, hideName, isThis }: Props) {
  const fate = device?.lostOn !== undefined ? 'deviceIsLost' : device?.retiredOn !== undefined ? 'deviceIsRetired' : '';
  return (
    <tr class="table-group" data-line={line} aria-rowindex={line + 2}>
      <th scope="rowgroup" colSpan={columns}>
        <span class="group-head">
          <Icon name={deviceIcon(device)} />
          <bdi class="strong cell-clip" data-cloudcloak="mask">
            {device ? (hideName ? kindName(device.kind) : device.name) : t('noDevice')}
          </bdi>
          <span class="quiet cell-clip" data-cloudcloak="mask">
            {device ? !hideName && device.platform : t('noDeviceWhat')}
          </span>
          {isThis && <span class="tag tag-quiet">{t('deviceThis')}</span>}
          {fate && (
            <span class={fate === 'deviceIsLost' ? 'tag tag-warning' : 'tag tag-quiet'}>
              <Icon name={fate === 'deviceIsLost' ? 'warning' : 'clock'} />
              {t(fate)}
            </span>
          )}
          <span class="quiet end">{number(count)}</span>
        </span>
      </th>
    </tr>
  );
}
