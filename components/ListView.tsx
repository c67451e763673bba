import { useMemo, useState } from 'preact/hooks';
import { t } from '../lib/i18n';
import { Actions } from './Actions';
import { type Item, type Order, searchItems, sortItems } from './items';
import { List } from './List';
import { Meter } from './Meter';
import type { Acts, Model, Place } from './model';
import { Notice } from './Notice';
import { PageNotice } from './PageNotice';
import type { Picture } from './picture';
import { SearchBar } from './SearchBar';
import { useEscape } from './use-escape';

interface Props {
  model: Model;
  picture: Picture;
  place: Place;
  hideNames: boolean;
  /** What had the focus before another view came: the key of a row, or the button "New app password". */
  focus: string | undefined;
  acts: Acts;
  onNew: () => void;
  onOpen: (item: Item) => void;
  onDelete: (item: Item) => void;
  onRemoveAll: () => void;
}

export function ListView({ model, picture, place, hideNames, focus, acts, ...on }: Props) {
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<Order>('newest');
  const [isAsked, setAsked] = useState(false);
  useEscape(search !== '', () => setSearch(''));
  const { items, used, limit, isUnread, notice, noCreate } = picture;
  const shown = useMemo(() => sortItems(searchItems(items, search), order), [items, search, order]);
  const actions = (
    <Actions
      place={place}
      portal={picture.portal}
      isAway={model.situation.kind !== 'page'}
      canCreate={noCreate === undefined}
      isSecond={notice?.action !== undefined}
      takeFocus={focus === 'new'}
      acts={acts}
      onNew={() => (noCreate === undefined ? on.onNew() : setAsked(true))}
    />
  );
  return (
    <div class="view">
      {isAsked && noCreate !== undefined ? (
        <div class="notice-box">
          <Notice tone="ask" title={t('cannotCreate')} live>
            <p>{noCreate}</p>
          </Notice>
        </div>
      ) : (
        notice && <PageNotice notice={notice} situation={model.situation} acts={acts} />
      )}
      <div class="top">
        {limit === undefined && (
          <div class="meter quiet">
            <p>{t('personalKnown')}</p>
            {picture.view?.removesAll && (
              <p>
                <button type="button" class="button" onClick={on.onRemoveAll}>
                  {t('removeAllAsk')}
                </button>
              </p>
            )}
          </div>
        )}
        {limit !== undefined && !isUnread && <Meter used={used} limit={limit} />}
        {place !== 'popup' && <div class="top-actions">{actions}</div>}
      </div>
      <SearchBar search={search} order={order} onSearch={setSearch} onOrder={setOrder} />
      <List
        items={shown}
        whenEmpty={t(isUnread ? 'listUnread' : limit === undefined ? 'listEmptyPersonal' : 'listEmpty')}
        search={search}
        hideNames={hideNames}
        focusKey={focus}
        onOpen={on.onOpen}
        onDelete={on.onDelete}
      />
      {place === 'popup' && <footer class="foot">{actions}</footer>}
    </div>
  );
}
