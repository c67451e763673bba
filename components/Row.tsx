import { useEffect, useRef } from 'preact/hooks';
import { age, date, t } from '../lib/i18n';
import { Cover } from './Cover';
import { Icon } from './Icon';
import type { Item } from './items';
import { Name } from './Name';
import { Parts } from './Parts';
import { StateTag } from './StateTag';
import { deviceIcon, kindName } from './words';

interface Props {
  item: Item;
  /** Its place in the list, from 1: what a hidden name is called by. */
  place: number;
  /** Of how many: not all of them may be drawn. */
  total: number;
  hideName: boolean;
  takeFocus: boolean;
  onOpen: () => void;
  onDelete: () => void;
}

/** One app password. The whole row opens it; the button at its end leads to deleting it. */
export function Row({ item, place, total, hideName, takeFocus, onOpen, onDelete }: Props) {
  const open = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takeFocus) open.current?.focus();
  }, [takeFocus]);
  const { identity, nickname, device, apps, createdOn, newToYou, state } = item;
  const where = device ? (hideName ? kindName(device.kind) : device.name) : t('noDevice');
  return (
    <li class={newToYou ? 'row row-new' : 'row'} aria-setsize={total} aria-posinset={place}>
      <Icon name={deviceIcon(device)} />
      <div class="row-main">
        <button type="button" class="row-open" ref={open} onClick={onOpen}>
          {hideName ? <Cover label={t('nameHidden', { number: place })} /> : <Name name={identity.name} />}
        </button>
        <p class="row-meta" data-cloudcloak="mask">
          {nickname && !hideName && (
            <>
              <bdi>{nickname}</bdi> ·{' '}
            </>
          )}
          <Parts parts={[where, ...apps]} />
        </p>
      </div>
      <StateTag state={state} newToYou={newToYou} />
      <span class="row-created">{createdOn === undefined ? identity.created : date(createdOn)}</span>
      <span class="row-age">{createdOn !== undefined && age(createdOn)}</span>
      <button
        type="button"
        class="icon-button icon-button-delete"
        aria-label={hideName ? t('deleteHidden', { number: place }) : t('deleteItem', { name: identity.name })}
        onClick={onDelete}
      >
        <Icon name="delete" />
      </button>
    </li>
  );
}
