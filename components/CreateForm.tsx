import { useEffect, useMemo, useState } from 'preact/hooks';
import { t } from '../lib/i18n';
import { portalOf } from '../lib/portals/recognise';
import type { PortalId } from '../lib/portals/view';
import { AppChoices } from './AppChoices';
import { DeviceBox } from './DeviceBox';
import { type DeviceChoice, deviceOptions, draftFault, draftOf } from './device-choice';
import { countDevices } from './items';
import type { Acts, Asked, Model } from './model';
import { NameField } from './NameField';
import { NewDevice } from './NewDevice';
import { findFault } from './name-fault';
import { SubHead } from './SubHead';
import { useAdvice } from './use-advice';
import { useSuggestions } from './use-suggestions';

interface Props {
  model: Model;
  /** Where it will be made. */
  portal: PortalId;
  /** Names on the account already. */
  taken: string[];
  suggest: Acts['suggest'];
  onCreate: (wish: Omit<Asked<'create.start'>, 'tab' | 'account'>) => void;
  onBack: () => void;
}

/** Which device, which apps, what name. Nothing is pressed on Microsoft's page before the one button. */
export function CreateForm({ model, portal, taken, suggest, onCreate, onBack }: Props) {
  const { ledger, settings, thisComputer } = model;
  const { adding, shortestName } = portalOf(portal);
  const isNamed = adding !== 'at-once';
  const counts = useMemo(() => countDevices(ledger), [ledger]);
  const options = deviceOptions(counts, settings.thisDevice, thisComputer);
  const [chosen, setChosen] = useState<DeviceChoice | undefined>(() => options.find(({ isThis }) => isThis)?.choice);
  const [apps, setApps] = useState<string[]>([]);
  const [typed, setTyped] = useState<string>();
  const [isTried, setTried] = useState(false);

  const newDevice = chosen && chosen.kind !== 'device' ? chosen.draft : undefined;
  const device = chosen?.kind === 'device' ? { device: chosen.device.id } : newDevice?.name.trim() ? { newDevice } : {};
  const advice = useAdvice({ apps, kind: chosen && draftOf(chosen).kind, portal });
  const suggested = useSuggestions(suggest, { taken, ...device, apps });
  const name = typed ?? suggested[0] ?? '';
  const nameFault = findFault(name, taken, shortestName);
  const newFault = chosen?.kind === 'new' ? draftFault(chosen.draft, counts) : undefined;

  const [focusFault, setFocusFault] = useState(0);
  useEffect(() => {
    if (focusFault > 0) document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus();
  }, [focusFault]);

  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!chosen || newFault || nameFault) setFocusFault(focusFault + 1);
    else onCreate({ name: name.trim(), ...device, apps });
  };

  return (
    <form class="view" onSubmit={submit} noValidate>
      <SubHead title={t('newAppPassword')} onBack={onBack} />
      <div class="body">
        <DeviceBox
          options={options}
          value={chosen}
          takeFocus
          error={isTried && !chosen ? t('deviceNeeded') : undefined}
          onChoose={setChosen}
        />
        {chosen?.kind === 'new' && (
          <NewDevice
            draft={chosen.draft}
            error={isTried ? newFault : undefined}
            onChange={(draft) => setChosen({ kind: 'new', draft })}
          />
        )}
        <AppChoices apps={apps} onChange={setApps} />
        {advice.notice}
        <NameField
          name={name}
          fault={nameFault}
          isTouched={isTried || typed !== undefined}
          suggested={suggested}
          onChange={setTyped}
        />
        <p class="meta quiet">{t(isNamed ? 'createWhere' : 'createUnnamed')}</p>
      </div>
      <footer class="foot">
        <button type="submit" class={advice.isNotNeeded ? 'button' : 'button button-primary'}>
          {t('createOnPage')}
        </button>
        <button type="button" class="button button-quiet" onClick={onBack}>
          {t('cancel')}
        </button>
      </footer>
    </form>
  );
}
