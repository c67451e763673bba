import { useId } from 'preact/hooks';
import { t } from '../../lib/i18n';
import type { Device } from '../../lib/ledger/model';
import { optionText } from '../device-choice';
import { Icon } from '../Icon';
import { tellApart } from '../tell-apart';

interface Props {
  devices: Device[];
  chosen: string | undefined;
  hideNames: boolean;
  onChange: (device: string | undefined) => void;
}

/** Which of the devices this browser runs on: it stands first where a device is chosen, and names are made for it. */
export function ThisComputer({ devices, chosen, hideNames, onChange }: Props) {
  const id = useId();
  const shown = devices.filter((device) => (!device.lostOn && !device.retiredOn) || device.id === chosen);
  const called = tellApart(shown);
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {t('thisComputerIs')}
      </label>
      <span class="select-box" data-cloudcloak="mask">
        <select
          id={id}
          class="select"
          value={chosen ?? ''}
          aria-describedby={`${id}-note`}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        >
          <option value="">{t('thisComputerNone')}</option>
          {shown.map((device, index) => (
            <option key={device.id} value={device.id}>
              {optionText(
                { choice: { kind: 'device', device }, isThis: false, called: called(device) },
                hideNames ? index + 1 : undefined,
              )}
            </option>
          ))}
        </select>
        <Icon name="chevron" />
      </span>
      <p class="meta quiet" id={`${id}-note`}>
        {t('thisComputerWhat')}
      </p>
    </div>
  );
}
