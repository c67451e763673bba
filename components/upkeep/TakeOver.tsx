import { t } from '../../lib/i18n';
import { Icon } from '../Icon';
import { Called } from './Called';
import type { Kept } from './to-do';

interface Props {
  one: Kept;
  old: Kept;
  numberOf: (kept: Kept) => number;
  hideNames: boolean;
  onDelete: () => void;
}

/** The new one works: the one that it replaces can go. */
export function TakeOver({ one, old, numberOf, hideNames, onDelete }: Props) {
  const name = (kept: Kept) => (hideNames ? t('nameHidden', { number: numberOf(kept) }) : kept.item.identity.name);
  return (
    <li class="upkeep-one">
      <Icon name="check" />
      <div class="upkeep-main">
        <Called item={old.item} number={numberOf(old)} hideName={hideNames} />
        <p>{t('takeOverWhat', { name: name(one) })}</p>
        <div class="upkeep-choices">
          <button
            type="button"
            class="button button-toward-danger"
            aria-label={t('deleteItem', { name: name(old) })}
            onClick={onDelete}
          >
            {t('deleteDots')}
          </button>
        </div>
      </div>
    </li>
  );
}
