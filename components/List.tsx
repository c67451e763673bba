import { plural, t } from '../lib/i18n';
import type { Item } from './items';
import { Row } from './Row';

interface Props {
  items: Item[];
  search: string;
  /** What an empty list means here. */
  whenEmpty: string;
  hideNames: boolean;
  /** The row that was open before, and gets the focus back. */
  focusKey?: string | undefined;
  onOpen: (item: Item) => void;
  onDelete: (item: Item) => void;
}

/** More rows than this are laid out only when they come into sight. */
const MANY = 60;

export function List({ items, search, whenEmpty, hideNames, focusKey, onOpen, onDelete }: Props) {
  const words = search.trim();
  return (
    <>
      <p class="unseen" role="status">
        {words !== '' && plural('found', items.length)}
      </p>
      {items.length === 0 && <p class="list-empty quiet">{words === '' ? whenEmpty : t('noMatch', { words })}</p>}
      <ul class={items.length > MANY ? 'list list-many' : 'list'} aria-label={t('listLabel')}>
        {items.map((item, index) => (
          <Row
            key={item.key}
            item={item}
            place={index + 1}
            hideName={hideNames}
            takeFocus={item.key === focusKey}
            onOpen={() => onOpen(item)}
            onDelete={() => onDelete(item)}
          />
        ))}
      </ul>
    </>
  );
}
