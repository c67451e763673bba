import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Creating } from '../lib/creating';
import { t } from '../lib/i18n';
import type { PasswordRecord } from '../lib/ledger/model';
import type { NameWarning } from '../lib/ledger/naming/check';
import type { SuggestedName } from '../lib/messages';
import { tidy } from '../lib/page/fold';
import { portalOf } from '../lib/portals/recognise';
import { SHORTEST_NAME } from '../lib/portals/shortest-name';
import type { PageView } from '../lib/portals/view';
import { AdviceNotice } from './AdviceNotice';
import { AppChoices } from './AppChoices';
import { adviceOn } from './advice-words';
import { DeviceBox } from './DeviceBox';
import { asMade, begunOf, choiceOf, type DeviceChoice, deviceOptions, draftFault, draftOf } from './device-choice';
import { HiddenName } from './HiddenName';
import { countDevices } from './items';
import type { Acts, Asked, Model } from './model';
import { NameField } from './NameField';
import { NewDevice } from './NewDevice';
import { findFault } from './name-fault';
import { warningText } from './name-warning';
import { SubHead } from './SubHead';
import { useAnswer } from './use-answer';
import { useEscape } from './use-escape';
import { keepFocus, useSettledSubmit } from './use-settled-submit';

interface Suggestions {
  names: SuggestedName[];
  /** They are made of what a device of the ledger is called. */
  isOfDevice: boolean;
}

const NONE_YET: Suggestions = { names: [], isOfDevice: false };
const NO_WARNINGS: NameWarning[] = [];

/** The form, and whether its name was typed here: what is taken from a suggestion may say what a device is called. */
export interface Changed {
  form: Omit<Creating, 'account'>;
  isOwnName: boolean;
}

interface Props {
  model: Model;
  /** Where it will be made. */
  page: Pick<PageView, 'portal' | 'account'>;
  /** Names on the account already. */
  taken: string[];
  /** The form as it was left. */
  begun: Creating | undefined;
  /** What was changed in it since, where it is drawn anew. */
  now: Changed | undefined;
  acts: Pick<Acts, 'suggest' | 'checkName' | 'change'>;
  /** What stands in the form now, for the day it is left. */
  onChange: (now: Changed) => void;
  /** With the form, for the day on which it comes to nothing. */
  onCreate: (wish: Omit<Asked<'create.start'>, 'tab' | 'account'>, form: Omit<Creating, 'account'>) => void;
  onBack: () => void;
}

