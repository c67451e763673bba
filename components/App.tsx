import type { ComponentType } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../lib/i18n';
import { isPresenterFixed } from '../lib/presenting';
import { AccountStrip } from './AccountStrip';
import { ClipboardLine } from './ClipboardLine';
import type { Changed } from './CreateForm';
import type { DeskProps, OwnParts } from './Desk';
import { EmptyPage } from './EmptyPage';
import { Head } from './Head';
import type { Item } from './items';
import { ListView } from './ListView';
import type { Acts, Failed, Model, Place } from './model';
import { NoPermission } from './NoPermission';
import { NewLine } from './new-to-you/NewLine';
import { PresenterStrip } from './PresenterStrip';
import { isOfAnother, noDelete, pictureOf } from './picture';
import { RunLine } from './RunLine';
import { runningWork, workOf } from './running';
import { TrialLine } from './upkeep/TrialLine';
import { useEscape } from './use-escape';
import { useOpened } from './use-opened';
import type { Begun, Confirming, RemovingAll, View, Wish } from './views';
import { portalName } from './words';

interface Props {
  model: Model;
  acts: Acts;
  place: Place;
  /** What only the desk has; the popup does not load it. */
  Desk?: ComponentType<DeskProps> | undefined;
}

/** Our own pages: one list, and what is opened from it. */
export function App({ model, acts, place, Desk }: Props) {
  const { situation, ledger, problems, settings, jobs } = model;
  const picture = useMemo(() => pictureOf({ situation, ledger, problems, jobs }), [situation, ledger, problems, jobs]);
  const [chosen, setView] = useState<View>();
  const [confirming, setConfirming] = useState<Confirming>();
  const [removingAll, setRemovingAll] = useState<RemovingAll>();
  const opened = useOpened();
  const running = runningWork(jobs, situation);
  const asked: View = chosen ?? (running ? { at: 'job', begun: running } : { at: 'list' });
  const isDeleted =
    asked.at === 'details' && ledger.records.some(({ id, state }) => id === asked.key && state === 'deleted');
  const view: View = isDeleted ? { at: 'list' } : asked;
  const hideNames = settings.presenter && settings.hideNames;
  const item = view.at === 'details' ? picture.items.find(({ key }) => key === view.key) : undefined;
  /** Of another account, or not read for a moment: the list stands in their place. */
  const isAway = view.at === 'details' ? !item : view.at === 'create' && isOfAnother(picture, view.account);
  /** The form as it stands now: it is drawn anew whenever somebody has looked at another tab or page. */
  const form = useRef<Changed>(undefined);
  const list = (focus?: string) => setView(focus === undefined ? { at: 'list' } : { at: 'list', focus });
  const back = () => {
    if (view.at === 'create' && (view.isStored || form.current)) acts.keepBegun(undefined);
    list(view.at === 'details' ? view.key : 'new');
  };
  // The form gives up what was typed, and asks for the key itself while it can be seen.
  useEscape(view.at === 'details' || view.at === 'job', back);
  useEscape(confirming !== undefined, () => setConfirming(undefined));
  useEscape(removingAll !== undefined, () => setRemovingAll(undefined));

  const begin = (begun: Begun, asked: Promise<Failed | { ok: true; value: string }>, onRefused?: () => void) => {
    setView({ at: 'job', begun });
    void asked.then((started) => {
      const more = started !== 'no-background' && started.ok ? { id: started.value } : { failed: started };
      if ('failed' in more) onRefused?.();
      setView((now) => (now?.at === 'job' && now.begun === begun ? { at: 'job', begun: { ...begun, ...more } } : now));
    });
  };
  const startCreate = async (anew?: Wish) => {
    if (situation.kind !== 'page') return;
    const { tab, account } = situation;
    const kept = await acts.begun(account);
    form.current = undefined;
    setView({ at: 'create', tab, account, kept: anew ? { account, ...anew } : kept, isStored: kept !== undefined });
  };
  const askDelete = (asked: Item, onConfirmed?: Confirming['onConfirmed']) => {
    if (noDelete(asked, picture, hideNames) !== undefined || situation.kind !== 'page')
      return setView({ at: 'details', key: asked.key });
    const { tab, account, view: page } = situation;
    setConfirming({ item: asked, tab, account, accountLabel: picture.account, portal: page.portal, onConfirmed });
  };
  const askRemoveAll = () => {
    if (situation.kind !== 'page') return;
    const { tab, account, view: page } = situation;
    setRemovingAll({ items: picture.items, tab, account, accountLabel: picture.account, portal: page.portal });
  };
  const removeAll = ({ tab, account }: RemovingAll) => {
    setRemovingAll(undefined);
    begin({ kind: 'remove-all', name: '', tab }, acts.removeAll({ tab, account }));
  };
  const remove = ({ item: { identity }, tab, account, onConfirmed }: Confirming) => {
    setConfirming(undefined);
    const asked = acts.remove({ tab, account, item: identity });
    onConfirmed?.(asked);
    begin({ kind: 'remove', name: identity.name, tab }, asked);
  };
  const middle = ({ Table = ListView, other, onLook, ...own }: Partial<OwnParts> = {}) => {
    const isCreating = view.at === 'create' && situation.kind === 'page' && !isAway;
    if (situation.kind === 'waiting' || (!opened && (view.at === 'job' || isCreating || item)))
      return <div class="body" />;
    if (opened && view.at === 'job')
      return (
        <opened.JobView
          work={workOf(view.begun, jobs)}
          settings={settings}
          situation={situation}
          acts={acts}
          onBack={() => list('new')}
        />
      );
    if (opened && isCreating)
      return (
        <opened.CreateForm
          model={model}
          page={situation.view}
          taken={picture.items.map(({ identity }) => identity.name)}
          begun={view.kept}
          now={form.current}
          acts={acts}
          onChange={(now) => {
            form.current = now;
            acts.keepBegun({ account: view.account, ...now.form });
          }}
          onCreate={(wish, sent) => {
            const { tab, account } = view;
            const keep = view.isStored || form.current ? acts.keepBegun : () => {};
            keep(undefined);
            const asked = acts.create({ tab, account, ...wish });
            begin({ kind: 'create', name: wish.name, tab }, asked, () => keep({ account, ...sent }));
          }}
          onBack={back}
        />
      );
    if (opened && item)
      return (
        <opened.Details
          key={item.key}
          item={item}
          model={model}
          hideName={hideNames}
          hindrance={noDelete(item, picture, hideNames)}
          acts={acts}
          {...own}
          onDelete={() => askDelete(item)}
          onGone={() => list('new')}
          onBack={back}
        />
      );
    if (situation.kind === 'no-permission' && (place === 'popup' || picture.items.length === 0))
      return <NoPermission host={situation.host} place={place} acts={acts} />;
    if (isEmpty) return <EmptyPage model={model} picture={picture} place={place} acts={acts} />;
    return (
      <>
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
        {place === 'popup' && (
          <ClipboardLine
            key={model.copied?.at}
            copied={model.copied}
            acts={acts}
            onSettings={() => acts.openDesk('settings')}
          />
        )}
        {place === 'popup' && <RunLine model={model} onOpen={() => acts.openDesk('clean-up')} />}
        {place === 'popup' && <NewLine records={ledger.records} onOpen={() => acts.openDesk('passwords')} />}
        {place === 'popup' && (
          <TrialLine records={ledger.records} account={picture.accountId} onOpen={() => acts.openDesk('passwords')} />
        )}
        <Table
          model={model}
          picture={picture}
          place={place}
          hideNames={hideNames}
          focus={view.at === 'list' ? view.focus : undefined}
          acts={acts}
          onNew={() => void startCreate()}
          onOpen={({ key }) => setView({ at: 'details', key })}
          onDelete={askDelete}
          onRemoveAll={askRemoveAll}
          other={other}
          onLook={onLook}
        />
      </>
    );
  };

  const isEmpty = situation.kind === 'none' && picture.items.length === 0;
  const isShort = isEmpty || situation.kind === 'no-permission';
  return (
    <div class={place !== 'popup' ? 'desk' : isShort ? 'popup popup-short' : 'popup'}>
      <Head
        presenter={settings.presenter}
        isFixed={isPresenterFixed(settings.managed)}
        onPresenter={(on) => acts.change({ presenter: on })}
        onPanel={place === 'panel' ? undefined : acts.openPanel}
        stepCard={model.desk.stepCard}
        onStepCard={Desk && acts.desk?.keepStepCard}
      />
      {Desk ? (
        <Desk
          model={model}
          picture={picture}
          hideNames={hideNames}
          acts={acts}
          about={view.at === 'list' || isAway ? 'all' : item}
          isAway={isAway}
          onDelete={askDelete}
          onReopen={(key) => setView(running ? undefined : { at: 'details', key })}
          onMake={(wish) => void startCreate(wish)}
        >
          {middle}
        </Desk>
      ) : (
        <main class="main">{middle()}</main>
      )}
      {opened && removingAll && (
        <opened.RemoveAll
          items={removingAll.items}
          account={settings.presenter ? t('accountCovered') : (removingAll.accountLabel ?? t('accountUnknown'))}
          portal={portalName(removingAll.portal)}
          hideNames={hideNames}
          onShowNames={() => acts.change({ hideNames: false })}
          onCancel={() => setRemovingAll(undefined)}
          onRemove={() => removeAll(removingAll)}
        />
      )}
      {opened && confirming && (
        <opened.ConfirmDelete
          item={confirming.item}
          account={settings.presenter ? t('accountCovered') : (confirming.accountLabel ?? t('accountUnknown'))}
          portal={portalName(confirming.portal)}
          hideName={hideNames}
          onShowNames={() => acts.change({ hideNames: false })}
          onCancel={() => setConfirming(undefined)}
          onDelete={() => remove(confirming)}
        />
      )}
    </div>
  );
}
