import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../lib/i18n';
import { ownNames } from '../lib/ledger/rename';
import { Cover } from './Cover';
import { createdInWords } from './created';
import { DeviceBox } from './DeviceBox';
import { type DeviceChoice, deviceOptions, draftFault } from './device-choice';
import { Facts } from './Facts';
import { countDevices, type Item } from './items';
import type { Acts, Model } from './model';
import { NewDevice } from './NewDevice';
import { Notice } from './Notice';
import { Rename } from './Rename';
import { SubHead } from './SubHead';

/** What more the desk has to say about it, and lets a person write down. */
export interface ParticularsProps {
  item: Item;
  model: Model;
  hideName: boolean;
  acts: Acts;
}

interface Props {
  item: Item;
  model: Model;
  hideName: boolean;
  Particulars?: ComponentType<ParticularsProps> | undefined;
  /** Why it cannot be deleted from here now, as a sentence. */
  hindrance: string | undefined;
  acts: Acts;
  onDelete: () => void;
  onBack: () => void;
}

/** All that is known of one app password, and what can be said about it: which device has it, and how it is called where no page knows its name. */
export function Details({ item, model, hideName, Particulars, hindrance, acts, onDelete, onBack }: Props) {
  const { identity, nickname, device, apps, state, record } = item;
  const counts = countDevices(model.ledger);
  const [draft, setDraft] = useState<DeviceChoice & { kind: 'new' }>();
  const [isTried, setTried] = useState(false);
  const [said, setSaid] = useState<'saved' | 'renamed' | 'failed'>();
  const fault = draft && draftFault(draft.draft, counts);

  const save = async (id: () => Promise<string>) => {
    try {
      if (record !== undefined) await acts.setDevice(record, await id());
      setDraft(undefined);
      setSaid('saved');
    } catch {
      setSaid('failed');
    }
  };
  const others = ownNames(model.ledger, record);
  const rename = (name: string) => {
    if (record === undefined) return;
    void acts.rename(record, name).then(
      () => setSaid('renamed'),
      () => setSaid('failed'),
    );
  };
  const choose = (choice: DeviceChoice) => {
    setSaid(undefined);
    setTried(false);
    if (choice.kind === 'device') {
      setDraft(undefined);
      void save(async () => choice.device.id);
    } else setDraft({ kind: 'new', draft: choice.draft });
  };
  const add = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (draft && !fault) void save(async () => (await acts.addDevice(draft.draft)).id);
  };

  return (
    <form class="view" onSubmit={add} noValidate>
      <SubHead title={hideName ? t('hiddenItem') : identity.name} onBack={onBack} takeFocus />
      <div class="body">
        <Facts
          facts={[
            ...(hideName ? [[t('name'), <Cover key="name" label={t('nameHiddenOne')} />] as const] : []),
            ...(nickname && !hideName && !Particulars
              ? [[t('nickname'), <bdi key="nickname">{nickname}</bdi>] as const]
              : []),
            [t('created'), createdInWords(item)],
            ...(Particulars ? [] : [[t('apps'), apps.join(', ') || t('appsNone')] as const]),
            [
              t('state'),
              { listed: t('stateListed'), missing: t('stateMissingLong'), unknown: t('stateUnknownLong') }[state],
            ],
          ]}
        />
        {others && !hideName && <Rename name={identity.name} others={others} onRename={rename} />}
        {record !== undefined && (
          <DeviceBox
            options={deviceOptions(counts, model.settings.thisDevice, undefined)}
            value={draft ?? (device && { kind: 'device', device })}
            hideNames={hideName}
            onChoose={choose}
          />
        )}
        {draft && (
          <>
            <NewDevice
              draft={draft.draft}
              error={isTried ? fault : undefined}
              onChange={(changed) => setDraft({ kind: 'new', draft: changed })}
            />
            <p>
              <button type="submit" class="button">
                {t('deviceAdd')}
              </button>
            </p>
          </>
        )}
        <p class="meta quiet" role="status">
          {said === 'saved' && t('deviceSaved')}
          {said === 'renamed' && t('renamed')}
        </p>
        {Particulars && record !== undefined && (
          <Particulars key={record} item={item} model={model} hideName={hideName} acts={acts} />
        )}
        {said === 'failed' && <Notice tone="failed" title={t('saveFailed')} live />}
        {hindrance !== undefined && (
          <Notice tone="ask" title={t('notDeletable')}>
            <p>{hindrance}</p>
          </Notice>
        )}
      </div>
      {hindrance === undefined && (
        <footer class="foot">
          <span class="foot-fill" />
          <button
            type="button"
            class="button button-toward-danger"
            aria-label={hideName ? t('deleteDots') : t('deleteItem', { name: identity.name })}
            onClick={onDelete}
          >
            {t('deleteDots')}
          </button>
        </footer>
      )}
    </form>
  );
}
