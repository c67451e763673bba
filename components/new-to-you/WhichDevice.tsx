import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import type { Move } from '../../lib/ledger/devices';
import type { Device } from '../../lib/ledger/model';
import { DeviceBox } from '../DeviceBox';
import { type DeviceChoice, deviceOptions, draftFault, draftOf } from '../device-choice';
import { countDevices } from '../items';
import type { Acts, Model } from '../model';
import { NewDevice } from '../NewDevice';
import { keepFocus, useSettledSubmit } from '../use-settled-submit';

interface Props {
  model: Pick<Model, 'ledger' | 'settings' | 'thisComputer'>;
  /** The one that has it already. */
  device: Device | undefined;
  acts: Pick<Acts, 'addDevice' | 'change'>;
  /** From the device that was seen there. */
  onClaim: (move: () => Promise<Move | undefined>) => void;
}

/** Which device has one that is theirs: a known one, a new one, or none. */
export function WhichDevice({ model: { ledger, settings, thisComputer }, device, acts, onClaim }: Props) {
  const counts = countDevices(ledger);
  const [choice, setChoice] = useState<DeviceChoice | undefined>(device && { kind: 'device', device });
  const [isTried, setTried] = useState(false);
  /** What stood there when the person began. */
  const seen = useRef(device?.id);
  const fault =
    choice === undefined ? t('newDeviceNeeded') : choice.kind === 'new' ? draftFault(choice.draft, counts) : undefined;
  const listeners = useSettledSubmit(choice, () => {
    setTried(true);
    if (choice === undefined || fault !== undefined) return;
    const from = seen.current;
    // Who says so once more has read what another window made of it.
    seen.current = device?.id;
    onClaim(async () => {
      if (choice.kind === 'device') return { from, to: choice.device.id };
      const { id } = await acts.addDevice(draftOf(choice));
      if (choice.kind === 'this') await acts.change({ thisDevice: id });
      return { from, to: id };
    });
  });
  return (
    <form class="new-device" {...listeners} noValidate>
      <DeviceBox
        options={deviceOptions(counts, settings.thisDevice, thisComputer)}
        value={choice}
        error={isTried && choice === undefined ? fault : undefined}
        takeFocus
        hideNames={settings.presenter && settings.hideNames}
        onChoose={(chosen) => {
          setTried(false);
          setChoice(chosen);
        }}
        onUnsure={() => setChoice(undefined)}
      />
      {choice?.kind === 'new' && (
        <NewDevice
          draft={choice.draft}
          error={isTried ? fault : undefined}
          onChange={(draft) => setChoice({ kind: 'new', draft })}
        />
      )}
      <div class="new-choices">
        <button type="submit" class="button" onMouseDown={keepFocus}>
          {t('newSave')}
        </button>
        <button
          type="button"
          class="button button-quiet"
          onMouseDown={keepFocus}
          onClick={() => onClaim(async () => undefined)}
        >
          {t('newNoDevice')}
        </button>
      </div>
    </form>
  );
}
