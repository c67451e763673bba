import { useId, useState } from 'preact/hooks';
import { age, number, plural, t } from '../../lib/i18n';
import { Cover } from '../Cover';
import { createdInWords } from '../created';
import type { Item } from '../items';
import { Name } from '../Name';

interface Props {
  items: readonly Item[];
  hideNames: boolean;
  /** More than so many are folded away. */
  most?: number;
}

/** App passwords that a device has, each with its age. */
export function HeldNames({ items, hideNames, most = items.length }: Props) {
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? items : items.slice(0, most);
  return (
    <>
      <ul class="held" id={id}>
        {shown.map((item, index) => (
          <li key={item.key}>
            <span class="cell-clip">
              {hideNames ? (
                <Cover label={t('nameHidden', { number: number(index + 1) })} />
              ) : (
                <Name name={item.identity.name} />
              )}
            </span>
            <span class="meta quiet" title={createdInWords(item)}>
              {item.state === 'listed'
                ? item.createdOn !== undefined && age(item.createdOn)
                : t(item.state === 'missing' ? 'stateMissing' : 'stateUnknown')}
            </span>
          </li>
        ))}
      </ul>
      {items.length > most && (
        <button
          type="button"
          class="button button-quiet button-small held-more"
          aria-expanded={isWhole}
          aria-controls={id}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t('heldLess') : plural('heldMore', items.length - most)}
        </button>
      )}
    </>
  );
}