/** Which device, which apps, what name. Nothing is pressed on Microsoft's page before the one button. */
export function CreateForm({ model, page, taken, begun, now, acts, onChange, onCreate, onBack }: Props) {
  const { situation, ledger, settings, thisComputer } = model;
  const { portal, account } = page;
  const { adding } = portalOf(portal);
  const isNamed = adding !== 'at-once';
  const counts = useMemo(() => countDevices(ledger), [ledger]);
  const options = deviceOptions(counts, settings.thisDevice, thisComputer);
  const start = now?.form ?? begun;
  const [chosen, setChosen] = useState<DeviceChoice | undefined>(() =>
    start
      ? choiceOf(now ? start.choice : asMade(start.choice, options), options)
      : options.find(({ isThis }) => isThis)?.choice,
  );
  const [apps, setApps] = useState<string[]>(start?.apps ?? []);
  const [typed, setTyped] = useState(start?.name);
  const [isTried, setTried] = useState(false);
  const [isOwnName, setOwnName] = useState(now?.isOwnName ?? false);
  /** The button was pressed before the name was there that fits what was chosen. */
  const [isWaiting, setWaiting] = useState(false);

  const old = ledger.records.find(({ id }) => id === start?.replaces);
  const place = old ? { replaces: old.id } : {};

  const chosenDevice = chosen?.kind === 'device' ? chosen.device : undefined;
  // Of another account it needs one all the same.
  const inFront = situation.kind === 'page' ? situation.account : undefined;
  const isOnIt = ({ device }: PasswordRecord) => chosenDevice !== undefined && device === chosenDevice.id;
  const hasOne = ledger.records.some((each) => each.account === inFront && each.state === 'listed' && isOnIt(each));
  const newDevice = chosen && chosen.kind !== 'device' ? chosen.draft : undefined;
  const device = chosenDevice ? { device: chosenDevice.id } : newDevice?.name.trim() ? { newDevice } : {};
  const advice = adviceOn({ apps, kind: chosen && draftOf(chosen).kind, portal });
  const around = { taken, portal, account };
  const suggest = useCallback(
    (asked: Asked<'names.suggest'>): Promise<Suggestions> =>
      acts.suggest(asked).then((names) => ({
        names,
        // Also where none was asked for: they may be those of this computer.
        isOfDevice: [asked, ...names].some((each) => each.device !== undefined),
      })),
    [acts.suggest],
  );
  const suggestions = useAnswer(suggest, { ...around, ...device, apps }, NONE_YET);
  const { names, isOfDevice } = suggestions.answer;
  /** What stands in the field was suggested for what was chosen before. */
  const isNameOld = typed === undefined && !suggestions.isOfNow;
  const suggested = names.map((each) => each.name);
  const name = typed ?? suggested[0] ?? '';
  const nameFault = findFault(name, taken, SHORTEST_NAME[portal]);
  const checked = { ...around, name: nameFault ? '' : tidy(name) };
  const { answer: warnings } = useAnswer(acts.checkName, checked, NO_WARNINGS);
  const hideNames = settings.presenter && settings.hideNames;
  const thoughts = nameFault ? [] : warnings.map((each) => warningText(each, tidy(name), hideNames));
  // It was another's, or is made of what a device is called that is hidden.
  const isNameHidden =
    hideNames && !isOwnName && name !== '' && (start?.name !== undefined || chosenDevice !== undefined || isOfDevice);
  const newFault = chosen?.kind === 'new' ? draftFault(chosen.draft, counts) : undefined;

  const [focusFault, setFocusFault] = useState(0);
  useEffect(() => {
    if (focusFault > 0) document.querySelector<HTMLElement>('form :is([aria-invalid="true"], .hidden-fault)')?.focus();
  }, [focusFault]);

  // What showed the name is gone with that.
  useEffect(() => {
    if (!isNameHidden && document.activeElement === document.body)
      document.querySelector<HTMLElement>('form input[name=name]')?.focus();
  }, [isNameHidden]);

  // At once: whoever closes the window with the last letter keeps that letter.
  const isFirst = useRef(true);
  const form = { choice: begunOf(chosen), apps, name: typed, ...place };
  useLayoutEffect(() => {
    if (!isFirst.current) onChange({ form, isOwnName });
    isFirst.current = false;
    setWaiting(false);
  }, [chosen, apps, typed]);

  useEscape(true, onBack);

  const create = () => {
    if (!chosen || newFault || (nameFault && !isNameOld)) setFocusFault(focusFault + 1);
    else if (isNameOld) setWaiting(true);
    else onCreate({ name: tidy(name), ...device, apps, ...place }, form);
  };
  useEffect(() => {
    if (!isWaiting || typed !== undefined || isNameOld) return;
    setWaiting(false);
    create();
  }, [isWaiting, isNameOld]);
  const listeners = useSettledSubmit(chosen, () => {
    setTried(true);
    create();
  });

  return (
    <form class="view" {...listeners} noValidate>
      <SubHead title={t('newAppPassword')} onBack={onBack} />
      <div class="body">
        {begun && !old && <p class="meta quiet">{t('createBegun')}</p>}
        {old && <p>{hideNames ? t('createReplacesHidden') : t('createReplaces', { name: old.name })}</p>}
        <DeviceBox
          options={options}
          value={chosen}
          takeFocus
          hideNames={hideNames}
          error={isTried && !chosen ? t('deviceNeeded') : undefined}
          onChoose={setChosen}
          onUnsure={() => setChosen(undefined)}
        />
        {hasOne && <p class="meta quiet">{t('deviceHasOne')}</p>}
        {chosen?.kind === 'new' && (
          <NewDevice
            draft={chosen.draft}
            error={isTried ? newFault : undefined}
            onChange={(draft) => setChosen({ kind: 'new', draft })}
          />
        )}
        <AppChoices apps={apps} onChange={setApps} />
        {advice && <AdviceNotice advice={advice} />}
        {isNameHidden ? (
          <HiddenName fault={nameFault} warnings={thoughts} onShow={() => acts.change({ hideNames: false })} />
        ) : (
          <NameField
            name={name}
            fault={nameFault}
            isTouched={isTried || typed !== undefined}
            hideNames={hideNames}
            suggested={hideNames && (isOfDevice || chosenDevice) ? [] : suggested}
            warnings={thoughts}
            onChange={(text) => {
              setOwnName(!isOfDevice || !suggested.includes(text));
              setTyped(text);
            }}
          />
        )}
        <p class="meta quiet">{t(isNamed ? 'createWhere' : 'createUnnamed')}</p>
      </div>
      <footer class="foot">
        <button type="submit" onMouseDown={keepFocus} class={advice?.isNotNeeded ? 'button' : 'button button-primary'}>
          {t('createOnPage')}
        </button>
        <button type="button" class="button button-quiet" onClick={onBack}>
          {t('cancel')}
        </button>
      </footer>
    </form>
  );
}
