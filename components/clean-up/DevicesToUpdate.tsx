import { useId } from 'preact/hooks';
import { language, plural, t } from '../../lib/i18n';
import { Icon } from '../Icon';
import { deviceIcon, kindName } from '../words';
import { nothingToDo } from './devices';
import type { DeviceLines } from './report-lines';

interface Props {
  devices: readonly DeviceLines[];
  hideNames: boolean;
}

/** Where something will stop signing in, to be printed and ticked off by hand. */
export function DevicesToUpdate({ devices, hideNames }: Props) {
  const id = useId();
  const list = (words: string[]) => new Intl.ListFormat(language()).format(words);
  return (
    <div class="aside">
      <h2 id={id}>{t('devicesToUpdate')}</h2>
      <p class="quiet">{t('devicesToUpdateWhat')}</p>
      <ul class="todo" aria-labelledby={id}>
        {devices.map(({ device, lines }) => {
          const unknown = lines.filter(({ note }) => note.state === 'unknown').length;
          const nothing = nothingToDo({ device, lines });
          return (
            <li key={device?.id ?? ''}>
              <Icon name={deviceIcon(device)} />
              <div data-cloudcloak="mask">
                <p class="strong">{device ? (hideNames ? kindName(device.kind) : device.name) : t('withoutDevice')}</p>
                <p class="quiet">
                  {hideNames
                    ? t('namesHidden')
                    : list(lines.map(({ identity, apps }) => withApps(identity.name, apps)))}
                </p>
                {unknown > 0 && <p class="quiet">{plural('sum_unknown', unknown)}</p>}
                {nothing !== undefined && <p class="quiet">{nothing}</p>}
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const withApps = (name: string, apps: string[]): string => (apps.length > 0 ? `${name} (${apps.join(', ')})` : name);
