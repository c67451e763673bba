import { useMemo, useState } from 'preact/hooks';
import type { KeptForm } from '../../lib/device-forms';
import { t } from '../../lib/i18n';
import { AccountStrip } from '../AccountStrip';
import type { Acts, Model } from '../model';
import { Notice } from '../Notice';
import { PresenterStrip } from '../PresenterStrip';
import type { Picture } from '../picture';
import { ShowNames } from '../ShowNames';
import { SubHead } from '../SubHead';
import { useEscape } from '../use-escape';
import { calledOf, optionOf } from './called';
import { DeviceList } from './DeviceList';
import { DeviceMore } from './DeviceMore';
import type { DeviceActs } from './device-acts';
import { EditDevice } from './EditDevice';
import { fieldsOf, newFields } from './form-fields';
import { deletable, type Holding, holdingsOf } from './holdings';
import { KeptFormOffer } from './KeptFormOffer';
import { LostDialog } from './LostDialog';
import { MergeDialog } from './MergeDialog';
import { SaidLine } from './SaidLine';
import { localDay } from './today';
import { useDeviceWork } from './use-device-work';
import { useKeptForms } from './use-kept-forms';

interface Props {
  model: Model;
  picture: Picture;
  hideNames: boolean;
  acts: Acts;
  devices: DeviceActs;
}

type View = { at: 'list'; focus?: string } | { at: 'form'; form: KeptForm };
type Asking = { what: 'lost' | 'merge'; id: string };

/** The person's devices: what each has of the account in front, and what becomes of them. */
export function DevicesTab({ model, picture, hideNames, acts, devices }: Props) {
  const { ledger, settings, thisComputer, desk } = model;
  const [view, setView] = useState<View>({ at: 'list' });
  const [sort, setSort] = useState(desk.deviceSort);
  const [asking, setAsking] = useState<Asking>();
  const work = useDeviceWork({ model, picture, acts, devices });
  const holdings = useMemo(() => holdingsOf({ ledger, settings }, picture, sort), [ledger, settings, picture, sort]);
  const byId = (id: string | undefined) => holdings.find(({ device }) => device.id === id);
  const called = (holding: Holding) => calledOf(holding, holdings.indexOf(holding) + 1, hideNames);
  const list = (focus: string) => setView({ at: 'list', focus });
  const leave = () => view.at === 'form' && list(view.form.device?.id ?? 'new');
  useEscape(view.at === 'form', leave);
  useEscape(asking !== undefined, () => setAsking(undefined));

  const isThisKnown = ledger.devices.some(({ id }) => id === settings.thisDevice);
  const open = (form: Omit<KeptForm, 'id'>) => {
    work.say(undefined);
    setView({ at: 'form', form: { id: crypto.randomUUID(), ...form } });
  };
  const describeNew = (record?: string, name = '') =>
    open({ record, fields: { ...newFields(thisComputer, isThisKnown || record !== undefined), name } });
  const edit = ({ device, isThis }: Holding) => open({ device, fields: fieldsOf(device, isThis), wasThis: isThis });
  /** What is done from a form is done with the device as it is stored: what was typed is offered again. */
  const from = (holding: Holding, done: () => void) => () => {
    list(holding.device.id);
    done();
  };
  const ask = (what: Asking['what'], { device }: Holding) => setAsking({ what, id: device.id });

  const asked = byId(asking?.id);
  const edited = view.at === 'form' ? byId(view.form.device?.id) : undefined;
  const kept = useKeptForms(desk.forms, devices, view.at === 'list').at(-1);
  return (
    <div class="devices-tab">
      {settings.presenter ? (
        <PresenterStrip hideNames={settings.hideNames} onHideNames={(hide) => acts.change({ hideNames: hide })} />
      ) : (
        <AccountStrip
          account={picture.account}
          portal={picture.portal}
          level={picture.view?.level}
          readOn={picture.readOn}
        />
      )}
      <SaidLine said={work.said} hideNames={hideNames} onUndo={work.undo} />
      {kept && (
        <KeptFormOffer
          form={kept}
          hideNames={hideNames}
          onGoOn={() => setView({ at: 'form', form: kept })}
          onDiscard={() => {
            list('new');
            devices.dropForm(kept.id);
          }}
        />
      )}
      {view.at === 'list' && (
        <DeviceList
          model={model}
          picture={picture}
          holdings={holdings}
          hideNames={hideNames}
          focus={view.focus}
          sort={sort}
          onSort={(next) => {
            setSort(next);
            devices.keepSort(next);
          }}
          onNew={() => describeNew()}
          onEdit={edit}
          onLost={(holding) => ask('lost', holding)}
          onCleanUp={work.cleanUp}
          onGive={work.give}
          onNewFor={(item, name) => describeNew(item.record, name)}
        />
      )}
      {view.at === 'form' &&
        (hideNames && view.form.device ? (
          <div class="view">
            <SubHead title={t('deviceEditTitle')} onBack={leave} takeFocus />
            <div class="body">
              <Notice tone="ask" title={t('deviceEditHidden')}>
                <div class="notice-action">
                  <ShowNames onShow={() => acts.change({ hideNames: false })} />
                </div>
              </Notice>
            </div>
          </div>
        ) : (
          <EditDevice
            key={view.form.id}
            form={view.form}
            devices={ledger.devices}
            computer={thisComputer}
            acts={devices}
            onSaved={(device, fields) => {
              list(device.id);
              work.saved(device, fields, view.form);
            }}
            onCancel={leave}
            onLeave={leave}
          >
            {edited && (
              <DeviceMore
                holding={edited}
                canMerge={holdings.length > 1}
                onLost={() => ask('lost', edited)}
                onRetire={from(edited, () => work.retire(edited, localDay()))}
                onBack={from(edited, () => work.bringBack(edited))}
                onMerge={() => ask('merge', edited)}
                onRemove={() => {
                  list('new');
                  work.remove(edited);
                }}
              />
            )}
          </EditDevice>
        ))}
      {asked && asking?.what === 'lost' && (
        <LostDialog
          holding={asked}
          called={called(asked)}
          hideNames={hideNames}
          presenter={settings.presenter}
          portal={picture.portal}
          deletable={deletable(asked, picture).length}
          withoutDevice={picture.items.filter(({ device, state }) => !device && state === 'listed').length}
          today={localDay()}
          onCancel={() => setAsking(undefined)}
          onLost={(day, cleanUp) => {
            setAsking(undefined);
            list(asked.device.id);
            work.lose(asked, day, cleanUp);
          }}
        />
      )}
      {asked && asking?.what === 'merge' && (
        <MergeDialog
          holding={asked}
          called={called(asked)}
          hideNames={hideNames}
          others={holdings.flatMap((holding, index) =>
            holding === asked ? [] : [{ holding, text: optionOf(holding, index + 1, hideNames) }],
          )}
          onCancel={() => setAsking(undefined)}
          onMerge={(stays) => {
            setAsking(undefined);
            list(stays.device.id);
            work.merge(asked, stays);
          }}
        />
      )}
    </div>
  );
}
