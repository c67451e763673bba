import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../lib/i18n';
import type { Account } from '../lib/ledger/model';
import { Actions } from './Actions';
import { type Item, type Order, searchItems, sortItems } from './items';
import { List } from './List';
import { ListTop } from './ListTop';
import type { Acts, Model, Place } from './model';
import type { Picture } from './picture';
import { SearchBar } from './SearchBar';
import { useEscape } from './use-escape';

export interface ListProps {
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
  /** An account that is looked at on the desk and is not in front: it can only be read. */
  other?: Account | undefined;
  onLook?: ((account: string | undefined) => void) | undefined;
}

/** The popup's list; the desk has a table instead. */
export function ListView({ model, picture, place, hideNames, focus, acts, ...on }: ListProps) {
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<Order>('newest');
  const [isAsked, setAsked] = useState(false);
  useEscape(search !== '', () => setSearch(''));
  // It is given back once: what is searched for afterwards keeps the focus in its field.
  const given = useRef<string | undefined>(undefined);
  const focusKey = focus === given.current ? undefined : focus;
  useEffect(() => {
    given.current = focus;
  }, [focus]);
  const { items, limit, isUnread, notice, noCreate } = picture;
  const shown = useMemo(() => sortItems(searchItems(items, search), order), [items, search, order]);
  return (
    <div class="view">
      <ListTop
        model={model}
        picture={picture}
        noCreate={isAsked ? noCreate : undefined}
        acts={acts}
        onRemoveAll={on.onRemoveAll}
      />
      <SearchBar search={search} order={order} onSearch={setSearch} onOrder={setOrder} />
      <List
        items={shown}
        whenEmpty={t(isUnread ? 'listUnread' : limit === undefined ? 'listEmptyPersonal' : 'listEmpty')}
        search={search}
        hideNames={hideNames}
        focusKey={focusKey}
        onOpen={on.onOpen}
        onDelete={on.onDelete}
      />
      <footer class="foot">
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
      </footer>
    </div>
  );
}
