import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TableState } from '../../lib/desk';
import { number, t } from '../../lib/i18n';
import { Actions } from '../Actions';
import { type Item, mergeItems, searchItems } from '../items';
import { ListTop } from '../ListTop';
import type { ListProps } from '../ListView';
import { useEscape } from '../use-escape';
import { useNameless } from '../use-nameless';
import { AccountChooser } from './AccountChooser';
import { itemsShown } from './lines';
import { NotInFront } from './NotInFront';
import { OnlyRead } from './OnlyRead';
import { PasswordTable } from './PasswordTable';
import { TableTools } from './TableTools';

/** The desk's list of app passwords: of the account in front, or, to be read only, of another that is known. */
export function PasswordsTab({
  model,
  picture,
  place,
  hideNames,
  focus,
  acts,
  other,
  onLook = () => {},
  ...on
}: ListProps) {
  const [table, setTable] = useNameless(model.desk.table, hideNames);
  const [read, setRead] = useState<string>();
  const [isAsked, setAsked] = useState(false);
  const { ledger } = model;
  const items = useMemo(
    () => (other ? mergeItems(undefined, ledger, other.id) : picture.items),
    [other, ledger, picture.items],
  );
  const shown = useMemo(() => itemsShown(items, table), [items, table]);
  const change = (part: Partial<TableState>) => {
    const next = { ...table, ...part };
    setTable(next);
    acts.desk?.keepTable(next, searchItems(items, next.search).length > 0);
  };
  useEscape(table.search !== '', () => change({ search: '' }));
  const open = other ? items.find(({ key }) => key === read) : undefined;
  const back = () => {
    focusKey.current = read;
    setRead(undefined);
  };
  useEscape(open !== undefined, back);
  // It is given back once: what is searched for afterwards keeps the focus in its field.
  const focusKey = useRef(focus);
  useEffect(() => {
    if (!open) focusKey.current = undefined;
  });
  if (other && open)
    return (
      <OnlyRead item={open} isPersonal={other.portal === 'personal'} hideName={hideNames} acts={acts} onBack={back} />
    );

  const { limit, isUnread, notice, noCreate } = picture;
  const whenEmpty = () => {
    if (items.length > 0) return table.search.trim() ? t('noMatch', { words: table.search.trim() }) : t('noneShown');
    return t(isUnread && !other ? 'listUnread' : limit === undefined ? 'listEmptyPersonal' : 'listEmpty');
  };
  return (
    <div class="view passwords">
      {other ? (
        <NotInFront account={other} acts={acts} />
      ) : (
        <ListTop
          model={model}
          picture={picture}
          noCreate={isAsked ? noCreate : undefined}
          acts={acts}
          onRemoveAll={on.onRemoveAll}
        >
          <div class="top-actions">
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
          </div>
        </ListTop>
      )}
      <AccountChooser model={model} picture={picture} account={other?.id ?? picture.accountId} onChoose={onLook} />
      <TableTools items={items} table={table} onChange={change} onLeave={() => acts.desk?.keepTable(table, true)} />
      <p class="table-count quiet meta" role="status">
        {t('shownOf', { all: number(items.length), count: number(shown.length) })}
      </p>
      {shown.length === 0 ? (
        <p class="list-empty quiet">{whenEmpty()}</p>
      ) : (
        <PasswordTable
          items={shown}
          table={table}
          thisDevice={model.settings.thisDevice}
          hideNames={hideNames}
          focusKey={focusKey.current}
          onSort={(sort) => change({ sort, descending: sort === table.sort && !table.descending })}
          onOpen={other ? (item: Item) => setRead(item.key) : on.onOpen}
          onDelete={other ? undefined : on.onDelete}
        />
      )}
    </div>
  );
}
