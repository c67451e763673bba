import { t } from '../../lib/i18n';
import type { DeviceField } from '../../lib/ledger/edit-device';
import type { Device } from '../../lib/ledger/model';
import { Notice } from '../Notice';
import { kindName } from '../words';

interface Props {
  /** As it stands now. */
  device: Device;
  /** What another window has set meanwhile, and this one wanted to. */
  changed: readonly DeviceField[];
}

const LABELS = { name: 'deviceName', kind: 'deviceKind', platform: 'devicePlatform', note: 'deviceNote' } as const;
const shownFields = ['name', 'kind', 'platform', 'note'] as const;

/** The other one's words, beside the person's own in the form. */
export function ChangedElsewhere({ device, changed }: Props) {
  return (
    <Notice tone="ask" title={t('deviceChanged')} live>
      <p>{t('deviceChangedWhat')}</p>
      <dl class="facts">
        {shownFields
          .filter((field) => changed.includes(field))
          .map((field) => (
            <>
              <dt key={`${field} term`}>{t(LABELS[field])}</dt>
              <dd key={field}>
                <bdi>{field === 'kind' ? kindName(device.kind) : (device[field] ?? t('deviceNothing'))}</bdi>
              </dd>
            </>
          ))}
      </dl>
    </Notice>
  );
}
