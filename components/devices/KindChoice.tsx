import { useId } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { DEVICE_KINDS, type DeviceKind } from '../../lib/ledger/model';
import { kindName } from '../words';
import { DevicePicture } from './DevicePicture';

interface Props {
  kind: DeviceKind;
  onChange: (kind: DeviceKind) => void;
}

/** One of the pictures; arrows go from one to the next. */
export function KindChoice({ kind, onChange }: Props) {
  const name = useId();
  return (
    <fieldset class="field">
      <legend>{t('deviceKind')}</legend>
      <div class="kinds">
        {DEVICE_KINDS.map((each) => (
          <label class="kind" key={each}>
            <input type="radio" name={name} value={each} checked={each === kind} onChange={() => onChange(each)} />
            <DevicePicture kind={each} />
            <span class="meta">{kindName(each)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
