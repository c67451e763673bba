import type { ComponentChildren, ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../lib/i18n';
import { ownNames } from '../lib/ledger/unlisted';
import { AdviceNotice } from './AdviceNotice';
import { adviceOn } from './advice-words';
import { Cover } from './Cover';
import { createdInWords } from './created';
import { DeviceBox } from './DeviceBox';
import { type DeviceChoice, deviceOptions, draftFault } from './device-choice';
import { Facts } from './Facts';
import { Gone } from './Gone';
import { ItemTitle } from './ItemTitle';
import { countDevices, type Item } from './items';
import type { Acts, Model } from './model';
import { NewDevice } from './NewDevice';
import { Notice } from './Notice';
import { Rename } from './Rename';
import { SubHead } from './SubHead';
import { stateFact } from './state-fact';

/** What more the desk has to say about it, and lets a person write down. */
export interface ParticularsProps {
  item: Item;
  model: Model;
  hideName: boolean;
  acts: Acts;
}

/** A device that is described, in the place of the one that the person saw there. */
type NewOne = DeviceChoice & { kind: 'new' } & { from: string | undefined };

interface Props {
  item: Item;
  model: Model;
  hideName: boolean;
  Particulars?: ComponentType<ParticularsProps> | undefined;
  ways?: ComponentChildren;
  /** Why it cannot be deleted from here now, as a sentence. */
  hindrance: string | undefined;
  acts: Acts;
  onDelete: () => void;
  /** The person has said that it is there no more. */
  onGone: () => void;
  onBack: () => void;
}

/** All that is known of one app password, and what can be said about it: which device has it, and how it is called where no page knows its name. */
export function Details({
  item,
  model,
  hideName,
  Particulars,
  ways,
  hindrance,
  acts,
  onDelete,
  onGone,
  onBack,
}: Props) {
  const { identity, nickname, device, apps, state, record } = item;
  const counts = countDevices(model.ledger);
  const [draft, setDraft] = useState<NewOne>();
  const [isTried, setTried] = useState(false);
  const [said, setSaid] = useState<'saved' | 'elsewhere' | 'failed'>();
  const fault = draft && draftFault(draft.draft, counts);

  const save = async (from: string | undefined, id: () => Promise<string>) => {
    if (record === undefined) return;
    try {
      const isFirst = await acts.moveRecord(record, { from, to: await id() });
      setDraft(undefined);
      setSaid(isFirst ? 'saved' : 'elsewhere');
    } catch {
      setSaid('failed');
    }
  };
  const others = ownNames(model.ledger, record);
  const { accounts, records } = model.ledger;
  const account = records.find(({ id }) => id === record)?.account;
  const portal = accounts.find(({ id }) => id === account)?.portal;
  // What can be said for a device alone is said where one is made.
  const isAdvised = portal !== undefined && apps.length > 0 && state === 'listed';
  const advice = isAdvised ? adviceOn({ apps, kind: device?.kind, portal }) : undefined;
  const choose = (choice: DeviceChoice) => {
    setSaid(undefined);
    setTried(false);
    if (choice.kind === 'device') {
      setDraft(undefined);
      void save(device?.id, async () => choice.device.id);
    } else setDraft({ kind: 'new', draft: choice.draft, from: draft ? draft.from : device?.id });
  };
  const add = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (draft && !fault) void save(draft.from, async () => (await acts.addDevice(draft.draft)).id);
  };

  return (
    <form class="view" onSubmit={add} noValidate>
      <SubHead title={<ItemTitle name={identity.name} hideName={hideName} />} onBack={onBack} takeFocus />
      <div class="body">
        <Facts
          facts={[
            ...(hideName ? [[t('name'), <Cover key="name" label={t('nameHiddenOne')} />] as const] : []),
            ...(nickname && !hideName && !Particulars
              ? [[t('nickname'), <bdi key="nickname">{nickname}</bdi>, 'mask'] as const]
              : []),
            [t('created'), createdInWords(item)],
            ...(Particulars ? [] : [[t('apps'), apps.join(', ') || t('appsNone')] as const]),
            ...stateFact(state, others !== undefined),
          ]}
        />
        {hindrance !== undefined && (
          <Notice tone="ask" title={t('notDeletable')}>
            <p data-cloudcloak="mask">{hindrance}</p>
          </Notice>
        )}
        {ways}
        {advice && <AdviceNotice advice={advice} />}
        {others && record !== undefined && !hideName && (
          <Rename name={identity.name} others={others} onRename={(to, was) => acts.rename(record, to, was)} />
        )}
        {others && record !== undefined && (
          <Gone
            hasOthers={others.length > 0}
            onGone={async (which) => {
              await acts.sayGone(record, which);
              onGone();
            }}
          />
        )}
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
              onChange={(changed) => setDraft({ ...draft, draft: changed })}
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
          {said === 'elsewhere' && t('deviceGivenElsewhere')}
        </p>
        {Particulars && record !== undefined && (
          <Particulars key={record} item={item} model={model} hideName={hideName} acts={acts} />
        )}
        {said === 'failed' && <Notice tone="failed" title={t('saveFailed')} live />}
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
