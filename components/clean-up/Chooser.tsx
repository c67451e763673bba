import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Filters, noFilters } from '../../lib/desk';
import { MOST_ITEMS } from '../../lib/drive/run';
import { number, plural, sentenceFor, t } from '../../lib/i18n';
import { report } from '../../lib/log';
import { EmptyView } from '../EmptyView';
import { type Item, searchItems } from '../items';
import type { Acts, Model } from '../model';
import { Notice } from '../Notice';
import { noDeletes, type Picture } from '../picture';
import { useNameless } from '../use-nameless';
import { ByHandFirst } from './ByHandFirst';
import { type Candidate, candidatesOf, filterCandidates, identityOf, staleTicks, tickable } from './choosing';
import { FilterBar } from './FilterBar';
import { SelectBar } from './SelectBar';
import { TickList } from './TickList';
import { useLostFocus } from './use-lost-focus';

interface Props {
  model: Model;
  picture: Picture;
  hideNames: boolean;
  acts: Acts;
  /** It comes in the place of a run, a report or a start that was refused. */
  isInPlaceOfElse: boolean;
  /** These are to be confirmed. */
  onAsk: (items: Item[]) => void;
}

/** The list of the account in front with a tick box for each, and what narrows it down. */
export function Chooser({ model, picture, hideNames, acts, isInPlaceOfElse, onAsk }: Props) {
  const { situation, ledger, settings, chosen } = model;
  const [filters, setFilters] = useNameless(model.desk.filters, hideNames);
  const [said, setSaid] = useState<string>();
  const candidates = useMemo(
    () => candidatesOf(picture.items, { ledger, settings, chosen }),
    [picture.items, ledger, settings, chosen],
  );
  const shown = useMemo(() => filterCandidates(candidates, filters), [candidates, filters]);
  const heading = useLostFocus(undefined, isInPlaceOfElse);
  const selected = candidates.filter(({ isChosen }) => isChosen);
  const account = situation.kind === 'page' ? situation.account : undefined;

  // What the whole list has no more is not kept for a row that may get the same name one day.
  const stale = picture.drives ? staleTicks(candidates, chosen, ledger.records, account) : [];
  useEffect(() => {
    if (account !== undefined && stale.length > 0) acts.choose({ account, rows: stale, chosen: false }).catch(report);
  }, [account, stale.length, chosen]);

  const change = (next: Filters) => {
    setFilters(next);
    acts.desk?.keepFilters(next, searchItems(picture.items, next.search).length > 0);
  };
  const choose = (some: readonly Candidate[], isChosen: boolean) => {
    const rows = some.filter((each) => each.isChosen !== isChosen).map(({ item }) => identityOf(item.identity));
    if (account === undefined || rows.length === 0) return;
    setSaid(undefined);
    acts.choose({ account, rows, chosen: isChosen }).catch(() => setSaid(t('saveFailed')));
  };
  const chooseMany = (some: readonly Candidate[]) => {
    const many = tickable(some);
    const left = some.filter(
      ({ isBlocked, isChosen, spared }) => !isBlocked && !isChosen && spared !== undefined,
    ).length;
    choose(many, true);
    setSaid(left > 0 ? plural('leftOut', left) : undefined);
  };
  const allButThis = () => {
    const { thisDevice } = settings;
    if (thisDevice === undefined || !ledger.devices.some(({ id }) => id === thisDevice))
      return setSaid(t('noThisDevice'));
    change(noFilters);
    // Ticked by itself before, it is left out all the same: that is what the button says.
    const own = candidates.filter(({ spared }) => spared === 'this-device');
    choose(own, false);
    chooseMany(candidates.map((each) => (own.includes(each) ? { ...each, isChosen: false } : each)));
  };
  const ask = () => {
    const hindrance = noDeletes(picture, hideNames);
    if (hindrance) return setSaid(hindrance);
    if (selected.length === 0) return setSaid(sentenceFor('none-chosen'));
    if (selected.length > MOST_ITEMS) return setSaid(sentenceFor('too-many'));
    setSaid(undefined);
    onAsk(selected.map(({ item }) => item));
  };

  if (picture.portal === 'personal')
    return (
      <div class="body">
        <Notice tone="ask" title={t('notDeletable')}>
          <p data-cloudcloak="mask">{noDeletes(picture, hideNames)}</p>
        </Notice>
      </div>
    );
  if (candidates.length === 0 && situation.kind === 'none') return <EmptyView acts={acts} />;
  return (
    <div class="chooser">
      <div class="chooser-head">
        <h2 class="title" ref={heading} tabIndex={-1}>
          {t('tabCleanUp')}
        </h2>
        <p class="quiet">{t('cleanUpWhat')}</p>
      </div>
      <ByHandFirst model={model} notice={picture.notice} acts={acts} />
      {situation.kind === 'none' && (
        <div class="notice-box">
          <Notice tone="ask" title={t('notHere')}>
            <p class="notice-action">
              <button type="button" class="button button-primary" onClick={() => acts.openPortal(picture.portal)}>
                {t('openPortal')}
              </button>
            </p>
          </Notice>
        </div>
      )}
      <FilterBar
        filters={filters}
        candidates={candidates}
        hideNames={hideNames}
        onChange={change}
        onLeave={() => acts.desk?.keepFilters(filters, true)}
      />
      <TickList
        shown={shown}
        total={candidates.length}
        hideNames={hideNames}
        canTick={account !== undefined}
        onChoose={choose}
        onChooseMany={chooseMany}
        onAllButThis={allButThis}
        onEmptied={() => heading.current?.focus()}
      />
      <SelectBar
        selected={selected.map(({ item }) => item)}
        total={candidates.length}
        said={said}
        onClear={() => choose(selected, false)}
        onDelete={ask}
      />
      <p class="unseen" role="status">
        {t('shownOf', { all: number(candidates.length), count: number(shown.length) })}
      </p>
    </div>
  );
}
