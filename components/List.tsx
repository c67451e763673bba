import { plural, t } from '../lib/i18n';
import type { Item } from './items';
import { Row } from './Row';
import { useGrowing } from './use-growing';

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

/** Rows that are drawn at once: what the popup shows. Those further down follow as soon as it stands. */
const STEP = 10;

export function List({ items, search, whenEmpty, hideNames, focusKey, onOpen, onDelete }: Props) {
  const words = search.trim();
  const total = items.length;
  const isDated = items.some(({ createdOn }) => createdOn !== undefined);
  const { drawn, end } = useGrowing<HTMLLIElement>(total, STEP, items.findIndex(({ key }) => key === focusKey) + 1);
  const keyOf = keysByIdentity();
  return (
    <>
      <p class="unseen" role="status">
        {words !== '' && plural('found', total)}
      </p>
      {total === 0 && <p class="list-empty quiet">{words === '' ? whenEmpty : t('noMatch', { words })}</p>}
      <ul class={isDated ? 'list list-dated' : 'list'} aria-label={t('listLabel')}>
        {items.slice(0, drawn).map((item, index) => (
          <Row
            key={keyOf(item)}
            item={item}
            place={index + 1}
            total={total}
            hideName={hideNames}
            takeFocus={item.key === focusKey}
            onOpen={() => onOpen(item)}
            onDelete={() => onDelete(item)}
          />
        ))}
        {drawn < total && <li role="presentation" ref={end} />}
      </ul>
    </>
  );
}

/** The ledger comes to know a row a moment after it is shown: what is pressed or has the focus then is not drawn anew. */
function keysByIdentity() {
  const twins = new Map<string, number>();
  return ({ identity: { name, created, rowId } }: Item): string => {
    const identity = JSON.stringify([name, created, rowId]);
    const twin = twins.get(identity) ?? 0;
    twins.set(identity, twin + 1);
    return `${identity} ${twin}`;
  };
}
